package org.fairnotice.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One kind of value in a ruling or a record, both ways; events have {@link ValueCodec}. */
interface Form {
  /**
   * The value a piece of a {@link JsonTree} stands for, or null with a problem at the current
   * place.
   */
  @Nullable Object read(Object json, Problems problems);

  /** Writes a value that this form could have read. */
  void write(Object value, JsonGenerator out);

  /** The form of a value that events have too. */
  static Form as(ValueCodec codec) {
    return new Shared(codec);
  }

  /** A value written as events write it. */
  record Shared(ValueCodec codec) implements Form {
    @Override
    public @Nullable Object read(Object json, Problems problems) {
      return codec.read(json, problems);
    }

    @Override
    public void write(Object value, JsonGenerator out) {
      codec.write(value, out);
    }
  }
}
