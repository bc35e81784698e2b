package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.Instalment;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PlanEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.BillState;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.record.Tally;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.PaymentTerms;
import org.fairnotice.rule.PlanTerms;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Turn;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Calendars;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Span;
import org.fairnotice.time.Unit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Promises, announced money and plans, in UTC: what becomes of them, and value dates. */
class AgreementsTest {
  private static final PlanTerms GRACE =
      new PlanTerms(null, new Span(5, Unit.DAYS), Money.parse("EUR 2.00"), true);

  private final PolicyEngine engine = PolicyEngine.create();
  private ClientLog log = ClientLog.empty("default", "c");
  private Policies policies = Policies.of(policy(GRACE));
  private int count;

  // Promises

  @Test
  void a_promise_is_kept_by_money_on_its_last_day() {
    bill();
    promise("2026-03-10");
    pay("2026-03-10T23:59:59Z", "60", null);

    assertThat(turns(pass("2026-03-11T00:00:00Z"))).containsExactly("promise-kept");
    assertThat(count(Tally.KEPT_PROMISES)).isEqualTo(1);
  }

  @Test
  void a_promise_is_broken_when_its_day_is_over() {
    bill();
    promise("2026-03-10");

    assertThat(turns(pass("2026-03-10T23:59:59Z"))).isEmpty();
    assertThat(turns(pass("2026-03-11T00:00:00Z"))).containsExactly("promise-broken");
    assertThat(count(Tally.BROKEN_PROMISES)).isEqualTo(1);
    assertThat(log.record().bill("b")).extracting("promise").isNull();
  }

  @Test
  void money_told_later_with_a_value_date_in_time_keeps_the_promise_after_all() {
    bill();
    promise("2026-03-10");
    pass("2026-03-11T00:00:00Z");

    Ruling ruling = pay("2026-03-12T09:00:00Z", "60", "2026-03-10");

    assertThat(ruling.decisions())
        .anyMatch(decision -> decision.type() == DecisionType.COMPENSATED);
    assertThat(turns(ruling)).containsExactly("promise-kept");
    assertThat(count(Tally.BROKEN_PROMISES)).isZero();
    assertThat(log.record().lastAt()).isEqualTo(Instant.parse("2026-03-12T09:00:00Z"));
  }

  @Test
  void a_value_date_counts_without_a_review_having_been_run() {
    bill();
    promise("2026-03-10");

    Ruling ruling = pay("2026-03-12T09:00:00Z", "60", "2026-03-10");

    assertThat(turns(ruling)).containsExactly("promise-kept");
  }

  @Test
  void money_does_not_count_before_what_it_pays_was_there() {
    bill();
    Ruling ruling = pay("2026-03-12T09:00:00Z", "60", "2026-02-01");

    assertThat(ruling.rejected()).isNull();
    assertThat(Objects.requireNonNull(log.record().bill("b")).state())
        .isEqualTo(BillState.PARTLY_PAID);
  }

  @Test
  void a_bill_stands_still_for_a_promise_or_announced_money_until_the_day_is_over() {
    bill();
    promise("2026-03-10");
    announce("2026-03-12");

    pass("2026-03-20T00:00:00Z");

    assertThat(Objects.requireNonNull(log.record().bill("b")).pursuit().standstills())
        .extracting(still -> still.reason() + " till " + still.ended())
        .containsExactly("promised till 2026-03-11T00:00:00Z", "pending till 2026-03-13T00:00:00Z");
  }

  // Announced money

  @Test
  void announced_money_lapses_when_its_day_is_over() {
    bill();
    announce("2026-03-10");

    assertThat(turns(pass("2026-03-10T23:59:59Z"))).isEmpty();
    assertThat(turns(pass("2026-03-11T00:00:00Z"))).containsExactly("announced-money-missing");
    assertThat(Objects.requireNonNull(log.record().bill("b")).announced()).isEmpty();
  }

  @Test
  void announced_money_without_a_day_lapses_after_the_usual_time() {
    bill();
    announce(null);

    assertThat(turns(pass("2026-03-09T23:59:59Z"))).isEmpty();
    assertThat(turns(pass("2026-03-10T00:00:00Z"))).containsExactly("announced-money-missing");
  }

  // Plans

  @Test
  void an_instalment_is_missed_when_it_is_due_and_the_plan_broken_when_its_grace_is_over() {
    bill();
    plan(null);

    assertThat(turns(pass("2026-04-01T00:00:00Z"))).containsExactly("instalment-missed");
    assertThat(turns(pass("2026-04-05T23:59:59Z"))).isEmpty();
    Ruling broken = pass("2026-04-06T00:00:00Z");

    assertThat(turns(broken)).containsExactly("plan-broken");
    Decision decision = only(broken, DecisionType.PLAN_BROKEN);
    assertThat(decision.terms().amount()).isEqualTo(Money.parse("EUR 100.00"));
    assertThat(decision.terms().kind()).isEqualTo("whole-sum");
    assertThat(count(Tally.BROKEN_PLANS)).isEqualTo(1);
  }

  @Test
  void what_lacks_within_the_tolerance_is_no_matter() {
    bill();
    plan(null);
    pay("2026-03-31T10:00:00Z", "48", null);

    assertThat(turns(pass("2026-04-07T00:00:00Z"))).isEmpty();
  }

  @Test
  void a_plan_paid_to_the_end_is_kept_at_once() {
    bill();
    plan(null);
    pay("2026-03-31T10:00:00Z", "50", null);

    Ruling last = pay("2026-04-02T10:00:00Z", "50", null);

    assertThat(turns(last)).containsExactly("plan-kept");
    assertThat(state()).isEqualTo(InstalmentPlan.State.KEPT);
  }

  @Test
  void an_instalment_due_before_any_version_was_in_force_is_looked_at_when_one_is() {
    PlanTerms terms = new PlanTerms(null, null, null, false);
    policies = Policies.of(policy(terms, LocalDate.parse("2026-04-10")));
    bill();
    plan(null);

    assertThat(turns(pass("2026-04-09T00:00:00Z"))).isEmpty();
    assertThat(turns(pass("2026-04-12T00:00:00Z")))
        .containsExactly("instalment-missed", "plan-broken");
  }

  @Test
  void what_a_new_version_would_have_looked_at_earlier_is_looked_at_when_it_comes_into_force() {
    LocalDate change = LocalDate.parse("2026-03-25");
    PlanTerms toConfirm = new PlanTerms(new Span(3, Unit.DAYS), null, null, false);
    policies = Policies.of(policy(GRACE, LocalDate.EPOCH, change), policy(toConfirm, change, null));
    bill();
    plan(null);

    assertThat(turns(pass("2026-03-24T23:59:59Z"))).isEmpty();
    assertThat(turns(pass("2026-03-27T00:00:00Z"))).containsExactly("plan-unconfirmed");
    assertThat(log.record().plan("p"))
        .extracting("endedAt")
        .isEqualTo(Instant.parse("2026-03-25T00:00:00Z"));
  }

  @Test
  void an_instalment_due_after_the_last_version_waits_for_another() {
    LocalDate end = LocalDate.parse("2026-03-25");
    policies = Policies.of(policy(GRACE, LocalDate.EPOCH, end));
    bill();
    plan(null);

    assertThat(turns(pass("2026-04-03T00:00:00Z"))).isEmpty();
    assertThat(state()).isEqualTo(InstalmentPlan.State.AGREED);
  }

  @Test
  void a_plan_is_restored_when_the_money_had_come_in_time() {
    bill();
    plan(null);
    pass("2026-04-01T00:00:00Z");
    pass("2026-04-06T00:00:00Z");

    Ruling ruling = pay("2026-04-07T10:00:00Z", "50", "2026-04-05");

    assertThat(only(ruling, DecisionType.PLAN_RESTORED).corrects()).isNotNull();
    assertThat(state()).isEqualTo(InstalmentPlan.State.AGREED);
    assertThat(count(Tally.BROKEN_PLANS)).isZero();
  }

  @Test
  void a_plan_that_must_be_confirmed_holds_nothing_until_then_and_lapses() {
    policies = Policies.of(policy(new PlanTerms(new Span(3, Unit.DAYS), null, null, false)));
    bill();
    Ruling agreed = plan(null);

    assertThat(blockers(agreed)).doesNotContain("plan");
    assertThat(turns(pass("2026-03-05T10:00:00Z"))).containsExactly("plan-unconfirmed");
    assertThat(state()).isEqualTo(InstalmentPlan.State.LAPSED);
  }

  @Test
  void a_plan_in_force_holds_the_collection_of_its_bills() {
    bill();

    assertThat(blockers(plan(true))).contains("plan");
  }

  @Test
  void a_chargeback_puts_a_bill_back_where_it_was() {
    bill();
    handle(
        new org.fairnotice.event.CollectionEvent.HandedOver(
            stamp("2026-03-03T10:00:00Z"), "b", null));
    pay("2026-03-04T10:00:00Z", "100", null);

    handle(
        new PaymentEvent.PaymentReversed(
            stamp("2026-03-05T10:00:00Z"),
            "x",
            Money.parse("EUR 100"),
            Purpose.BILL,
            null,
            "b",
            null,
            null,
            null,
            "chargeback",
            null));

    assertThat(Objects.requireNonNull(log.record().bill("b")).state())
        .isEqualTo(BillState.HANDED_OVER);
  }

  // Events

  private Ruling handle(Event event) {
    PolicyEngine.Handled handled = engine.handle(policies, log, event);
    log = handled.log();
    assertThat(handled.ruling().rejected()).isNull();
    return handled.ruling();
  }

  private Stamp stamp(String at) {
    return Stamp.of("e-" + ++count, Instant.parse(at), "c");
  }

  private void bill() {
    handle(
        BillEvent.BillIssued.of(
            stamp("2026-03-01T10:00:00Z"),
            "b",
            Money.parse("EUR 100"),
            Instant.parse("2026-03-20T00:00:00Z")));
  }

  private void promise(String by) {
    handle(
        new BillEvent.PromiseMade(
            stamp("2026-03-02T10:00:00Z"), "b", Money.parse("EUR 60"), LocalDate.parse(by)));
  }

  private void announce(@Nullable String by) {
    handle(
        new PaymentEvent.PaymentPending(
            stamp("2026-03-02T10:00:00Z"),
            "x",
            Money.parse("EUR 60"),
            Purpose.BILL,
            null,
            "b",
            null,
            null,
            null,
            null,
            by == null ? null : LocalDate.parse(by)));
  }

  private Ruling plan(@Nullable Boolean written) {
    Money half = Money.parse("EUR 50");
    return handle(
        new PlanEvent.PlanAgreed(
            stamp("2026-03-02T10:00:00Z"),
            "p",
            List.of("b"),
            List.of(
                new Instalment(half, Instant.parse("2026-04-01T00:00:00Z")),
                new Instalment(half, Instant.parse("2026-05-01T00:00:00Z"))),
            written));
  }

  private Ruling pay(String at, String euros, @Nullable String valueDate) {
    return handle(
        new PaymentEvent.PaymentReceived(
            stamp(at),
            Money.parse("EUR " + euros),
            Purpose.BILL,
            null,
            "b",
            null,
            null,
            valueDate == null ? null : LocalDate.parse(valueDate),
            null));
  }

  private Ruling pass(String at) {
    return handle(new ControlEvent.TimePassed(stamp(at)));
  }

  // What came of them

  private static List<String> turns(Ruling ruling) {
    List<String> turns = new ArrayList<>();
    for (Decision decision : ruling.decisions()) {
      if (decision.type() == DecisionType.TASK) {
        turns.add(String.valueOf(decision.terms().text()));
      }
    }
    return turns;
  }

  private static List<String> blockers(Ruling ruling) {
    return ruling.decisions().stream()
        .flatMap(decision -> decision.terms().blockers().stream())
        .toList();
  }

  private static Decision only(Ruling ruling, DecisionType type) {
    List<Decision> found =
        ruling.decisions().stream().filter(decision -> decision.type() == type).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private int count(Tally tally) {
    return log.record().history().of(tally.thing()).size();
  }

  private InstalmentPlan.State state() {
    return Objects.requireNonNull(log.record().plan("p")).state();
  }

  /** Each turn is told by a task of its name. */
  private static Policy policy(PlanTerms plan) {
    return policy(plan, LocalDate.parse("2000-01-01"));
  }

  private static Policy policy(PlanTerms plan, LocalDate from) {
    return policy(plan, from, null);
  }

  private static Policy policy(PlanTerms plan, LocalDate from, @Nullable LocalDate until) {
    Policy.Builder policy =
        Policy.builder("Agreements", CurrencyUnit.EUR, ZoneId.of("UTC"))
            .inForce(from, until)
            .holidays(Calendars.weekends());
    for (Turn turn : Turn.values()) {
      policy.rule(
          Rule.named(turn.wireName())
              .when(Trigger.turned(turn))
              .then(new Outcome.Tell(DecisionType.TASK, new ClientText(turn.wireName())))
              .withoutWords());
    }
    return policy.collection(ladder(plan)).build();
  }

  private static Ladder ladder(PlanTerms plan) {
    Ladder.Step step =
        new Ladder.Step(
            "Call",
            400,
            null,
            null,
            null,
            List.of(),
            List.of(),
            Ladder.Action.CONTACT,
            List.of(ContactChannel.PHONE),
            List.of(),
            null,
            null);
    return new Ladder(
        "Bills",
        false,
        false,
        Roll.NONE,
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        List.of(new Ladder.Pause(Ladder.Reason.PLAN, false, true)),
        new PaymentTerms(List.of(), new Span(5, Unit.BUSINESS_DAYS), plan),
        Ladder.MissedSteps.ONE_AT_A_TIME,
        false,
        List.of(step),
        null,
        null);
  }
}
