package org.fairnotice.engine;

import java.time.Instant;
import java.util.List;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.rule.Table;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the first instant at which an answer may be another, by the passing of time alone, and,
 * where somebody asks for them, the rules that said no.
 *
 * <p>Shape: it looks at every rule that could answer, whether or not it does now, at the happenings
 * that set rules off, at tables by a measure, and at the settings that are tables.
 */
final class Watch {
  private final Instant now;
  private final @Nullable Refusals refusals;
  private Instant first = Instant.MAX;

  Watch(Instant now) {
    this(now, null);
  }

  Watch(Instant now, @Nullable Refusals refusals) {
    this.now = now;
    this.refusals = refusals;
  }

  /** Looks for rules that say no on a topic. */
  void refusals(Topic topic, Subject subject, List<Entry> entries, Case facts) {
    if (refusals != null) {
      refusals.look(topic, subject, entries, facts);
    }
  }

  void look(List<Entry> entries, Case facts) {
    entries.forEach(entry -> contained(() -> look(entry, facts)));
    for (SettingValue setting : facts.policy().settings().values()) {
      if (setting instanceof SettingValue.ByMeasure by) {
        contained(() -> look(by.table(), facts));
      } else if (setting instanceof SettingValue.Dated dated) {
        contained(() -> at(dated.nextChange(now, facts.policy().place())));
      }
    }
  }

  private void look(Entry entry, Case facts) {
    if (entry instanceof Entry.OfRule of) {
      at(of.rule(facts.policy()).condition().nextChange(facts));
      of.rule(facts.policy()).outcomes().forEach(outcome -> look(outcome, facts));
    } else if (entry instanceof Entry.OfHappening happening) {
      Definition definition = facts.policy().definition(happening.definition());
      at(definition == null ? Instant.MAX : definition.condition().nextChange(facts));
    }
  }

  /** Of what faults nobody knows when it changes. */
  private static void contained(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException fault) {
      // What cannot be told is told where it is decided.
    }
  }

  private void look(Outcome outcome, Case facts) {
    if (outcome instanceof Outcome.ByMeasure by) {
      look(by.table(), facts);
      by.all().forEach(inner -> look(inner, facts));
    }
  }

  private void look(Table<?> table, Case facts) {
    for (Table.Row<?> row : table.rows()) {
      at(row.when().nextChange(facts));
    }
  }

  private void at(Instant change) {
    if (change.isAfter(now) && change.isBefore(first)) {
      first = change;
    }
  }

  /** The instant remembered, or that of the next review if that is earlier. */
  @Nullable Instant earliest(@Nullable Instant review) {
    if (review != null) {
      at(review);
    }
    return first.equals(Instant.MAX) ? null : first;
  }
}
