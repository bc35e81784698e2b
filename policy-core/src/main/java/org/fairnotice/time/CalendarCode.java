package org.fairnotice.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The spelling of calendar codes: the known one for what was written, or the closest known ones.
 */
final class CalendarCode {

  private static final int SUGGESTIONS = 5;

  private CalendarCode() {}

  /**
   * The code as its calendar is named, the country in capitals and subdivisions in small letters.
   */
  static String canonical(String code) {
    int dash = code.indexOf('-');
    if (dash < 0) {
      return country(code);
    }
    String country = country(code.substring(0, dash));
    String path = code.substring(dash + 1).toLowerCase(Locale.ROOT);
    Map<String, String> subdivisions = Holidays.subdivisions(country);
    if (!subdivisions.containsKey(path)) {
      throw unknown(code, "subdivision of " + country, path, subdivisions, country + "-");
    }
    return country + "-" + path;
  }

  /** The code of a country or exchange in capitals. */
  static String country(String code) {
    String country = code.toUpperCase(Locale.ROOT);
    if (!Holidays.countries().contains(country)) {
      throw unknown(code, "country", country, countryNames(), "");
    }
    return country;
  }

  private static IllegalArgumentException unknown(
      String code, String kind, String wanted, Map<String, String> known, String prefix) {
    String near =
        closest(wanted, known).stream().map(prefix::concat).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "no public holidays are known for the "
            + kind
            + " `"
            + code
            + "`"
            + (near.isEmpty() ? "" : "; near it are " + near));
  }

  private static Map<String, String> countryNames() {
    Map<String, String> names = new TreeMap<>();
    for (String code : Holidays.countries()) {
      names.put(code, countryName(code));
    }
    return names;
  }

  private static String countryName(String code) {
    return code.length() == 2
        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)
        : code;
  }

  /**
   * The codes of which the code, the name, its initials or its first three letters are closest to
   * what was written.
   */
  static List<String> closest(String wanted, Map<String, String> names) {
    return names.keySet().stream()
        .sorted(
            Comparator.comparingInt(
                (String code) -> distance(wanted, spellings(code, names.getOrDefault(code, "")))))
        .limit(SUGGESTIONS)
        .toList();
  }

  private static List<String> spellings(String code, String name) {
    List<String> spellings = new ArrayList<>(List.of(code, name));
    spellings.add(
        Arrays.stream(name.split("[^\\p{L}]+", -1))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining()));
    if (name.length() >= 3) {
      spellings.add(name.substring(0, 3));
    }
    return spellings;
  }

  private static int distance(String wanted, List<String> spellings) {
    return spellings.stream()
        .filter(spelling -> spelling.length() > 1)
        .mapToInt(
            spelling ->
                distance(wanted.toLowerCase(Locale.ROOT), spelling.toLowerCase(Locale.ROOT)))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** The least number of letters to insert, drop or replace. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
