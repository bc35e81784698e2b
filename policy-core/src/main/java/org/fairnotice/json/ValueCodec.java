package org.fairnotice.json;

import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One kind of value on the wire, both ways. */
sealed interface ValueCodec
    permits Amounts,
        Attributes,
        Choices,
        Counts,
        Dates,
        Figures,
        Flags,
        Instants,
        Listed,
        Nested,
        Texts,
        Zones {

  /**
   * The value a piece of a {@link JsonTree} stands for, or null with a problem at the current
   * place.
   */
  @Nullable Object read(Object json, Problems problems);

  /** Writes a value that this codec could have read. */
  void write(Object value, JsonGenerator out);

  /** Notes that the JSON is of the wrong kind; always null. */
  static @Nullable Object wrongType(Object json, String expected, Problems problems) {
    String advice =
        json == JsonTree.NULL
            ? "leave an optional field out, or write " + expected
            : "write " + expected;
    problems.add(Code.WRONG_JSON_TYPE, Shown.json(json) + " does not fit here; " + advice);
    return null;
  }
}
