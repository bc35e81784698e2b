package org.fairnotice.json;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Time zones by the name the tz database gives them. */
record Zones() implements ValueCodec {
  static final Zones CODEC = new Zones();

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof String text)) {
      return ValueCodec.wrongType(json, "a time zone in quotes such as `Europe/Paris`", problems);
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      String hint =
          Nearest.hint(text, ZoneId.getAvailableZoneIds(), "; write a name such as `Europe/Paris`");
      problems.add(Code.UNKNOWN_ZONE, Shown.text(text) + " is not a known time zone" + hint);
      return null;
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString(((ZoneId) value).getId());
  }
}
