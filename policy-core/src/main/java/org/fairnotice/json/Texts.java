package org.fairnotice.json;

import org.fairnotice.event.WellFormed;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Texts and ids; never blank. */
record Texts() implements ValueCodec {
  static final Texts CODEC = new Texts();

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof String text)) {
      return ValueCodec.wrongType(json, "a text in quotes", problems);
    }
    if (text.isBlank()) {
      problems.add(Code.OUT_OF_RANGE, "the text is blank; write something or leave the field out");
      return null;
    }
    return wellFormed(text, problems);
  }

  /** The text, or null with a problem if no database could keep it. */
  static @Nullable String wellFormed(String text, Problems problems) {
    if (WellFormed.is(text)) {
      return text;
    }
    problems.add(
        Code.OUT_OF_RANGE,
        Shown.text(text)
            + " holds U+0000 or half a surrogate pair; send Unicode text without them");
    return null;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString((String) value);
  }
}
