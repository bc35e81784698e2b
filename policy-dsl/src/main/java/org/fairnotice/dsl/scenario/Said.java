package org.fairnotice.dsl.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The particulars of a phrase, as the values an event or an expectation needs.
 *
 * <p>Errors: {@code IllegalArgumentException} if a particular is not of the kind its place
 * promises, which only an unread phrase can be.
 */
final class Said {
  private Said() {}

  static Phrase.Said of(Phrase phrase) {
    return the(phrase, Phrase.Said.class);
  }

  static Phrase.Said said(Phrase.Said phrase, String argument) {
    return the(phrase.argument(argument), Phrase.Said.class);
  }

  static String name(Phrase.Said phrase, String argument) {
    return the(phrase.argument(argument), Phrase.NameValue.class).name();
  }

  static LocalDateTime instant(Phrase.Said phrase, String argument) {
    return the(phrase.argument(argument), Phrase.InstantValue.class).instant();
  }

  static LocalDate date(Phrase.Said phrase, String argument) {
    return the(phrase.argument(argument), Phrase.DateValue.class).date();
  }

  static Money money(Phrase.Said phrase, String argument) {
    return the(phrase.argument(argument), Phrase.MoneyValue.class).money();
  }

  static BigDecimal number(Phrase.Said phrase, String argument) {
    return the(phrase.argument(argument), Phrase.NumberValue.class).number();
  }

  private static <P> P the(@Nullable Phrase phrase, Class<P> kind) {
    if (!kind.isInstance(phrase)) {
      throw new IllegalArgumentException(
          "not a " + kind.getSimpleName() + ": " + (phrase == null ? "nothing" : phrase.dump()));
    }
    return kind.cast(phrase);
  }
}
