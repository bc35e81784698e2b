package org.fairnotice.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import org.fairnotice.rule.Within;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Span;

/**
 * Spans in plain java.time arithmetic, slowly.
 *
 * <p>Shape: for zones whose clock never changes over midnight.
 */
record NaiveTime(ZoneId zone, Calendar calendar) {
  LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Negative, zero or positive as the time between is shorter than a span, as long, or longer. */
  int compare(Instant from, Instant to, Span span) {
    if (from.isAfter(to)) {
      return -1;
    }
    return switch (span.unit()) {
      case MINUTES, HOURS -> Duration.between(from, to).compareTo(elapsed(span));
      case CALENDAR_DAYS ->
          Long.compare(ChronoUnit.DAYS.between(date(from), date(to)), span.amount());
      case BUSINESS_DAYS -> Long.compare(businessDays(from, to), span.amount());
      case DAYS, WEEKS, MONTHS, YEARS -> back(to, span).compareTo(from);
    };
  }

  Instant after(Instant from, Span span) {
    return switch (span.unit()) {
      case MINUTES, HOURS -> from.plus(elapsed(span));
      case CALENDAR_DAYS -> start(date(from).plusDays(span.amount() + 1));
      case BUSINESS_DAYS -> {
        LocalDate day = date(from);
        for (long left = span.amount(); left > 0; left -= calendar.isBusinessDay(day) ? 1 : 0) {
          day = day.plusDays(1);
        }
        yield start(day.plusDays(1));
      }
      case DAYS, WEEKS, MONTHS, YEARS ->
          span.isZero() ? from : late(local(from).plus(period(span)));
    };
  }

  /** The date a span before the date of an instant. */
  LocalDate daysBefore(Instant to, Span span) {
    LocalDate day = date(to);
    return switch (span.unit()) {
      case MINUTES, HOURS -> date(start(day).minus(elapsed(span)));
      case CALENDAR_DAYS -> day.minusDays(span.amount());
      case BUSINESS_DAYS -> {
        for (long left = span.amount(); left > 0; left -= calendar.isBusinessDay(day) ? 1 : 0) {
          day = day.minusDays(1);
        }
        yield day;
      }
      case DAYS, WEEKS, MONTHS, YEARS -> day.minus(period(span));
    };
  }

  Instant at(LocalDate day, java.time.LocalTime time) {
    return late(day.atTime(time));
  }

  Instant before(Instant to, Span span) {
    return switch (span.unit()) {
      case MINUTES, HOURS -> to.minus(elapsed(span));
      case CALENDAR_DAYS -> start(date(to).minusDays(span.amount() - 1));
      case BUSINESS_DAYS -> {
        LocalDate day = date(to).plusDays(1);
        for (long left = span.amount(); left > 0; left -= calendar.isBusinessDay(day) ? 1 : 0) {
          day = day.minusDays(1);
        }
        yield start(day);
      }
      case DAYS, WEEKS, MONTHS, YEARS -> back(to, span);
    };
  }

  /** Whether an entry is in a window that ends now; null when there is no such window. */
  boolean holds(Within.Kind kind, Instant entry, Instant now, Span span) {
    if (entry.isAfter(now)) {
      return false;
    }
    return switch (kind) {
      case EVER -> true;
      case THIS_CALENDAR_MONTH -> YearMonth.from(date(entry)).equals(YearMonth.from(date(now)));
      case THIS_CALENDAR_YEAR -> date(entry).getYear() == date(now).getYear();
      case LAST -> younger(entry, now, span);
      case DURING, SINCE, IN_A_ROW -> throw new IllegalArgumentException("no span: " + kind);
    };
  }

  /** What was once as old as the span stays out, although months and clocks jump back. */
  private boolean younger(Instant entry, Instant now, Span span) {
    if (compare(entry, now, span) >= 0) {
      return false;
    }
    if (span.unit().keepsWallClock()) {
      for (int days = 0; days < 4; days++) {
        if (reached(entry, start(date(now).minusDays(days)).minusNanos(1), span)) {
          return false;
        }
      }
      for (Instant edge : new Instant[] {now, back(now, span)}) {
        ZoneOffsetTransition change = zone.getRules().previousTransition(edge.plusSeconds(90_000));
        if (change != null && jumped(entry, now, span, change)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the age was reached in the hour or two around a clock change. */
  private boolean jumped(Instant entry, Instant now, Span span, ZoneOffsetTransition change) {
    LocalDateTime over = change.getDateTimeBefore();
    LocalDateTime back = change.getDateTimeAfter();
    Instant there = change.getInstant();
    return reached(entry, earliest(now, there.minusNanos(1)), span)
        || reached(entry, earliest(now, just(over.plus(period(span)))), span)
        || reached(entry, earliest(now, just(back.plus(period(span)))), span);
  }

  private Instant just(LocalDateTime local) {
    return local.atZone(zone).toInstant().minusNanos(1);
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private boolean reached(Instant entry, Instant at, Span span) {
    return compare(entry, at, span) >= 0;
  }

  private long businessDays(Instant from, Instant to) {
    long count = 0;
    LocalDate last = date(to);
    for (LocalDate day = date(from).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      count += calendar.isBusinessDay(day) ? 1 : 0;
    }
    return count;
  }

  private Instant back(Instant to, Span span) {
    return span.isZero() ? to : late(local(to).minus(period(span)));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private Instant late(LocalDateTime local) {
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Duration elapsed(Span span) {
    return Duration.ofMinutes(
        span.unit() == org.fairnotice.time.Unit.HOURS ? 60 * span.amount() : span.amount());
  }

  private static Period period(Span span) {
    int amount = Math.toIntExact(span.amount());
    return switch (span.unit()) {
      case DAYS -> Period.ofDays(amount);
      case WEEKS -> Period.ofDays(7 * amount);
      case MONTHS -> Period.ofMonths(amount);
      case YEARS -> Period.ofMonths(12 * amount);
      default -> throw new IllegalArgumentException("span keeps no wall clock: " + span);
    };
  }
}
