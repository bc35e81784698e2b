package org.fairnotice.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Instants as RFC 3339 writes them.
 *
 * <p>Shape: date, {@code T}, time with seconds and at most nine decimals, offset; written in UTC.
 *
 * <p>Units: years 0000 to 9999.
 */
record Instants() implements ValueCodec {
  static final Instants CODEC = new Instants();

  private static final String EXAMPLE = "`2026-12-10T09:00:00+01:00`";
  private static final int TO_SECONDS = "2026-12-10T09:00:00".length();
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof String text)) {
      return ValueCodec.wrongType(json, "an instant in quotes such as " + EXAMPLE, problems);
    }
    int seconds = Digits.matches(text, "dddd-dd-ddTdd:dd:dd") ? TO_SECONDS : -1;
    int end = seconds < 0 ? -1 : afterFraction(text, seconds);
    if (end < 0 || !(end == text.length() || isOffset(text, end))) {
      problems.add(
          Code.BAD_INSTANT,
          Shown.text(text) + " is not an instant; write date, time and offset as in " + EXAMPLE);
      return null;
    }
    if (end == text.length()) {
      problems.add(
          Code.INSTANT_WITHOUT_OFFSET,
          Shown.text(text)
              + " has no offset, so it is no instant; add `Z` or one such as `+01:00`");
      return null;
    }
    return existing(text, end, problems);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    Instant instant = (Instant) value;
    if (isOutside(instant)) {
      throw new IllegalArgumentException(
          "instant: years 0000 to 9999 can be written, not " + instant);
    }
    out.writeString(instant.toString());
  }

  private static @Nullable Instant existing(String text, int end, Problems problems) {
    try {
      Instant instant = local(text, end).toInstant(offset(text, end));
      if (!isOutside(instant)) {
        return instant;
      }
    } catch (DateTimeException e) {
      // Told below, as an instant outside the years that can be written is.
    }
    problems.add(
        Code.IMPOSSIBLE_DATE, Shown.text(text) + " does not exist; check day, time and offset");
    return null;
  }

  private static boolean isOutside(Instant instant) {
    return instant.isBefore(FIRST) || instant.isAfter(LAST);
  }

  private static LocalDateTime local(String text, int end) {
    int nanos = 0;
    for (int i = TO_SECONDS + 1; i <= TO_SECONDS + 9; i++) {
      nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
    }
    return LocalDateTime.of(
        Digits.number(text, 0, 4),
        Digits.number(text, 5, 7),
        Digits.number(text, 8, 10),
        Digits.number(text, 11, 13),
        Digits.number(text, 14, 16),
        Digits.number(text, 17, 19),
        nanos);
  }

  /** Where the offset begins; -1 if a fraction has no digit or more than nine. */
  private static int afterFraction(String text, int seconds) {
    if (seconds == text.length() || text.charAt(seconds) != '.') {
      return seconds;
    }
    int end = Digits.end(text, seconds + 1);
    int digits = end - seconds - 1;
    return digits < 1 || digits > 9 ? -1 : end;
  }

  private static boolean isOffset(String text, int start) {
    String offset = text.substring(start);
    return offset.equals("Z")
        || (offset.length() == 6
            && (Digits.matches(offset, "+dd:dd") || Digits.matches(offset, "-dd:dd")));
  }

  private static ZoneOffset offset(String text, int start) {
    if (text.charAt(start) == 'Z') {
      return ZoneOffset.UTC;
    }
    int sign = text.charAt(start) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(
        sign * Digits.number(text, start + 1, start + 3),
        sign * Digits.number(text, start + 4, start + 6));
  }
}
