package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something the client earned: points, money credit or a discount, and its last day if it has one.
 */
public record Reward(
    String decision,
    DecisionType type,
    Instant since,
    @Nullable BigDecimal points,
    @Nullable Money credit,
    @Nullable BigDecimal discount,
    @Nullable LocalDate until) {
  /** Requires all but the optional parts. */
  public Reward {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(since, "since");
  }
}
