package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.euros;

import java.util.Objects;
import org.fairnotice.record.InstalmentPlan.State;
import org.junit.jupiter.api.Test;

class PlanFoldTest {
  private static final String TWICE_60 =
      "instalments=[{\"amount\":{\"amount\":\"60.00\",\"currency\":\"EUR\"},\"dueAt\":\"2026-06-15T22:00:00Z\"},"
          + "{\"amount\":{\"amount\":\"60.00\",\"currency\":\"EUR\"},\"dueAt\":\"2026-07-15T22:00:00Z\"}]";

  @Test
  void money_for_a_plan_goes_to_the_bill_due_first_and_then_to_the_next() {
    Story story =
        planned().on("2026-06-01", "payment-received plan=p-1 purpose=instalment amount=110.00EUR");

    assertThat(story.bill().state()).isEqualTo(BillState.PAID);
    assertThat(bill(story, "i-2").paid()).isEqualTo(euros("10.00"));
    assertThat(plan(story).paid(story.record())).isEqualTo(euros("110.00"));
    assertThat(plan(story).open(story.record())).isEqualTo(euros("10.00"));
  }

  @Test
  void money_taken_back_comes_off_the_last_bill_first() {
    Story story =
        planned()
            .on("2026-06-01", "payment-received plan=p-1 purpose=instalment amount=110.00EUR")
            .on(
                "2026-06-02",
                "payment-reversed plan=p-1 purpose=instalment amount=30.00EUR payment=x");

    assertThat(bill(story, "i-2").paid()).isEqualTo(euros("0.00"));
    assertThat(story.bill().paid()).isEqualTo(euros("80.00"));
    assertThat(story.bill().state()).isEqualTo(BillState.PARTLY_PAID);
  }

  @Test
  void no_more_can_be_taken_back_than_came_in_on_its_bills() {
    Rejection rejection =
        planned()
            .rejects(
                "2026-06-02",
                "payment-reversed plan=p-1 purpose=instalment amount=30.00EUR payment=x");

    assertThat(rejection).extracting(Rejection::code).isEqualTo(Rejection.Code.WRONG_STATE);
  }

  @Test
  void announced_money_is_spread_over_the_bills_and_gone_when_it_fails() {
    Story story =
        planned()
            .on(
                "2026-06-01",
                "payment-pending plan=p-1 purpose=instalment amount=110.00EUR payment=x");

    assertThat(story.bill().askable()).isEqualTo(euros("0.00"));
    assertThat(bill(story, "i-2").pending()).isEqualTo(euros("10.00"));

    Story failed =
        story.on(
            "2026-06-02", "payment-failed plan=p-1 purpose=instalment amount=110.00EUR payment=x");

    assertThat(failed.bill().askable()).isEqualTo(euros("100.00"));
    assertThat(bill(failed, "i-2").announced()).isEmpty();
  }

  @Test
  void a_plan_on_a_bill_takes_the_place_of_the_one_before() {
    Story story = planned().on("2026-06-01", "plan-agreed plan=p-2 bills=[\"i-2\"] " + TWICE_60);

    assertThat(plan(story).state()).isEqualTo(State.REPLACED);
  }

  @Test
  void what_is_confirmed_in_writing_at_once_needs_no_other_word() {
    Story story =
        aBill()
            .on(
                "2026-05-20",
                "plan-agreed plan=p-1 bills=[\"i-1\"] writtenConfirmation=true " + TWICE_60);

    assertThat(plan(story).confirmedAt()).isEqualTo(Story.instant("2026-05-20"));
    assertThat(plan(planned()).confirmedAt()).isNull();
    assertThat(plan(planned().on("2026-05-21", "plan-confirmed plan=p-1")).confirmedAt())
        .isEqualTo(Story.instant("2026-05-21"));
  }

  @Test
  void a_plan_is_agreed_on_bills_that_are_known_and_owed() {
    assertThat(aBill().rejects("2026-05-20", "plan-agreed plan=p-1 bills=[\"i-9\"] " + TWICE_60))
        .extracting(Rejection::code)
        .isEqualTo(Rejection.Code.UNKNOWN_BILL);
    assertThat(
            aBill()
                .on("2026-05-19", "payment-received bill=i-1 purpose=bill amount=100.00EUR")
                .rejects("2026-05-20", "plan-agreed plan=p-1 bills=[\"i-1\"] " + TWICE_60))
        .extracting(Rejection::code)
        .isEqualTo(Rejection.Code.WRONG_STATE);
  }

  /** Two bills of 100 and 20 euros and a plan of twice 60. */
  private static Story planned() {
    return aBill()
        .on("2026-05-02", "bill-issued bill=i-2 amount=20.00EUR dueAt=2026-05-20T22:00:00Z")
        .on("2026-05-20", "plan-agreed plan=p-1 bills=[\"i-2\",\"i-1\"] " + TWICE_60);
  }

  private static InstalmentPlan plan(Story story) {
    return Objects.requireNonNull(story.record().plan("p-1"));
  }

  private static Bill bill(Story story, String id) {
    return Objects.requireNonNull(story.record().bill(id));
  }
}
