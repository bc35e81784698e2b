package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aRecord;
import static org.fairnotice.record.Story.aboutBill;
import static org.fairnotice.record.Story.euros;
import static org.fairnotice.record.Story.instant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.EvidenceKind;
import org.junit.jupiter.api.Test;

class ClaimFoldTest {
  @Test
  void money_is_kept_with_the_day_it_counts_from() {
    Story story =
        aBill()
            .on("2026-06-01", "payment-received bill=i-1 amount=40.00EUR purpose=bill payment=p-1")
            .on(
                "2026-06-05",
                "payment-received bill=i-1 amount=10.00EUR purpose=bill valueDate=2026-06-03")
            .on("2026-06-07", "payment-reversed bill=i-1 amount=40.00EUR purpose=bill payment=p-1");

    assertThat(story.record().claim("i-1").payments())
        .containsExactly(
            Claim.Payment.of(instant("2026-06-01"), null, euros("40.00")),
            Claim.Payment.of(instant("2026-06-05"), LocalDate.parse("2026-06-03"), euros("10.00")),
            Claim.Payment.of(instant("2026-06-07"), null, euros("-40.00")));
  }

  @Test
  void money_is_kept_with_what_of_it_went_to_charges() {
    Terms six = Terms.amount(euros("6.00")).withName("Letter");
    Terms two = Terms.amount(euros("2.00"));
    Story story =
        aBill()
            .decided("2026-05-30", aboutBill("i-1", "d-1", DecisionType.STEP_FEE_CHARGED, six))
            .on("2026-06-01", "payment-received bill=i-1 amount=40.00EUR purpose=bill")
            .decided("2026-06-01", aboutBill("i-1", "d-2", DecisionType.INTEREST_CHARGED, two))
            .on("2026-06-05", "waived decision=d-1 by=anna reason=goodwill amount=4.00EUR");

    List<Claim.Payment> payments = story.record().claim("i-1").payments();
    assertThat(payments)
        .extracting(Claim.Payment::at)
        .containsExactly(instant("2026-06-01"), instant("2026-06-05"));
    assertThat(payments)
        .extracting(payment -> payment.to(BillPart.PRINCIPAL))
        .containsExactly(euros("32.00"), euros("4.00"));
    assertThat(payments)
        .extracting(payment -> payment.to(BillPart.FEES))
        .containsExactly(euros("6.00"), euros("-4.00"));
    assertThat(payments.get(0).to(BillPart.INTEREST)).isEqualTo(euros("2.00"));
  }

  @Test
  void the_costs_a_court_orders_join_the_claim() {
    Story story =
        aBill()
            .on("2026-06-01", "court-filed bill=i-1 costs=20.00EUR")
            .on("2026-07-01", "court-ordered bill=i-1 costs=33.00EUR");

    assertThat(story.bill().charges()).isEqualTo(euros("33.00"));
    assertThat(story.bill().state()).isEqualTo(BillState.IN_COURT);
    assertThat(story.record().claim("i-1").court())
        .isEqualTo(
            new Claim.Court(Claim.Stage.ORDERED, instant("2026-07-01"), instant("2026-07-01")));
  }

  @Test
  void an_opposed_order_keeps_when_it_was_given() {
    Story story =
        aBill()
            .on("2026-06-01", "court-filed bill=i-1")
            .on("2026-07-01", "court-ordered bill=i-1")
            .on("2026-07-10", "court-opposed bill=i-1");

    Claim.Court court = Objects.requireNonNull(story.record().claim("i-1").court());
    assertThat(court.stage()).isEqualTo(Claim.Stage.OPPOSED);
    assertThat(court.orderedAt()).isEqualTo(instant("2026-07-01"));
  }

  @Test
  void evidence_is_on_file_for_its_bill() {
    Story story = aBill().on("2026-06-01", "evidence-recorded kind=contract bill=i-1");

    String key = ClientRecord.ofBill("i-1");
    assertThat(story.record().hasEvidence(key, EvidenceKind.CONTRACT)).isTrue();
    assertThat(story.record().hasEvidence(key, EvidenceKind.PHOTO)).isFalse();
  }

  @Test
  void terms_count_from_when_they_were_first_accepted() {
    Story story =
        aRecord()
            .on("2026-05-01", "terms-accepted policy=House")
            .on("2026-06-01", "terms-accepted policy=House");

    assertThat(story.record().acceptedTerms()).containsEntry("House", instant("2026-05-01"));
  }

  @Test
  void interest_is_charged_up_to_a_day_and_can_be_taken_back() {
    Terms terms =
        Terms.amount(euros("1.50"))
            .withRate(new BigDecimal("0.08"))
            .withEnd(LocalDate.parse("2026-06-01"), null);
    Story charged =
        aBill()
            .decided("2026-06-01", aboutBill("i-1", "d-1", DecisionType.INTEREST_CHARGED, terms));

    assertThat(charged.bill().open()).isEqualTo(euros("101.50"));
    assertThat(charged.record().claim("i-1").interestUntil()).isEqualTo("2026-06-01");
    assertThat(
            charged.on("2026-06-02", "waived decision=d-1 by=anna reason=goodwill").bill().open())
        .isEqualTo(euros("100.00"));
  }

  @Test
  void a_part_of_a_fee_can_be_taken_back_and_the_rest_later() {
    Terms terms = Terms.amount(euros("6.00")).withName("Letter");
    Story charged =
        aBill()
            .decided("2026-06-01", aboutBill("i-1", "d-1", DecisionType.STEP_FEE_CHARGED, terms))
            .on("2026-06-02", "waived decision=d-1 by=anna reason=goodwill amount=4.00EUR");

    assertThat(charged.record().claim("i-1").charged()).containsExactly("Letter");
    assertThat(charged.bill().charges()).isEqualTo(euros("2.00"));
    assertThat(
            charged
                .on("2026-06-03", "waived decision=d-1 by=anna reason=goodwill")
                .bill()
                .charges())
        .isEqualTo(euros("0.00"));
  }

  @Test
  void charges_that_are_let_go_of_settle_a_bill_whose_principal_is_paid() {
    Story story =
        aBill()
            .decided(
                "2026-06-01",
                aboutBill(
                    "i-1",
                    "d-1",
                    DecisionType.STEP_FEE_CHARGED,
                    Terms.amount(euros("6.00")).withName("Letter")))
            .on("2026-06-02", "payment-received bill=i-1 amount=100.00EUR purpose=bill")
            .decided(
                "2026-06-02",
                aboutBill(
                    "i-1",
                    "d-2",
                    DecisionType.WRITTEN_OFF,
                    Terms.amount(euros("6.00")).withKind("charges")));

    assertThat(story.bill().state()).isEqualTo(BillState.PAID);
    assertThat(story.count(Tally.WRITE_OFFS)).isZero();
  }

  @Test
  void money_after_a_write_off_is_taken_and_the_write_off_remembered() {
    Story story =
        aBill()
            .decided(
                "2026-06-01",
                aboutBill("i-1", "d-1", DecisionType.WRITTEN_OFF, Terms.amount(euros("100.00"))))
            .on("2026-09-02", "payment-received bill=i-1 amount=100.00EUR purpose=bill");

    assertThat(story.bill().state()).isEqualTo(BillState.PAID);
    assertThat(story.record().claim("i-1").writtenOff()).isEqualTo(instant("2026-06-01"));
    assertThat(story.count(Tally.WRITE_OFFS)).isOne();
  }

  @Test
  void a_bill_paid_more_than_a_day_late_is_counted() {
    Story inTime =
        aBill().on("2026-05-16", "payment-received bill=i-1 amount=100.00EUR purpose=bill");
    Story late =
        aBill().on("2026-05-17", "payment-received bill=i-1 amount=100.00EUR purpose=bill");

    assertThat(inTime.count(Tally.LATE_PAYMENTS)).isZero();
    assertThat(late.count(Tally.LATE_PAYMENTS)).isOne();
  }

  @Test
  void an_expired_bill_is_owed_no_more_and_looked_at_no_more() {
    ClientRecord wound = aBill().record().withClaimTimers("i-1", List.of(instant("2028-05-16")));
    Story story =
        new Story(wound, 9)
            .decided(
                "2028-05-16",
                aboutBill(
                    "i-1",
                    "d-1",
                    DecisionType.COLLECTION_CLOSED,
                    Terms.none().withKind("expired")));

    assertThat(wound.dues()).hasSize(1);
    assertThat(story.bill().state()).isEqualTo(BillState.EXPIRED);
    assertThat(story.record().dues()).isEmpty();
  }

  @Test
  void a_claim_goes_with_the_bill_that_confirms_a_fee() {
    Story story =
        aRecord()
            .decided(
                "2026-05-01",
                Story.aboutClient("d-9", DecisionType.FEE_CHARGED, Terms.amount(euros("30.00"))))
            .on("2026-05-02", "payment-received bill=d-9 amount=10.00EUR purpose=bill")
            .on("2026-05-02", "evidence-recorded kind=photo bill=d-9")
            .on(
                "2026-05-03",
                "bill-issued bill=i-9 amount=30.00EUR dueAt=2026-05-20T00:00:00Z decision=d-9");

    assertThat(story.record().claims()).containsOnlyKeys("i-9");
    assertThat(story.record().claim("i-9").payments()).hasSize(1);
    assertThat(story.record().hasEvidence(ClientRecord.ofBill("i-9"), EvidenceKind.PHOTO)).isTrue();
  }
}
