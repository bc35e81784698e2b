package org.fairnotice.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Values by key, in the order of the keys. */
record MapForm(KeyForm key, Form value, Function<TreeMap<Object, Object>, Object> made)
    implements Form {
  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof Map<?, ?> object)) {
      return ValueCodec.wrongType(json, "an object in braces", problems);
    }
    TreeMap<Object, Object> entries = new TreeMap<>();
    object.forEach(
        (name, item) -> {
          problems.enter(name);
          Object at = key.parse((String) name, problems);
          Object one = value.read(item, problems);
          problems.leave();
          if (at != null && one != null) {
            entries.put(at, one);
          }
        });
    return made.apply(entries);
  }

  @Override
  public void write(Object map, JsonGenerator out) {
    out.writeStartObject();
    ((Map<?, ?>) map)
        .forEach(
            (name, item) -> {
              out.writeName(key.text(name));
              value.write(item, out);
            });
    out.writeEndObject();
  }
}
