package org.fairnotice.time;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Jollyday's public holidays, by country and year.
 *
 * <p>Jollyday finds its parts through the class loader of the thread that first asks, and remembers
 * if it found none; it ignores a subdivision it does not know; and a holiday of next 1 January that
 * is kept on 31 December is listed under next year. Hence {@link #guarded}, the hierarchy for
 * checking names, and the neighbouring years.
 */
final class Holidays {

  private static final Object JOLLYDAY = new Object();
  private static final String POM = "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties";

  private Holidays() {}

  /** The codes of countries and exchanges, in capitals. */
  static SortedSet<String> countries() {
    return Collections.unmodifiableSortedSet(
        new TreeSet<>(guarded(HolidayManager::getSupportedCalendarCodes)));
  }

  /**
   * The subdivisions of a country by their path below it, such as {@code by} and {@code by-ag},
   * with their English names.
   */
  static SortedMap<String, String> subdivisions(String country) {
    SortedMap<String, String> paths = new TreeMap<>();
    collect(guarded(() -> manager(country).getCalendarHierarchy()).getChildren(), "", paths);
    return paths;
  }

  private static void collect(
      Map<String, CalendarHierarchy> children, String above, Map<String, String> paths) {
    children.forEach(
        (id, child) -> {
          paths.put(above + id, child.getDescription(Locale.ENGLISH));
          collect(child.getChildren(), above + id + "-", paths);
        });
  }

  /**
   * The days of a year, counted from 1, that are public holidays under a code such as {@code
   * US-ca}.
   */
  static BitSet daysOff(String code, int year) {
    String[] parts = code.split("-", -1);
    String[] subdivisions = Arrays.copyOfRange(parts, 1, parts.length);
    BitSet days = new BitSet(367);
    guarded(() -> dates(manager(parts[0]), year, subdivisions).toList()).stream()
        .filter(date -> date.getYear() == year)
        .forEach(date -> days.set(date.getDayOfYear()));
    return days;
  }

  private static Stream<LocalDate> dates(HolidayManager manager, int year, String[] subdivisions) {
    return IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(Year::of)
        .flatMap(
            near -> manager.getHolidays(near, HolidayType.PUBLIC_HOLIDAY, subdivisions).stream())
        .map(Holiday::getDate);
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(
        ManagerParameters.create(country.toLowerCase(Locale.ROOT), new Properties()));
  }

  /**
   * The version of the holiday data as their jar names it, or {@code unknown} if a repackaging
   * dropped the name.
   */
  static String version() {
    try (InputStream in = HolidayManager.class.getResourceAsStream(POM)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T guarded(Supplier<T> question) {
    synchronized (JOLLYDAY) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(HolidayManager.class.getClassLoader());
      try {
        return question.get();
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }
}
