package org.fairnotice.dsl.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.time.Span;
import org.fairnotice.time.Unit;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The particulars of phrases as values; a setting in braces stands for its value.
 *
 * <p>Shape: null where a particular is left out, or a setting has no single value.
 */
final class Said {
  private final Policy policy;

  Said(Policy policy) {
    this.policy = policy;
  }

  /**
   * The phrase as a concept.
   *
   * <p>Errors: {@code IllegalArgumentException} for any other, which only an unread phrase can be.
   */
  static Phrase.Said of(@Nullable Phrase phrase) {
    if (phrase instanceof Phrase.Said said) {
      return said;
    }
    throw new IllegalArgumentException(
        "not understood: " + (phrase == null ? "nothing" : phrase.dump()));
  }

  /** The concept an argument says, or null where it is left out. */
  static @Nullable String concept(Phrase.Said phrase, String argument) {
    return phrase.argument(argument) instanceof Phrase.Said said ? said.concept() : null;
  }

  /** A name, or a known word by the name it has on the wire. */
  static @Nullable String word(@Nullable Phrase phrase) {
    if (phrase instanceof Phrase.NameValue name) {
      return name.name();
    }
    return phrase instanceof Phrase.Said said ? said.concept() : null;
  }

  static LocalDateTime instant(@Nullable Phrase phrase) {
    if (phrase instanceof Phrase.InstantValue value) {
      return value.instant();
    }
    throw new IllegalArgumentException("not an instant");
  }

  @Nullable Value value(@Nullable Phrase phrase) {
    if (phrase instanceof Phrase.SettingRef setting) {
      SettingValue value = policy.settings().get(setting.name());
      return value instanceof SettingValue.Plain plain ? plain.value() : null;
    }
    if (phrase instanceof Phrase.MoneyValue money) {
      return new Value.Amount(money.money());
    }
    if (phrase instanceof Phrase.ShareValue share) {
      return new Value.Share(share.percent().movePointLeft(2));
    }
    if (phrase instanceof Phrase.NumberValue number) {
      return new Value.Number(number.number());
    }
    if (phrase instanceof Phrase.DateValue date) {
      return new Value.Day(date.date());
    }
    return phrase instanceof Phrase.Said said && said.is("span") ? spanValue(said) : null;
  }

  private @Nullable Value spanValue(Phrase.Said said) {
    BigDecimal number = number(said.argument("number"));
    String unit = concept(said, "unit");
    return number == null || unit == null
        ? null
        : new Value.Length(new Span(number.longValueExact(), unit(unit)));
  }

  private static Unit unit(String concept) {
    return Unit.valueOf(concept.toUpperCase(Locale.ROOT).replace('-', '_') + "S");
  }

  @Nullable BigDecimal number(@Nullable Phrase phrase) {
    return value(phrase) instanceof Value.Number number ? number.number() : null;
  }

  @Nullable BigDecimal share(@Nullable Phrase phrase) {
    return value(phrase) instanceof Value.Share share ? share.fraction() : null;
  }

  @Nullable Span span(@Nullable Phrase phrase) {
    return value(phrase) instanceof Value.Length length ? length.span() : null;
  }

  @Nullable LocalDate date(@Nullable Phrase phrase) {
    return value(phrase) instanceof Value.Day day ? day.date() : null;
  }
}
