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

  /** Whether somebody acts for this side: staff and systems act for the business. */
  public boolean covers(By actor) {
    return this == actor || (this == BUSINESS && actor != CLIENT);
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
