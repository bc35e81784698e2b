package org.fairnotice.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far back a count looks.
 *
 * <p>Shape: open at its start, closed at its end, which is the instant asked about; an entry at
 * {@code m} is in the window at {@code t} exactly when {@code startBefore(t) < m <= t}. A window
 * never moves back: what has left stays out. {@link #leaves} is the exact counterpart of {@link
 * #startBefore}: from {@code m} on, the entry is in the window at {@code t} exactly when {@code t <
 * leaves(m)}.
 */
public sealed interface Window {

  /** The last so many minutes, hours, days, weeks, months, years, or dates counting today. */
  static Window last(Span span) {
    return new Last(span);
  }

  /** All that ever was. */
  static Window ever() {
    return new Ever();
  }

  /** The month of the calendar in which the instant lies. */
  static Window thisCalendarMonth() {
    return new CalendarMonth();
  }

  /** The year of the calendar in which the instant lies. */
  static Window thisCalendarYear() {
    return new CalendarYear();
  }

  /** Everything since a date began; nothing before it has. */
  static Window since(LocalDate date) {
    return new Since(date);
  }

  /** The span of dates in which the instant lies; outside of all of them nothing. */
  static Window during(List<DateRange> ranges) {
    return new During(ranges);
  }

  /** The last instant that is too old for the window, or {@code Instant.MIN} if none is. */
  Instant startBefore(Instant now, Place place);

  /**
   * The first instant at which an entry is no longer in the window, or {@code Instant.MAX} if there
   * is none.
   */
  Instant leaves(Instant marked, Place place);

  /**
   * The window a text written by {@code toString()} stands for.
   *
   * <p>Errors: {@code IllegalArgumentException} for any other text.
   */
  static Window parse(String text) {
    return switch (text) {
      case Ever.TEXT -> ever();
      case CalendarMonth.TEXT -> thisCalendarMonth();
      case CalendarYear.TEXT -> thisCalendarYear();
      default -> {
        if (text.startsWith(Since.TEXT)) {
          yield Since.parse(text.substring(Since.TEXT.length()));
        }
        if (text.startsWith(During.TEXT)) {
          yield During.parse(text.substring(During.TEXT.length()));
        }
        if (!text.startsWith(Last.TEXT)) {
          throw new IllegalArgumentException(
              "text must be `ever`, `calendar-month`, `calendar-year`, `last-` and a span, `since-`"
                  + " and a date or `during-` and spans of dates: "
                  + text);
        }
        yield last(Span.parse(text.substring(Last.TEXT.length())));
      }
    };
  }

  /**
   * The last so much time.
   *
   * <p>Units: those of {@link Place#compare}: an entry is in the window while its age is shorter
   * than the span. The last 30 calendar days are today and the 29 dates before; the last 2 business
   * days reach back to the start of the second business day, counting today if it is one.
   *
   * <p>Errors: {@code IllegalArgumentException} for a span of zero, which holds nothing.
   */
  record Last(Span span) implements Window {
    private static final String TEXT = "last-";

    public Last {
      if (span.isZero()) {
        throw new IllegalArgumentException("span must be longer than zero: " + span);
      }
    }

    @Override
    public Instant startBefore(Instant now, Place place) {
      return span.unit().countsDates()
          ? place.minus(now, span).minusNanos(1)
          : new WallClock(place.zone()).furthest(now, span);
    }

    @Override
    public Instant leaves(Instant marked, Place place) {
      return place.reached(marked, span);
    }

    @Override
    public String toString() {
      return TEXT + span;
    }
  }

  /** All that ever was. */
  record Ever() implements Window {
    private static final String TEXT = "ever";

    @Override
    public Instant startBefore(Instant now, Place place) {
      return Instant.MIN;
    }

    @Override
    public Instant leaves(Instant marked, Place place) {
      return Instant.MAX;
    }

    @Override
    public String toString() {
      return TEXT;
    }
  }

  /** The month of the calendar: from its first date to its last. */
  record CalendarMonth() implements Window {
    private static final String TEXT = "calendar-month";

    @Override
    public Instant startBefore(Instant now, Place place) {
      return place.startOf(first(now, place)).minusNanos(1);
    }

    @Override
    public Instant leaves(Instant marked, Place place) {
      return place.startOf(first(marked, place).plusMonths(1));
    }

    @Override
    public String toString() {
      return TEXT;
    }

    private static LocalDate first(Instant instant, Place place) {
      return place.dateOf(instant).withDayOfMonth(1);
    }
  }

  /** The year of the calendar: from 1 January to 31 December. */
  record CalendarYear() implements Window {
    private static final String TEXT = "calendar-year";

    @Override
    public Instant startBefore(Instant now, Place place) {
      return place.startOf(first(now, place)).minusNanos(1);
    }

    @Override
    public Instant leaves(Instant marked, Place place) {
      return place.startOf(first(marked, place).plusYears(1));
    }

    @Override
    public String toString() {
      return TEXT;
    }

    private static LocalDate first(Instant instant, Place place) {
      return place.dateOf(instant).withDayOfYear(1);
    }
  }

  /** Everything since a date began. */
  record Since(LocalDate date) implements Window {
    private static final String TEXT = "since-";

    private static Since parse(String date) {
      try {
        return new Since(LocalDate.parse(date));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("text must hold a date: " + date, e);
      }
    }

    @Override
    public Instant startBefore(Instant now, Place place) {
      Instant start = place.startOf(date).minusNanos(1);
      return start.isBefore(now) ? start : now;
    }

    @Override
    public Instant leaves(Instant marked, Place place) {
      return marked.isBefore(place.startOf(date)) ? marked : Instant.MAX;
    }

    @Override
    public String toString() {
      return TEXT + date;
    }
  }

  /**
   * The span of dates in which the instant lies.
   *
   * <p>Errors: {@code IllegalArgumentException} if there is none.
   */
  record During(List<DateRange> ranges) implements Window {
    private static final String TEXT = "during-";
    private static final String BETWEEN = ",";

    public During {
      ranges = List.copyOf(ranges);
      if (ranges.isEmpty()) {
        throw new IllegalArgumentException("ranges must not be empty");
      }
    }

    private static During parse(String ranges) {
      return new During(Arrays.stream(ranges.split(BETWEEN, -1)).map(DateRange::parse).toList());
    }

    @Override
    public Instant startBefore(Instant now, Place place) {
      DateRange range = rangeOf(now, place);
      return range == null ? now : place.startOf(range.first()).minusNanos(1);
    }

    @Override
    public Instant leaves(Instant marked, Place place) {
      DateRange range = rangeOf(marked, place);
      return range == null ? marked : place.startOf(range.last().plusDays(1));
    }

    private @Nullable DateRange rangeOf(Instant instant, Place place) {
      LocalDate date = place.dateOf(instant);
      return ranges.stream().filter(range -> range.contains(date)).findFirst().orElse(null);
    }

    @Override
    public String toString() {
      return TEXT + ranges.stream().map(DateRange::toString).collect(Collectors.joining(BETWEEN));
    }
  }
}
