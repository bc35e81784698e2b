package org.fairnotice.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A value that is a text in JSON, and so can be a key as well. */
interface KeyForm extends Form {
  /** The text of a value; no two values have the same. */
  String text(Object value);

  /** The value of a text, or null with a problem at the current place. */
  @Nullable Object parse(String text, Problems problems);

  @Override
  default @Nullable Object read(Object json, Problems problems) {
    return json instanceof String text
        ? parse(text, problems)
        : ValueCodec.wrongType(json, "a text in quotes", problems);
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    out.writeString(text(value));
  }
}
