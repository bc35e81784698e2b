package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What concerns the business as a whole; the only events that may come without a client. */
public sealed interface BusinessEvent extends Event {
  /**
   * Something kept clients away: a storm, a strike, a closed road.
   *
   * <p>Shape: without a {@code location} it concerns all of them.
   *
   * <p>Units: bookings that start from {@code from}, inclusive, to {@code until}, exclusive.
   *
   * <p>Errors: {@code InvalidEventException} if {@code until} is not after {@code from}.
   */
  record IncidentDeclared(
      Stamp stamp, Instant from, Instant until, @Nullable String location, @Nullable String kind)
      implements BusinessEvent {
    public IncidentDeclared {
      Require.stamp(stamp);
      requireNonNull(from, "from");
      requireNonNull(until, "until");
      Require.textIfAny("location", location);
      Require.textIfAny("kind", kind);
      Require.after("until", until, "from", from);
    }

    @Override
    public EventType type() {
      return EventType.INCIDENT_DECLARED;
    }

    @Override
    public IncidentDeclared withStamp(Stamp stamp) {
      return new IncidentDeclared(stamp, from, until, location, kind);
    }
  }

  /**
   * A count or figure about the business that no client's record holds.
   *
   * <p>Units: {@code value} has no trailing zeros, so equal figures are equal.
   */
  record FactRecorded(Stamp stamp, String name, BigDecimal value) implements BusinessEvent {
    public FactRecorded {
      Require.stamp(stamp);
      Require.text("name", name);
      value = Figures.plain("value", value);
    }

    @Override
    public EventType type() {
      return EventType.FACT_RECORDED;
    }

    @Override
    public FactRecorded withStamp(Stamp stamp) {
      return new FactRecorded(stamp, name, value);
    }
  }
}
