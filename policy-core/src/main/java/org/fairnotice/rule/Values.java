package org.fairnotice.rule;

import java.math.BigDecimal;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** How values compare. */
public final class Values {
  private Values() {}

  /**
   * How a value stands to a bound; unknown when either is missing or they are of different kinds or
   * currencies.
   */
  public static Truth compare(@Nullable Value value, Comparison comparison, @Nullable Value bound) {
    if (value == null || bound == null) {
      return Truth.UNKNOWN;
    }
    if (comparison == Comparison.EVERY) {
      return every(value, bound);
    }
    Integer order = order(value, bound);
    return order == null ? Truth.UNKNOWN : Truth.of(comparison.holds(order));
  }

  private static Truth every(Value value, Value bound) {
    if (value instanceof Value.Number count
        && bound instanceof Value.Number step
        && step.number().signum() > 0) {
      boolean multiple = count.number().remainder(step.number()).signum() == 0;
      return Truth.of(count.number().signum() > 0 && multiple);
    }
    return Truth.UNKNOWN;
  }

  /**
   * Negative, zero or positive as a value lies below, at or above a bound; null when they do not
   * compare.
   */
  public static @Nullable Integer order(Value value, Value bound) {
    if (value instanceof Value.Amount a && bound instanceof Value.Amount b) {
      return a.money().isSameCurrency(b.money()) ? a.money().compareTo(b.money()) : null;
    }
    if (value instanceof Value.Number a && bound instanceof Value.Number b) {
      return a.number().compareTo(b.number());
    }
    if (value instanceof Value.Share a && bound instanceof Value.Share b) {
      return a.fraction().compareTo(b.fraction());
    }
    if (value instanceof Value.Lapse a && bound instanceof Value.Length b) {
      return a.place().compare(a.from(), a.to(), b.span());
    }
    if (value instanceof Value.Day a && bound instanceof Value.Day b) {
      return a.date().compareTo(b.date());
    }
    if (value instanceof Value.Clock a && bound instanceof Value.Clock b) {
      return a.time().compareTo(b.time());
    }
    return null;
  }

  /** Whether a text or a date is the one wanted, or one of those wanted. */
  public static boolean names(Value wanted, Value value) {
    if (value instanceof Value.Day day) {
      return wanted instanceof Value.Dates dates ? dates.contains(day.date()) : wanted.equals(day);
    }
    return value instanceof Value.Text text
        && (wanted instanceof Value.Words words
            ? words.words().contains(text.text())
            : wanted.equals(text));
  }

  /** A plain number, or null when the value is none. */
  public static @Nullable BigDecimal number(@Nullable Value value) {
    return value instanceof Value.Number number ? number.number() : null;
  }
}
