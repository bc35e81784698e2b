package org.fairnotice.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.fairnotice.event.WellFormed;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The caller's own fields: an object of texts, numbers, {@code true} and {@code false}. */
record Attributes() implements ValueCodec {
  static final Attributes CODEC = new Attributes();

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof Map<?, ?> object)) {
      return ValueCodec.wrongType(json, "an object in braces", problems);
    }
    Map<String, Object> attributes = new TreeMap<>();
    object.forEach(
        (key, value) -> {
          String name = (String) key;
          problems.enter(name);
          if (name.isBlank() || !WellFormed.is(name)) {
            problems.add(
                Code.OUT_OF_RANGE, "no name; call the attribute something that can be read");
          }
          Object scalar = scalar(value, problems);
          problems.leave();
          if (scalar != null) {
            attributes.put(name, scalar);
          }
        });
    return attributes;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartObject();
    ((Map<?, ?>) value)
        .forEach(
            (name, scalar) -> {
              out.writeName((String) name);
              if (scalar instanceof BigDecimal) {
                Figures.CODEC.write(scalar, out);
              } else if (scalar instanceof Boolean) {
                Flags.CODEC.write(scalar, out);
              } else {
                Texts.CODEC.write(scalar, out);
              }
            });
    out.writeEndObject();
  }

  private static @Nullable Object scalar(Object json, Problems problems) {
    if (json instanceof Boolean) {
      return json;
    }
    if (json instanceof String text) {
      return Texts.wellFormed(text, problems);
    }
    return json instanceof JsonTree.Numeral
        ? Figures.CODEC.read(json, problems)
        : ValueCodec.wrongType(json, "a text, a number, `true` or `false`", problems);
  }
}
