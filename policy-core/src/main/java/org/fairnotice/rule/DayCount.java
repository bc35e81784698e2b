package org.fairnotice.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How days of interest are counted, and how many make a year. */
public enum DayCount {
  ACTUAL_365("actual/365", 365),
  ACTUAL_360("actual/360", 360),
  /** Every month has 30 days; the 31st counts as the 30th. */
  THIRTY_360("30/360", 360);

  private final String wireName;
  private final int year;

  DayCount(String wireName, int year) {
    this.wireName = wireName;
    this.year = year;
  }

  /** The name in rulings. */
  public String wireName() {
    return wireName;
  }

  /** The days of a year. */
  public BigDecimal year() {
    return BigDecimal.valueOf(year);
  }

  /** The days of interest after one date and not after another. */
  public long days(LocalDate from, LocalDate until) {
    return this == THIRTY_360
        ? thirty(until) - thirty(from)
        : until.toEpochDay() - from.toEpochDay();
  }

  private static long thirty(LocalDate date) {
    return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(30, date.getDayOfMonth());
  }

  /** The way of a wire name, or null when there is none. */
  public static @Nullable DayCount of(String wireName) {
    for (DayCount count : values()) {
      if (count.wireName.equals(wireName)) {
        return count;
      }
    }
    return null;
  }
}
