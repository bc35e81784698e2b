package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which the collection of a bill stood still, whether or not a ladder stops its clock
 * for it.
 *
 * <p>Shape: {@code reason} is the word rulings use; without {@code ended} it goes on, at most to
 * the end of {@code lastDay}; {@code whole} says whether all that was open stood still, judged at
 * the end.
 */
public record Standstill(
    String reason,
    Instant from,
    @Nullable Instant ended,
    @Nullable LocalDate lastDay,
    boolean whole) {
  /** All that is open, or some of it, is contested. */
  public static final String DISPUTED = "disputed";

  /** Money is on its way. */
  public static final String PENDING = "pending";

  /** The client promised to pay. */
  public static final String PROMISED = "promised";

  /** A rule or a person held it. */
  public static final String HELD = "held";

  /** Requires the first two. */
  public Standstill {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(from, "from");
  }

  /** Whether it goes on as far as is known. */
  public boolean goesOn() {
    return ended == null;
  }

  Standstill endedAt(Instant at, boolean all) {
    return new Standstill(reason, from, at, lastDay, all);
  }
}
