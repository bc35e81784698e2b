package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aboutBill;
import static org.fairnotice.record.Story.euros;
import static org.fairnotice.record.Story.instant;

import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.junit.jupiter.api.Test;

class CollectionFoldTest {
  @Test
  void a_step_is_done_when_the_host_says_so() {
    Story story = reminded().on("2026-06-02", "step-done bill=i-1 step=reminder");

    assertThat(progress(story))
        .isEqualTo(
            new CollectionCase.Progress(
                instant("2026-06-01"), "d-1", instant("2026-06-02"), false));
  }

  @Test
  void a_step_skipped_was_never_done() {
    Story story = reminded().on("2026-06-02", "step-skipped bill=i-1 step=reminder");

    assertThat(progress(story))
        .isEqualTo(new CollectionCase.Progress(instant("2026-06-01"), "d-1", null, true));
  }

  @Test
  void a_step_that_was_never_due_cannot_be_done() {
    assertThat(reminded().rejects("2026-06-02", "step-done bill=i-1 step=letter"))
        .isEqualTo(
            new Rejection(
                Rejection.Code.WRONG_STATE,
                "step `letter` was never due for bill `i-1`, name one that was"));
  }

  @Test
  void an_agency_collects_until_it_gives_the_bill_back() {
    Story given = aBill().on("2026-06-02", "handed-over bill=i-1");
    Story some = given.on("2026-06-10", "agency-recovered bill=i-1 amount=40.00EUR");
    Story back = some.on("2026-06-20", "agency-returned bill=i-1");

    assertThat(given.bill().state()).isEqualTo(BillState.HANDED_OVER);
    assertThat(given.record().openBills()).isEmpty();
    assertThat(some.bill().state()).isEqualTo(BillState.HANDED_OVER);
    assertThat(some.bill().open()).isEqualTo(euros("60.00"));
    assertThat(back.bill().state()).isEqualTo(BillState.PARTLY_PAID);
    assertThat(back.record().openBills()).containsExactly("i-1");
  }

  @Test
  void what_an_agency_collected_whole_is_paid() {
    Story story =
        aBill()
            .on("2026-06-02", "handed-over bill=i-1")
            .on("2026-06-10", "agency-recovered bill=i-1 amount=100.00EUR");

    assertThat(story.bill().state()).isEqualTo(BillState.PAID);
  }

  @Test
  void a_claim_filed_stays_in_court_until_the_money_comes() {
    Story story =
        aBill()
            .on("2026-06-02", "court-filed bill=i-1 costs=32.00EUR")
            .on("2026-06-03", "court-opposed bill=i-1")
            .on("2026-06-10", "payment-received purpose=bill bill=i-1 amount=1.00EUR");

    assertThat(story.bill().state()).isEqualTo(BillState.IN_COURT);
    assertThat(story.bill().open()).isEqualTo(euros("99.00"));
  }

  private static Story reminded() {
    Terms terms = Terms.none().withScope("unpaid").withName("reminder");
    return aBill().decided("2026-06-01", aboutBill("i-1", "d-1", DecisionType.STEP_DUE, terms));
  }

  private static CollectionCase.Progress progress(Story story) {
    CollectionCase begun =
        Objects.requireNonNull(
            story.record().collections().get(CollectionCase.key("unpaid", "i-1")));
    return Objects.requireNonNull(begun.steps().get("reminder"));
  }
}
