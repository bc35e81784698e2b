package org.fairnotice.benchmarks.rules;

/** What a rule answers; in the order topics are decided. */
public enum Asked {
  ACCEPTANCE,
  GUARANTEE,
  SETTLEMENT,
  FEE,
  STRIKE,
  STANDING,
  LOYALTY
}
