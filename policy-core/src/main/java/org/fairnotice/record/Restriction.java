package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a client from now on.
 *
 * <p>Shape: {@code demand} is what a booking then meets: a guarantee type, {@code REQUEST_NEEDED},
 * {@code BOOKING_REFUSED} (blocked) or {@code TALK_FIRST}; {@code share} or {@code amount} says how
 * much of a deposit. {@code rule} imposed it; for a person's own act it is their reason, and {@code
 * scope} what it covers, everything when null. It ends on {@code until} (that day included), after
 * {@code visitsLeft} completed visits, when everything is paid ({@code release} is then {@value
 * #PAID}), or when a person lifts it.
 *
 * <p>Units: {@code share} 0 to 1 of the price.
 */
public record Restriction(
    String decision,
    String rule,
    DecisionType demand,
    Instant since,
    @Nullable LocalDate until,
    @Nullable Integer visitsLeft,
    String release,
    @Nullable BigDecimal share,
    @Nullable Money amount,
    @Nullable String scope) {
  /** Released when everything is paid. */
  public static final String PAID = "paid";

  /** Released when a person lifts it. */
  public static final String LIFTED = "lifted";

  /** Requires all but the optional parts. */
  public Restriction {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(release, "release");
  }

  /** Whether it still holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /** Whether it refuses bookings. */
  public boolean blocks() {
    return demand == DecisionType.BOOKING_REFUSED;
  }

  Restriction withVisitsLeft(int visits) {
    return new Restriction(
        decision, rule, demand, since, until, visits, release, share, amount, scope);
  }
}
