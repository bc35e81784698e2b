package org.fairnotice.dsl.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.decision.Topic;
import org.fairnotice.dsl.vocabulary.Phrase;

/** How the outcomes of a rule stand to the client. */
final class Stance {
  private static final Set<String> SPARING =
      Set.of(
          "charge-nothing",
          "waive-fee",
          "refund-deposit",
          "refund-twice",
          "carry-deposit",
          "pay-compensation",
          "return-pass",
          "do-not-count",
          "forgive-strike",
          "take-back-strike",
          "lift-block",
          "restore-client");
  private static final Set<String> KEEPING =
      Set.of("keep", "keep-deposit", "keep-deposit-less-new-sale");
  private static final Set<String> HITTING = Set.of("charge", "charge-on-top", "add-strike");

  private final boolean spares;
  private final boolean onlyKeeps;

  Stance(List<Phrase.Said> outcomes) {
    spares = spares(outcomes);
    onlyKeeps = onlyKeeps(outcomes);
  }

  /** Whether an outcome takes money from the client or counts against them. */
  static boolean hits(Phrase.Said outcome) {
    return HITTING.contains(outcome.concept()) || keeps(outcome);
  }

  private static boolean keeps(Phrase.Said outcome) {
    return KEEPING.contains(outcome.concept());
  }

  /** Whether they spare the client and do nothing else. */
  private static boolean spares(List<Phrase.Said> outcomes) {
    return outcomes.stream().anyMatch(each -> SPARING.contains(each.concept()))
        && outcomes.stream().noneMatch(Stance::hits);
  }

  /** Whether they keep money, and say nothing of what is charged. */
  private static boolean onlyKeeps(List<Phrase.Said> outcomes) {
    return outcomes.stream().anyMatch(Stance::keeps) && !Topics.of(outcomes).contains(Topic.FEE);
  }

  /** Whether a later rule that answers topics these leave open surprises. */
  boolean surprises(Set<Topic> left) {
    return !left.isEmpty() && (spares || (onlyKeeps && left.equals(EnumSet.of(Topic.FEE))));
  }
}
