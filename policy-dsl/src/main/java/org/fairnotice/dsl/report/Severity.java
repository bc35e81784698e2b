package org.fairnotice.dsl.report;

/** How much a diagnostic matters: an error keeps a policy from running, a hint does not. */
public enum Severity {
  /** The policy cannot run. */
  ERROR,
  /** The policy runs, but probably not as meant. */
  WARNING,
  /** Something that could be said better. */
  HINT
}
