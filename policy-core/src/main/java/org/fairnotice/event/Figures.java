package org.fairnotice.event;

import java.math.BigDecimal;

/** Decimal numbers in the one form in which equal numbers are equal. */
final class Figures {
  private static final int MOST_DIGITS = 30;

  private Figures() {}

  // Invariant: digits are bounded before the scale changes, so that 1E999999999 costs nothing.
  static BigDecimal plain(String name, BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    long whole = (long) stripped.precision() - stripped.scale();
    if (whole > MOST_DIGITS || stripped.scale() > MOST_DIGITS) {
      throw new InvalidEventException(
          name, "at most " + MOST_DIGITS + " digits on either side of the point, not " + stripped);
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
