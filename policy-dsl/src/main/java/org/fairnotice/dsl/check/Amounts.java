package org.fairnotice.dsl.check;

import java.math.BigDecimal;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.jspecify.annotations.Nullable;

/** Which of two written values is greater, where that is certain. */
public final class Amounts {
  private Amounts() {}

  /** Negative, zero or positive; null where the values cannot be compared for certain. */
  public static @Nullable Integer compare(@Nullable Phrase one, @Nullable Phrase other) {
    if (one instanceof Phrase.NumberValue a && other instanceof Phrase.NumberValue b) {
      return a.number().compareTo(b.number());
    } else if (one instanceof Phrase.ShareValue a && other instanceof Phrase.ShareValue b) {
      return a.percent().compareTo(b.percent());
    } else if (one instanceof Phrase.MoneyValue a && other instanceof Phrase.MoneyValue b) {
      return a.money().isSameCurrency(b.money()) ? a.money().compareTo(b.money()) : null;
    } else if (one instanceof Phrase.TimeValue a && other instanceof Phrase.TimeValue b) {
      return a.time().compareTo(b.time());
    } else if (one instanceof Phrase.DateValue a && other instanceof Phrase.DateValue b) {
      return a.date().compareTo(b.date());
    }
    return spans(one, other);
  }

  private static @Nullable Integer spans(@Nullable Phrase one, @Nullable Phrase other) {
    String family = family(one);
    BigDecimal a = length(one);
    BigDecimal b = length(other);
    return family == null || a == null || b == null || !family.equals(family(other))
        ? null
        : a.compareTo(b);
  }

  /** The units that have a fixed length in one another, by their smallest; null for no span. */
  static @Nullable String family(@Nullable Phrase phrase) {
    String unit = unit(phrase);
    return unit == null
        ? null
        : switch (unit) {
          case "minute", "hour" -> "minute";
          case "day", "week" -> "day";
          case "month", "year" -> "month";
          default -> unit;
        };
  }

  private static @Nullable String unit(@Nullable Phrase phrase) {
    return phrase instanceof Phrase.Said said
            && said.is("span")
            && said.argument("unit") instanceof Phrase.Said unit
        ? unit.concept()
        : null;
  }

  private static @Nullable BigDecimal length(@Nullable Phrase phrase) {
    String unit = unit(phrase);
    if (unit == null
        || !(phrase instanceof Phrase.Said said)
        || !(said.argument("number") instanceof Phrase.NumberValue number)) {
      return null;
    }
    int times =
        switch (unit) {
          case "hour" -> 60;
          case "week" -> 7;
          case "year" -> 12;
          default -> 1;
        };
    return number.number().multiply(BigDecimal.valueOf(times));
  }
}
