package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a client from now on.
 *
 * <p>Shape: {@code demand} is what a booking then meets: a guarantee type, {@code REQUEST_NEEDED},
 * {@code BOOKING_REFUSED} (blocked) or {@code TALK_FIRST}; {@code rule} imposed it. It ends on
 * {@code until} (that day included), after {@code visitsLeft} completed visits, when everything is
 * paid, or when a person lifts it; {@code release} says which.
 */
public record Restriction(
    String decision,
    String rule,
    DecisionType demand,
    Instant since,
    @Nullable LocalDate until,
    @Nullable Integer visitsLeft,
    String release) {
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
}
