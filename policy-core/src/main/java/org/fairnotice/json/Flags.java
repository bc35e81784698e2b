package org.fairnotice.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** True or false. */
record Flags() implements ValueCodec {
  static final Flags CODEC = new Flags();

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    return json instanceof Boolean
        ? json
        : ValueCodec.wrongType(json, "`true` or `false` without quotes", problems);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeBoolean((boolean) value);
  }
}
