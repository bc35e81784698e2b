package org.fairnotice.rule;

import java.time.Duration;
import java.util.Locale;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;

/** Values in English, as the policy language writes them. */
final class EnglishWording implements Wording {
  static final EnglishWording INSTANCE = new EnglishWording();

  private EnglishWording() {}

  @Override
  public String say(Value value) {
    if (value instanceof Value.Length length) {
      return say(length.span());
    }
    if (value instanceof Value.Lapse lapse) {
      return say(Duration.between(lapse.from(), lapse.to()));
    }
    return value.wire();
  }

  static String say(Span span) {
    String unit = span.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return span.amount() + " " + (span.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
  }

  private static String say(Duration duration) {
    Duration length = duration.abs();
    String text =
        length.toHours() >= 72
            ? count(length.toDays(), "day")
            : length.toMinutes() >= 120
                ? count(length.toHours(), "hour")
                : count(length.toMinutes(), "minute");
    return duration.isNegative() ? "minus " + text : text;
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
