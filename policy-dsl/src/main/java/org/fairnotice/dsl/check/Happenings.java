package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.event.EventType;

/** What sets rules off in the end, once names are replaced by what they stand for. */
final class Happenings {
  private final PolicyIndex policy;

  Happenings(PolicyIndex policy) {
    this.policy = policy;
  }

  /** The triggers of a rule or definition, names replaced by the triggers behind them. */
  List<Phrase.Said> triggers(PolicyTree.Clauses block) {
    List<Phrase.Said> all = new ArrayList<>();
    expand(block, all, new HashSet<>());
    return all;
  }

  private void expand(PolicyTree.Clauses block, List<Phrase.Said> all, Set<String> seen) {
    for (Phrase.Said trigger : Phrases.triggers(block)) {
      Phrase.NameValue name = trigger.is("happening") ? Phrases.name(trigger, "name") : null;
      if (name == null) {
        all.add(trigger);
      } else if (seen.add(name.name())) {
        PolicyTree.Clauses definition = policy.definitions().get(name.name());
        if (definition != null) {
          expand(definition, all, seen);
        }
      }
    }
  }

  /** The triggers of a block as texts that are equal where the triggers are. */
  Set<String> keys(PolicyTree.Clauses block) {
    Set<String> keys = new LinkedHashSet<>();
    triggers(block).forEach(trigger -> keys.add(trigger.dump()));
    return keys;
  }

  /**
   * The kinds of event at which a block is asked; empty where that cannot be told. What follows a
   * decision is asked at the events that can lead to the decision.
   */
  Set<EventType> kinds(PolicyTree.Clauses block) {
    Set<EventType> kinds = EnumSet.noneOf(EventType.class);
    Set<String> decisions = new LinkedHashSet<>();
    for (Phrase.Said trigger : triggers(block)) {
      String event = PolicyIndex.trait(trigger, "event");
      String decision = PolicyIndex.trait(trigger, "decision");
      if (event != null) {
        kinds.add(EventType.of(event));
      } else if (decision != null) {
        decisions.add(trigger.concept());
      } else if (PolicyIndex.trait(trigger, "time") != null
          || PolicyIndex.trait(trigger, "turn") != null) {
        kinds.add(EventType.TIME_PASSED);
      } else {
        return EnumSet.noneOf(EventType.class);
      }
    }
    return decisions.isEmpty() ? kinds : withProducers(kinds, decisions);
  }

  private Set<EventType> withProducers(Set<EventType> kinds, Set<String> decisions) {
    for (String decision : decisions) {
      Set<EventType> of = producers(decision);
      if (of.isEmpty()) {
        return of;
      }
      kinds.addAll(of);
    }
    return kinds;
  }

  private Set<EventType> producers(String decision) {
    String outcome = decision.equals("strike-added") ? "add-strike" : "block-client";
    Set<EventType> kinds = EnumSet.noneOf(EventType.class);
    for (PolicyTree.Clauses rule : policy.clauses(Keyword.RULE)) {
      boolean leads = Phrases.outcomes(rule).stream().anyMatch(each -> each.is(outcome));
      boolean direct =
          triggers(rule).stream().allMatch(each -> PolicyIndex.trait(each, "decision") == null);
      if (leads && direct) {
        kinds.addAll(kinds(rule));
      } else if (leads) {
        return EnumSet.noneOf(EventType.class);
      }
    }
    return kinds;
  }
}
