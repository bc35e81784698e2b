package org.fairnotice.event;

/** What a payment is for. */
public enum Purpose implements WireValue {
  DEPOSIT("deposit"),
  BILL("bill"),
  FEE("fee"),
  INSTALMENT("instalment");

  private final String wireName;

  Purpose(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
