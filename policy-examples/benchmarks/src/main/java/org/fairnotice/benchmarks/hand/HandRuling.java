package org.fairnotice.benchmarks.hand;

import java.util.List;
import org.fairnotice.benchmarks.rules.Verdict;
import org.fairnotice.decision.DecisionType;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the hand-written program, with its reasons.
 *
 * @param rejected why the event cannot be, if so
 */
public record HandRuling(
    String event, List<Decided> decisions, Verdict verdict, @Nullable String rejected) {

  /** One decision. */
  public record Decided(String id, DecisionType type, String booking, long amount, Reason reason) {}

  /** Why: the rule, where it stands and what was read. */
  public record Reason(String rule, int line, List<Read> facts) {}

  /** A fact that a rule read. */
  public record Read(String term, Object value) {}
}
