package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutBill;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.euros;
import static org.fairnotice.record.Story.instant;

import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.Cause;
import org.junit.jupiter.api.Test;

class BillFoldTest {
  private static final String PAY = "payment-received purpose=bill bill=i-1 amount=";

  @Test
  void a_bill_is_open_until_it_is_paid() {
    Story issued = aBill();
    Story some = issued.on("2026-05-02", PAY + "30.00EUR");
    Story all = some.on("2026-05-03", PAY + "70.00EUR");

    assertThat(issued.bill().state()).isEqualTo(BillState.OPEN);
    assertThat(some.bill().state()).isEqualTo(BillState.PARTLY_PAID);
    assertThat(some.bill().open()).isEqualTo(euros("70.00"));
    assertThat(all.bill().state()).isEqualTo(BillState.PAID);
    assertThat(all.record().openBills()).isEmpty();
  }

  @Test
  void a_bill_paid_beyond_keeps_the_overpayment() {
    Story story = aBill().on("2026-05-02", PAY + "130.00EUR");

    assertThat(story.bill().open()).isEqualTo(euros("0.00"));
    assertThat(story.bill().overpaid()).isEqualTo(euros("30.00"));
  }

  @Test
  void a_refund_gives_back_the_overpayment_first_and_never_opens_a_bill_again() {
    Story story = aBill().on("2026-05-02", PAY + "130.00EUR");
    Story back = story.on("2026-05-03", "refund-made bill=i-1 amount=50.00EUR");

    assertThat(back.bill().overpaid()).isEqualTo(euros("0.00"));
    assertThat(back.bill().amount()).isEqualTo(euros("80.00"));
    assertThat(back.bill().paid()).isEqualTo(euros("80.00"));
    assertThat(back.bill().state()).isEqualTo(BillState.PAID);
  }

  @Test
  void a_correction_sets_the_new_total() {
    Story paid = aBill().on("2026-05-02", PAY + "60.00EUR");

    assertThat(paid.on("2026-05-03", "bill-corrected bill=i-1 amount=60.00EUR").bill().state())
        .isEqualTo(BillState.PAID);
    assertThat(paid.on("2026-05-03", "bill-corrected bill=i-1 amount=80.00EUR").bill().open())
        .isEqualTo(euros("20.00"));
  }

  @Test
  void a_bill_corrected_to_nothing_loses_its_charges_too() {
    Terms five = Terms.amount(euros("5.00"));
    Story charged =
        aBill().decided("2026-06-01", aboutBill("i-1", "d-1", DecisionType.STEP_FEE_CHARGED, five));
    Story wrong = charged.on("2026-06-02", "bill-corrected bill=i-1 amount=0.00EUR");

    assertThat(charged.bill().open()).isEqualTo(euros("105.00"));
    assertThat(wrong.bill().open()).isEqualTo(euros("0.00"));
    assertThat(wrong.bill().state()).isEqualTo(BillState.PAID);
  }

  @Test
  void a_bill_that_names_the_decision_takes_the_place_of_the_fees_own() {
    Story charged =
        aBooking()
            .decided("2026-05-02", fee("20.00"))
            .on("2026-05-03", "payment-received purpose=fee bill=d-fee amount=5.00EUR");
    Story billed =
        charged.on(
            "2026-05-04",
            "bill-issued bill=i-1 amount=20.00EUR dueAt=2026-05-18T22:00:00Z decision=d-fee");

    assertThat(billed.record().bills().keySet()).containsExactly("i-1");
    assertThat(billed.record().openBills()).containsExactly("i-1");
    assertThat(billed.record().unpaidBills()).containsExactly("i-1");
    assertThat(billed.bill().booking()).isEqualTo("b-1");
    assertThat(billed.bill().decision()).isEqualTo("d-fee");
    assertThat(billed.bill().open()).isEqualTo(euros("15.00"));
    assertThat(billed.bill().dueAt()).isEqualTo(instant("2026-05-18T22:00:00Z"));
  }

  @Test
  void a_collection_begun_on_the_fees_own_bill_goes_on_with_the_confirmed_one() {
    Terms step = Terms.none().withScope("unpaid").withName("reminder");
    Story story =
        aBooking()
            .decided("2026-05-02", fee("20.00"))
            .decided("2026-05-03", aboutBill("d-fee", "d-1", DecisionType.STEP_DUE, step))
            .on(
                "2026-05-04",
                "bill-issued bill=i-1 amount=20.00EUR dueAt=2026-05-18T22:00:00Z decision=d-fee")
            .on("2026-05-05", "step-done bill=i-1 step=reminder");

    CollectionCase begun =
        Objects.requireNonNull(
            story.record().collections().get(CollectionCase.key("unpaid", "i-1")));
    assertThat(story.record().collections()).hasSize(1);
    assertThat(Objects.requireNonNull(begun.steps().get("reminder")).doneAt())
        .isEqualTo(instant("2026-05-05"));
  }

  @Test
  void who_leaves_without_paying_owes_at_once() {
    Story story =
        aBooking().on("2026-05-10", "left-without-paying bill=i-1 amount=50.00EUR booking=b-1");

    assertThat(story.bill().state()).isEqualTo(BillState.OPEN);
    assertThat(story.bill().dueAt()).isEqualTo(instant("2026-05-10"));
    assertThat(story.bill().booking()).isEqualTo("b-1");
  }

  @Test
  void who_leaves_a_known_bill_unpaid_does_not_change_what_is_owed() {
    Bill left = aBill().on("2026-05-10", "left-without-paying bill=i-1 amount=40.00EUR").bill();

    assertThat(left.amount()).isEqualTo(euros("100.00"));
    assertThat(left.dueAt()).isEqualTo(aBill().bill().dueAt());
    assertThat(left.pursuit().leftAt()).isEqualTo(instant("2026-05-10"));
  }

  @Test
  void causes_and_promises_are_kept() {
    Story story =
        aBill()
            .on("2026-05-20", "cause-recorded bill=i-1 cause=forgot")
            .on("2026-05-20", "promise-made bill=i-1 amount=100.00EUR payBy=2026-05-25");

    assertThat(story.bill().cause()).isEqualTo(Cause.FORGOT);
    assertThat(story.bill().promisedBy()).isEqualTo(LocalDate.of(2026, 5, 25));
  }

  @Test
  void a_dispute_without_an_amount_is_about_all_that_is_open() {
    Story story =
        aBill().on("2026-05-02", PAY + "30.00EUR").on("2026-05-20", "dispute-opened bill=i-1");

    assertThat(story.bill().disputed()).isEqualTo(euros("70.00"));
    assertThat(story.bill().undisputed()).isEqualTo(euros("0.00"));
    assertThat(story.bill().disputedWhole()).isTrue();
  }

  @Test
  void a_dispute_about_a_part_leaves_the_rest_to_be_asked_for() {
    Story story = aBill().on("2026-05-20", "dispute-opened bill=i-1 amount=30.00EUR");

    assertThat(story.bill().undisputed()).isEqualTo(euros("70.00"));
    assertThat(story.bill().disputedWhole()).isFalse();
  }

  @Test
  void a_dispute_is_a_standstill_of_all_or_of_a_part() {
    Story whole =
        aBill()
            .on("2026-05-20", "dispute-opened bill=i-1")
            .on("2026-05-22 15:00", "dispute-resolved bill=i-1 inFavourOf=business");
    Story part =
        aBill()
            .on("2026-05-20", "dispute-opened bill=i-1 amount=30.00EUR")
            .on("2026-05-22 15:00", "dispute-resolved bill=i-1 inFavourOf=business");

    assertThat(whole.bill().pursuit().standstills())
        .containsExactly(
            new Standstill(
                "disputed", instant("2026-05-20"), instant("2026-05-22 15:00"), null, true));
    assertThat(whole.bill().open()).isEqualTo(euros("100.00"));
    assertThat(whole.bill().disputed()).isNull();
    assertThat(part.bill().pursuit().standstills())
        .singleElement()
        .matches(standstill -> !standstill.whole());
  }

  @Test
  void a_client_who_was_right_is_credited_the_disputed_part() {
    Story story =
        aBill()
            .on("2026-05-20", "dispute-opened bill=i-1 amount=30.00EUR")
            .on("2026-05-22", "dispute-resolved bill=i-1 inFavourOf=client");

    assertThat(story.bill().amount()).isEqualTo(euros("70.00"));
  }

  @Test
  void a_credit_that_is_named_is_the_one_given() {
    Story disputed = aBill().on("2026-05-20", "dispute-opened bill=i-1 amount=30.00EUR");
    String resolved = "dispute-resolved bill=i-1 inFavourOf=";

    assertThat(disputed.on("2026-05-22", resolved + "client credit=10.00EUR").bill().amount())
        .isEqualTo(euros("90.00"));
    assertThat(disputed.on("2026-05-22", resolved + "partly credit=12.00EUR").bill().amount())
        .isEqualTo(euros("88.00"));
    assertThat(disputed.on("2026-05-22", resolved + "partly").bill().amount())
        .isEqualTo(euros("100.00"));
  }

  @Test
  void a_restriction_until_paid_ends_when_the_last_bill_is_paid() {
    Story restricted =
        aBill()
            .on("2026-05-01", "bill-issued bill=i-2 amount=10.00EUR dueAt=2026-05-15T22:00:00Z")
            .decided("2026-05-20", untilPaid());
    Story one = restricted.on("2026-05-21", PAY + "100.00EUR");
    Story both = one.on("2026-05-22", "payment-received purpose=bill bill=i-2 amount=10.00EUR");

    assertThat(one.record().restrictions()).containsKey("d-until-paid");
    assertThat(both.record().restrictions()).isEmpty();
  }

  @Test
  void a_bill_given_to_an_agency_is_still_unpaid() {
    Story story =
        aBill()
            .on("2026-05-01", "bill-issued bill=i-2 amount=10.00EUR dueAt=2026-05-15T22:00:00Z")
            .decided("2026-05-20", untilPaid())
            .on("2026-05-21", "handed-over bill=i-2")
            .on("2026-05-22", PAY + "100.00EUR");

    assertThat(story.record().openBills()).isEmpty();
    assertThat(story.record().unpaidBills()).containsExactly("i-2");
    assertThat(story.record().restrictions()).containsKey("d-until-paid");
  }

  private static org.fairnotice.decision.Decision untilPaid() {
    return aboutClient(
        "d-until-paid", DecisionType.BLOCKED, Terms.none().withEnd(null, Restriction.PAID));
  }

  private static org.fairnotice.decision.Decision fee(String amount) {
    return about("b-1", "d-fee", DecisionType.FEE_CHARGED, Terms.amount(euros(amount)));
  }
}
