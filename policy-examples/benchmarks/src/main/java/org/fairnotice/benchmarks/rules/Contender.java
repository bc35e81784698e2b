package org.fairnotice.benchmarks.rules;

/**
 * A way of saying the twenty-five rules.
 *
 * <p>Shape: all rules, with what sets them off among their conditions; not for more than one
 * thread.
 */
public interface Contender extends AutoCloseable {
  /** Decides on facts; the verdict is clear. */
  void decide(Facts facts, Verdict verdict);

  @Override
  default void close() {}
}
