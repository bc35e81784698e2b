package org.fairnotice.dsl.syntax;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;

/** Dates as people write them, and what to say when they are none. */
final class Dates {
  private Dates() {}

  static boolean isDate(String written) {
    return written.length() == 10
        && isDay(number(written, 0, 4), number(written, 5, 7), number(written, 8, 10));
  }

  private static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  /** Reports a date no calendar has, with the last day of its month. */
  static void impossible(String written, SourceRange range, List<Diagnostic> found) {
    String[] parts = written.split("-", -1);
    int year = Integer.parseInt(parts[0]);
    int month = Integer.parseInt(parts[1]);
    int day = Integer.parseInt(parts[2]);
    List<Suggestion> near = new ArrayList<>();
    if (isDay(year, month, day)) {
      near.add(new Suggestion(LocalDate.of(year, month, day).toString(), range));
    } else if (month >= 1 && month <= 12 && day > 0) {
      near.add(new Suggestion(YearMonth.of(year, month).atEndOfMonth().toString(), range));
    }
    found.add(
        Diagnostic.error("read.impossible-date", range, written)
            .withExpected(List.of("@date"))
            .withSuggestions(near));
  }

  /** Reports a date written day first or month first, with its possible readings. */
  static void ambiguous(String written, SourceRange range, List<Diagnostic> found) {
    String[] parts = written.split("[/.]", -1);
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    int year = Integer.parseInt(parts[2]);
    List<Suggestion> readings = new ArrayList<>();
    if (isDay(year, second, first)) {
      readings.add(new Suggestion(LocalDate.of(year, second, first).toString(), range));
    }
    if (first != second && isDay(year, first, second)) {
      readings.add(new Suggestion(LocalDate.of(year, first, second).toString(), range));
    }
    found.add(Diagnostic.error("read.ambiguous-date", range, written).withSuggestions(readings));
  }
}
