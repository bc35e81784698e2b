package org.fairnotice.benchmarks.rules;

/** That a strike was just added; the rule on too many of them is set off by it. */
public record StrikeAdded(int strikes) {

  public int getStrikes() {
    return strikes;
  }
}
