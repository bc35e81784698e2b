package org.fairnotice.rule;

/** What a count is narrowed to; without it, it is of the client. */
public enum CountScope {
  /** What was about the service that the booking at hand is for. */
  SERVICE("of the same service"),
  /** What was about the booking at hand, whenever it was moved to. */
  BOOKING("of this booking");

  private final String words;

  CountScope(String words) {
    this.words = words;
  }

  /** The scope in words, as explanations name it. */
  public String words() {
    return words;
  }
}
