package org.fairnotice.time;

import java.time.temporal.ChronoUnit;

/**
 * What the number of a {@link Span} counts.
 *
 * <p>Shape: minutes and hours are elapsed time; days, weeks, months and years keep the clock on the
 * wall, whatever a clock change does; calendar days and business days count dates and ignore the
 * time of day.
 */
public enum Unit {
  /** Elapsed minutes. */
  MINUTES(Kind.ELAPSED, ChronoUnit.MINUTES, "M", 527_040_000L),
  /** Elapsed hours, of 60 elapsed minutes. */
  HOURS(Kind.ELAPSED, ChronoUnit.HOURS, "H", 8_784_000L),
  /** Days to the same time on the clock, 23 to 25 hours long. */
  DAYS(Kind.WALL_CLOCK, ChronoUnit.DAYS, "D", 366_000L),
  /** Dates, each from midnight to midnight. */
  CALENDAR_DAYS(Kind.DATES, ChronoUnit.DAYS, "CD", 366_000L),
  /** Dates that are business days of the place's calendar. */
  BUSINESS_DAYS(Kind.DATES, ChronoUnit.DAYS, "BD", 10_000L),
  /** Seven days to the same time on the clock. */
  WEEKS(Kind.WALL_CLOCK, ChronoUnit.WEEKS, "W", 52_200L),
  /**
   * Months to the same day and time on the clock, or to the last day of a month that is too short.
   */
  MONTHS(Kind.WALL_CLOCK, ChronoUnit.MONTHS, "M", 12_000L),
  /** Twelve months. */
  YEARS(Kind.WALL_CLOCK, ChronoUnit.YEARS, "Y", 1_000L);

  enum Kind {
    ELAPSED,
    WALL_CLOCK,
    DATES
  }

  private final Kind kind;
  private final ChronoUnit chrono;
  private final String letters;
  private final long most;

  Unit(Kind kind, ChronoUnit chrono, String letters, long most) {
    this.kind = kind;
    this.chrono = chrono;
    this.letters = letters;
    this.most = most;
  }

  /** Whether the unit is elapsed time, for which no zone matters. */
  public boolean isElapsed() {
    return kind == Kind.ELAPSED;
  }

  /** Whether the unit keeps the clock on the wall of a zone. */
  public boolean keepsWallClock() {
    return kind == Kind.WALL_CLOCK;
  }

  /** Whether the unit counts whole dates. */
  public boolean countsDates() {
    return kind == Kind.DATES;
  }

  ChronoUnit chrono() {
    return chrono;
  }

  String letters() {
    return letters;
  }

  long most() {
    return most;
  }
}
