package org.fairnotice.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairnotice.event.WireValue;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One of a closed set of values, by name, in the order they are declared. */
record Choices(Map<String, WireValue> byName) implements ValueCodec {
  static Choices of(Class<?> set) {
    Map<String, WireValue> byName = new LinkedHashMap<>();
    for (Object constant : set.getEnumConstants()) {
      WireValue value = (WireValue) constant;
      byName.put(value.wireName(), value);
    }
    return new Choices(byName);
  }

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof String text)) {
      return ValueCodec.wrongType(json, "one of " + names() + " in quotes", problems);
    }
    WireValue value = byName.get(text);
    if (value == null) {
      String hint = Nearest.hint(text, byName.keySet(), "");
      problems.add(Code.UNKNOWN_VALUE, Shown.text(text) + " is not one of " + names() + hint);
    }
    return value;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString(((WireValue) value).wireName());
  }

  private String names() {
    return byName.keySet().stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }
}
