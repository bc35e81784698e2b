package org.fairnotice.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The business calendars that come with the library. */
public final class Calendars {

  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2170;

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Calendar WEEKENDS = new Weekends();

  private Calendars() {}

  /** The calendar named {@code none}: Monday to Friday, no public holidays. */
  public static Calendar weekends() {
    return WEEKENDS;
  }

  private record Weekends() implements Calendar {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      return !WEEKEND.contains(date.getDayOfWeek());
    }
  }
}
