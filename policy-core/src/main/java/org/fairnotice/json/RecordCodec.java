package org.fairnotice.json;

import java.util.List;
import java.util.Map;
import org.fairnotice.json.FormatProblem.Code;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Client records as JSON, for stores: all that a record holds, so that reading gives an equal one.
 *
 * <p>Shape: {@code form}, the number of this layout, then the components of {@link ClientRecord} by
 * name and in order; what is null or empty is left out. Maps are objects in the order of their
 * keys, so equal records give equal text. A value of a sealed type is an object whose one field
 * names its case.
 *
 * <p>Units: amounts as {@code EUR 42.00}, other decimals as texts with all their digits, instants
 * in UTC, spans and durations in the manner of ISO 8601. Dates and instants may lie in any year:
 * records keep days without end.
 *
 * <p>Errors: {@link FormatException} for a text of another form, and else with everything that is
 * wrong with the text, each field by its path.
 */
public final class RecordCodec {
  /** The number of the layout written and read. */
  public static final int FORM = 1;

  private final RecordForm form;

  /**
   * Records of policies that reckon with the library's calendars, and with those given.
   *
   * <p>Errors: {@link #write} throws {@code IllegalArgumentException} for any other calendar.
   */
  public RecordCodec(Calendar... own) {
    form = RecordLeaves.forms(List.of(own)).ofRecord(ClientRecord.class);
  }

  /** The text of a record, in one line. */
  public String write(ClientRecord record) {
    return EventCodec.written(
        out -> {
          out.writeNumberProperty("form", FORM);
          form.writeFields(record, out);
        });
  }

  /** The record a text holds. */
  public ClientRecord read(String json) {
    Problems problems = new Problems(0);
    Map<String, Object> object = JsonTree.record(json, problems);
    if (object != null && isOurs(object.remove("form"), problems)) {
      Object read = form.read(object, problems);
      if (read instanceof ClientRecord record && problems.count() == 0) {
        return record;
      }
    }
    throw new FormatException(problems.found());
  }

  private static boolean isOurs(@Nullable Object number, Problems problems) {
    if (number instanceof JsonTree.Numeral numeral
        && numeral.text().equals(Integer.toString(FORM))) {
      return true;
    }
    String found =
        number == null
            ? "missing; a client record says which form it has"
            : Shown.json(number) + " is no form this version of the library reads";
    problems.addIn("form", Code.UNKNOWN_VALUE, found + "; it reads form " + FORM);
    return false;
  }
}
