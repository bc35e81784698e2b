package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.BookingRescheduled;
import org.fairnotice.event.BookingEvent.ClientArrived;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.BookingEvent.SlotRefilled;
import org.fairnotice.event.BookingEvent.VisitCompleted;
import org.fairnotice.event.BusinessEvent.IncidentDeclared;
import org.fairnotice.event.By;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Line;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a booking went, as rules see it and as they undo what they decided on it. */
class CourseTest {
  private static final Trigger CANCELLED = Trigger.on(EventType.BOOKING_CANCELLED, By.CLIENT);
  private static final Trigger MOVED = Trigger.on(EventType.BOOKING_RESCHEDULED, By.CLIENT);
  private static final Trigger MISSED = Trigger.on(EventType.NO_SHOW);
  private static final Trigger REFILLED = Trigger.on(EventType.SLOT_REFILLED);
  private static final Instant START = Instant.parse("2026-03-10T10:00:00Z");

  private final PolicyEngine engine = PolicyEngine.create();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();
  private CurrencyUnit currency = CurrencyUnit.EUR;
  private ClientRecord record = ClientRecord.empty("default", "c");
  private int events;

  @ParameterizedTest
  @CsvSource({
    "2026-03-09T18:00:00Z, fee-charged",
    "2026-03-09T18:00:00.000000001Z, ",
  })
  void a_cut_off_of_the_clock_holds_up_to_that_very_instant(String at, String decided) {
    rule(
        CANCELLED,
        Condition.notLaterThan(
            Operand.of(new Value.Clock(LocalTime.of(18, 0))), Operand.of(Span.calendarDays(1))),
        new Outcome.Charge(Amount.of("EUR 1"), true));
    book("b", START);

    Ruling ruling = play(cancelled("b", at));

    assertThat(types(ruling)).isEqualTo(decided == null ? List.of() : List.of(decided));
  }

  @Test
  void business_days_before_a_monday_reach_over_the_weekend() {
    rule(
        CANCELLED,
        Condition.notLaterThan(
            Operand.of(new Value.Clock(LocalTime.of(18, 0))), Operand.of(Span.businessDays(2))),
        new Outcome.Charge(Amount.of("EUR 1"), true));
    book("b", Instant.parse("2026-03-09T10:00:00Z"));
    book("c", Instant.parse("2026-03-09T10:00:00Z"));

    assertThat(types(play(cancelled("b", "2026-03-05T18:00:00Z")))).containsExactly("fee-charged");
    assertThat(types(play(cancelled("c", "2026-03-05T18:00:01Z")))).isEmpty();
  }

  @Test
  void preview_says_when_a_cut_off_will_be_over() {
    rule(
        CANCELLED,
        Condition.notLaterThan(
            Operand.of(new Value.Clock(LocalTime.of(18, 0))), Operand.of(Span.calendarDays(1))),
        new Outcome.Charge(Amount.of("EUR 1"), true));
    book("b", START);

    Instant changes =
        engine.preview(policies(), record, cancelled("b", "2026-03-09T12:00:00Z")).changesAt();

    assertThat(changes).isEqualTo(Instant.parse("2026-03-09T18:00:00.000000001Z"));
  }

  @Test
  void what_happened_to_a_booking_stays_with_it_through_its_moves() {
    definitions.add(new Definition("Late move", List.of(MOVED), List.of(), List.of(), false, null));
    rule(CANCELLED, Condition.happened("Late move"), new Outcome.Charge(Amount.of("EUR 1"), true));
    book("moved", START);
    book("kept", START);
    play(moved("moved", "2026-03-02T10:00:00Z", "2026-04-10T10:00:00Z"));
    play(moved("moved", "2026-03-03T10:00:00Z", "2026-05-10T10:00:00Z"));

    assertThat(types(play(cancelled("moved", "2026-03-04T10:00:00Z"))))
        .containsExactly("fee-charged");
    assertThat(types(play(cancelled("kept", "2026-03-04T10:00:00Z")))).isEmpty();
  }

  @Test
  void a_booking_cancelled_in_part_is_not_cancelled() {
    rule(CANCELLED, Condition.always(), Outcome.addStrike());
    rule(
        Trigger.partCancelled(By.CLIENT),
        Condition.always(),
        new Outcome.Charge(Amount.percent("50", Amount.Base.CANCELLED_LINES), true));
    book("b", START);
    Line line = new Line("wash", Money.parse("EUR 30"));

    Ruling ruling =
        play(
            new BookingCancelled(
                stamp("2026-03-05T10:00:00Z"), "b", By.CLIENT, null, null, List.of(line)));

    assertThat(amounts(ruling)).containsExactly("fee-charged 15.00");
    assertThat(record.openBookings()).containsExactly("b");
    assertThat(record.bookings().get("b").price()).isEqualTo(Money.parse("EUR 70"));
  }

  @Test
  void a_fee_is_taken_back_with_its_bill_and_a_second_time_there_is_nothing_left() {
    rule(MISSED, Condition.always(), new Outcome.Charge(Amount.of("EUR 40"), true));
    rule(MISSED, Condition.always(), Outcome.addStrike());
    rule(REFILLED, Condition.always(), new Outcome.TakeBack(Topic.FEE));
    rule(REFILLED, Condition.always(), new Outcome.TakeBack(Topic.STRIKE));
    book("b", START);
    Ruling missed = play(new NoShow(stamp("2026-03-10T11:00:00Z"), "b"));
    String fee = missed.decisions().get(0).id();

    Ruling first = play(refilled("2026-03-10T12:00:00Z"));
    Ruling second = play(refilled("2026-03-10T13:00:00Z"));

    assertThat(first.decisions())
        .extracting(Decision::type)
        .containsExactly(DecisionType.COMPENSATED, DecisionType.COMPENSATED);
    assertThat(first.decisions().get(0).corrects()).isEqualTo(fee);
    assertThat(record.openBills()).isEmpty();
    assertThat(record.bookings().get("b").strikes()).isZero();
    assertThat(types(second)).containsExactly("no-fee", "not-counted");
  }

  @Test
  void an_incident_is_put_to_the_rules_for_every_booking_it_covers() {
    rule(MISSED, Condition.always(), Outcome.addStrike());
    rule(
        Trigger.on(EventType.INCIDENT_DECLARED),
        Condition.is("incident", Operand.of(Value.text("storm"))),
        new Outcome.TakeBack(Topic.STRIKE));
    book("after", START.plusSeconds(3600));
    book("first", START);
    book("second", START.plusSeconds(1800));
    play(new NoShow(stamp("2026-03-10T12:00:00Z"), "first"));
    play(new NoShow(stamp("2026-03-10T12:00:01Z"), "second"));
    play(new NoShow(stamp("2026-03-10T12:00:02Z"), "after"));

    Ruling ruling =
        play(
            new IncidentDeclared(
                stamp("2026-03-10T13:00:00Z"), START, START.plusSeconds(3600), null, "storm"));

    assertThat(ruling.decisions())
        .extracting(each -> each.subject().id())
        .containsExactly("first", "second");
    assertThat(record.bookings().get("after").strikes()).isOne();
  }

  @Test
  void an_incident_touches_a_client_once_and_only_through_a_booking() {
    IncidentDeclared incident =
        new IncidentDeclared(
            Stamp.ofBusiness("storm-1", Instant.parse("2026-03-09T10:00:00Z")),
            START,
            START.plusSeconds(1),
            null,
            "storm");
    Instant now = Instant.parse("2026-03-08T10:00:00Z");

    assertThat(PolicyEngine.handOn(incident, record, now)).isNull();
    book("b", START);
    Event handed = PolicyEngine.handOn(incident, record, now);
    assertThat(handed).isNotNull();
    assertThat(handed.id()).isEqualTo("storm-1/c");
    assertThat(handed.at()).isEqualTo(incident.at());
    play(handed);
    assertThat(PolicyEngine.handOn(incident, record, now)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"EUR, 100.01, 33.34", "JPY, 1001, 334", "KWD, 100.001, 33.336"})
  void an_amount_keeps_the_decimals_of_its_currency(String code, String price, String fee) {
    currency = CurrencyUnit.of(code);
    rule(
        CANCELLED,
        Condition.always(),
        new Outcome.Charge(
            new Amount.ShareOf(
                Operand.of(new Value.Share(new BigDecimal("0.33336"))), Amount.Base.PRICE),
            false));
    play(
        BookingMade.of(
            stamp("2026-03-01T10:00:00Z"), "b", START, Money.of(currency, new BigDecimal(price))));

    Ruling ruling = play(cancelled("b", "2026-03-02T10:00:00Z"));

    assertThat(amounts(ruling)).containsExactly("fee-charged " + fee);
  }

  @Test
  void a_part_of_what_is_not_kept_may_be_a_voucher_and_the_last_part_takes_the_rest() {
    rule(
        CANCELLED,
        Condition.always(),
        new Outcome.Accounted(
            new Outcome.Keep(
                Amount.percent("33.33", Amount.Base.DEPOSIT),
                new Outcome.Rest.PartVoucher(
                    Amount.percent("33.33", Amount.Base.DEPOSIT), Operand.of(Span.months(8)))),
            "compensation",
            Operand.of(Value.percent("40"))));
    book("b", START);
    play(
        PaymentReceived.forBooking(
            stamp("2026-03-01T11:00:00Z"), Money.parse("EUR 10"), Purpose.DEPOSIT, "b"));

    Ruling ruling = play(cancelled("b", "2026-03-02T10:00:00Z"));

    assertThat(amounts(ruling))
        .containsExactly("deposit-kept 3.33", "deposit-credited 3.33", "deposit-refunded 3.34");
    assertThat(ruling.decisions().get(0).terms().tax()).isEqualTo("compensation");
    assertThat(ruling.decisions().get(0).terms().staffShare()).isEqualTo(new BigDecimal("0.4"));
    assertThat(ruling.decisions().get(1).terms().tax()).isNull();
  }

  @Test
  void a_deposit_may_be_due_before_the_start_or_later_where_that_is_over() {
    rule(
        Trigger.on(EventType.BOOKING_MADE),
        Condition.always(),
        new Outcome.Guarantee(
            DecisionType.DEPOSIT_REQUIRED,
            Amount.of("EUR 20"),
            new Outcome.Deadline(
                Operand.of(Span.days(1)), Outcome.Missed.RELEASE, Operand.of(Span.days(14)))));

    Ruling early = book("early", Instant.parse("2026-06-30T10:00:00Z"));
    Ruling late = book("late", START);

    assertThat(early.decisions().get(0).terms().dueAt())
        .isEqualTo(Instant.parse("2026-06-16T10:00:00Z"));
    assertThat(late.decisions().get(0).terms().dueAt())
        .isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void lateness_is_measured_to_the_arrival_and_overtime_from_the_end() {
    rule(
        Trigger.on(EventType.CLIENT_ARRIVED),
        Condition.measure("late-share", Comparison.AT_LEAST, Operand.of(Value.percent("25"))),
        new Outcome.Charge(
            new Amount.EachStarted(
                Operand.of(Value.money("EUR 2")), Operand.of(Span.minutes(5)), "lateness"),
            true));
    rule(
        Trigger.on(EventType.VISIT_COMPLETED),
        Condition.always(),
        new Outcome.Charge(
            new Amount.EachStarted(
                Operand.of(Value.money("EUR 9")), Operand.of(Span.minutes(30)), "overrun"),
            true));
    book("b", START);

    Ruling arrived = play(new ClientArrived(stamp("2026-03-10T10:15:00Z"), "b", null));
    Ruling over =
        play(
            new VisitCompleted(
                stamp("2026-03-10T15:00:00Z"), "b", Instant.parse("2026-03-10T11:31:00Z"), null));

    assertThat(amounts(arrived)).containsExactly("fee-charged 6.00");
    assertThat(amounts(over)).containsExactly("fee-charged 18.00");
  }

  @Test
  void without_the_end_of_the_visit_overtime_cannot_be_decided() {
    rule(
        Trigger.on(EventType.VISIT_COMPLETED),
        Condition.measure("overrun", Comparison.MORE_THAN, Operand.of(Span.minutes(15))),
        new Outcome.Charge(Amount.of("EUR 1"), true));
    book("b", START);

    Ruling ruling = play(new VisitCompleted(stamp("2026-03-10T15:00:00Z"), "b", null, null));

    assertThat(ruling.decisions()).isEmpty();
    assertThat(ruling.undecided().get(0).missing()).containsExactly("overrun");
  }

  // The business and its client.

  private void rule(Trigger trigger, Condition condition, Outcome outcome) {
    rules.add(
        new Rule(
            "rule " + rules.size(),
            List.of(trigger),
            List.of(condition),
            List.of(),
            List.of(outcome),
            false,
            null,
            null,
            null));
  }

  private Policies policies() {
    Policy.Builder policy = Policy.builder("house", currency, ZoneId.of("UTC"));
    definitions.forEach(policy::define);
    rules.forEach(policy::rule);
    return Policies.of(policy.build());
  }

  private Ruling book(String id, Instant start) {
    Money price = Money.parse("EUR 100");
    Stamp stamp = stamp("2026-03-01T10:00:00Z");
    return play(
        new BookingMade(
            stamp,
            id,
            start,
            price,
            start.plusSeconds(3600),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null));
  }

  private Event cancelled(String booking, String at) {
    return BookingCancelled.of(stamp(at), booking, By.CLIENT);
  }

  private Event moved(String booking, String at, String to) {
    return new BookingRescheduled(stamp(at), booking, Instant.parse(to), null, By.CLIENT);
  }

  private Event refilled(String at) {
    return new SlotRefilled(stamp(at), "b", Money.parse("EUR 80"));
  }

  private Stamp stamp(String at) {
    return Stamp.of("e-" + ++events, Instant.parse(at), "c");
  }

  private Ruling play(Event event) {
    Answer answer = engine.decide(policies(), record, event);
    assertThat(answer.ruling().rejected()).isNull();
    record = answer.record();
    return answer.ruling();
  }

  private static List<String> types(Ruling ruling) {
    return ruling.decisions().stream().map(each -> each.type().wireName()).toList();
  }

  private static List<String> amounts(Ruling ruling) {
    return ruling.decisions().stream()
        .map(
            each ->
                each.type().wireName()
                    + (each.terms().amount() == null
                        ? ""
                        : " " + each.terms().amount().getAmount().toPlainString()))
        .toList();
  }
}
