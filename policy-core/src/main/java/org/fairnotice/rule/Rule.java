package org.fairnotice.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.Topic;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One rule: what sets it off, when it applies, what it decides.
 *
 * <p>Shape: any of {@code triggers}, all of {@code conditions}, none of {@code unless}; {@code
 * fallback} marks a rule written with `otherwise`; {@code because} is the sentence for the client.
 */
public record Rule(
    String name,
    List<Trigger> triggers,
    List<Condition> conditions,
    List<Condition> unless,
    List<Outcome> outcomes,
    boolean fallback,
    @Nullable Approval approval,
    @Nullable ClientText because,
    @Nullable Origin origin) {
  /** Copies the lists; a rule needs a trigger and an outcome. */
  public Rule {
    Objects.requireNonNull(name, "name");
    triggers = List.copyOf(triggers);
    conditions = List.copyOf(conditions);
    unless = List.copyOf(unless);
    outcomes = List.copyOf(outcomes);
    if (triggers.isEmpty() || outcomes.isEmpty()) {
      throw new IllegalArgumentException(
          "triggers and outcomes must not be empty: rule \"" + name + "\"");
    }
  }

  /** Begins a rule. */
  public static When named(String name) {
    return new Writer(name);
  }

  /** Its conditions as one. */
  public Condition condition() {
    return Condition.of(conditions, unless);
  }

  /** The topics it can answer. */
  public Set<Topic> topics() {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    outcomes.forEach(outcome -> topics.addAll(outcome.topics()));
    return topics;
  }

  /** Whether one of its triggers is what the case is about. */
  public Truth triggered(Case facts) {
    Truth truth = Truth.FALSE;
    for (Trigger trigger : triggers) {
      truth = truth.or(trigger.in(facts));
      if (truth == Truth.TRUE) {
        return truth;
      }
    }
    return truth;
  }

  /** Whether it applies to a case. */
  public Truth in(Case facts) {
    Truth set = triggered(facts);
    return set == Truth.FALSE ? set : set.and(Condition.in(conditions, unless, facts));
  }

  /** A rule that still needs what sets it off. */
  public interface When {
    /** What sets it off: any of these. */
    Then when(Trigger... triggers);
  }

  /** A rule that still needs what it decides. */
  public interface Then {
    /** A condition that must hold; may be said again. */
    Then given(Condition condition);

    /** A condition that must not hold; may be said again. */
    Then unless(Condition condition);

    /** What it decides. */
    Because then(Outcome... outcomes);

    /** What it decides where no earlier rule did. */
    Because otherwise(Outcome... outcomes);
  }

  /** A rule that still needs its reason. */
  public interface Because {
    /** That a person is asked first; then the reason. */
    Because approval(Approval approval);

    /** The sentence for the client; ends the rule. */
    Rule because(String sentence);

    /** Ends a rule that gives something and asks for nothing, without a sentence. */
    Rule withoutWords();
  }

  private static final class Writer implements When, Then, Because {
    private final String name;
    private List<Trigger> triggers = List.of();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Condition> unless = new ArrayList<>();
    private List<Outcome> outcomes = List.of();
    private boolean fallback;
    private @Nullable Approval approval;

    Writer(String name) {
      this.name = name;
    }

    @Override
    public Then when(Trigger... any) {
      triggers = List.of(any);
      return this;
    }

    @Override
    public Then given(Condition condition) {
      conditions.add(condition);
      return this;
    }

    @Override
    public Then unless(Condition condition) {
      unless.add(condition);
      return this;
    }

    @Override
    public Because then(Outcome... all) {
      outcomes = List.of(all);
      return this;
    }

    @Override
    public Because otherwise(Outcome... all) {
      fallback = true;
      return then(all);
    }

    @Override
    public Because approval(Approval asked) {
      approval = asked;
      return this;
    }

    @Override
    public Rule because(String sentence) {
      return rule(new ClientText(sentence));
    }

    @Override
    public Rule withoutWords() {
      return rule(null);
    }

    private Rule rule(@Nullable ClientText text) {
      return new Rule(name, triggers, conditions, unless, outcomes, fallback, approval, text, null);
    }
  }
}
