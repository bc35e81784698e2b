package org.fairnotice.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Local dates: year, month and day; years 0000 to 9999. */
record Dates() implements ValueCodec {
  static final Dates CODEC = new Dates();

  private static final String LAYOUT = "dddd-dd-dd";

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof String text)) {
      return ValueCodec.wrongType(json, "a date in quotes such as `2026-12-10`", problems);
    }
    if (text.length() != LAYOUT.length() || !Digits.matches(text, LAYOUT)) {
      problems.add(
          Code.BAD_DATE,
          Shown.text(text) + " is not a date; write year, month and day as in `2026-12-10`");
      return null;
    }
    try {
      return LocalDate.of(
          Digits.number(text, 0, 4), Digits.number(text, 5, 7), Digits.number(text, 8, 10));
    } catch (DateTimeException e) {
      problems.add(Code.IMPOSSIBLE_DATE, Shown.text(text) + " does not exist; check month and day");
      return null;
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    LocalDate date = (LocalDate) value;
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException("date: years 0000 to 9999 can be written, not " + date);
    }
    out.writeString(date.toString());
  }
}
