package org.fairnotice.event;

/** What a booking is paid with. */
public enum PaidWith implements WireValue {
  MONEY("money"),
  PASS("pass"),
  UNLIMITED("unlimited");

  private final String wireName;

  PaidWith(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
