package org.fairnotice.json;

import java.util.function.Function;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Whole numbers, negative ones too, as large as their Java type. */
record WholeForm(Function<String, Number> parse) implements Form {
  static final WholeForm INT = new WholeForm(Integer::valueOf);
  static final WholeForm LONG = new WholeForm(Long::valueOf);

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof JsonTree.Numeral number) || !number.whole()) {
      return ValueCodec.wrongType(json, "a whole number without quotes", problems);
    }
    try {
      return parse.apply(number.text());
    } catch (NumberFormatException e) {
      problems.add(Code.OUT_OF_RANGE, Shown.json(json) + " is too large");
      return null;
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeNumber(((Number) value).longValue());
  }
}
