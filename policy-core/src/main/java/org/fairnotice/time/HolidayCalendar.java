package org.fairnotice.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A calendar whose days off are some days of the week and a country's public holidays, kept by
 * year.
 */
final class HolidayCalendar implements Calendar {

  private final String name;
  private final Set<DayOfWeek> weekend;
  private final HolidayManager holidays;
  private final String[] subdivisions;
  private final ConcurrentMap<Integer, BitSet> daysOff = new ConcurrentHashMap<>();

  HolidayCalendar(
      String name, Set<DayOfWeek> weekend, HolidayManager holidays, String[] subdivisions) {
    this.name = name;
    this.weekend = Set.copyOf(weekend);
    this.holidays = holidays;
    this.subdivisions = subdivisions.clone();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isBusinessDay(LocalDate date) {
    return !weekend.contains(date.getDayOfWeek()) && !isHoliday(date);
  }

  private boolean isHoliday(LocalDate date) {
    int year = date.getYear();
    return year >= Calendars.FIRST_YEAR
        && year <= Calendars.LAST_YEAR
        && daysOff.computeIfAbsent(year, this::holidaysOf).get(date.getDayOfYear());
  }

  private BitSet holidaysOf(int year) {
    BitSet days = new BitSet(367);
    holidays
        .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, subdivisions)
        .forEach(holiday -> days.set(holiday.getDate().getDayOfYear()));
    return days;
  }

  @Override
  public String toString() {
    return name;
  }
}
