package org.fairnotice.json;

import java.math.BigDecimal;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Exact numbers of at most 100 characters, written without an exponent or needless zeros. */
record NumberForm() implements Form {
  static final NumberForm FORM = new NumberForm();

  private static final int LONGEST = 100;

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof JsonTree.Numeral number)) {
      return ValueCodec.wrongType(json, "a number without quotes", problems);
    }
    BigDecimal exact = number.text().matches(".*[eE].*") ? null : new BigDecimal(number.text());
    if (exact == null) {
      problems.add(
          Code.OUT_OF_RANGE, Shown.json(json) + " has an exponent; write all of its digits");
    }
    return exact;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    BigDecimal number = ((BigDecimal) value).stripTrailingZeros();
    if (Math.max(number.precision(), Math.abs((long) number.scale())) > LONGEST - 3) {
      throw new IllegalArgumentException("number has too many digits to be written: " + number);
    }
    out.writeNumber(number.toPlainString());
  }
}
