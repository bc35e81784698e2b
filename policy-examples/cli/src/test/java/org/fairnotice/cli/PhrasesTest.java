package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.OfferKind;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.rule.Wording;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
  private static final Figures PARIS = new Figures(ZoneId.of("Europe/Paris"), Wording.english());

  @ParameterizedTest
  @EnumSource(DecisionType.class)
  void every_type_reads_well_with_its_bare_terms(DecisionType type) {
    String phrase = phrase(type, Terms.none());

    assertThat(phrase).isNotBlank().doesNotContain("{", "}", "[", "]");
  }

  @Test
  void a_deposit_says_by_when_and_what_else() {
    Terms terms =
        Terms.amount(Money.parse("EUR 42.00"))
            .withDue(Instant.parse("2026-12-04T09:00:00Z"), "release");

    assertThat(phrase(DecisionType.DEPOSIT_REQUIRED, terms))
        .isEqualTo("require a deposit of 42.00 EUR, by 2026-12-04 10:00, else release the booking");
  }

  @Test
  void an_amount_of_nothing_is_said_in_words() {
    assertThat(phrase(DecisionType.DEPOSIT_KEPT, Terms.amount(Money.parse("EUR 0.00"))))
        .isEqualTo("keep nothing, no deposit is held");
  }

  @Test
  void a_restriction_names_what_is_asked_and_its_end() {
    Terms terms =
        Terms.none()
            .withScope("deposit-required")
            .withShare(new BigDecimal("0.55"))
            .withCount(BigDecimal.ONE);

    assertThat(phrase(DecisionType.RESTRICTED, terms))
        .isEqualTo("from now on require a deposit of 55%, until 1 visit is kept");
  }

  @Test
  void a_block_ends_on_a_day_or_when_all_is_paid() {
    assertThat(phrase(DecisionType.BLOCKED, Terms.none().withEnd(LocalDate.of(2027, 2, 8), null)))
        .isEqualTo("block the client, until 2027-02-08");
    assertThat(phrase(DecisionType.BLOCKED, Terms.none().withEnd(null, "paid")))
        .isEqualTo("block the client, until everything is paid");
  }

  @Test
  void a_pass_says_how_much_of_it_and_how_long() {
    assertThat(phrase(DecisionType.PASS_RETURNED, Terms.none().withShare(new BigDecimal("0.5"))))
        .isEqualTo("give 50% of the pass credit back");
    assertThat(phrase(DecisionType.PASS_RETURNED, Terms.none().withShare(BigDecimal.ZERO)))
        .isEqualTo("give nothing of a pass back");
    assertThat(phrase(DecisionType.PASS_BURNT, Terms.none().withShare(BigDecimal.ONE)))
        .isEqualTo("use 100% of the pass credit up");
    assertThat(
            phrase(
                DecisionType.PASS_EXTENDED,
                Terms.none().withCount(BigDecimal.valueOf(7)).withKind("days")))
        .isEqualTo("extend the pass by 7 days");
  }

  @Test
  void an_offer_says_what_is_offered() {
    for (OfferKind kind : OfferKind.values()) {
      assertThat(phrase(DecisionType.OFFER_MADE, Terms.none().withKind(kind.wireName())))
          .startsWith("offer the client ");
    }
    assertThat(
            phrase(
                DecisionType.OFFER_MADE,
                Terms.none()
                    .withKind("discount")
                    .withShare(new BigDecimal("0.1"))
                    .withEnd(LocalDate.of(2027, 2, 8), null)))
        .isEqualTo("offer the client a discount of 10%, valid until 2027-02-08");
  }

  private static String phrase(DecisionType type, Terms terms) {
    Decision decision =
        Rulings.decision(type, Subject.client("c-1"), terms, Explanation.by("A rule"));
    return Phrases.english().of(decision, PARIS);
  }
}
