package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trace;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which rules were asked and said no, and by which facts.
 *
 * <p>Shape: a rule that nothing set off was not asked; one that is set off by a happening was, as
 * soon as one of the happening's own triggers is there.
 */
final class Refusals {
  private final List<Refusal> found = new ArrayList<>();

  /** Looks at every rule that may answer a topic. */
  void look(Topic topic, Subject subject, List<Entry> entries, Case facts) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.OfRule of) {
        look(topic, subject, of.rule(facts.policy()), facts);
      }
    }
  }

  private void look(Topic topic, Subject subject, Rule rule, Case facts) {
    Trace trace = new Trace();
    try {
      if (rule.in(facts) == Truth.FALSE && says(rule, facts, facts.traced(trace))) {
        Refusal refusal = new Refusal(topic, subject, rule.name(), trace.facts());
        if (!found.contains(refusal)) {
          found.add(refusal);
        }
      }
    } catch (RuntimeException fault) {
      // What cannot be told is told where it is decided.
    }
  }

  /** Whether a rule that is false was asked at all; the case notes what made it false. */
  private static boolean says(Rule rule, Case facts, Case traced) {
    if (sets(rule.triggers(), facts)) {
      read(rule.condition(), facts, traced);
      return true;
    }
    for (Trigger trigger : rule.triggers()) {
      Definition happening =
          trigger instanceof Trigger.Happening of ? facts.policy().definition(of.name()) : null;
      if (happening != null
          && sets(happening.triggers(), facts)
          && happening.condition().in(facts) == Truth.FALSE) {
        read(happening.condition(), facts, traced);
        return true;
      }
    }
    return false;
  }

  private static boolean sets(List<Trigger> triggers, Case facts) {
    return triggers.stream().anyMatch(trigger -> trigger.in(facts) != Truth.FALSE);
  }

  /** Reads the part of a condition that makes it false. */
  private static void read(Condition condition, Case facts, Case traced) {
    if (condition instanceof Condition.All all) {
      all.parts().stream()
          .filter(part -> part.in(facts) == Truth.FALSE)
          .findFirst()
          .ifPresent(part -> read(part, facts, traced));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> read(part, facts, traced));
    } else {
      Definition definition =
          condition instanceof Condition.Named named ? defined(named, facts) : null;
      if (definition == null) {
        condition.in(traced);
      } else {
        read(definition.condition(), facts, traced);
      }
    }
  }

  /** What a name stands for, where its own condition is what does not hold. */
  private static @Nullable Definition defined(Condition.Named named, Case facts) {
    Definition definition = facts.policy().definition(named.definition());
    return definition != null && definition.condition().in(facts) == Truth.FALSE
        ? definition
        : null;
  }

  List<Refusal> found() {
    return List.copyOf(found);
  }
}
