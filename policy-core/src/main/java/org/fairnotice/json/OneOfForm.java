package org.fairnotice.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One of the cases of a sealed type: an object whose only field names the case. */
record OneOfForm(Map<String, Form> byName, Map<Class<?>, String> names) implements Form {
  static OneOfForm of(Class<?> sealed, Function<Class<?>, Form> forms) {
    Map<String, Form> byName = new LinkedHashMap<>();
    Map<Class<?>, String> names = new LinkedHashMap<>();
    for (Class<?> oneCase : sealed.getPermittedSubclasses()) {
      String name = kebab(oneCase.getSimpleName());
      byName.put(name, forms.apply(oneCase));
      names.put(oneCase, name);
    }
    return new OneOfForm(byName, names);
  }

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof Map<?, ?> object) || object.size() != 1) {
      return ValueCodec.wrongType(json, "an object with one field", problems);
    }
    Map.Entry<?, ?> only = object.entrySet().iterator().next();
    String name = (String) only.getKey();
    Form form = byName.get(name);
    if (form == null) {
      problems.addIn(
          name,
          Code.UNKNOWN_FIELD,
          "there is no such case" + Nearest.hint(name, byName.keySet(), ""));
      return null;
    }
    problems.enter(name);
    Object value = form.read(only.getValue(), problems);
    problems.leave();
    return value;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    String name = names.get(value.getClass());
    Form form = name == null ? null : byName.get(name);
    if (name == null || form == null) {
      throw new IllegalArgumentException("value must be one of " + names + ": " + value);
    }
    out.writeStartObject();
    out.writeName(name);
    form.write(value, out);
    out.writeEndObject();
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
