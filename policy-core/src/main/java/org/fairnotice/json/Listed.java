package org.fairnotice.json;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Lists of one kind of value. */
record Listed(ValueCodec item, boolean atLeastOne) implements ValueCodec {
  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof List<?> list)) {
      return ValueCodec.wrongType(json, "a list in square brackets", problems);
    }
    if (atLeastOne && list.isEmpty()) {
      problems.add(Code.OUT_OF_RANGE, "the list is empty; name at least one");
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
    return values;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    for (Object element : (List<?>) value) {
      item.write(element, out);
    }
    out.writeEndArray();
  }
}
