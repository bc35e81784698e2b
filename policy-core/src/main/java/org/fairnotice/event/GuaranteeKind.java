package org.fairnotice.event;

/** What secures a booking. */
public enum GuaranteeKind implements WireValue {
  CARD("card"),
  HOLD("hold");

  private final String wireName;

  GuaranteeKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
