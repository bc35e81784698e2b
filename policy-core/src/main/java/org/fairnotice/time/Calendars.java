package org.fairnotice.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * The business calendars that come with the library, and the data they and the zones rest on.
 *
 * <p>Shape: public holidays are those of Jollyday, from {@value #FIRST_YEAR} to {@value
 * #LAST_YEAR}; in other years there are none. A holiday that falls on a weekend and is kept on
 * another day by law counts on that day. Bank holidays and observances that are no public holidays
 * are business days.
 */
public final class Calendars {

  /** The first year whose public holidays are known. */
  public static final int FIRST_YEAR = 1900;

  /** The last year whose public holidays are known; the Islamic calendar data end soon after it. */
  public static final int LAST_YEAR = 2170;

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Calendar WEEKENDS = new Weekends();
  private static final ConcurrentMap<String, Calendar> KNOWN = new ConcurrentHashMap<>();

  private Calendars() {}

  /** The calendar named {@code none}: Monday to Friday, no public holidays. */
  public static Calendar weekends() {
    return WEEKENDS;
  }

  /**
   * The calendar of a country or a part of it: Monday to Friday without public holidays.
   *
   * <p>Shape: {@code FR}, {@code US-ca}, {@code GB-sct}: the ISO code of the country, then each
   * subdivision as Jollyday names it, upper and lower case alike; {@code none} is {@link
   * #weekends()}. The name of the calendar is the code with the country in capitals. Asked again,
   * the same calendar is given.
   *
   * <p>Errors: {@code IllegalArgumentException} naming the closest known codes if there is no such
   * country or subdivision.
   */
  public static Calendar of(String code) {
    return code.equals(WEEKENDS.name()) ? WEEKENDS : of(code, WEEKEND);
  }

  /**
   * The calendar of a country or a part of it with another weekend, such as Sunday only.
   *
   * <p>Shape: as {@link #of(String)}; the days off stand in the name, as in {@code FR/SUN}, or
   * {@code FR/} if there are none.
   *
   * <p>Errors: as {@link #of(String)}; and {@code IllegalArgumentException} if every day of the
   * week is off.
   */
  public static Calendar of(String code, Set<DayOfWeek> weekend) {
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("weekend must leave a business day: " + weekend);
    }
    String known = CalendarCode.canonical(code);
    return KNOWN.computeIfAbsent(
        weekend.equals(WEEKEND) ? known : known + "/" + shortNames(weekend),
        name -> new HolidayCalendar(name, weekend, year -> Holidays.daysOff(known, year)));
  }

  private static String shortNames(Set<DayOfWeek> weekend) {
    return weekend.stream()
        .sorted()
        .map(day -> day.name().substring(0, 3))
        .collect(Collectors.joining("+"));
  }

  /** The codes of the countries and exchanges {@link #of(String)} knows, in alphabetical order. */
  public static SortedSet<String> countries() {
    return Holidays.countries();
  }

  /**
   * The subdivisions {@link #of(String)} knows below a country, as codes with their English names,
   * in alphabetical order.
   *
   * <p>Errors: {@code IllegalArgumentException} if there is no such country.
   */
  public static SortedMap<String, String> subdivisions(String country) {
    String known = CalendarCode.country(country);
    SortedMap<String, String> codes = new TreeMap<>();
    Holidays.subdivisions(known).forEach((path, name) -> codes.put(known + "-" + path, name));
    return Collections.unmodifiableSortedMap(codes);
  }

  /** The source and version of the public holidays, such as {@code jollyday 1.8.1}. */
  public static String holidayData() {
    return "jollyday " + Holidays.version();
  }

  /** The source and version of the zone rules, such as {@code tzdb 2026a}. */
  public static String zoneData() {
    return "tzdb " + ZoneRulesProvider.getVersions("Europe/Paris").lastKey();
  }

  /** The data that dates and deadlines rest on: {@link #holidayData()} and {@link #zoneData()}. */
  public static String fingerprint() {
    return holidayData() + ", " + zoneData();
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
