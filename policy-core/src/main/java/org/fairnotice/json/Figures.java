package org.fairnotice.json;

import java.math.BigDecimal;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Figures: JSON numbers, exact, of at most 30 digits on either side of the point. */
record Figures() implements ValueCodec {
  static final Figures CODEC = new Figures();

  private static final int MOST_DIGITS = 30;

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof JsonTree.Numeral number)) {
      return ValueCodec.wrongType(json, "a number without quotes", problems);
    }
    BigDecimal figure = bounded(number.text());
    if (figure == null) {
      problems.add(
          Code.OUT_OF_RANGE,
          Shown.json(json)
              + " is too long; write at most "
              + MOST_DIGITS
              + " digits on either side of the point");
    }
    return figure;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber(((BigDecimal) value).toPlainString());
  }

  private static @Nullable BigDecimal bounded(String text) {
    try {
      BigDecimal figure = new BigDecimal(text).stripTrailingZeros();
      long whole = (long) figure.precision() - figure.scale();
      return whole > MOST_DIGITS || figure.scale() > MOST_DIGITS ? null : figure;
    } catch (NumberFormatException | ArithmeticException e) {
      return null; // an exponent beyond what a BigDecimal holds
    }
  }
}
