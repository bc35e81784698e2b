package org.fairnotice.decision;

/** How a decision becomes effective. */
public enum Mode {
  /** By itself. */
  AUTOMATIC("automatic"),
  /** A person approves or declines it first. */
  ASK_FIRST("ask-first"),
  /** A person may take it up; nobody has to answer. */
  SUGGEST("suggest"),
  /** By a person, where the rules could not decide. */
  BY_PERSON("by-person");

  private final String wireName;

  Mode(String wireName) {
    this.wireName = wireName;
  }

  /** The name in rulings. */
  public String wireName() {
    return wireName;
  }
}
