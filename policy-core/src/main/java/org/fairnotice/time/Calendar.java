package org.fairnotice.time;

import java.time.LocalDate;

/**
 * Which dates are business days.
 *
 * <p>Shape: a pure function of the date; the same calendar always gives the same answer and may be
 * asked by any thread. Two calendars of one name in one policy must agree on every date.
 *
 * <p>Errors: the counting methods throw {@code IllegalStateException} when ten years pass without a
 * business day.
 */
public interface Calendar {

  /** The name a policy gives the calendar, such as {@code FR}, {@code US-ca} or {@code none}. */
  String name();

  /** Whether business is done on the date. */
  boolean isBusinessDay(LocalDate date);

  /**
   * Whether the date is a public holiday; of a calendar that does not say, a day off from Monday to
   * Friday.
   */
  default boolean isHoliday(LocalDate date) {
    return date.getDayOfWeek().getValue() < 6 && !isBusinessDay(date);
  }

  /** The date itself if it is a business day, else the first business day after it. */
  default LocalDate next(LocalDate date) {
    return isBusinessDay(date) ? date : plusBusinessDays(date, 1);
  }

  /** The date itself if it is a business day, else the last business day before it. */
  default LocalDate previous(LocalDate date) {
    return isBusinessDay(date) ? date : plusBusinessDays(date, -1);
  }

  /**
   * The business day that many business days after the date, or before it if the number is
   * negative.
   *
   * <p>Shape: the date itself is never counted; zero gives the date, business day or not.
   */
  default LocalDate plusBusinessDays(LocalDate date, long number) {
    int step = Long.signum(number);
    LocalDate day = date;
    long left = Math.abs(number);
    int idle = 0;
    while (left > 0) {
      day = day.plusDays(step);
      if (isBusinessDay(day)) {
        left--;
        idle = 0;
      } else if (++idle > 3660) {
        throw new IllegalStateException("calendar " + name() + " has no business day near " + day);
      }
    }
    return day;
  }

  /**
   * The number of business days after {@code from} up to and including {@code to}.
   *
   * <p>Shape: {@code from} itself is never counted; negative when {@code to} lies before {@code
   * from}, the two then changing roles. So {@code businessDaysBetween(d, plusBusinessDays(d, n))}
   * is {@code n} for every {@code n} that is not negative.
   */
  default long businessDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -businessDaysBetween(to, from);
    }
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isBusinessDay).count();
  }
}
