package org.fairnotice.dsl.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectWordingTest {
  @ParameterizedTest
  @CsvSource({
    "en, 1, hour, 1 hour",
    "en, 2, business-day, 2 business days",
    "fr, 1, day, 1 jour",
    "fr, 1.5, hour, '1,5 heure'",
    "fr, 3, business-day, 3 jours ouvrés",
    "ru, 1, hour, 1 час",
    "ru, 3, hour, 3 часа",
    "ru, 11, hour, 11 часов",
    "ru, 22, business-day, 22 рабочих дня",
    "ru, 5, year, 5 лет",
  })
  void a_span_has_the_form_that_goes_with_its_number(
      String language, BigDecimal number, String unit, String shown) {
    DialectWording wording = new DialectWording(Dialect.of(language));

    assertThat(wording.span(number, unit).replace('\u00A0', ' ')).isEqualTo(shown);
  }

  @Test
  void money_shares_and_lists_follow_the_language() {
    DialectWording english = new DialectWording(Dialect.of("en"));
    DialectWording french = new DialectWording(Dialect.of("fr"));
    Money amount = Money.parse("EUR 12.50");

    assertThat(english.money(amount)).isEqualTo("12.50\u00A0EUR");
    assertThat(french.money(amount)).isEqualTo("12,50\u00A0EUR");
    assertThat(french.money(Money.parse("EUR 42"))).isEqualTo("42\u00A0EUR");
    assertThat(english.share(BigDecimal.valueOf(35))).isEqualTo("35%");
    assertThat(french.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
    assertThat(french.word("illness")).isEqualTo("maladie");
  }
}
