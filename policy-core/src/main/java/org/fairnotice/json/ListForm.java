package org.fairnotice.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Several values of one form, in order: what collects them makes the list or set. */
record ListForm(Form item, Function<List<Object>, Object> collect) implements Form {
  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof List<?> list)) {
      return ValueCodec.wrongType(json, "a list in square brackets", problems);
    }
    List<Object> values = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      problems.enter(i);
      Object value = item.read(list.get(i), problems);
      problems.leave();
      if (value != null) {
        values.add(value);
      }
    }
    return collect.apply(values);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    for (Object element : (Collection<?>) value) {
      item.write(element, out);
    }
    out.writeEndArray();
  }
}
