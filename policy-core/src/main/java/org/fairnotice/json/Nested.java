package org.fairnotice.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Records inside records: the lines of a booking, the instalments of a plan. */
record Nested(Fields fields) implements ValueCodec {
  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof Map<?, ?> object)) {
      return ValueCodec.wrongType(json, "an object in braces", problems);
    }
    int before = problems.count();
    @Nullable Object[] values = fields.emptyValues();
    fields.read(object, values, problems);
    Fields.rejectUnknown(
        object, fields.names(), "; there is no room for fields of your own here", problems);
    return before < problems.count() ? null : fields.create(values);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartObject();
    fields.write(value, out);
    out.writeEndObject();
  }
}
