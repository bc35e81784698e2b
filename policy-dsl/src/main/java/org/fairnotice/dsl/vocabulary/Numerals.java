package org.fairnotice.dsl.vocabulary;

import java.math.BigDecimal;

/**
 * How a language writes numbers, and which form of a noun goes with one.
 *
 * <p>Source: Unicode CLDR, plural rules and number symbols of English, French and Russian.
 */
enum Numerals {
  ENGLISH(".", "%", "and") {
    @Override
    int form(BigDecimal number) {
      return number.compareTo(BigDecimal.ONE) == 0 ? 0 : 1;
    }
  },
  FRENCH(",", "\u00A0%", "et") {
    @Override
    int form(BigDecimal number) {
      return number.compareTo(BigDecimal.valueOf(2)) < 0 ? 0 : 1;
    }
  },
  RUSSIAN(",", "\u00A0%", "и") {
    @Override
    int form(BigDecimal number) {
      if (number.stripTrailingZeros().scale() > 0) {
        return 1;
      }
      int tens = number.remainder(BigDecimal.valueOf(100)).intValue();
      int ones = tens % 10;
      if (ones == 1 && tens != 11) {
        return 0;
      }
      return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
    }
  };

  private final String point;
  private final String percent;
  private final String and;

  Numerals(String point, String percent, String and) {
    this.point = point;
    this.percent = percent;
    this.and = and;
  }

  static Numerals of(String language) {
    return switch (language) {
      case "fr" -> FRENCH;
      case "ru" -> RUSSIAN;
      default -> ENGLISH;
    };
  }

  /** The index of the form of a noun that goes with a number. */
  abstract int form(BigDecimal number);

  /** The number as a text for people shows it. */
  String shown(BigDecimal number) {
    return number.toPlainString().replace(".", point);
  }

  String percent() {
    return percent;
  }

  String and() {
    return and;
  }
}
