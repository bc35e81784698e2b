package org.fairnotice.event;

/** Who was right in a dispute. */
public enum Favour implements WireValue {
  CLIENT("client"),
  BUSINESS("business"),
  PARTLY("partly");

  private final String wireName;

  Favour(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
