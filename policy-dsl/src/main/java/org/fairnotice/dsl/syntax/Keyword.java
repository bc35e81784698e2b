package org.fairnotice.dsl.syntax;

import java.util.Locale;

/** A word that opens a line; each language has its own words for it. */
public enum Keyword {
  LANGUAGE(Group.HEADER),
  POLICY(Group.HEADER),
  EXTENDS(Group.HEADER),
  WITHOUT(Group.HEADER),
  CURRENCY(Group.HEADER),
  TIME_ZONE(Group.HEADER),
  IN_FORCE(Group.HEADER),
  COMBINE(Group.HEADER),
  SETTINGS(Group.BLOCK),
  DEFINE(Group.BLOCK),
  RULE(Group.BLOCK),
  LIMIT(Group.BLOCK),
  COLLECTION(Group.BLOCK),
  EXAMPLE(Group.BLOCK),
  WHEN(Group.CLAUSE),
  IF(Group.CLAUSE),
  ANY_OF(Group.CLAUSE),
  UNLESS(Group.CLAUSE),
  THEN(Group.CLAUSE),
  AND(Group.CLAUSE),
  OTHERWISE(Group.CLAUSE),
  APPROVAL(Group.CLAUSE),
  BECAUSE(Group.CLAUSE),
  NOT(Group.EXPECTATION),
  DAYS(Group.LABEL),
  CONTACTS(Group.LABEL),
  START(Group.LABEL),
  DRIVER(Group.LABEL),
  PAUSE(Group.LABEL),
  PAYMENTS(Group.LABEL),
  PLAN(Group.LABEL),
  MISSED_STEPS(Group.LABEL),
  RUNNING_CASES(Group.LABEL),
  LIMITATION(Group.LABEL),
  STEP(Group.LABEL);

  private final Group group;

  Keyword(Group group) {
    this.group = group;
  }

  /** Where the word stands. */
  public Group group() {
    return group;
  }

  /** The name used in data files and tree dumps. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The places a line-opening word can stand in. */
  public enum Group {
    /** Before the first block. */
    HEADER,
    /** Opens a block. */
    BLOCK,
    /** Opens a line of a definition, rule or limit. */
    CLAUSE,
    /** Opens an expectation of an example, beside {@code then} and {@code and}. */
    EXPECTATION,
    /** Opens a line of a collection. */
    LABEL
  }
}
