package org.fairnotice.json;

import java.time.Instant;
import java.util.List;
import org.fairnotice.json.FormatProblem.Code;
import org.fairnotice.record.Instants;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The instants of one counted thing, as a list in order. */
record InstantsForm(Form instant) implements Form {
  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof List<?> list)) {
      return ValueCodec.wrongType(json, "a list in square brackets", problems);
    }
    Instants sequence = Instants.none();
    for (int i = 0; i < list.size(); i++) {
      problems.enter(i);
      sequence = with(sequence, instant.read(list.get(i), problems), problems);
      problems.leave();
    }
    return sequence;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    Instants sequence = (Instants) value;
    out.writeStartArray();
    for (int i = 0; i < sequence.size(); i++) {
      instant.write(sequence.get(i), out);
    }
    out.writeEndArray();
  }

  private static Instants with(Instants sequence, @Nullable Object next, Problems problems) {
    if (!(next instanceof Instant at)) {
      return sequence;
    }
    if (sequence.size() > 0 && at.isBefore(sequence.get(sequence.size() - 1))) {
      problems.add(Code.CONTRADICTION, "lies before the instant in front of it");
      return sequence;
    }
    return sequence.with(at);
  }
}
