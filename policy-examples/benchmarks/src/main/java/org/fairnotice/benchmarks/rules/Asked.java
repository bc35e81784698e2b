package org.fairnotice.benchmarks.rules;

/** What a rule answers; in the order topics are decided. */
public enum Asked {
  ACCEPTANCE(0),
  GUARANTEE(1),
  SETTLEMENT(2),
  FEE(3),
  STRIKE(4),
  STANDING(5),
  LOYALTY(6);

  private final int place;

  Asked(int place) {
    this.place = place;
  }

  int place() {
    return place;
  }
}
