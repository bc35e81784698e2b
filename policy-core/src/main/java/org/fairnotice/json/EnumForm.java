package org.fairnotice.json;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;

/** One of a closed set by its wire name, or by its own in small letters where it has none. */
record EnumForm(Map<String, Object> byName, Map<Object, String> names) implements KeyForm {
  static EnumForm of(Class<?> set) {
    Map<String, Object> byName = new LinkedHashMap<>();
    Map<Object, String> names = new LinkedHashMap<>();
    for (Object constant : set.getEnumConstants()) {
      String name = name(set, (Enum<?>) constant);
      byName.put(name, constant);
      names.put(constant, name);
    }
    if (byName.size() < names.size()) {
      throw new IllegalStateException(set + " has two constants of one wire name");
    }
    return new EnumForm(byName, names);
  }

  @Override
  public String text(Object value) {
    String name = names.get(value);
    if (name == null) {
      throw new IllegalArgumentException("value must be one of " + list() + ": " + value);
    }
    return name;
  }

  @Override
  public @Nullable Object parse(String text, Problems problems) {
    Object value = byName.get(text);
    if (value == null) {
      String hint = Nearest.hint(text, byName.keySet(), "; write one of " + list());
      problems.add(Code.UNKNOWN_VALUE, Shown.text(text) + " is not known here" + hint);
    }
    return value;
  }

  private String list() {
    return byName.keySet().stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }

  private static String name(Class<?> set, Enum<?> constant) {
    try {
      Method wireName = set.getMethod("wireName");
      return (String) wireName.invoke(constant);
    } catch (NoSuchMethodException e) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the wire name of " + constant + " cannot be asked for", e);
    }
  }
}
