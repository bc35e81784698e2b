package org.fairnotice.event;

/** Whether the client acts as a consumer or for a business. */
public enum Segment implements WireValue {
  CONSUMER("consumer"),
  BUSINESS("business");

  private final String wireName;

  Segment(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
