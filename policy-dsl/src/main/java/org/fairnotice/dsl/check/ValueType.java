package org.fairnotice.dsl.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of value that may stand in a place or be the value of a setting. */
enum ValueType {
  MONEY,
  SHARE,
  NUMBER,
  SPAN,
  TIME,
  DATE,
  DATES,
  WEEK,
  WORDS;

  /** The key of the words for it in the message bundle. */
  String key() {
    return "@type." + name().toLowerCase(Locale.ROOT);
  }

  /** The type that belongs in a place of the vocabulary, null where several may stand. */
  static @Nullable ValueType of(String place) {
    return switch (place) {
      case "amount", "total", "part", "money" -> MONEY;
      case "share" -> SHARE;
      case "number" -> NUMBER;
      case "span", "recent-span" -> SPAN;
      case "time", "clock-value" -> TIME;
      case "date" -> DATE;
      case "dates", "date-range" -> DATES;
      case "week-plan", "open-days" -> WEEK;
      case "values", "fact-value", "weekdays", "weekday", "word", "name" -> WORDS;
      default -> null;
    };
  }

  /** The type a measure is compared with, by the trait of its concept. */
  static @Nullable ValueType ofTrait(@Nullable String trait) {
    return trait == null
        ? null
        : switch (trait) {
          case "money" -> MONEY;
          case "span" -> SPAN;
          case "time" -> TIME;
          case "number" -> NUMBER;
          case "share" -> SHARE;
          case "date" -> DATE;
          default -> null;
        };
  }
}
