package org.fairnotice.event;

/** A way to reach a client. */
public enum ContactChannel implements WireValue {
  IN_PERSON("in-person"),
  PHONE("phone"),
  SMS("sms"),
  MESSENGER("messenger"),
  EMAIL("email"),
  LETTER("letter"),
  REGISTERED_LETTER("registered-letter"),
  MEETING("meeting");

  private final String wireName;

  ContactChannel(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
