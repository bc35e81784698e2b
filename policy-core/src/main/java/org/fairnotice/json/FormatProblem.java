package org.fairnotice.json;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One thing wrong with the text of an event.
 *
 * <p>Shape: {@code field} is where, such as {@code lines[1].price.currency}, empty for the whole
 * object and several names separated by a comma and a space where they contradict each other;
 * {@code message} says what was found, what was expected and what to do.
 *
 * <p>Units: {@code line} counts from 1; it is 0 where no line is known.
 */
public record FormatProblem(int line, String field, Code code, String message) {

  /** The kind of a problem; names are stable. */
  public enum Code {
    /** The text is not JSON, or not UTF-8. */
    NOT_JSON,
    /** The line is longer than any event may be. */
    TOO_LONG,
    /** The text is JSON, but not an object. */
    NOT_AN_OBJECT,
    /** A name stands twice in one object. */
    DUPLICATE_KEY,
    /** There is no event type of that name. */
    UNKNOWN_TYPE,
    /** The event type has no such field. */
    UNKNOWN_FIELD,
    /** A field that must be there is not. */
    MISSING_FIELD,
    /** A number where a text must be, or the like. */
    WRONG_JSON_TYPE,
    /** An amount of money is a JSON number and may have lost digits. */
    AMOUNT_AS_NUMBER,
    /** An amount of money is not a decimal. */
    BAD_AMOUNT,
    /** An amount has more decimals than its currency. */
    TOO_MANY_DECIMALS,
    /** There is no currency of that code. */
    UNKNOWN_CURRENCY,
    /** An instant is not written as RFC 3339 says. */
    BAD_INSTANT,
    /** An instant has no offset, so it is not one. */
    INSTANT_WITHOUT_OFFSET,
    /** A date is not written as year, month and day. */
    BAD_DATE,
    /** A date or a time of day that does not exist. */
    IMPOSSIBLE_DATE,
    /** There is no time zone of that name. */
    UNKNOWN_ZONE,
    /** The value is not one of a closed set. */
    UNKNOWN_VALUE,
    /** The value is too small, too large or empty. */
    OUT_OF_RANGE,
    /** The event is said to be known before it happened. */
    KNOWN_BEFORE_AT,
    /** Values that are fine one by one cannot stand together. */
    CONTRADICTION,
    /** The CloudEvents envelope is not one this library reads. */
    BAD_ENVELOPE;

    /** The name in messages and reports, such as {@code too-many-decimals}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public FormatProblem {
    if (line < 0) {
      throw new IllegalArgumentException("line: must be 0 or more, was " + line);
    }
    requireNonNull(field, "field");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
  }

  /** The problem on one line: where, what, and the code in brackets. */
  @Override
  public String toString() {
    String where =
        line == 0 ? field : field.isEmpty() ? "line " + line : "line " + line + ", " + field;
    return (where.isEmpty() ? "" : where + ": ") + message + " [" + code.wireName() + "]";
  }
}
