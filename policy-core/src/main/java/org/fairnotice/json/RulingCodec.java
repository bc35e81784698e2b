package org.fairnotice.json;

import java.util.Map;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Ruling;

/**
 * Rulings as JSON, one object each.
 *
 * <p>Shape: fields in a fixed order, optional ones left out where there is nothing to say; the
 * lists {@code decisions} and {@code undecided} of a ruling and {@code facts}, {@code outranked}
 * and {@code guards} of a decision are always there, but that a rejected event has neither of the
 * first two. A decision names its booking, bill or plan, or a client other than the ruling's. The
 * same ruling gives the same bytes, and {@code write(read(text))} gives back a text that was
 * written here.
 *
 * <p>Units: amounts with exactly the currency's decimals, shares as decimals in quotes, instants in
 * UTC.
 *
 * <p>Source: docs/language/decisions.md.
 */
public final class RulingCodec {
  private RulingCodec() {}

  /**
   * The canonical text of a ruling, without a line end.
   *
   * <p>Errors: {@code IllegalArgumentException} if it holds an instant or a date outside the years
   * 0000 to 9999 or an amount of more than 15 digits before the point, which no text can hold.
   */
  public static String write(Ruling ruling) {
    return write(ruling, Rendering.none());
  }

  /**
   * The text of a ruling for a reader: with {@code source}, the rule's place in its file, and
   * {@code because}, the sentence for the client.
   *
   * <p>Shape: where none of the policies is the ruling's or the rule has no place or sentence,
   * these are left out. A sentence stands with the first decision its rule led to, and nowhere when
   * the ruling does not hold what the sentence names, as one read back does not.
   *
   * <p>Errors: as {@link #write(Ruling)}.
   */
  public static String write(Ruling ruling, Policies policies) {
    return write(ruling, Rendering.of(policies, ruling.policy()));
  }

  /**
   * The ruling a text holds.
   *
   * <p>Shape: a fact that is a JSON number is read as {@code Value.Number}, any other as {@code
   * Value.Text} with the text that stands there, null as a missing one. What {@code source} and
   * {@code because} say is no part of the ruling and not kept; the values for client texts are not
   * written and so not read.
   *
   * <p>Errors: {@link FormatException} with everything that is wrong with the text.
   */
  public static Ruling read(String json) {
    Problems problems = new Problems(0);
    Map<String, Object> object = JsonTree.object(json, "a ruling", problems);
    Object read = object == null ? null : RulingShape.FORM.read(object, problems);
    if (read instanceof RulingShape shape && problems.count() == 0) {
      return shape.ruling();
    }
    throw new FormatException(problems.found());
  }

  private static String write(Ruling ruling, Rendering rendering) {
    RulingShape shape = RulingShape.of(ruling, rendering);
    return EventCodec.written(out -> RulingShape.FORM.writeFields(shape, out));
  }
}
