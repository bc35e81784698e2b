package org.fairnotice.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;

/**
 * A calendar whose days off are some days of the week and the public holidays of a country, looked
 * up once a year of the calendar.
 */
final class HolidayCalendar implements Calendar {

  private final String name;
  private final Set<DayOfWeek> weekend;
  private final IntFunction<BitSet> holidays;
  // Invariant: holds only known years, so it stays small whatever dates are asked about.
  private final ConcurrentMap<Integer, BitSet> years = new ConcurrentHashMap<>();

  HolidayCalendar(String name, Set<DayOfWeek> weekend, IntFunction<BitSet> holidays) {
    this.name = name;
    this.weekend = Set.copyOf(weekend);
    this.holidays = holidays;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isBusinessDay(LocalDate date) {
    return !weekend.contains(date.getDayOfWeek()) && !isHoliday(date);
  }

  @Override
  public boolean isHoliday(LocalDate date) {
    int year = date.getYear();
    return year >= Calendars.FIRST_YEAR
        && year <= Calendars.LAST_YEAR
        && years.computeIfAbsent(year, holidays::apply).get(date.getDayOfYear());
  }

  @Override
  public String toString() {
    return name;
  }
}
