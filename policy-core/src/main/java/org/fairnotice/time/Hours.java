package org.fairnotice.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * The hours of each day in which a client may be contacted.
 *
 * <p>Shape: one stretch a day; {@code 22:00 to 02:00} runs over midnight and {@code to} midnight
 * means the end of the day.
 *
 * <p>Units: the clock on the wall of the zone asked about; {@code from} inclusive, {@code to}
 * exclusive.
 *
 * <p>Errors: {@code IllegalArgumentException} if both are equal, which could mean never as well as
 * always.
 */
public record Hours(LocalTime from, LocalTime to) {

  public Hours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("to must differ from from: " + to);
    }
  }

  /** Whether the clock on the wall shows a time within the hours. */
  public boolean contains(Instant instant, ZoneId zone) {
    LocalTime time = LocalTime.ofInstant(instant, zone);
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  /**
   * The first instant at or after the given one that lies within the hours.
   *
   * <p>Shape: the clock decides literally: hours that a clock change skips do not exist that day,
   * hours it repeats are open twice, and hours that begin in the skipped stretch begin at its end.
   */
  public Instant notBefore(Instant instant, ZoneId zone) {
    Instant candidate = instant;
    while (!contains(candidate, zone)) {
      candidate = nextOpening(candidate, zone);
    }
    return candidate;
  }

  private Instant nextOpening(Instant instant, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(instant);
    LocalDateTime clock = LocalDateTime.ofInstant(instant, offset);
    LocalDateTime opening = clock.toLocalDate().atTime(from);
    Instant next = (opening.isAfter(clock) ? opening : opening.plusDays(1)).toInstant(offset);
    ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
    return change != null && change.getInstant().isBefore(next) ? change.getInstant() : next;
  }
}
