package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Combined;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Vocabulary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CombiningTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void the_parts_of_a_sum_share_what_is_held_and_the_rest_goes_back_once() {
    assertThat(
            parts(
                Topic.SETTLEMENT,
                Combined.Way.SUM,
                List.of(kept(30), refunded(70)),
                List.of(kept(50), refunded(50)),
                List.of(kept(40), refunded(60))))
        .containsExactly(List.of(kept(30)), List.of(kept(50)), List.of(kept(20)));
    assertThat(
            parts(
                Topic.SETTLEMENT,
                Combined.Way.SUM,
                List.of(kept(30), refunded(70)),
                List.of(kept(50), refunded(50))))
        .containsExactly(List.of(kept(30), refunded(20)), List.of(kept(50)));
  }

  @Test
  void in_a_sum_who_charges_nothing_says_so_only_where_nobody_charges() {
    Draft nothing = new Draft(DecisionType.NO_FEE, Terms.none());

    assertThat(parts(Topic.FEE, Combined.Way.SUM, List.of(nothing), List.of(fee(20))))
        .containsExactly(List.of(), List.of(fee(20)));
    assertThat(parts(Topic.FEE, Combined.Way.SUM, List.of(nothing), List.of(nothing)))
        .containsExactly(List.of(nothing), List.of());
  }

  @Test
  void one_has_it_all_and_the_first_of_equals() {
    assertThat(
            parts(Topic.FEE, Combined.Way.GREATEST, List.of(fee(20)), List.of(fee(30)), List.of()))
        .containsExactly(List.of(), List.of(fee(30)), List.of());
    assertThat(parts(Topic.FEE, Combined.Way.SMALLEST, List.of(fee(20)), List.of(fee(20))))
        .containsExactly(List.of(fee(20)), List.of());
  }

  @Test
  void a_compensation_is_better_for_the_client_than_a_small_fee() {
    Draft paid = new Draft(DecisionType.COMPENSATION_DUE, Terms.amount(euro(5)));

    assertThat(parts(Topic.FEE, Combined.Way.BEST_FOR_CLIENT, List.of(fee(1)), List.of(paid)))
        .containsExactly(List.of(), List.of(paid));
  }

  @SafeVarargs
  private static List<List<Draft>> parts(Topic topic, Combined.Way way, List<Draft>... whole) {
    return new Combining(held(), new Combined(topic, way)).parts(List.of(whole));
  }

  /** A case of a booking with 100 EUR held. */
  private static Case held() {
    BookingMade made =
        BookingMade.of(Stamp.of("e-1", NOON, "c"), "b", NOON.plusSeconds(864_000), euro(200));
    PaymentReceived paid =
        new PaymentReceived(
            Stamp.of("e-2", NOON.plusSeconds(60), "c"),
            euro(100),
            Purpose.DEPOSIT,
            "b",
            null,
            null,
            null,
            null,
            null);
    ClientRecord record = ClientRecord.empty("default", "c").after(made).after(paid);
    Policy policy = Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC")).build();
    return Case.of(policy, Vocabulary.standard(), paid, record, record).about(record.booking("b"));
  }

  private static Draft kept(int euros) {
    return new Draft(DecisionType.DEPOSIT_KEPT, Terms.amount(euro(euros)));
  }

  private static Draft refunded(int euros) {
    return new Draft(DecisionType.DEPOSIT_REFUNDED, Terms.amount(euro(euros)));
  }

  private static Draft fee(int euros) {
    return new Draft(DecisionType.FEE_CHARGED, Terms.amount(euro(euros)));
  }

  private static Money euro(int euros) {
    return Money.of(CurrencyUnit.EUR, euros);
  }
}
