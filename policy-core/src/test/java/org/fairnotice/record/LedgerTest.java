package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.euros;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final String DAY = "2026-05-01";
  private static final LocalDate MAY_2 = LocalDate.of(2026, 5, 2);
  private static final String PAID =
      "payment-received purpose=deposit booking=b-1 payment=p-1 method=credit amount=";

  @Test
  void credit_pays_and_what_ends_first_is_used_first() {
    Story story =
        aBooking()
            .decided(DAY, credit("late", "10.00", LocalDate.of(2026, 9, 1)))
            .decided(DAY, credit("soon", "10.00", LocalDate.of(2026, 6, 1)))
            .on("2026-05-02", PAID + "12.00EUR");

    assertThat(left(story, "soon")).isEqualByComparingTo("0");
    assertThat(left(story, "late")).isEqualByComparingTo("8");
    assertThat(creditOn(story, MAY_2)).isEqualTo(euros("8.00"));
  }

  @Test
  void it_never_goes_below_nothing() {
    Story story =
        aBooking().decided(DAY, credit("d", "10.00", null)).on("2026-05-02", PAID + "12.00EUR");

    assertThat(creditOn(story, MAY_2)).isEqualTo(euros("0.00"));
  }

  @Test
  void a_payment_that_is_reversed_gives_back_what_it_took() {
    Story story =
        aBooking()
            .decided(DAY, credit("d", "10.00", null))
            .on("2026-05-02", PAID + "6.00EUR")
            .on(
                "2026-05-03",
                "payment-reversed purpose=deposit booking=b-1 payment=p-1 amount=6.00EUR");

    assertThat(creditOn(story, MAY_2)).isEqualTo(euros("10.00"));
  }

  @Test
  void what_has_ended_is_neither_there_nor_taken() {
    Story story =
        aBooking()
            .decided(DAY, credit("old", "10.00", LocalDate.of(2026, 5, 1)))
            .decided(DAY, credit("new", "10.00", LocalDate.of(2026, 6, 1)))
            .on("2026-05-02", PAID + "4.00EUR");

    assertThat(left(story, "old")).isEqualByComparingTo("10");
    assertThat(creditOn(story, MAY_2)).isEqualTo(euros("6.00"));
  }

  @Test
  void points_wait_for_their_first_day_and_can_be_taken_back_before() {
    Terms terms = Terms.none().withCount(BigDecimal.TEN).withAvailableFrom(MAY_2);
    Story story = aBooking().decided(DAY, about("b-1", "d", DecisionType.POINTS_EARNED, terms));

    assertThat(Ledger.points(story.record(), LocalDate.of(2026, 5, 1))).isZero();
    assertThat(Ledger.points(story.record(), MAY_2)).isEqualByComparingTo("10");
    assertThat(Ledger.pointsBack(story.record(), "b-1", LocalDate.of(2026, 5, 1)))
        .isEqualByComparingTo("10");
    assertThat(Ledger.pointsBack(story.record(), "b-2", MAY_2)).isZero();
  }

  @Test
  void vouchers_can_be_spent_and_not_taken_back() {
    Story story =
        aBooking()
            .on(DAY, "payment-received purpose=deposit booking=b-1 amount=20.00EUR")
            .decided(
                DAY,
                about("b-1", "v", DecisionType.DEPOSIT_CREDITED, Terms.amount(euros("15.00"))));

    assertThat(creditOn(story, MAY_2)).isEqualTo(euros("15.00"));
    assertThat(Ledger.creditBack(story.record(), null, CurrencyUnit.EUR, MAY_2))
        .isEqualTo(euros("0.00"));
  }

  @Test
  void what_was_taken_back_is_there_again_when_that_is_waived() {
    Terms terms = Terms.none().withCount(BigDecimal.TEN);
    Terms six = Terms.none().withCount(BigDecimal.valueOf(6)).withFrom(MAY_2);
    Story taken =
        aBooking()
            .decided(DAY, about("b-1", "d", DecisionType.POINTS_EARNED, terms))
            .decided("2026-05-02", aboutClient("back", DecisionType.LOYALTY_REVERSED, six));
    Story waived = taken.on("2026-05-03", "waived decision=back by=owner reason=goodwill");

    assertThat(Ledger.points(taken.record(), MAY_2)).isEqualByComparingTo("4");
    assertThat(Ledger.points(waived.record(), MAY_2)).isEqualByComparingTo("10");
  }

  @Test
  void the_next_visit_uses_up_the_discount_that_ends_first() {
    Terms soon = share("0.10").withEnd(LocalDate.of(2026, 6, 1), null);
    Story story =
        aBooking()
            .decided(DAY, aboutClient("late", DecisionType.DISCOUNT_GRANTED, share("0.20")))
            .decided(DAY, aboutClient("soon", DecisionType.DISCOUNT_GRANTED, soon))
            .on("2026-05-10", "visit-completed booking=b-1");

    assertThat(left(story, "soon")).isEqualByComparingTo("0");
    assertThat(left(story, "late")).isEqualByComparingTo("1");
  }

  private static Terms share(String fraction) {
    return Terms.none().withShare(new BigDecimal(fraction));
  }

  private static Decision credit(String id, String amount, LocalDate until) {
    Terms terms = Terms.amount(euros(amount)).withEnd(until, null);
    return aboutClient(id, DecisionType.CREDIT_EARNED, terms);
  }

  private static BigDecimal left(Story story, String decision) {
    return story.record().rewards().get(decision).left();
  }

  private static Money creditOn(Story story, LocalDate day) {
    return Ledger.credit(story.record(), CurrencyUnit.EUR, day);
  }
}
