package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.euros;
import static org.fairnotice.record.Story.instant;

import java.util.Map;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.junit.jupiter.api.Test;

class MoneyFoldTest {
  private static final String DEPOSIT = "payment-received purpose=deposit booking=b-1 amount=";

  @Test
  void a_deposit_is_met_when_enough_came_in() {
    Story asked = aBooking().decided("2026-05-01", demand(DecisionType.DEPOSIT_REQUIRED));
    Story some = asked.on("2026-05-02", DEPOSIT + "19.99EUR");
    Story enough = some.on("2026-05-02", DEPOSIT + "0.01EUR");

    assertThat(met(asked)).isFalse();
    assertThat(met(some)).isFalse();
    assertThat(met(enough)).isTrue();
    assertThat(enough.booking().held()).isEqualTo(euros("20.00"));
  }

  @Test
  void a_deposit_paid_before_it_was_asked_for_meets_it_at_once() {
    Story story =
        aBooking()
            .on("2026-05-01", DEPOSIT + "20.00EUR")
            .decided("2026-05-02", demand(DecisionType.DEPOSIT_REQUIRED));

    assertThat(met(story)).isTrue();
    assertThat(story.record().dues()).isEmpty();
  }

  @Test
  void a_demand_that_is_met_falls_due_no_longer() {
    Story asked = aBooking().decided("2026-05-01", demand(DecisionType.DEPOSIT_REQUIRED));
    Story paid = asked.on("2026-05-02", DEPOSIT + "20.00EUR");

    assertThat(asked.record().dues())
        .containsExactly(new Due(instant("2026-05-03"), Due.Kind.DEMAND, "b-1"));
    assertThat(paid.record().dues()).isEmpty();
  }

  @Test
  void a_card_meets_a_demand_for_a_card_but_not_for_a_hold() {
    String card = "guarantee-given booking=b-1 kind=card";

    assertThat(met(asked(DecisionType.CARD_REQUIRED).on("2026-05-02", card))).isTrue();
    assertThat(met(asked(DecisionType.HOLD_REQUIRED).on("2026-05-02", card))).isFalse();
    assertThat(met(asked(DecisionType.DEPOSIT_REQUIRED).on("2026-05-02", card))).isFalse();
  }

  @Test
  void a_hold_must_cover_the_amount() {
    Story asked = asked(DecisionType.HOLD_REQUIRED);
    String hold = "guarantee-given booking=b-1 kind=hold amount=";

    assertThat(met(asked.on("2026-05-02", hold + "19.00EUR"))).isFalse();
    assertThat(met(asked.on("2026-05-02", hold + "20.00EUR"))).isTrue();
  }

  @Test
  void a_card_of_the_client_secures_open_bookings_and_later_ones_until_it_lapses() {
    Story open =
        asked(DecisionType.CARD_REQUIRED)
            .on("2026-05-02", "guarantee-given kind=card until=2026-06-01T00:00:00Z");
    Story later =
        aBooking().on("2026-05-01", "guarantee-given kind=card until=2026-06-01T00:00:00Z");

    assertThat(met(open)).isTrue();
    assertThat(met(later.decided("2026-05-02", demand(DecisionType.CARD_REQUIRED)))).isTrue();
    assertThat(met(later.decided("2026-06-01T00:00:00Z", demand(DecisionType.CARD_REQUIRED))))
        .isFalse();
  }

  @Test
  void a_guarantee_that_expires_leaves_the_demand_unmet() {
    Story story =
        asked(DecisionType.CARD_REQUIRED)
            .on("2026-05-02", "guarantee-given booking=b-1 kind=card")
            .on("2026-05-02", "guarantee-expired booking=b-1 kind=card");

    assertThat(met(story)).isFalse();
    assertThat(story.record().dues()).hasSize(1);
  }

  @Test
  void a_guarantee_that_expires_after_the_due_instant_does_not_fall_due_again() {
    Story story =
        asked(DecisionType.CARD_REQUIRED)
            .on("2026-05-02", "guarantee-given booking=b-1 kind=card")
            .on("2026-05-04", "guarantee-expired booking=b-1 kind=card");

    assertThat(met(story)).isFalse();
    assertThat(story.record().dues()).isEmpty();
  }

  @Test
  void money_taken_back_is_held_no_longer() {
    Story story =
        asked(DecisionType.DEPOSIT_REQUIRED)
            .on("2026-05-02", DEPOSIT + "20.00EUR payment=p-1")
            .on(
                "2026-05-02",
                "payment-reversed purpose=deposit booking=b-1 amount=20.00EUR payment=p-1");

    assertThat(story.booking().held()).isEqualTo(euros("0.00"));
    assertThat(met(story)).isFalse();
  }

  @Test
  void no_more_can_be_taken_back_than_came_in() {
    Story story = aBooking().on("2026-05-02", DEPOSIT + "20.00EUR");

    Rejection rejection =
        story.rejects(
            "2026-05-03",
            "payment-reversed purpose=deposit booking=b-1 amount=20.01EUR payment=p-1");

    assertThat(rejection)
        .isEqualTo(
            new Rejection(
                Rejection.Code.WRONG_STATE,
                "only EUR 20.00 came in for booking `b-1`, no more can be taken back"));
  }

  @Test
  void money_on_its_way_to_a_booking_is_not_held_until_it_clears() {
    String of = " purpose=deposit booking=b-1 amount=20.00EUR payment=p-1";
    Story pending = aBooking().on("2026-05-02", "payment-pending" + of);

    assertThat(pending.booking().held()).isEqualTo(euros("0.00"));
    assertThat(pending.on("2026-05-03", "payment-cleared" + of).booking().held())
        .isEqualTo(euros("20.00"));
    assertThat(pending.on("2026-05-03", "payment-failed" + of).booking().held())
        .isEqualTo(euros("0.00"));
  }

  @Test
  void a_refund_first_settles_what_was_decided_to_go_back() {
    Story decided =
        aBooking()
            .on("2026-05-02", DEPOSIT + "20.00EUR")
            .decided("2026-05-03", about("b-1", "d-2", DecisionType.DEPOSIT_REFUNDED, fifteen()));
    Story sent = decided.on("2026-05-04", "refund-made booking=b-1 amount=10.00EUR");

    assertThat(decided.booking().refundOwed()).isEqualTo(euros("15.00"));
    assertThat(decided.booking().held()).isEqualTo(euros("5.00"));
    assertThat(sent.booking().refundOwed()).isEqualTo(euros("5.00"));
    assertThat(sent.booking().held()).isEqualTo(euros("5.00"));
  }

  @Test
  void a_refund_then_settles_a_compensation_and_then_lowers_what_is_held() {
    Story owing =
        aBooking()
            .on("2026-05-02", DEPOSIT + "20.00EUR")
            .decided("2026-05-03", about("b-1", "d-2", DecisionType.COMPENSATION_DUE, fifteen()));
    Story sent = owing.on("2026-05-04", "refund-made booking=b-1 amount=22.00EUR");

    assertThat(owing.record().owedToClient()).containsExactly(Map.entry("EUR", euros("15.00")));
    assertThat(sent.record().owedToClient()).isEmpty();
    assertThat(sent.booking().held()).isEqualTo(euros("13.00"));
    assertThat(sent.booking().refundOwed()).isEqualTo(euros("0.00"));
  }

  @Test
  void a_refund_beyond_everything_leaves_nothing_held_and_nothing_owed() {
    Story story =
        aBooking()
            .on("2026-05-02", DEPOSIT + "20.00EUR")
            .on("2026-05-04", "refund-made booking=b-1 amount=30.00EUR");

    assertThat(story.booking().held()).isEqualTo(euros("0.00"));
    assertThat(story.booking().refundOwed()).isEqualTo(euros("0.00"));
  }

  @Test
  void a_fee_paid_under_its_booking_pays_the_bill_of_the_fee_first() {
    Story story =
        aBooking()
            .decided("2026-05-03", about("b-1", "d-2", DecisionType.FEE_CHARGED, fifteen()))
            .on("2026-05-04", "payment-received purpose=fee booking=b-1 amount=18.00EUR");

    assertThat(Objects.requireNonNull(story.record().bill("d-2")).state())
        .isEqualTo(BillState.PAID);
    assertThat(story.booking().held()).isEqualTo(euros("3.00"));
  }

  @Test
  void a_deposit_paid_under_its_booking_pays_no_fee() {
    Story story =
        aBooking()
            .decided("2026-05-03", about("b-1", "d-2", DecisionType.FEE_CHARGED, fifteen()))
            .on("2026-05-04", DEPOSIT + "18.00EUR");

    assertThat(story.record().openBills()).containsExactly("d-2");
    assertThat(story.booking().held()).isEqualTo(euros("18.00"));
  }

  @Test
  void money_on_its_way_covers_part_of_a_bill_until_it_clears_or_fails() {
    String of = " purpose=bill bill=i-1 amount=40.00EUR payment=p-1";
    Story pending = aBill().on("2026-05-02", "payment-pending" + of);
    Story cleared = pending.on("2026-05-03", "payment-cleared" + of);
    Story failed = pending.on("2026-05-03", "payment-failed" + of);

    assertThat(pending.bill().open()).isEqualTo(euros("100.00"));
    assertThat(pending.bill().askable()).isEqualTo(euros("60.00"));
    assertThat(cleared.bill().open()).isEqualTo(euros("60.00"));
    assertThat(cleared.bill().askable()).isEqualTo(euros("60.00"));
    assertThat(failed.bill().askable()).isEqualTo(euros("100.00"));
  }

  @Test
  void a_bounced_payment_opens_the_bill_again() {
    String of = " purpose=bill bill=i-1 amount=100.00EUR payment=p-1";
    Story paid = aBill().on("2026-05-02", "payment-received" + of);
    Story bounced = paid.on("2026-05-05", "payment-reversed" + of);

    assertThat(paid.record().openBills()).isEmpty();
    assertThat(bounced.bill().state()).isEqualTo(BillState.OPEN);
    assertThat(bounced.record().openBills()).containsExactly("i-1");
  }

  private static Terms fifteen() {
    return Terms.amount(euros("15.00"));
  }

  private static Story asked(DecisionType type) {
    return aBooking().decided("2026-05-01", demand(type));
  }

  /** Twenty euros or a guarantee of that, due on 3 May. */
  private static Decision demand(DecisionType type) {
    return about(
        "b-1", "d-1", type, Terms.amount(euros("20.00")).withDue(instant("2026-05-03"), "release"));
  }

  private static boolean met(Story story) {
    return Objects.requireNonNull(story.booking().demand()).met();
  }
}
