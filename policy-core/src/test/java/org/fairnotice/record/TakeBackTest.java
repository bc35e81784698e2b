package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.aRecord;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.euros;

import java.math.BigDecimal;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.junit.jupiter.api.Test;

class TakeBackTest {
  private static final String DAY = "2026-05-02";
  private static final String WAIVED = "waived decision=d-1 by=anna reason=kindness";
  private static final Terms TWENTY = Terms.amount(euros("20.00"));

  @Test
  void a_strike_waived_leaves_no_count_and_no_mark_and_gives_the_row_back() {
    Story visited =
        aRecord()
            .on(
                "2026-04-01",
                "booking-made booking=b-0 startsAt=2026-04-02T10:00:00Z price=50.00EUR")
            .on("2026-04-02", "visit-completed booking=b-0")
            .on(
                "2026-05-01",
                "booking-made booking=b-1 startsAt=2026-05-10T10:00:00Z price=50.00EUR");
    Story struck = visited.decided(DAY, about("b-1", "d-1", DecisionType.STRIKE_ADDED, none()));
    Story waived = struck.on("2026-05-03", WAIVED);

    assertThat(struck.record().history().cleanRow()).isZero();
    assertThat(waived.record().history()).isEqualTo(visited.record().history());
    assertThat(waived.record().history().cleanRow()).isOne();
    assertThat(waived.booking().marred()).isFalse();
  }

  @Test
  void a_booking_with_two_strikes_stays_marred_by_the_other() {
    Story story =
        aBooking()
            .decided(DAY, about("b-1", "d-1", DecisionType.STRIKE_ADDED, none()))
            .decided(DAY, about("b-1", "d-2", DecisionType.STRIKE_ADDED, none()))
            .on("2026-05-03", WAIVED);

    assertThat(story.count(Tally.STRIKES)).isOne();
    assertThat(story.booking().marred()).isTrue();
  }

  @Test
  void a_fee_waived_whole_leaves_nothing_to_pay() {
    Story story = charged().on("2026-05-03", WAIVED);

    assertThat(bill(story).open()).isEqualTo(euros("0.00"));
    assertThat(bill(story).state()).isEqualTo(BillState.PAID);
    assertThat(story.record().openBills()).isEmpty();
  }

  @Test
  void a_fee_is_never_waived_below_what_was_paid() {
    Story story =
        charged()
            .on("2026-05-03", "payment-received purpose=fee bill=d-1 amount=15.00EUR")
            .on("2026-05-04", WAIVED);

    assertThat(bill(story).amount()).isEqualTo(euros("15.00"));
    assertThat(bill(story).overpaid()).isEqualTo(euros("0.00"));
  }

  @Test
  void a_part_of_a_fee_may_be_waived_again_and_again() {
    Story story =
        charged()
            .on("2026-05-03", WAIVED + " amount=5.00EUR")
            .on("2026-05-04", WAIVED + " amount=3.00EUR");

    assertThat(bill(story).open()).isEqualTo(euros("12.00"));
  }

  @Test
  void a_fee_confirmed_by_the_hosts_bill_is_waived_there() {
    Story story =
        charged()
            .on(
                "2026-05-03",
                "bill-issued bill=i-1 amount=20.00EUR dueAt=2026-05-18T22:00:00Z decision=d-1")
            .on("2026-05-04", WAIVED);

    assertThat(story.bill().state()).isEqualTo(BillState.PAID);
  }

  @Test
  void a_block_waived_is_lifted_and_not_counted() {
    Story story =
        aRecord()
            .decided(DAY, aboutClient("d-1", DecisionType.BLOCKED, none()))
            .on("2026-05-03", WAIVED);

    assertThat(story.record().restrictions()).isEmpty();
    assertThat(story.count(Tally.BLOCKS)).isZero();
  }

  @Test
  void warnings_marks_and_rewards_can_be_taken_back() {
    Decision warned = aboutClient("d-1", DecisionType.WARNED, none());
    Decision marked = aboutClient("d-1", DecisionType.MARKED, none().withName("late"));
    Decision earned =
        aboutClient("d-1", DecisionType.POINTS_EARNED, none().withCount(BigDecimal.TEN));

    assertThat(aRecord().decided(DAY, warned).on("2026-05-03", WAIVED).count(Tally.WARNINGS))
        .isZero();
    assertThat(aRecord().decided(DAY, marked).on("2026-05-03", WAIVED).record().tags()).isEmpty();
    assertThat(aRecord().decided(DAY, earned).on("2026-05-03", WAIVED).record().rewards())
        .isEmpty();
  }

  @Test
  void a_waiting_decision_waived_waits_no_longer() {
    Story story = waiting().on("2026-05-03", WAIVED);

    assertThat(story.record().waiting()).isEmpty();
    assertThat(story.record().dues()).isEmpty();
  }

  @Test
  void a_waiting_decision_waived_in_part_waits_for_the_rest() {
    Story story = waiting().on("2026-05-03", WAIVED + " amount=5.00EUR");

    Waiting item = Objects.requireNonNull(story.record().waiting().get("d-1"));
    assertThat(item.decision().terms().amount()).isEqualTo(euros("15.00"));
    assertThat(story.record().dues()).hasSize(1);
  }

  @Test
  void an_appeal_that_is_upheld_takes_the_decision_back() {
    Story appealed = charged().on("2026-05-03", "appeal-opened decision=d-1");
    String resolved = "appeal-resolved decision=d-1 upheld=";

    assertThat(appealed.record().appeals()).containsExactly("d-1");
    assertThat(bill(appealed.on("2026-05-04", resolved + "true")).state())
        .isEqualTo(BillState.PAID);
    assertThat(bill(appealed.on("2026-05-04", resolved + "false")).state())
        .isEqualTo(BillState.OPEN);
    assertThat(appealed.on("2026-05-04", resolved + "false").record().appeals()).isEmpty();
  }

  private static Terms none() {
    return Terms.none();
  }

  private static Story charged() {
    return aBooking().decided(DAY, about("b-1", "d-1", DecisionType.FEE_CHARGED, TWENTY));
  }

  private static Story waiting() {
    return aBooking().waiting(about("b-1", "d-1", DecisionType.FEE_CHARGED, TWENTY), "2026-06-01");
  }

  private static Bill bill(Story story) {
    return Objects.requireNonNull(story.record().bill("d-1"));
  }
}
