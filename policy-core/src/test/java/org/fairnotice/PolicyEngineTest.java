package org.fairnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.ClientArrived;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.BookingEvent.VisitCompleted;
import org.fairnotice.event.By;
import org.fairnotice.event.ClientEvent.MoratoriumEnded;
import org.fairnotice.event.ClientEvent.MoratoriumStarted;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.BookingState;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Term;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Preview;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PolicyEngineTest {
  private final PolicyEngine engine = PolicyEngine.create();
  private final Policies policies = Policies.of(SalonPolicy.policy());
  private ClientLog log = ClientLog.empty(Stamp.DEFAULT_BUSINESS, "c-42");
  private int events;

  @Test
  void a_late_cancellation_keeps_the_deposit_and_says_why() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "120.00");
    paid("b-9", "42.00");

    Ruling ruling = handle(cancelled("2026-12-10T09:00:00+01:00", "b-9", null));

    assertThat(says(ruling)).containsExactly("deposit-kept 42.00", "strike-added");
    Decision kept = ruling.decisions().get(0);
    assertThat(kept.explanation().rule()).isEqualTo("Late change keeps the deposit");
    assertThat(kept.explanation().outranked()).containsExactly("Any other cancellation");
    assertThat(kept.explanation().facts().toString())
        .contains("term=notice", "term=late notice", "term=reason");
    assertThat(SalonPolicy.policy().sentence(kept))
        .isEqualTo("You changed your appointment less than 36 hours before it.");
  }

  @Test
  void an_excuse_gives_the_deposit_back() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "120.00");
    paid("b-9", "42.00");

    Ruling ruling = handle(cancelled("2026-12-10T09:00:00+01:00", "b-9", "illness"));

    assertThat(says(ruling)).containsExactly("deposit-refunded 42.00");
  }

  @Test
  void notice_of_exactly_the_window_is_in_time() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");

    Ruling ruling = handle(cancelled("2026-12-09T02:00:00+01:00", "b-9", null));

    assertThat(says(ruling)).containsExactly("deposit-refunded 0.00");
  }

  @Test
  void a_rule_that_faults_cannot_decide_and_the_fault_is_named() {
    Place broken = new Place(ZoneId.of("Europe/Paris"), new BrokenCalendar());
    Vocabulary vocabulary =
        Vocabulary.standard()
            .with(
                Term.of(
                    "odd-lapse",
                    Term.Type.LAPSE,
                    facts ->
                        new Value.Lapse(facts.now(), facts.now().plusSeconds(864_000), broken)));
    Policy policy =
        Policy.builder("Odd", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
            .rule(
                Rule.named("Odd")
                    .when(Trigger.on(EventType.BOOKING_MADE))
                    .given(
                        Condition.measure(
                            "odd-lapse", Comparison.AT_LEAST, Operand.of(Span.businessDays(2))))
                    .then(Outcome.accept())
                    .withoutWords())
            .build();

    Ruling ruling =
        PolicyEngine.with(vocabulary)
            .decide(
                Policies.of(policy),
                log.record(),
                BookingMade.of(
                    stamp("2026-12-01T10:00:00+01:00"),
                    "b-9",
                    at("2026-12-10T14:00:00+01:00"),
                    Money.parse("EUR 60.00")))
            .ruling();

    assertThat(ruling.undecided())
        .extracting(Undecided::rule, Undecided::missing)
        .containsExactly(tuple("Odd", List.of("fault: UncheckedIOException")));
    assertThat(says(ruling)).containsExactly("request-needed");
  }

  @Test
  void an_owner_with_room_for_few_templates_decides_the_same() {
    Event event =
        BookingMade.of(
            stamp("2026-12-01T10:00:00+01:00"),
            "b-9",
            at("2026-12-10T14:00:00+01:00"),
            Money.parse("EUR 60.00"));
    try (PolicyEngine.Worker worker = PolicyEngine.with(Vocabulary.standard(), 1).worker()) {
      for (int turn = 0; turn < 60; turn++) {
        Policies policies = Policies.of(welcoming(1 + turn % 20, turn % 3));
        assertThat(worker.decide(policies, log.record(), event))
            .isEqualTo(PolicyEngine.create().decide(policies, log.record(), event));
      }
    }
  }

  /** A policy with so many rules, the last of which, or its tag, is a template's own. */
  private static Policy welcoming(int rules, int tag) {
    Policy.Builder policy =
        Policy.builder("shop", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
            .inForce(LocalDate.of(2026, 1, 1), null);
    for (int i = 1; i < rules; i++) {
      policy.rule(
          Rule.named("Never " + i)
              .when(Trigger.on(EventType.BOOKING_MADE))
              .given(Condition.tagged("tag " + tag))
              .then(Outcome.refuse())
              .withoutWords());
    }
    return policy
        .rule(
            Rule.named("Welcome " + rules)
                .when(Trigger.on(EventType.BOOKING_MADE))
                .then(Outcome.accept())
                .withoutWords())
        .build();
  }

  private static final class BrokenCalendar implements Calendar {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      throw new UncheckedIOException(new IOException("the calendar cannot be read"));
    }
  }

  @Test
  void an_unpaid_deposit_releases_the_booking_at_its_deadline() {
    booked("b-9", "2026-12-20T14:00:00+01:00", "120.00");

    Ruling ruling = handle(review("2026-12-04T10:00:00+01:00"));

    assertThat(says(ruling)).containsExactly("booking-released");
    assertThat(log.record().booking("b-9").state()).isEqualTo(BookingState.RELEASED);
  }

  @Test
  void a_client_who_is_not_there_in_time_is_charged_once_even_if_a_no_show_is_recorded_too() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");

    Ruling timer = handle(review("2026-12-10T14:25:00+01:00"));
    Ruling noShow = handle(new NoShow(stamp("2026-12-10T15:00:00+01:00"), "b-9"));

    assertThat(says(timer)).containsExactly("fee-charged 48.00", "strike-added", "restricted");
    assertThat(noShow.decisions()).isEmpty();
  }

  @Test
  void a_missed_review_is_made_up_for_before_the_next_event() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");

    Ruling ruling = handle(new ClientArrived(stamp("2026-12-10T14:40:00+01:00"), "b-9", null));

    assertThat(says(ruling)).containsExactly("fee-charged 48.00", "strike-added", "restricted");
  }

  @Test
  void a_client_who_arrives_at_the_last_moment_of_grace_is_in_time() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");

    Ruling ruling = handle(new ClientArrived(stamp("2026-12-10T14:25:00+01:00"), "b-9", null));

    assertThat(ruling.decisions()).isEmpty();
  }

  @Test
  void standing_asks_for_a_deposit_until_a_visit_is_kept() {
    booked("b-1", "2026-12-02T14:00:00+01:00", "60.00");
    handle(new NoShow(stamp("2026-12-02T15:00:00+01:00"), "b-1"));

    Ruling first = booked("b-2", "2026-12-10T14:00:00+01:00", "40.00", "2026-12-03T10:00:00+01:00");
    handle(new ClientArrived(stamp("2026-12-10T14:00:00+01:00"), "b-2", null));
    handle(new VisitCompleted(stamp("2026-12-10T15:00:00+01:00"), "b-2", null, null));
    Ruling second =
        booked("b-3", "2026-12-20T14:00:00+01:00", "40.00", "2026-12-11T10:00:00+01:00");

    assertThat(says(first)).containsExactly("deposit-required 22.00");
    assertThat(first.decisions().get(0).explanation().rule()).isEqualTo("Missed");
    assertThat(second.decisions()).isEmpty();
  }

  @Test
  void the_third_strike_waits_for_a_person_and_goes_ahead_when_nobody_answers() {
    threeStrikes();
    Decision block = decision(lastRuling(), DecisionType.BLOCKED);
    assertThat(block.waits()).isNotNull();
    assertThat(log.record().restrictions()).isEmpty();

    Ruling timeOut = handle(review(block.waits().until().toString()));

    assertThat(says(timeOut)).containsExactly("blocked");
    assertThat(timeOut.decisions().get(0).id()).isEqualTo(block.id());
    Ruling refused =
        booked("b-9", "2026-12-30T14:00:00+01:00", "40.00", "2026-12-20T10:00:00+01:00");
    assertThat(says(refused)).containsExactly("booking-refused");
  }

  @Test
  void a_declined_block_leaves_the_client_free() {
    threeStrikes();
    Decision block = decision(lastRuling(), DecisionType.BLOCKED);

    Ruling ruling =
        handle(
            new ControlEvent.Declined(
                stamp("2026-12-11T10:00:00+01:00"), block.id(), "owner", null, null, null));

    assertThat(says(ruling)).containsExactly("compensated");
    assertThat(log.record().restrictions()).isEmpty();
    assertThat(log.record().waiting()).isEmpty();
  }

  @Test
  void a_protected_payer_is_never_charged_and_the_limit_is_named() {
    handle(
        new BookingMade(
            stamp("2026-12-01T10:00:00+01:00"),
            "b-9",
            at("2026-12-10T14:00:00+01:00"),
            Money.parse("EUR 60.00"),
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
            "public insurance",
            List.of(),
            null,
            null,
            null));

    Ruling ruling = handle(new NoShow(stamp("2026-12-10T14:10:00+01:00"), "b-9"));

    assertThat(says(ruling)).containsExactly("no-fee 0.00", "strike-added", "restricted");
    assertThat(ruling.decisions().get(0).explanation().guards().toString())
        .contains("Protected payers", "EUR 48.00");
    assertThat(log.record().bills()).isEmpty();
  }

  @Test
  void a_rule_that_needs_a_missing_fact_cannot_decide_and_no_later_rule_fills_in() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");
    handle(
        new BookingMade(
            stamp("2026-12-01T10:00:00+01:00"),
            "b-8",
            at("2026-12-20T14:00:00+01:00"),
            Money.parse("EUR 60.00"),
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
            null,
            List.of(),
            null,
            null,
            null));

    Ruling ruling = handle(cancelled("2026-12-02T10:00:00+01:00", "b-8", null));

    assertThat(ruling.decisions()).isEmpty();
    assertThat(ruling.undecided())
        .extracting(Undecided::answer)
        .containsOnly(Undecided.Answer.CANNOT_DECIDE);
  }

  /**
   * Day 150 is Ascension Day, so the write-off moves to the day after; nobody said the reminder was
   * done.
   */
  @Test
  void an_unpaid_bill_climbs_its_ladder_step_by_step() {
    handle(
        BillIssued.of(
            stamp("2026-12-01T10:00:00+01:00"),
            "i-1",
            Money.parse("EUR 50.00"),
            at("2026-12-07T12:00:00+01:00")));

    List<String> steps = new ArrayList<>();
    Instant next = lastRuling().nextReviewAt();
    while (next != null) {
      Ruling ruling = handle(PolicyEngine.review("default", "c-42", next));
      steps.add(next + " " + String.join(", ", says(ruling)));
      next = ruling.nextReviewAt();
    }

    assertThat(steps)
        .containsExactly(
            "2026-12-11T08:00:00Z step-due 50.00 Reminder",
            "2026-12-18T08:00:00Z step-due 50.00 Call",
            "2027-05-06T22:00:00Z written-off 50.00 Write off");
  }

  @Test
  void a_moratorium_stops_every_step_and_its_end_lets_them_go_on() {
    handle(
        BillIssued.of(
            stamp("2026-12-01T10:00:00+01:00"),
            "i-1",
            Money.parse("EUR 50.00"),
            at("2026-12-07T12:00:00+01:00")));
    handle(new MoratoriumStarted(stamp("2026-12-08T10:00:00+01:00"), null, "insolvency"));

    Ruling during = handle(review("2026-12-11T09:00:00+01:00"));
    Ruling ended = handle(new MoratoriumEnded(stamp("2027-01-12T10:00:00+01:00"), null, null));

    assertThat(during.decisions()).isEmpty();
    assertThat(during.nextReviewAt()).isNull();
    assertThat(says(ended)).containsExactly("step-due 50.00 Reminder");
  }

  @Test
  void a_repeated_event_answers_its_stored_ruling_and_changes_nothing() {
    Ruling first = booked("b-9", "2026-12-10T14:00:00+01:00", "120.00");
    ClientLog before = log;

    PolicyEngine.Handled again = engine.handle(policies, log, log.entries().get(0).event());

    assertThat(again.ruling()).isEqualTo(first);
    assertThat(again.log()).isSameAs(before);
  }

  @Test
  void a_known_id_with_other_content_is_rejected() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "120.00");
    Event other = new NoShow(log.entries().get(0).event().stamp(), "b-9");

    Ruling ruling = engine.handle(policies, log, other).ruling();

    assertThat(ruling.rejected().code()).isEqualTo(Rejection.Code.ID_REUSED);
  }

  @Test
  void a_retracted_no_show_takes_fee_strike_and_standing_back() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");
    Ruling noShow = handle(new NoShow(stamp("2026-12-10T14:10:00+01:00"), "b-9"));

    Ruling ruling =
        handle(new ControlEvent.Retracted(stamp("2026-12-10T14:20:00+01:00"), noShow.event()));

    assertThat(ruling.decisions())
        .extracting(Decision::corrects)
        .containsExactlyElementsOf(noShow.decisions().stream().map(Decision::id).toList());
    assertThat(log.record().openBills()).isEmpty();
    assertThat(log.record().restrictions()).isEmpty();
    assertThat(log.record().booking("b-9").state()).isEqualTo(BookingState.CONFIRMED);
  }

  @Test
  void a_booking_that_later_events_rest_on_is_not_retracted() {
    Ruling made = booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");
    Ruling cancelled = handle(cancelled("2026-12-02T10:00:00+01:00", "b-9", null));

    Ruling ruling =
        handle(new ControlEvent.Retracted(stamp("2026-12-03T10:00:00+01:00"), made.event()));

    assertThat(ruling.rejected().code()).isEqualTo(Rejection.Code.STILL_NEEDED);
    assertThat(ruling.rejected().message()).contains(cancelled.event());
  }

  @Test
  void a_preview_says_when_its_answer_next_changes() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");

    Preview preview =
        engine.preview(policies, log.record(), cancelled("2026-12-08T02:00:00+01:00", "b-9", null));

    assertThat(says(preview.ruling())).containsExactly("deposit-refunded 0.00");
    assertThat(preview.changesAt()).isEqualTo(at("2026-12-09T02:00:00+01:00"));
  }

  @Test
  void rules_that_said_no_are_told_with_the_fact_that_made_them() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");

    List<Refusal> early =
        engine.refusals(
            policies, log.record(), cancelled("2026-12-08T02:00:00+01:00", "b-9", null));
    List<Refusal> ill =
        engine.refusals(
            policies, log.record(), cancelled("2026-12-10T09:00:00+01:00", "b-9", "illness"));

    assertThat(early)
        .extracting(Refusal::topic, Refusal::rule)
        .contains(
            tuple(Topic.SETTLEMENT, "Late change keeps the deposit"),
            tuple(Topic.STRIKE, "Late change keeps the deposit"));
    assertThat(terms(early.get(0))).containsExactly("notice", "duration", "late notice");
    assertThat(terms(ill.get(0))).containsExactly("reason", "excuses");
  }

  @Test
  void a_rule_that_decides_or_that_nothing_sets_off_said_no_to_nobody() {
    booked("b-9", "2026-12-10T14:00:00+01:00", "60.00");

    List<Refusal> late =
        engine.refusals(
            policies, log.record(), cancelled("2026-12-10T09:00:00+01:00", "b-9", null));

    assertThat(late)
        .extracting(Refusal::rule)
        .doesNotContain("Late change keeps the deposit", "Usual deposit", "Missed")
        .contains("Strike limit");
  }

  private static List<String> terms(Refusal refusal) {
    return refusal.facts().stream().map(Fact::term).toList();
  }

  private void threeStrikes() {
    for (int i = 1; i <= 3; i++) {
      booked("b-" + i, "2026-12-11T1" + i + ":00:00+01:00", "20.00", "2026-12-01T10:00:00+01:00");
    }
    for (int i = 1; i <= 3; i++) {
      handle(cancelled("2026-12-10T20:0" + i + ":00+01:00", "b-" + i, null));
    }
  }

  private Ruling lastRuling() {
    return log.entries().get(log.entries().size() - 1).ruling();
  }

  private static Decision decision(Ruling ruling, DecisionType type) {
    return ruling.decisions().stream().filter(one -> one.type() == type).findFirst().orElseThrow();
  }

  private Ruling booked(String booking, String startsAt, String euros) {
    return booked(booking, startsAt, euros, "2026-12-01T10:00:00+01:00");
  }

  private Ruling booked(String booking, String startsAt, String euros, String at) {
    Instant start = at(startsAt);
    return handle(
        new BookingMade(
            stamp(at),
            booking,
            start,
            Money.parse("EUR " + euros),
            start.plusSeconds(7200),
            "Balayage",
            null,
            null,
            null,
            null,
            1,
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

  private void paid(String booking, String euros) {
    handle(
        PaymentReceived.forBooking(
            stamp("2026-12-02T09:00:00+01:00"),
            Money.parse("EUR " + euros),
            Purpose.DEPOSIT,
            booking));
  }

  private Event cancelled(String at, String booking, String reason) {
    return new BookingCancelled(stamp(at), booking, By.CLIENT, reason, null, List.of());
  }

  private Event review(String at) {
    return PolicyEngine.review("default", "c-42", at(at));
  }

  private Ruling handle(Event event) {
    PolicyEngine.Handled handled = engine.handle(policies, log, event);
    log = handled.log();
    return handled.ruling();
  }

  private Stamp stamp(String at) {
    events++;
    return Stamp.of("e-" + events, at(at), "c-42");
  }

  private static Instant at(String text) {
    return java.time.OffsetDateTime.parse(
            text.length() > 20 && !text.endsWith("Z") ? text : text.replace("Z", "+00:00"))
        .toInstant();
  }

  private static List<String> says(Ruling ruling) {
    return ruling.decisions().stream()
        .map(
            decision ->
                java.util.stream.Stream.of(
                        decision.type().wireName(),
                        decision.terms().amount() == null
                            ? ""
                            : decision.terms().amount().getAmount().toPlainString(),
                        decision.terms().name() == null ? "" : decision.terms().name())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
