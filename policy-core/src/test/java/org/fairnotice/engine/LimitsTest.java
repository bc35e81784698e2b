package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.By;
import org.fairnotice.event.ControlEvent.Approved;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Within;
import org.fairnotice.ruling.Answer;
import org.fairnotice.time.Span;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What limits do to decisions of several bookings, and of several moments. */
class LimitsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Rule FEE =
      Rule.named("fee")
          .when(Trigger.on(EventType.NO_SHOW))
          .then(new Outcome.Charge(Amount.of("EUR 30"), true))
          .because("You did not come.");
  private static final Rule BACK =
      Rule.named("back")
          .when(Trigger.on(EventType.BOOKING_CANCELLED))
          .then(Outcome.keep(Amount.of("EUR 15")))
          .because("You cancelled.");

  private final PolicyEngine engine = PolicyEngine.create();
  private ClientRecord record = ClientRecord.empty("default", "c");
  private int events;

  @Test
  void the_clients_fees_of_a_window_stay_within_the_cap_together() {
    Guard.Limit cap =
        new Guard.Limit.ChargeAtMostWithin(Amount.of("EUR 40"), Within.last(Span.days(30)));
    Policies policies = policies(FEE, cap);

    assertThat(missed(policies, "a", NOON)).containsExactly("EUR 30.00");
    assertThat(missed(policies, "b", NOON.plusSeconds(60))).containsExactly("EUR 10.00");
    assertThat(missed(policies, "c", NOON.plus(MONTH).minusSeconds(1))).containsExactly("EUR 0.00");
    assertThat(missed(policies, "d", NOON.plus(MONTH))).containsExactly("EUR 30.00");
  }

  @Test
  void what_was_kept_counts_in_the_window_too() {
    Guard.Limit cap = new Guard.Limit.ChargeAtMostWithin(Amount.of("EUR 40"), Within.ever());
    Policies policies = policies(List.of(FEE, BACK), cap);
    made(policies, "a", NOON);
    decide(policies, PaymentReceived.forBooking(at(NOON), euros("50"), Purpose.DEPOSIT, "a"));
    decide(policies, BookingCancelled.of(at(NOON), "a", By.CLIENT));

    assertThat(missed(policies, "b", NOON.plusSeconds(60))).containsExactly("EUR 25.00");
  }

  @Test
  void a_floor_waits_with_what_it_adds_to_and_is_approved_with_it() {
    Rule asked =
        Rule.named("asked")
            .when(Trigger.on(EventType.BOOKING_CANCELLED))
            .then(new Outcome.Refund())
            .approval(Approval.required())
            .because("We cancelled.");
    Policies policies =
        policies(
            asked, new Guard.Limit.GiveBackAtLeast(Amount.percent("200", Amount.Base.DEPOSIT)));
    made(policies, "a", NOON);
    decide(policies, PaymentReceived.forBooking(at(NOON), euros("50"), Purpose.DEPOSIT, "a"));
    List<Decision> waiting = decide(policies, BookingCancelled.of(at(NOON), "a", By.BUSINESS));

    List<Decision> approved =
        decide(policies, new Approved(at(NOON), waiting.get(0).id(), "owner", null, null, null));

    assertThat(waiting).extracting(Decision::effective).containsExactly(false, false);
    assertThat(approved)
        .extracting(Decision::type)
        .containsExactly(DecisionType.DEPOSIT_REFUNDED, DecisionType.COMPENSATION_DUE);
    assertThat(record.owedToClient()).containsEntry("EUR", euros("50"));
  }

  @Test
  void a_floor_takes_from_what_is_kept_before_it_pays() {
    Policies policies = policies(BACK, new Guard.Limit.GiveBackAtLeast(Amount.of("EUR 45")));
    made(policies, "a", NOON);
    decide(policies, PaymentReceived.forBooking(at(NOON), euros("50"), Purpose.DEPOSIT, "a"));

    List<Decision> decided = decide(policies, BookingCancelled.of(at(NOON), "a", By.CLIENT));

    assertThat(decided)
        .extracting(decision -> decision.type() + " " + decision.terms().amount())
        .containsExactlyInAnyOrder(
            "DEPOSIT_KEPT EUR 5.00", "DEPOSIT_REFUNDED EUR 35.00", "DEPOSIT_REFUNDED EUR 10.00");
  }

  @Test
  void a_cap_that_faults_protects_and_is_named() {
    Policy policy =
        Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC"))
            .rounding(RoundingMode.UNNECESSARY)
            .rule(FEE)
            .limit(guard(new Guard.Limit.ChargeAtMost(Amount.percent("33.3", Amount.Base.PRICE))))
            .build();
    Policies policies = Policies.of(policy);
    decide(policies, BookingMade.of(at(NOON.minusSeconds(9)), "a", NOON, Money.parse("EUR 80.01")));

    List<Decision> decided = decide(policies, new NoShow(at(NOON), "a"));

    assertThat(decided).extracting(Decision::type).containsExactly(DecisionType.NO_FEE);
    assertThat(decided.get(0).explanation().guards())
        .containsExactly(new Cut("limit", Money.parse("EUR 30.00")));
  }

  private List<String> missed(Policies policies, String booking, Instant at) {
    made(policies, booking, at);
    return decide(policies, new NoShow(at(at), booking)).stream()
        .map(decision -> String.valueOf(decision.terms().amount()))
        .toList();
  }

  private void made(Policies policies, String booking, Instant start) {
    Stamp stamp = at(start.minusSeconds(1));
    decide(policies, BookingMade.of(stamp, booking, start, euros("80")));
  }

  private List<Decision> decide(Policies policies, Event event) {
    Answer answer = engine.decide(policies, record, event);
    assertThat(answer.ruling().rejected()).isNull();
    record = answer.record();
    return answer.ruling().decisions();
  }

  private Stamp at(Instant at) {
    return Stamp.of("e-" + ++events, at, "c");
  }

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount + ".00");
  }

  private static Policies policies(Rule rule, Guard.Limit limit) {
    return policies(List.of(rule), limit);
  }

  private static Policies policies(List<Rule> rules, Guard.Limit limit) {
    Policy.Builder policy =
        Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC")).limit(guard(limit));
    rules.forEach(policy::rule);
    return Policies.of(policy.build());
  }

  private static Guard guard(Guard.Limit limit) {
    return new Guard("limit", List.of(Condition.always()), List.of(), List.of(limit), null);
  }
}
