package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.aRecord;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutBill;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.correcting;
import static org.fairnotice.record.Story.euros;
import static org.fairnotice.record.Story.instant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pcollections.TreePMap;

class DecisionFoldTest {
  private static final String DAY = "2026-05-02";
  private static final Terms NONE = Terms.none();

  @ParameterizedTest
  @EnumSource(DecisionType.class)
  void a_decision_that_waits_changes_nothing(DecisionType type) {
    Story story = aBooking();
    Decision waits =
        about("b-1", "d-1", type, NONE).waiting(new Wait(instant("2026-06-01"), Wait.Then.DROP));

    assertThat(story.decided(DAY, waits).record()).isEqualTo(story.record());
  }

  @ParameterizedTest
  @CsvSource({
    "BOOKING_ACCEPTED, CONFIRMED",
    "BOOKING_REFUSED, DECLINED",
    "REQUEST_NEEDED, REQUESTED",
    "BOOKING_RELEASED, RELEASED"
  })
  void acceptance_sets_the_state(DecisionType type, BookingState state) {
    Story story = aBooking().decided(DAY, about("b-1", "d-1", type, NONE));

    assertThat(story.booking().state()).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(
      value = DecisionType.class,
      names = {"BOOKING_ACCEPTED", "BOOKING_REFUSED", "REQUEST_NEEDED", "BOOKING_RELEASED"})
  void a_booking_that_has_ended_stays_as_it_ended(DecisionType type) {
    Story story =
        aBooking()
            .on(DAY, "booking-cancelled booking=b-1 by=client")
            .decided(DAY, about("b-1", "d-1", type, NONE));

    assertThat(story.booking().state()).isEqualTo(BookingState.CANCELLED);
  }

  @Test
  void a_demand_says_who_asked_for_what_until_when() {
    Terms terms = Terms.amount(euros("20.00")).withDue(instant("2026-05-04"), "release");
    Story story =
        aBooking().decided(DAY, about("b-1", "d-1", DecisionType.DEPOSIT_REQUIRED, terms));

    assertThat(story.booking().demand())
        .isEqualTo(
            new Demand(
                "d-1",
                "Rule of d-1",
                DecisionType.DEPOSIT_REQUIRED,
                euros("20.00"),
                instant("2026-05-04"),
                "release",
                false,
                false));
  }

  @Test
  void nothing_required_takes_the_demand_away() {
    Story story =
        aBooking()
            .decided(DAY, about("b-1", "d-1", DecisionType.CARD_REQUIRED, NONE))
            .decided(DAY, about("b-1", "d-2", DecisionType.NOTHING_REQUIRED, NONE));

    assertThat(story.booking().demand()).isNull();
  }

  @Test
  void a_card_is_not_met_by_a_price_of_nothing_but_a_prepayment_is() {
    Story free =
        aRecord()
            .on(
                "2026-05-01",
                "booking-made booking=b-1 startsAt=2026-05-10T10:00:00Z price=0.00EUR");

    assertThat(demandAfter(free, DecisionType.CARD_REQUIRED).met()).isFalse();
    assertThat(demandAfter(free, DecisionType.PREPAYMENT_REQUIRED).met()).isTrue();
  }

  @Test
  void a_voucher_is_given_at_once_and_owes_nothing() {
    Terms terms = Terms.amount(euros("15.00")).withEnd(LocalDate.of(2027, 5, 1), null);
    Story story =
        aBooking()
            .on(DAY, "payment-received purpose=deposit booking=b-1 amount=20.00EUR")
            .decided(DAY, about("b-1", "d-1", DecisionType.DEPOSIT_CREDITED, terms));

    assertThat(story.booking().held()).isEqualTo(euros("5.00"));
    assertThat(story.booking().refundOwed()).isEqualTo(euros("0.00"));
    assertThat(story.record().rewards().get("d-1"))
        .isEqualTo(
            new Reward(
                "d-1",
                DecisionType.DEPOSIT_CREDITED,
                instant(DAY),
                "b-1",
                null,
                euros("15.00"),
                null,
                null,
                LocalDate.of(2027, 5, 1),
                TreePMap.empty()));
  }

  @Test
  void a_fee_opens_a_bill_under_the_id_of_its_decision() {
    Story story = aBooking().decided(DAY, fee("20.00"));

    Bill bill = Objects.requireNonNull(story.record().bill("d-fee"));
    assertThat(bill.open()).isEqualTo(euros("20.00"));
    assertThat(bill.dueAt()).isEqualTo(instant(DAY));
    assertThat(bill.booking()).isEqualTo("b-1");
    assertThat(story.record().openBills()).containsExactly("d-fee");
  }

  @Test
  void a_fee_of_nothing_opens_no_bill() {
    assertThat(aBooking().decided(DAY, fee("0.00")).record().bills()).isEmpty();
  }

  @Test
  void compensations_add_up() {
    Decision first = due("d-1", "15.00");
    Decision second = due("d-2", "5.00");

    assertThat(aBooking().decided(DAY, first).decided(DAY, second).record().owedToClient())
        .containsExactly(Map.entry("EUR", euros("20.00")));
  }

  @Test
  void a_strike_is_counted_and_mars_the_booking() {
    Story story = aBooking().decided(DAY, about("b-1", "d-1", DecisionType.STRIKE_ADDED, NONE));

    assertThat(story.count(Tally.STRIKES)).isOne();
    assertThat(story.booking().marred()).isTrue();
    assertThat(story.record().history().cleanRow()).isZero();
  }

  @Test
  void a_mark_lasts_to_its_last_day() {
    Terms until = NONE.withName("late").withEnd(LocalDate.of(2026, 6, 1), null);
    Story story = aRecord().decided(DAY, aboutClient("d-1", DecisionType.MARKED, until));
    Terms name = NONE.withName("late");

    assertThat(story.record().taggedOn("late", LocalDate.of(2026, 6, 1))).isTrue();
    assertThat(story.record().taggedOn("late", LocalDate.of(2026, 6, 2))).isFalse();
    assertThat(story.decided(DAY, aboutClient("d-2", DecisionType.UNMARKED, name)).record().tags())
        .isEmpty();
  }

  @Test
  void a_warning_is_counted() {
    assertThat(
            aRecord()
                .decided(DAY, aboutClient("d-1", DecisionType.WARNED, NONE))
                .count(Tally.WARNINGS))
        .isOne();
  }

  @Test
  void a_restriction_says_what_is_demanded() {
    Terms terms =
        NONE.withScope("deposit-required")
            .withShare(new BigDecimal("0.55"))
            .withCount(BigDecimal.ONE)
            .withEnd(null, "visits-kept");
    Story story = aRecord().decided(DAY, aboutClient("d-1", DecisionType.RESTRICTED, terms));

    assertThat(story.record().restrictionsOn(LocalDate.of(2030, 1, 1)))
        .containsExactly(
            new Restriction(
                "d-1",
                "Rule of d-1",
                DecisionType.DEPOSIT_REQUIRED,
                instant(DAY),
                null,
                1,
                "visits-kept",
                new BigDecimal("0.55"),
                null,
                null));
  }

  @Test
  void a_restriction_to_what_is_no_demand_is_a_fault() {
    Decision decision =
        aboutClient("d-1", DecisionType.RESTRICTED, NONE.withScope("good-behaviour"));

    assertThatThrownBy(() -> aRecord().decided(DAY, decision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decision: `d-1` restricts to `good-behaviour`, which is no demand");
  }

  @Test
  void a_decision_without_the_particulars_of_its_type_is_a_fault() {
    Decision decision = about("b-1", "d-1", DecisionType.FEE_CHARGED, NONE);

    assertThatThrownBy(() -> aBooking().decided(DAY, decision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decision: `d-1` (fee-charged) lacks its amount");
  }

  @Test
  void a_block_refuses_bookings_and_is_counted_until_the_client_is_restored() {
    Story blocked = aRecord().decided(DAY, aboutClient("d-1", DecisionType.BLOCKED, NONE));
    Story restored = blocked.decided(DAY, aboutClient("d-2", DecisionType.RESTORED, NONE));

    assertThat(blocked.count(Tally.BLOCKS)).isOne();
    assertThat(blocked.record().restrictions().values())
        .extracting(Restriction::demand, Restriction::release)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DecisionType.BOOKING_REFUSED, Restriction.LIFTED));
    assertThat(restored.record().restrictions()).isEmpty();
    assertThat(restored.count(Tally.BLOCKS)).isOne();
  }

  @Test
  void restoring_a_scope_lifts_only_that() {
    Story story =
        aRecord()
            .decided(DAY, aboutClient("d-1", DecisionType.BLOCKED, NONE))
            .decided(
                DAY, aboutClient("d-2", DecisionType.RESTRICTED, NONE.withScope("card-required")))
            .decided(
                DAY, aboutClient("d-3", DecisionType.RESTORED, NONE.withScope("card-required")));

    assertThat(story.record().restrictions()).containsOnlyKeys("d-1");
  }

  @Test
  void points_are_earned_and_reversed() {
    Terms ten = NONE.withCount(BigDecimal.TEN);
    Story story =
        aRecord()
            .decided(DAY, aboutClient("d-1", DecisionType.POINTS_EARNED, ten))
            .decided(DAY, aboutClient("d-2", DecisionType.LOYALTY_REVERSED, ten));

    assertThat(story.record().rewards().values())
        .extracting(Reward::left)
        .containsExactly(BigDecimal.ZERO);
  }

  @Test
  void a_reversal_that_names_what_it_reverses_takes_it_away() {
    Terms ten = NONE.withCount(BigDecimal.TEN);
    Story story =
        aRecord()
            .decided(DAY, aboutClient("d-1", DecisionType.POINTS_EARNED, ten))
            .decided(DAY, correcting("d-1", "d-2", DecisionType.LOYALTY_REVERSED));

    assertThat(story.record().rewards()).isEmpty();
  }

  @Test
  void a_step_begins_a_case_under_the_version_in_force() {
    Story story =
        aBill()
            .with(record -> record.withTimersOf("v1:now"))
            .decided("2026-06-01", step("reminder"))
            .decided("2026-06-10", step("letter"));

    CollectionCase begun =
        Objects.requireNonNull(
            story.record().collections().get(CollectionCase.key("unpaid", "i-1")));
    assertThat(begun.version()).isEqualTo("v1:now");
    assertThat(begun.steps().keySet()).containsExactly("letter", "reminder");
    assertThat(begun.steps().get("reminder"))
        .isEqualTo(new CollectionCase.Progress(instant("2026-06-01"), "d-reminder", null, false));
  }

  @Test
  void a_case_that_was_begun_keeps_its_version() {
    CollectionCase begun = CollectionCase.begun("unpaid", "i-1", "v1:old");
    Story story =
        aBill()
            .with(record -> record.withTimersOf("v1:now").withCollection(begun))
            .decided("2026-06-01", step("reminder"));

    assertThat(story.record().collections().values())
        .extracting(CollectionCase::version)
        .containsExactly("v1:old");
  }

  @Test
  void interest_comes_on_top_of_what_was_billed() {
    Story story =
        aBill()
            .decided(
                "2026-06-01",
                aboutBill(
                    "i-1", "d-1", DecisionType.INTEREST_CHARGED, Terms.amount(euros("1.25"))));

    assertThat(story.bill().amount()).isEqualTo(euros("100.00"));
    assertThat(story.bill().open()).isEqualTo(euros("101.25"));
  }

  @Test
  void a_hold_lasts_until_its_day_or_until_it_is_ended() {
    Story held =
        aBill()
            .decided(
                DAY,
                aboutBill(
                    "i-1",
                    "d-1",
                    DecisionType.HOLD_PLACED,
                    NONE.withEnd(LocalDate.of(2026, 7, 1), null)));

    assertThat(held.bill().holdUntil()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(
            held.decided(DAY, aboutClient("d-2", DecisionType.HOLD_ENDED, NONE)).bill().holdUntil())
        .isNull();
  }

  @Test
  void a_bill_written_off_is_not_asked_for_and_not_paid() {
    Story story = aBill().decided(DAY, aboutBill("i-1", "d-1", DecisionType.WRITTEN_OFF, NONE));
    Story paid = story.on("2026-06-01", "payment-received purpose=bill bill=i-1 amount=100.00EUR");

    assertThat(story.bill().state()).isEqualTo(BillState.WRITTEN_OFF);
    assertThat(story.record().openBills()).isEmpty();
    assertThat(story.record().unpaidBills()).containsExactly("i-1");
    assertThat(paid.bill().state()).isEqualTo(BillState.PAID);
  }

  @Test
  void a_compensated_decision_is_gone() {
    Story story =
        aBooking()
            .decided(DAY, about("b-1", "d-1", DecisionType.STRIKE_ADDED, NONE))
            .decided(DAY, correcting("d-1", "d-2", DecisionType.COMPENSATED));

    assertThat(story.count(Tally.STRIKES)).isZero();
  }

  private static Demand demandAfter(Story story, DecisionType type) {
    return Objects.requireNonNull(
        story.decided(DAY, about("b-1", "d-1", type, NONE)).booking().demand());
  }

  private static Decision fee(String amount) {
    return about("b-1", "d-fee", DecisionType.FEE_CHARGED, Terms.amount(euros(amount)));
  }

  private static Decision due(String id, String amount) {
    return about("b-1", id, DecisionType.COMPENSATION_DUE, Terms.amount(euros(amount)));
  }

  private static Decision step(String name) {
    return aboutBill(
        "i-1", "d-" + name, DecisionType.STEP_DUE, NONE.withScope("unpaid").withName(name));
  }
}
