package org.fairnotice.dsl.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;

/** Lines that do not belong in their block, or without which it is not safe to run. */
final class ClauseCheck implements Check {
  private static final Set<Keyword> IN_DEFINE =
      EnumSet.of(Keyword.WHEN, Keyword.IF, Keyword.ANY_OF, Keyword.UNLESS);
  private static final Set<Keyword> IN_LIMIT =
      EnumSet.of(Keyword.IF, Keyword.ANY_OF, Keyword.UNLESS, Keyword.THEN);
  private static final Set<String> DEMANDS =
      Set.of("require-deposit", "require-hold", "require-prepayment");

  /** Outcomes that cost the client money or access and so need a reason he can be told. */
  private static final Set<String> COSTLY =
      Set.of(
          "charge",
          "charge-on-top",
          "keep",
          "keep-deposit",
          "keep-deposit-less-new-sale",
          "burn-pass",
          "take-back-points",
          "take-back-credit",
          "take-back-earned-points",
          "take-back-earned-credit",
          "step-fee",
          "sum-per-bill",
          "interest",
          "block-client");

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    policy.clauses(Keyword.DEFINE).forEach(block -> only(policy, block, IN_DEFINE, found));
    policy.clauses(Keyword.LIMIT).forEach(block -> only(policy, block, IN_LIMIT, found));
    for (PolicyTree.Clauses rule : policy.clauses(Keyword.RULE)) {
      Phrases.outcomes(rule).forEach(outcome -> deadline(policy, outcome, found));
      if (!policy.damaged(rule)) {
        because(policy, rule, found);
      }
    }
    policy.clauses(Keyword.DEFINE).forEach(block -> once(policy, block, found));
  }

  private static void only(
      PolicyIndex policy, PolicyTree.Clauses block, Set<Keyword> fitting, List<Diagnostic> found) {
    for (PolicyTree.Clause clause : block.clauses()) {
      if (!fitting.contains(clause.means()) && !policy.damaged(block)) {
        List<String> expected = fitting.stream().map(policy::word).toList();
        found.add(
            Diagnostic.error(
                    "check.clause-not-here",
                    clause.line().range(),
                    policy.word(clause.means()),
                    policy.word(block.keyword()))
                .withExpected(expected)
                .withRelated("related.block", block.line().range()));
        return;
      }
    }
  }

  private static void deadline(PolicyIndex policy, Phrase.Said outcome, List<Diagnostic> found) {
    if (DEMANDS.contains(outcome.concept())
        && outcome.argument("due") == null
        && !policy.damage().touches(outcome.range())) {
      String example = policy.text(outcome) + ", " + Samples.due(policy);
      found.add(
          Diagnostic.error("check.no-deadline", outcome.range(), policy.text(outcome))
              .withHint("hint.no-deadline")
              .withExpected(List.of(example))
              .withSuggestions(List.of(new Suggestion(example, outcome.range()))));
    }
  }

  private static void because(PolicyIndex policy, PolicyTree.Clauses rule, List<Diagnostic> found) {
    boolean told = rule.clauses().stream().anyMatch(clause -> clause.means() == Keyword.BECAUSE);
    if (told) {
      return;
    }
    for (Phrase.Said outcome : Phrases.outcomes(rule)) {
      if (COSTLY.contains(outcome.concept())) {
        found.add(
            Diagnostic.error(
                    "check.no-because",
                    outcome.range(),
                    policy.text(outcome),
                    policy.word(Keyword.BECAUSE))
                .as(Severity.WARNING)
                .withHint("hint.no-because")
                .withExpected(List.of(policy.word(Keyword.BECAUSE))));
        return;
      }
    }
  }

  private static void once(
      PolicyIndex policy, PolicyTree.Clauses definition, List<Diagnostic> found) {
    Phrase once = definition.head() instanceof Phrase.Said head ? head.argument("once") : null;
    if (once != null && Phrases.triggers(definition).isEmpty() && !policy.damaged(definition)) {
      found.add(
          Diagnostic.error(
                  "check.once-without-when",
                  once.range(),
                  policy.text(once),
                  policy.word(Keyword.WHEN))
              .withExpected(List.of(policy.word(Keyword.WHEN))));
    }
  }
}
