package org.fairnotice.event;

/** Who acted. */
public enum By implements WireValue {
  CLIENT("client"),
  BUSINESS("business"),
  STAFF("staff"),
  SYSTEM("system");

  private final String wireName;

  By(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
