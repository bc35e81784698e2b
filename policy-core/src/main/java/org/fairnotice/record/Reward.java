package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Something the client earned: points, money credit or a discount.
 *
 * <p>Shape: {@code booking} is the one it was earned by, if any; {@code taken} is what was spent or
 * taken back of it, by what took it: a payment, a decision, a visit.
 *
 * <p>Units: {@code until} is its last day, {@code availableFrom} its first, null for at once; what
 * is taken are points, units of the credit's currency, or 1 for a discount that was used.
 */
public record Reward(
    String decision,
    DecisionType type,
    Instant since,
    @Nullable String booking,
    @Nullable BigDecimal points,
    @Nullable Money credit,
    @Nullable BigDecimal discount,
    @Nullable LocalDate availableFrom,
    @Nullable LocalDate until,
    TreePMap<String, BigDecimal> taken) {
  /** Requires all but the optional parts. */
  public Reward {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(taken, "taken");
  }

  /** What was given: points, units of the credit's currency, or 1 for a discount. */
  public BigDecimal given() {
    if (points != null) {
      return points;
    }
    return credit != null ? credit.getAmount() : BigDecimal.ONE;
  }

  /** What is left of it. */
  public BigDecimal left() {
    return taken.values().stream().reduce(given(), BigDecimal::subtract);
  }

  /** Whether it has not ended before a day. */
  public boolean lasts(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /** Whether it may be used on a day. */
  public boolean usable(LocalDate day) {
    return lasts(day) && (availableFrom == null || !day.isBefore(availableFrom));
  }

  Reward without(String by) {
    return with(taken.minus(by));
  }

  Reward less(BigDecimal part, String by) {
    BigDecimal before = taken.getOrDefault(by, BigDecimal.ZERO);
    return with(taken.plus(by, before.add(part)));
  }

  private Reward with(TreePMap<String, BigDecimal> others) {
    return new Reward(
        decision, type, since, booking, points, credit, discount, availableFrom, until, others);
  }
}
