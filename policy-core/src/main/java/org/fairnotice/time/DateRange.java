package org.fairnotice.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Some dates on end: a term, a season.
 *
 * <p>Shape: both ends are included.
 *
 * <p>Errors: {@code IllegalArgumentException} if the last date lies before the first.
 */
public record DateRange(LocalDate first, LocalDate last) {
  private static final String BETWEEN = "/";

  /** Checks the order of its ends. */
  public DateRange {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last must not lie before first, " + first + ": " + last);
    }
  }

  /** Whether a date is one of them. */
  public boolean contains(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  /**
   * The dates a text written by {@link #toString} stands for.
   *
   * <p>Errors: {@code IllegalArgumentException} for any other text.
   */
  public static DateRange parse(String text) {
    String[] ends = text.split(BETWEEN, -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("text must be two dates with a slash between: " + text);
    }
    try {
      return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("text must be two dates with a slash between: " + text, e);
    }
  }

  /** The two dates with a slash between, as ISO 8601 writes an interval. */
  @Override
  public String toString() {
    return first + BETWEEN + last;
  }
}
