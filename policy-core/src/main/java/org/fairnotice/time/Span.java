package org.fairnotice.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a policy writes it: one amount of one unit.
 *
 * <p>Shape: equal only when amount and unit are equal; {@code 1 week} and {@code 7 days} are two
 * spans that reach equally far. How long a span is depends on where and when it is laid out, see
 * {@link Place}.
 *
 * <p>Units: {@link Unit}; zero or more, and at most a thousand years of a unit (ten thousand
 * business days), so that the cost of laying it out is bounded.
 *
 * <p>Errors: {@code IllegalArgumentException} for an amount below zero or too large.
 */
public record Span(long amount, Unit unit) {

  private static final Pattern TEXT = Pattern.compile("P(T?)(\\d{1,9})(M|H|CD|BD|D|W|Y)");

  public Span {
    if (amount < 0 || amount > unit.most()) {
      throw new IllegalArgumentException(
          "amount must be from 0 to " + unit.most() + " " + unit + ": " + amount);
    }
  }

  /** A span of elapsed minutes. */
  public static Span minutes(long amount) {
    return new Span(amount, Unit.MINUTES);
  }

  /** A span of elapsed hours. */
  public static Span hours(long amount) {
    return new Span(amount, Unit.HOURS);
  }

  /** A span of days to the same time on the clock. */
  public static Span days(long amount) {
    return new Span(amount, Unit.DAYS);
  }

  /** A span of dates. */
  public static Span calendarDays(long amount) {
    return new Span(amount, Unit.CALENDAR_DAYS);
  }

  /** A span of dates that are business days. */
  public static Span businessDays(long amount) {
    return new Span(amount, Unit.BUSINESS_DAYS);
  }

  /** A span of weeks to the same time on the clock. */
  public static Span weeks(long amount) {
    return new Span(amount, Unit.WEEKS);
  }

  /** A span of months to the same day and time on the clock. */
  public static Span months(long amount) {
    return new Span(amount, Unit.MONTHS);
  }

  /** A span of years to the same day and time on the clock. */
  public static Span years(long amount) {
    return new Span(amount, Unit.YEARS);
  }

  /** Whether the amount is zero. */
  public boolean isZero() {
    return amount == 0;
  }

  /**
   * The span a text written by {@link #toString()} stands for.
   *
   * <p>Errors: {@code IllegalArgumentException} for any other text.
   */
  public static Span parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      boolean elapsed = !matcher.group(1).isEmpty();
      for (Unit unit : Unit.values()) {
        if (unit.isElapsed() == elapsed && unit.letters().equals(matcher.group(3))) {
          return new Span(Long.parseLong(matcher.group(2)), unit);
        }
      }
    }
    throw new IllegalArgumentException(
        "text must be a span such as PT25M, PT36H, P3D, P20CD, P2BD, P1W, P12M or P1Y: " + text);
  }

  /**
   * The span in the manner of ISO 8601, stable for ever: {@code PT25M}, {@code PT36H}, {@code P3D},
   * {@code P20CD}, {@code P2BD}, {@code P1W}, {@code P12M}, {@code P1Y}.
   *
   * <p>Shape: {@code CD} (calendar days) and {@code BD} (business days) are ours; the rest is ISO
   * 8601.
   */
  @Override
  public String toString() {
    return (unit.isElapsed() ? "PT" : "P") + amount + unit.letters();
  }
}
