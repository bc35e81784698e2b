package org.fairnotice.record;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that kept clients away, as the business declared it.
 *
 * <p>Shape: without {@code location} it concerns all of them.
 *
 * <p>Units: it covers bookings that start from {@code from}, inclusive, to {@code until},
 * exclusive.
 */
public record Incident(
    Instant declaredAt,
    Instant from,
    Instant until,
    @Nullable String location,
    @Nullable String kind) {
  /** Requires the instants. */
  public Incident {
    Objects.requireNonNull(declaredAt, "declaredAt");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  /** Whether it covers a booking. */
  public boolean covers(Booking booking) {
    boolean then = !booking.startsAt().isBefore(from) && booking.startsAt().isBefore(until);
    return then && (location == null || location.equals(booking.location()));
  }
}
