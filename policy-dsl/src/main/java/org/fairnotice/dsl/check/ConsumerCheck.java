package org.fairnotice.dsl.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;

/**
 * Rules that would charge consumers what a limit forbids for them, proved on the file.
 *
 * <p>Shape: a rule that charges must say that the client is a business, or not a consumer, itself
 * or by the name of a definition.
 */
final class ConsumerCheck implements Check {
  private static final Map<String, Set<String>> FORBIDDEN =
      Map.of(
          "never-step-fee", Set.of("step-fee", "sum-per-bill"),
          "never-interest", Set.of("interest"),
          "never-charge", Set.of("step-fee", "sum-per-bill", "interest"));

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    for (PolicyTree.Clauses limit : policy.clauses(Keyword.LIMIT)) {
      if (policy.damaged(limit) || !says(policy, limit, Keyword.IF, "client-is-consumer")) {
        continue;
      }
      for (PolicyTree.Clause clause : limit.clauses()) {
        if (clause.means() == Keyword.THEN && clause.phrase() instanceof Phrase.Said never) {
          rules(policy, limit, FORBIDDEN.getOrDefault(never.concept(), Set.of()), found);
        }
      }
    }
  }

  private static void rules(
      PolicyIndex policy, PolicyTree.Clauses limit, Set<String> charges, List<Diagnostic> found) {
    for (PolicyTree.Clauses rule : policy.clauses(Keyword.RULE)) {
      boolean spared =
          policy.damaged(rule)
              || says(policy, rule, Keyword.IF, "client-is-business")
              || says(policy, rule, Keyword.UNLESS, "client-is-consumer");
      for (Phrase.Said outcome : Phrases.outcomes(rule)) {
        if (!spared && charges.contains(outcome.concept())) {
          String business =
              policy.written("condition", Samples.said("condition", "client-is-business"));
          found.add(
              Diagnostic.error(
                      "check.charges-consumers",
                      outcome.range(),
                      policy.text(outcome),
                      policy.text(limit.head()))
                  .withHint("hint.charges-consumers")
                  .withExpected(List.of(policy.word(Keyword.IF) + " " + business))
                  .withRelated("related.limit", limit.line().range()));
        }
      }
    }
  }

  /** Whether a block has a condition under a word, itself or through a definition under `if`. */
  private static boolean says(
      PolicyIndex policy, PolicyTree.Clauses block, Keyword word, String condition) {
    return says(policy, block, word, condition, new HashSet<>());
  }

  private static boolean says(
      PolicyIndex policy,
      PolicyTree.Clauses block,
      Keyword word,
      String condition,
      Set<String> seen) {
    for (PolicyTree.Clause clause : block.clauses()) {
      if (!(clause.phrase() instanceof Phrase.Said said)) {
        continue;
      }
      if (clause.means() == word && said.is(condition)) {
        return true;
      }
      Phrase.NameValue name = said.is("happening") ? Phrases.name(said, "name") : null;
      PolicyTree.Clauses definition = name == null ? null : policy.definitions().get(name.name());
      if (clause.means() == Keyword.IF
          && name != null
          && definition != null
          && seen.add(name.name())
          && says(policy, definition, word, condition, seen)) {
        return true;
      }
    }
    return false;
  }
}
