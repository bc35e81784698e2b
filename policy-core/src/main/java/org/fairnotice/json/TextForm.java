package org.fairnotice.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * A value by its text.
 *
 * <p>Shape: {@code what} says in messages what such a text is, {@code parse} throws {@code
 * IllegalArgumentException}, {@code DateTimeException} or {@code ArithmeticException} for any
 * other.
 */
record TextForm<T>(Class<T> type, String what, Function<T, String> toText, Function<String, T> of)
    implements KeyForm {
  static final TextForm<String> PLAIN =
      new TextForm<>(String.class, "a text", Function.identity(), Function.identity());

  @Override
  public String text(Object value) {
    return toText.apply(type.cast(value));
  }

  @Override
  public @Nullable Object parse(String text, Problems problems) {
    try {
      return of.apply(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      problems.add(Code.UNKNOWN_VALUE, Shown.text(text) + " is not " + what);
      return null;
    }
  }
}
