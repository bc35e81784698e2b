package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/**
 * Rules in an order in which one cannot do what it says: a fallback with nothing before it, a rule
 * that is never reached, a rule that answers what has been settled before it is asked.
 */
final class OrderCheck implements Check {
  /** What leads to money being held, or speaks of it. */
  private static final Set<String> MONEY =
      Set.of(
          "require-deposit",
          "require-prepayment",
          "keep",
          "keep-deposit",
          "keep-deposit-less-new-sale",
          "refund-deposit",
          "carry-deposit");

  /** What is charged once for a bill, after which the next rule is asked. */
  private static final Set<String> ONCE = Set.of("sum-per-bill");

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    new Search(policy, found).run();
  }

  private static final class Search {
    private final PolicyIndex policy;
    private final Happenings happenings;
    private final Questions questions;
    private final List<Diagnostic> found;
    private final Set<Topic> combined;
    private final boolean asksForMoney;
    private final List<Earlier> before = new ArrayList<>();
    private boolean unsure;

    Search(PolicyIndex policy, List<Diagnostic> found) {
      this.policy = policy;
      this.happenings = new Happenings(policy);
      this.questions = new Questions(policy);
      this.found = found;
      this.combined = combined();
      this.asksForMoney = policy.said().stream().anyMatch(each -> MONEY.contains(each.concept()));
    }

    /**
     * A rule with what the rules after it are compared with.
     *
     * @param keys what sets it off
     * @param topics what its outcomes answer
     */
    private record Earlier(
        PolicyTree.Clauses clauses,
        Set<String> keys,
        List<Phrase.Said> outcomes,
        Set<Topic> topics,
        Stance stance) {}

    private Earlier earlier(PolicyTree.Clauses rule) {
      List<Phrase.Said> outcomes = Phrases.outcomes(rule);
      return new Earlier(
          rule, happenings.keys(rule), outcomes, Topics.of(outcomes), new Stance(outcomes));
    }

    void run() {
      for (PolicyTree.Clauses clauses : policy.clauses(Keyword.RULE)) {
        Earlier rule = earlier(clauses);
        unsure |= policy.damaged(clauses);
        rule.outcomes().stream()
            .map(outcome -> looksForward(clauses, outcome))
            .filter(wrong -> wrong != null)
            .findFirst()
            .ifPresent(found::add);
        if (!unsure && !policy.extending()) {
          fallback(rule);
        }
        if (!policy.damaged(clauses)) {
          if (!neverReached(rule)) {
            strikeOrTag(rule);
          }
          silentBefore(rule);
          before.add(rule);
        }
      }
    }

    /** A rule set off by a decision must not answer the decision's topic or an earlier one. */
    private @Nullable Diagnostic looksForward(PolicyTree.Clauses rule, Phrase.Said outcome) {
      for (Phrase.Said trigger : happenings.triggers(rule)) {
        String decision = PolicyIndex.trait(trigger, "decision");
        DecisionType type = decision == null ? null : DecisionType.of(decision);
        for (Topic topic : Topics.of(outcome)) {
          if (type != null && topic.compareTo(type.topic()) <= 0) {
            return Diagnostic.error(
                    "check.looks-forward",
                    outcome.range(),
                    policy.text(outcome),
                    Topics.key(topic),
                    Topics.key(type.topic()))
                .withHint("hint.looks-forward")
                .withRelated("related.trigger", trigger.range());
          }
        }
      }
      return null;
    }

    private void fallback(Earlier rule) {
      for (PolicyTree.Clause clause : Phrases.results(rule.clauses())) {
        if (clause.means() == Keyword.OTHERWISE) {
          Phrases.outcomes(clause).stream()
              .filter(outcome -> !Topics.of(outcome).isEmpty() && !hasEarlier(rule, outcome))
              .findFirst()
              .ifPresent(outcome -> found.add(noEarlier(clause, outcome)));
        }
      }
    }

    private Diagnostic noEarlier(PolicyTree.Clause clause, Phrase.Said outcome) {
      Topic topic = Topics.of(outcome).iterator().next();
      SourceRange word =
          new SourceRange(
              clause.line().range().start(),
              clause.line().range().start() + policy.word(Keyword.OTHERWISE).length());
      return Diagnostic.error(
              "check.nothing-to-fall-back-from",
              word,
              policy.word(Keyword.OTHERWISE),
              policy.text(outcome),
              Topics.key(topic),
              policy.word(Keyword.THEN))
          .withHint("hint.nothing-to-fall-back-from")
          .withExpected(List.of(policy.word(Keyword.THEN)))
          .withSuggestions(List.of(new Suggestion(policy.word(Keyword.THEN), word)));
    }

    private boolean hasEarlier(Earlier rule, Phrase.Said outcome) {
      Set<Topic> topics = Topics.of(outcome);
      return before.stream()
          .anyMatch(
              earlier -> shares(earlier.keys(), rule.keys()) && shares(earlier.topics(), topics));
    }

    private static <T> boolean shares(Set<T> some, Set<T> others) {
      return !Collections.disjoint(some, others);
    }

    /** Tells of a rule that is never reached, else of each of its outcomes that is not. */
    private boolean neverReached(Earlier rule) {
      Set<String> asked = rule.keys();
      Set<Topic> open = Topics.of(rule.outcomes());
      boolean partly =
          Phrases.results(rule.clauses()).stream().anyMatch(each -> each.table() != null);
      if (asked.isEmpty() || open.isEmpty() || (partly && open.size() > 1)) {
        return false;
      }
      PolicyTree.Clauses blocking = null;
      Map<Topic, PolicyTree.Clauses> taken = new EnumMap<>(Topic.class);
      for (Earlier earlier : before) {
        if (earlier.keys().containsAll(asked) && isUnconditional(earlier.clauses())) {
          Set<Topic> decided = decided(earlier.clauses());
          decided.forEach(topic -> taken.putIfAbsent(topic, earlier.clauses()));
          blocking = open.removeAll(decided) ? earlier.clauses() : blocking;
        }
      }
      if (blocking != null && open.isEmpty()) {
        found.add(never(rule.clauses(), blocking));
        return true;
      }
      for (Phrase.Said outcome : rule.outcomes()) {
        Set<Topic> topics = Topics.of(outcome);
        if (!topics.isEmpty() && taken.keySet().containsAll(topics)) {
          Topic last = Collections.max(topics);
          found.add(neverComes(outcome, last, Objects.requireNonNull(taken.get(last))));
          return true;
        }
      }
      return false;
    }

    private Diagnostic neverComes(Phrase.Said outcome, Topic topic, PolicyTree.Clauses earlier) {
      return Diagnostic.error(
              "check.outcome-never-reached",
              outcome.range(),
              policy.text(outcome),
              unquoted(earlier),
              Topics.key(topic))
          .as(Severity.WARNING)
          .withHint("hint.outcome-never-reached")
          .withRelated("related.decides-topic", earlier.line().range());
    }

    /**
     * An earlier rule that spares the client, or keeps the deposit, says nothing of what a later
     * one takes or holds against them; whoever wrote it may have meant that it does.
     */
    private void silentBefore(Earlier rule) {
      List<Phrase.Said> hitting = rule.outcomes().stream().filter(Stance::hits).toList();
      for (Earlier earlier : before) {
        for (Phrase.Said outcome : hitting) {
          Set<Topic> left = left(outcome, earlier);
          if (earlier.stance().surprises(left)
              && questions.conditional(earlier.clauses())
              && meet(earlier, rule)) {
            found.add(silent(outcome, left.iterator().next(), earlier.clauses()));
            return;
          }
        }
      }
    }

    /** The topics of an outcome of which an earlier rule says nothing. */
    private Set<Topic> left(Phrase.Said outcome, Earlier earlier) {
      Set<Topic> left = Topics.of(outcome);
      left.removeAll(earlier.topics());
      left.removeAll(combined);
      if (!asksForMoney) {
        left.remove(Topic.SETTLEMENT);
      }
      return left;
    }

    /** Whether one case can set off both rules and make both apply. */
    private boolean meet(Earlier earlier, Earlier rule) {
      return shares(rule.keys(), earlier.keys())
          && questions.overlap(earlier.clauses(), rule.clauses());
    }

    /** A strike and a tag are one topic, so that of two rules only the first has its own. */
    private void strikeOrTag(Earlier rule) {
      for (Phrase.Said outcome : rule.outcomes()) {
        for (Earlier earlier : before) {
          if (others(outcome, earlier) && meet(earlier, rule)) {
            found.add(
                Diagnostic.error(
                        "check.strike-or-tag",
                        outcome.range(),
                        policy.text(outcome),
                        unquoted(earlier.clauses()))
                    .as(Severity.HINT)
                    .withHint("hint.strike-or-tag")
                    .withRelated("related.decides-topic", earlier.clauses().line().range()));
            return;
          }
        }
      }
    }

    /**
     * Whether an earlier rule is about strikes alone where an outcome is about tags, or so round.
     */
    private static boolean others(Phrase.Said outcome, Earlier earlier) {
      if (!earlier.topics().contains(Topic.STRIKE) || !Topics.of(outcome).contains(Topic.STRIKE)) {
        return false;
      }
      List<Phrase.Said> same =
          earlier.outcomes().stream()
              .filter(each -> Topics.of(each).contains(Topic.STRIKE))
              .toList();
      return same.stream().allMatch(each -> isTag(each) != isTag(outcome));
    }

    private static boolean isTag(Phrase.Said outcome) {
      return outcome.is("tag-client") || outcome.is("untag-client");
    }

    private Diagnostic silent(Phrase.Said outcome, Topic topic, PolicyTree.Clauses earlier) {
      return Diagnostic.error(
              "check.silent-before",
              outcome.range(),
              policy.text(outcome),
              unquoted(earlier),
              Topics.key(topic))
          .as(topic == Topic.STRIKE ? Severity.HINT : Severity.WARNING)
          .withHint("hint.silent-before")
          .withRelated("related.says-nothing", earlier.line().range());
    }

    private Diagnostic never(PolicyTree.Clauses rule, PolicyTree.Clauses earlier) {
      return Diagnostic.error(
              "check.rule-never-reached", rule.head().range(), unquoted(rule), unquoted(earlier))
          .as(Severity.WARNING)
          .withHint("hint.rule-never-reached")
          .withRelated("related.decides-always", earlier.line().range());
    }

    private String unquoted(PolicyTree.Clauses rule) {
      Phrase.@Nullable NameValue name = PolicyIndex.name(rule);
      return name == null ? policy.text(rule.head()) : name.name();
    }

    /** Whether a rule applies whenever it is asked. */
    private boolean isUnconditional(PolicyTree.Clauses rule) {
      boolean approval =
          rule.clauses().stream().anyMatch(clause -> clause.means() == Keyword.APPROVAL);
      boolean named = Phrases.triggers(rule).stream().anyMatch(each -> each.is("happening"));
      return Phrases.conditions(rule).isEmpty() && !approval && !named;
    }

    /** The topics that are settled once a rule applies. */
    private Set<Topic> decided(PolicyTree.Clauses rule) {
      Set<Topic> topics = always(rule);
      topics.removeAll(combined);
      return topics;
    }

    /** The topics a rule answers in every row. */
    private static Set<Topic> always(PolicyTree.Clauses rule) {
      Set<Topic> topics = EnumSet.noneOf(Topic.class);
      for (PolicyTree.Clause clause : Phrases.results(rule)) {
        if (clause.table() == null) {
          topics.addAll(
              Topics.of(
                  Phrases.outcomes(clause).stream()
                      .filter(each -> !ONCE.contains(each.concept()))
                      .toList()));
        } else {
          Set<Topic> inAll = EnumSet.allOf(Topic.class);
          clause
              .table()
              .rows()
              .forEach(row -> inAll.retainAll(Topics.of(Phrases.said(row.result()))));
          topics.addAll(inAll);
        }
      }
      return topics;
    }

    /** The topics in which every rule counts, not only the first. */
    private Set<Topic> combined() {
      Set<Topic> topics = EnumSet.noneOf(Topic.class);
      for (PolicyTree.Header header : policy.tree().headers()) {
        if (header.keyword() == Keyword.COMBINE
            && header.phrase() instanceof Phrase.Said said
            && said.argument("topic") instanceof Phrase.Said topic) {
          topics.add(Topics.named(topic.concept()));
        }
      }
      return topics;
    }
  }
}
