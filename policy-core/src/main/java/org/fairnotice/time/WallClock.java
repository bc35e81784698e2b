package org.fairnotice.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Spans of elapsed and wall-clock time in a zone, with the exact inverse of subtraction.
 *
 * <p>Subtracting wall-clock units is not monotone: near a clock change and at the end of a month a
 * later instant can lead back to an earlier one. {@link #furthest} and {@link #reached} are the
 * monotone pair built on it: {@code furthest(t)} is the furthest point that {@code minus} reached
 * from any instant up to {@code t}, and {@code reached(m)} the first instant from which it reaches
 * {@code m}. Between breakpoints {@code minus} runs as fast as time does, so both are found among
 * the breakpoints nearby, and without any search when there are none.
 */
record WallClock(ZoneId zone) {

  // Invariant: no clock change moves a clock by more than a day, and no two months differ by more
  // than three.
  private static final Duration NEARBY = Duration.ofDays(6);
  private static final int DAYS_NEARBY = 5;

  Instant plus(Instant from, Span span) {
    if (span.unit().isElapsed()) {
      return from.plus(span.amount(), span.unit().chrono());
    }
    return span.isZero() ? from : resolve(local(from).plus(span.amount(), span.unit().chrono()));
  }

  Instant minus(Instant to, Span span) {
    if (span.unit().isElapsed()) {
      return to.minus(span.amount(), span.unit().chrono());
    }
    return span.isZero() ? to : resolve(local(to).minus(span.amount(), span.unit().chrono()));
  }

  /** As late as possible: a skipped time as much later, the second of a repeated one. */
  Instant resolve(LocalDateTime local) {
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  /** The latest of {@code minus(u, span)} over every {@code u} up to {@code to}. */
  Instant furthest(Instant to, Span span) {
    Instant straight = minus(to, span);
    if (isPlain(straight, to, span)) {
      return straight;
    }
    LocalDate date = local(to).toLocalDate();
    return breakpoints(date.minusDays(DAYS_NEARBY), date, clockTimes(straight)).stream()
        .filter(point -> !point.isAfter(to))
        .map(point -> minus(point.minusNanos(1), span))
        .filter(straight::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(straight);
  }

  /** The first {@code t} for which {@code minus(t, span)} is not before {@code from}. */
  Instant reached(Instant from, Span span) {
    Instant straight = plus(from, span);
    if (isPlain(from, straight, span)) {
      return straight;
    }
    LocalDate date = local(straight).toLocalDate();
    Set<LocalTime> times = clockTimes(from);
    times.add(local(from).toLocalTime());
    for (ZoneOffsetTransition change : changesNear(from)) {
      times.add(local(from).minus(change.getDuration()).toLocalTime());
    }
    return breakpoints(date.minusDays(DAYS_NEARBY), date.plusDays(DAYS_NEARBY), times).stream()
        .filter(point -> !minus(point, span).isBefore(from))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Whether the span runs straight between two instants: no clock change near either, no shorter
   * month.
   */
  private boolean isPlain(Instant early, Instant late, Span span) {
    if (span.unit().isElapsed() || span.isZero()) {
      return true;
    }
    return changesNear(early).isEmpty()
        && changesNear(late).isEmpty()
        && (span.unit() == Unit.DAYS
            || span.unit() == Unit.WEEKS
            || local(early).getDayOfMonth() == local(late).getDayOfMonth());
  }

  /** Every instant of the dates at which the clock shows one of the times or is changed. */
  private List<Instant> breakpoints(LocalDate first, LocalDate last, Set<LocalTime> times) {
    List<Instant> points = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (LocalTime time : times) {
        LocalDateTime local = date.atTime(time);
        for (ZoneOffset offset : zone.getRules().getValidOffsets(local)) {
          points.add(local.toInstant(offset));
        }
      }
    }
    for (ZoneOffsetTransition change : changesNear(resolve(last.atTime(LocalTime.NOON)))) {
      points.add(change.getInstant());
    }
    for (ZoneOffsetTransition change : changesNear(resolve(first.atTime(LocalTime.NOON)))) {
      points.add(change.getInstant());
    }
    return points;
  }

  /**
   * The times of day at which subtraction that arrives near the instant can jump: after a skipped
   * stretch, at a repeated one.
   */
  private Set<LocalTime> clockTimes(Instant arrival) {
    Set<LocalTime> times = new LinkedHashSet<>();
    times.add(LocalTime.MIDNIGHT);
    for (ZoneOffsetTransition change : changesNear(arrival)) {
      times.add(change.getDateTimeAfter().toLocalTime());
    }
    return times;
  }

  private List<ZoneOffsetTransition> changesNear(Instant instant) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    if (!zone.getRules().isFixedOffset()) {
      Instant end = instant.plus(NEARBY);
      ZoneOffsetTransition change = zone.getRules().nextTransition(instant.minus(NEARBY));
      while (change != null && !change.getInstant().isAfter(end)) {
        changes.add(change);
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
    return changes;
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
