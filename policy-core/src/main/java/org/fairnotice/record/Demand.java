package org.fairnotice.record;

import java.time.Instant;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What secures a booking, as decided: a card, a hold, a deposit or the whole price.
 *
 * <p>Shape: {@code missed} says what happens at {@code dueAt} when it has not come in: release,
 * remind or ask; {@code lapsed} that this has been dealt with, so that it never falls due again.
 */
public record Demand(
    String decision,
    String rule,
    DecisionType type,
    @Nullable Money amount,
    @Nullable Instant dueAt,
    @Nullable String missed,
    boolean met,
    boolean lapsed) {
  /** Requires all but the optional parts. */
  public Demand {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(type, "type");
  }

  /** The same, met. */
  public Demand asMet() {
    return new Demand(decision, rule, type, amount, dueAt, missed, true, lapsed);
  }

  /** The same, no longer met; when its instant has passed, it does not fall due again. */
  Demand asUnmet(Instant at) {
    boolean over = lapsed || (dueAt != null && !at.isBefore(dueAt));
    return new Demand(decision, rule, type, amount, dueAt, missed, false, over);
  }

  /** The same, with its due instant dealt with. */
  Demand asLapsed() {
    return new Demand(decision, rule, type, amount, dueAt, missed, met, true);
  }
}
