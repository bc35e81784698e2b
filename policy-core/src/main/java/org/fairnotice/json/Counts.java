package org.fairnotice.json;

import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Counts of people or units: whole numbers from a least one, 0 or 1. */
record Counts(int least) implements ValueCodec {
  static final Counts FROM_ZERO = new Counts(0);
  static final Counts FROM_ONE = new Counts(1);

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof JsonTree.Numeral number) || !number.whole()) {
      return ValueCodec.wrongType(json, "a whole number without quotes", problems);
    }
    try {
      int count = Integer.parseInt(number.text());
      if (count >= least) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Told below: a JSON integer that is no int is out of range.
    }
    problems.add(
        Code.OUT_OF_RANGE,
        Shown.json(json)
            + " is no count; write a whole number from "
            + least
            + " to "
            + Integer.MAX_VALUE);
    return null;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber((int) value);
  }
}
