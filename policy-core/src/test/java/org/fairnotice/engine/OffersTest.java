package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.OfferKind;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.By;
import org.fairnotice.event.Cause;
import org.fairnotice.event.ContactEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.Bill;
import org.fairnotice.record.BillState;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Turn;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Span;
import org.fairnotice.time.Unit;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Offers in Paris: what is kept of them, what their answers do, when they run out. */
class OffersTest {
  private static final Operand TEN_DAYS = Operand.of(new Span(10, Unit.DAYS));

  private final PolicyEngine engine = PolicyEngine.create();
  private ClientLog log = ClientLog.empty("default", "c");
  private Policies policies = Policies.of(policy(OfferKind.PLAN, null));
  private int count;

  @Test
  void an_offer_is_kept_with_its_last_day_and_an_answer_ends_it() {
    String offer = offered();

    assertThat(log.record().offers()).containsKey(offer);
    assertThat(Objects.requireNonNull(log.record().offers().get(offer)).until())
        .isEqualTo(LocalDate.parse("2026-03-12"));

    assertThat(told(handle(accepted("2026-03-05T10:00:00Z", offer)))).containsExactly("accepted");
    assertThat(log.record().offers()).isEmpty();
    assertThat(log.record().dues()).isEmpty();
  }

  @Test
  void a_counter_offer_ends_the_offer_too() {
    String offer = offered();

    assertThat(
            told(
                handle(
                    new ContactEvent.OfferCountered(
                        stamp("2026-03-05T10:00:00Z"), offer, "half now"))))
        .containsExactly("countered");
    assertThat(log.record().offers()).isEmpty();
  }

  @Test
  void an_offer_runs_out_when_its_last_day_is_over_where_the_business_is() {
    offered();

    assertThat(told(pass("2026-03-12T22:59:59Z"))).isEmpty();
    assertThat(told(pass("2026-03-12T23:00:00Z"))).containsExactly("over");
    assertThat(log.record().offers()).isEmpty();
  }

  @Test
  void an_answer_to_an_offer_that_is_not_open_is_rejected() {
    String offer = offered();
    handle(accepted("2026-03-05T10:00:00Z", offer));

    assertThat(rejected(accepted("2026-03-06T10:00:00Z", offer)).code())
        .isEqualTo(Rejection.Code.UNKNOWN_DECISION);
    assertThat(rejected(accepted("2026-03-06T10:00:00Z", "d-none")).message())
        .contains("`d-none`", "not made");
  }

  @Test
  void a_waived_offer_is_gone() {
    String offer = offered();

    handle(new ControlEvent.Waived(stamp("2026-03-05T10:00:00Z"), offer, "anna", "mistake", null));

    assertThat(log.record().offers()).isEmpty();
    assertThat(told(pass("2026-03-13T00:00:00Z"))).isEmpty();
  }

  @Test
  void a_retraction_takes_the_offer_and_lists_its_answer() {
    String offer = offered();
    handle(accepted("2026-03-05T10:00:00Z", offer));

    Ruling ruling = handle(new ControlEvent.Retracted(stamp("2026-03-06T10:00:00Z"), "e-2"));

    assertThat(ruling.notUndoable()).containsExactly("e-3");
    assertThat(ruling.decisions())
        .extracting(Decision::type)
        .containsOnly(DecisionType.COMPENSATED);
  }

  @Test
  void a_second_offer_of_the_kind_takes_the_place_of_the_first() {
    String first = offered();
    String second = cause("2026-03-04T10:00:00Z");

    assertThat(log.record().offers()).containsOnlyKeys(second);
    assertThat(rejected(accepted("2026-03-05T10:00:00Z", first))).isNotNull();
  }

  @Test
  void offers_for_a_bill_end_when_it_is_paid() {
    offered();
    pay("2026-03-05T10:00:00Z", "100");

    assertThat(log.record().offers()).isEmpty();
    assertThat(told(pass("2026-03-13T00:00:00Z"))).isEmpty();
  }

  @Test
  void an_accepted_deferral_moves_the_due_date_of_a_bill_that_is_not_due_yet() {
    policies = Policies.of(policy(OfferKind.DEFERRAL, TEN_DAYS));
    String offer = offered();
    handle(accepted("2026-03-05T10:00:00Z", offer));

    assertThat(bill().dueAt()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
  }

  @Test
  void a_deferral_of_a_bill_that_is_overdue_counts_from_the_offer() {
    policies = Policies.of(policy(OfferKind.DEFERRAL, TEN_DAYS));
    issued();
    String offer = cause("2026-04-01T10:00:00Z");
    handle(accepted("2026-04-02T10:00:00Z", offer));

    assertThat(bill().dueAt()).isEqualTo(Instant.parse("2026-04-11T10:00:00Z"));
  }

  @Test
  void an_accepted_discount_is_given_when_the_rest_is_paid_on_the_last_day() {
    policies =
        Policies.of(policy(OfferKind.DISCOUNT, Operand.of(new Value.Share(new BigDecimal("0.2")))));
    String offer = offered();
    handle(accepted("2026-03-05T10:00:00Z", offer));
    assertThat(bill().askable()).isEqualTo(Money.parse("EUR 80"));

    pay("2026-03-12T22:59:00Z", "80");

    assertThat(bill().state()).isEqualTo(BillState.PAID);
    assertThat(bill().amount()).isEqualTo(Money.parse("EUR 80"));
    assertThat(log.record().offers()).isEmpty();
  }

  @Test
  void a_discount_that_was_not_used_in_time_is_gone() {
    policies =
        Policies.of(policy(OfferKind.DISCOUNT, Operand.of(new Value.Share(new BigDecimal("0.2")))));
    String offer = offered();
    handle(accepted("2026-03-05T10:00:00Z", offer));

    assertThat(told(pass("2026-03-12T23:00:00Z"))).isEmpty();
    pay("2026-03-13T10:00:00Z", "80");

    assertThat(bill().open()).isEqualTo(Money.parse("EUR 20"));
    assertThat(bill().askable()).isEqualTo(Money.parse("EUR 20"));
    assertThat(log.record().offers()).isEmpty();
  }

  @Test
  void an_offer_about_a_booking_is_answered_about_that_booking() {
    handle(
        BookingEvent.BookingMade.of(
            stamp("2026-03-01T10:00:00Z"),
            "x",
            Instant.parse("2026-03-20T10:00:00Z"),
            Money.parse("EUR 50")));
    Ruling ruling =
        handle(BookingEvent.BookingCancelled.of(stamp("2026-03-02T10:00:00Z"), "x", By.CLIENT));

    Ruling answer = handle(accepted("2026-03-05T10:00:00Z", offer(ruling)));

    assertThat(answer.decisions())
        .extracting(decision -> decision.subject().id())
        .containsOnly("x");
  }

  private Ruling handle(Event event) {
    PolicyEngine.Handled handled = engine.handle(policies, log, event);
    log = handled.log();
    assertThat(handled.ruling().rejected()).isNull();
    return handled.ruling();
  }

  private Rejection rejected(Event event) {
    return Objects.requireNonNull(engine.handle(policies, log, event).ruling().rejected());
  }

  private Stamp stamp(String at) {
    return Stamp.of("e-" + ++count, Instant.parse(at), "c");
  }

  private void issued() {
    handle(
        BillEvent.BillIssued.of(
            stamp("2026-03-01T10:00:00Z"),
            "b",
            Money.parse("EUR 100"),
            Instant.parse("2026-03-19T23:00:00Z")));
  }

  private String offered() {
    issued();
    return cause("2026-03-02T10:00:00Z");
  }

  private String cause(String at) {
    return offer(handle(new BillEvent.CauseRecorded(stamp(at), "b", Cause.HARDSHIP)));
  }

  private static String offer(Ruling ruling) {
    List<Decision> found =
        ruling.decisions().stream()
            .filter(decision -> decision.type() == DecisionType.OFFER_MADE)
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0).id();
  }

  private Event accepted(String at, String offer) {
    return new ContactEvent.OfferAccepted(stamp(at), offer, null);
  }

  private void pay(String at, String euros) {
    handle(
        PaymentEvent.PaymentReceived.forBill(
            stamp(at), Money.parse("EUR " + euros), Purpose.BILL, "b"));
  }

  private Ruling pass(String at) {
    return handle(new ControlEvent.TimePassed(stamp(at)));
  }

  private Bill bill() {
    return Objects.requireNonNull(log.record().bill("b"));
  }

  private static List<String> told(Ruling ruling) {
    return ruling.decisions().stream()
        .filter(decision -> decision.type() == DecisionType.TASK)
        .map(decision -> String.valueOf(decision.terms().text()))
        .toList();
  }

  private static Policy policy(OfferKind kind, @Nullable Operand by) {
    Operand named = Operand.of(Value.text(kind.wireName()));
    return Policy.builder("Offers", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
        .rule(
            Rule.named("offer")
                .when(Trigger.on(EventType.CAUSE_RECORDED), Trigger.on(EventType.BOOKING_CANCELLED))
                .then(new Outcome.Offer(kind, by, TEN_DAYS))
                .withoutWords())
        .rule(tells("accepted", Trigger.on(EventType.OFFER_ACCEPTED), named))
        .rule(tells("countered", Trigger.on(EventType.OFFER_COUNTERED), named))
        .rule(tells("over", Trigger.turned(Turn.OFFER_OVER), named))
        .build();
  }

  private static Rule tells(String name, Trigger trigger, Operand kind) {
    return Rule.named(name)
        .when(trigger)
        .given(Condition.is("offer", kind))
        .then(new Outcome.Tell(DecisionType.TASK, new ClientText(name)))
        .withoutWords();
  }
}
