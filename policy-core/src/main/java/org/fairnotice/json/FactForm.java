package org.fairnotice.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.Fact;
import org.fairnotice.json.FormatProblem.Code;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A fact in a ruling: its name and its value, a number for a number, else the value's text, null
 * for what was missing.
 *
 * <p>Shape: a text is read as {@link Value.Text}, whatever kind of value it was written from.
 */
record FactForm() implements Form {
  static final FactForm FORM = new FactForm();

  private static final List<String> NAMES = List.of("term", "value");

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof Map<?, ?> object)) {
      return ValueCodec.wrongType(json, "an object in braces", problems);
    }
    int before = problems.count();
    Fields.rejectUnknown(object, NAMES, "; a fact is `term` and `value`", problems);
    Object term = object.get("term");
    if (!(term instanceof String)) {
      problems.addIn("term", Code.MISSING_FIELD, "the name of the fact must be here, in quotes");
    }
    problems.enter("value");
    Value value = value(object.get("value"), problems);
    problems.leave();
    return term instanceof String name && before == problems.count() ? new Fact(name, value) : null;
  }

  @Override
  public void write(Object fact, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("term", ((Fact) fact).term());
    Value value = ((Fact) fact).value();
    if (value == null) {
      out.writeNullProperty("value");
    } else if (value instanceof Value.Number number) {
      out.writeName("value");
      NumberForm.FORM.write(number.number(), out);
    } else {
      out.writeStringProperty("value", value.wire());
    }
    out.writeEndObject();
  }

  private static @Nullable Value value(@Nullable Object json, Problems problems) {
    if (json == null) {
      problems.add(Code.MISSING_FIELD, "missing; write null for a fact that was not there");
      return null;
    }
    if (json == JsonTree.NULL) {
      return null;
    }
    if (json instanceof String text) {
      return new Value.Text(text);
    }
    if (json instanceof JsonTree.Numeral) {
      Object number = NumberForm.FORM.read(json, problems);
      return number == null ? null : new Value.Number((BigDecimal) number);
    }
    ValueCodec.wrongType(json, "a number, a text or null", problems);
    return null;
  }
}
