package org.fairnotice.benchmarks.note;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as people read them: three digits that count, no more. */
final class Digits {
  private static final MathContext THREE = new MathContext(3);

  private Digits() {}

  static String of(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }
}
