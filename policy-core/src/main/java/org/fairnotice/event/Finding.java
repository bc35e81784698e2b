package org.fairnotice.event;

/** What a look into the records showed. */
public enum Finding implements WireValue {
  AS_BILLED("as-billed"),
  WRONG_AMOUNT("wrong-amount"),
  ALREADY_PAID("already-paid"),
  CHEQUE_FOUND("cheque-found");

  private final String wireName;

  Finding(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
