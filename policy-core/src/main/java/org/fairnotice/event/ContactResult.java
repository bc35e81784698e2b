package org.fairnotice.event;

/** What came of an attempt to reach a client. */
public enum ContactResult implements WireValue {
  REACHED("reached"),
  NO_ANSWER("no-answer"),
  REFUSED("refused"),
  BOUNCED("bounced");

  private final String wireName;

  ContactResult(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
