package org.fairnotice.event;

/** What a document on file is. */
public enum EvidenceKind implements WireValue {
  CONTRACT("contract"),
  PROOF_OF_DELIVERY("proof-of-delivery"),
  NOTICE_RECEIPT("notice-receipt"),
  EXPENSES("expenses"),
  MEDICAL("medical"),
  PHOTO("photo");

  private final String wireName;

  EvidenceKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
