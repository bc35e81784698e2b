package org.fairnotice.record;

import java.util.Locale;
import java.util.Objects;

/**
 * Why an event cannot be; it changes nothing.
 *
 * <p>Source: docs/language/events.md, "Rejections".
 */
public record Rejection(Code code, String message) {
  /** The reasons an event is rejected. */
  public enum Code {
    UNKNOWN_BOOKING,
    UNKNOWN_BILL,
    UNKNOWN_PLAN,
    UNKNOWN_DECISION,
    UNKNOWN_EVENT,
    ALREADY_KNOWN,
    WRONG_STATE,
    WRONG_CURRENCY,
    WRONG_CLIENT,
    BEFORE_BOOKING,
    ID_REUSED,
    LATE,
    STILL_NEEDED,
    NOT_SUPPORTED;

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /** Requires both parts. */
  public Rejection {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }
}
