package org.fairnotice.engine;

import java.time.Instant;
import java.util.List;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Remembers the first instant at which an answer may be another. */
final class Watch {
  private final Instant now;
  private Instant first = Instant.MAX;

  Watch(Instant now) {
    this.now = now;
  }

  void look(List<Entry> entries, Case facts) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.OfRule of) {
        Rule rule = of.rule(facts.policy());
        at(rule.condition().nextChange(facts));
      }
    }
  }

  void at(Instant change) {
    if (change.isAfter(now) && change.isBefore(first)) {
      first = change;
    }
  }

  @Nullable Instant earliest(@Nullable Instant review) {
    if (review != null) {
      at(review);
    }
    return first.equals(Instant.MAX) ? null : first;
  }
}
