package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.BillPart.COSTS;
import static org.fairnotice.record.BillPart.FEES;
import static org.fairnotice.record.BillPart.INTEREST;
import static org.fairnotice.record.BillPart.PRINCIPAL;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aboutBill;
import static org.fairnotice.record.Story.euros;

import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void money_goes_to_interest_and_fees_before_what_was_billed() {
    Bill bill = paid(charged(aBill()), "2026-06-02", "20.00").bill();

    assertThat(bill.open(INTEREST)).isEqualTo(euros("0.00"));
    assertThat(bill.open(FEES)).isEqualTo(euros("0.00"));
    assertThat(bill.open(PRINCIPAL)).isEqualTo(euros("92.00"));
  }

  @Test
  void a_declared_order_takes_its_place() {
    Story ordered =
        aBill().with(record -> record.withOrder("i-1", List.of(PRINCIPAL, INTEREST, COSTS, FEES)));

    Bill bill = paid(charged(ordered), "2026-06-02", "104.00").bill();

    assertThat(bill.open(PRINCIPAL)).isEqualTo(euros("0.00"));
    assertThat(bill.open(INTEREST)).isEqualTo(euros("1.00"));
    assertThat(bill.open(FEES)).isEqualTo(euros("7.00"));
    assertThat(bill.state()).isEqualTo(BillState.PARTLY_PAID);
  }

  @Test
  void a_charge_added_later_takes_nothing_from_what_is_paid() {
    Bill bill = charged(paid(aBill(), "2026-05-30", "60.00")).bill();

    assertThat(bill.open(PRINCIPAL)).isEqualTo(euros("40.00"));
    assertThat(bill.open(INTEREST)).isEqualTo(euros("5.00"));
  }

  @Test
  void a_charge_of_the_instant_money_comes_in_is_paid_by_it_in_the_order_of_the_parts() {
    Bill usual = charged(paid(aBill(), "2026-06-01", "60.00")).bill();
    Bill reversed =
        charged(
                paid(
                    aBill()
                        .with(
                            record ->
                                record.withOrder("i-1", List.of(PRINCIPAL, FEES, INTEREST, COSTS))),
                    "2026-06-01",
                    "106.00"))
            .bill();

    assertThat(usual.open(INTEREST)).isEqualTo(euros("0.00"));
    assertThat(usual.open(FEES)).isEqualTo(euros("0.00"));
    assertThat(usual.open(PRINCIPAL)).isEqualTo(euros("52.00"));
    assertThat(reversed.open(PRINCIPAL)).isEqualTo(euros("0.00"));
    assertThat(reversed.open(FEES)).isEqualTo(euros("1.00"));
    assertThat(reversed.open(INTEREST)).isEqualTo(euros("5.00"));
  }

  @Test
  void what_was_paid_before_stays_where_it_is_when_a_charge_comes_with_money() {
    Story before = paid(aBill(), "2026-05-30", "60.00");

    Bill bill = charged(paid(before, "2026-06-01", "6.00")).bill();

    assertThat(bill.open(INTEREST)).isEqualTo(euros("0.00"));
    assertThat(bill.open(FEES)).isEqualTo(euros("6.00"));
    assertThat(bill.open(PRINCIPAL)).isEqualTo(euros("40.00"));
  }

  @Test
  void money_taken_back_is_taken_from_the_last_part_first() {
    Bill bill =
        paid(charged(aBill()), "2026-06-02", "20.00")
            .on("2026-06-03", "payment-reversed bill=i-1 purpose=bill amount=10.00EUR payment=x")
            .bill();

    assertThat(bill.open(PRINCIPAL)).isEqualTo(euros("100.00"));
    assertThat(bill.open(FEES)).isEqualTo(euros("2.00"));
    assertThat(bill.open(INTEREST)).isEqualTo(euros("0.00"));
  }

  @Test
  void a_bill_without_charges_has_nothing_but_principal() {
    Bill bill = paid(aBill(), "2026-05-30", "60.00").bill();

    assertThat(bill.split()).isNull();
    assertThat(bill.open(PRINCIPAL)).isEqualTo(euros("40.00"));
    assertThat(bill.open(COSTS)).isEqualTo(euros("0.00"));
  }

  private static Story charged(Story story) {
    return story
        .decided(
            "2026-06-01",
            aboutBill("i-1", "d-1", DecisionType.INTEREST_CHARGED, Terms.amount(euros("5.00"))))
        .decided(
            "2026-06-01",
            aboutBill("i-1", "d-2", DecisionType.STEP_FEE_CHARGED, Terms.amount(euros("7.00"))));
  }

  private static Story paid(Story story, String when, String amount) {
    return story.on(when, "payment-received bill=i-1 purpose=bill amount=" + amount + "EUR");
  }
}
