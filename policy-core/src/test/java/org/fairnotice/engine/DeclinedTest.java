package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.ControlEvent.Declined;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.Answer;
import org.fairnotice.time.Span;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What comes in the place of a decision that a person declined. */
class DeclinedTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Trigger MISSED = Trigger.on(EventType.NO_SHOW);

  private final PolicyEngine engine = PolicyEngine.create();

  @Test
  void no_limit_is_passed_by_declining() {
    Policies policies =
        policies(
            asked("all", "EUR 50", Approval.required()),
            fee("part", "EUR 30"),
            new Guard.Limit.ChargeAtMost(Amount.of("EUR 10")));

    List<Decision> decided = declined(policies, NOON.plusSeconds(60));

    assertThat(decided)
        .filteredOn(decision -> decision.type() == DecisionType.FEE_CHARGED)
        .extracting(decision -> decision.terms().amount())
        .containsExactly(Money.parse("EUR 10.00"));
  }

  @Test
  void it_sets_off_the_rules_of_later_topics() {
    Rule told =
        Rule.named("told")
            .when(Trigger.decided(DecisionType.FEE_CHARGED))
            .then(Outcome.addStrike())
            .withoutWords();
    Policies policies =
        policies(
            asked("all", "EUR 50", Approval.required()),
            fee("part", "EUR 30"),
            new Guard.Limit.NeverBlock(),
            told);

    assertThat(declined(policies, NOON.plusSeconds(60)))
        .extracting(Decision::type)
        .containsExactly(
            DecisionType.COMPENSATED, DecisionType.FEE_CHARGED, DecisionType.STRIKE_ADDED);
  }

  @Test
  void a_window_that_closed_meanwhile_waits_for_a_person() {
    Approval soon = new Approval(Operand.of(Span.hours(2)), Wait.Then.GO_AHEAD);
    Policies policies =
        policies(
            asked("all", "EUR 50", Approval.required()),
            asked("part", "EUR 30", soon),
            new Guard.Limit.NeverBlock());

    List<Decision> decided = declined(policies, NOON.plusSeconds(86_400));

    assertThat(decided)
        .extracting(Decision::type)
        .containsExactly(DecisionType.COMPENSATED, DecisionType.FEE_CHARGED);
    assertThat(decided.get(1).waits()).isEqualTo(new Wait(null, Wait.Then.WAIT));
  }

  private List<Decision> declined(Policies policies, Instant at) {
    ClientRecord record = ClientRecord.empty("default", "c");
    Stamp made = Stamp.of("e-1", NOON.minusSeconds(3600), "c");
    record =
        engine
            .decide(policies, record, BookingMade.of(made, "b", NOON, Money.parse("EUR 80.00")))
            .record();
    Answer missed = engine.decide(policies, record, new NoShow(Stamp.of("e-2", NOON, "c"), "b"));
    String waiting = missed.record().waiting().firstKey();
    Declined declined = new Declined(Stamp.of("e-3", at, "c"), waiting, "owner", null, null, null);
    return engine.decide(policies, missed.record(), declined).ruling().decisions();
  }

  private static Policies policies(Rule first, Rule second, Guard.Limit limit, Rule... more) {
    Policy.Builder policy =
        Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC"))
            .rule(first)
            .rule(second)
            .limit(
                new Guard("limit", List.of(Condition.always()), List.of(), List.of(limit), null));
    for (Rule rule : more) {
      policy.rule(rule);
    }
    return Policies.of(policy.build());
  }

  private static Rule fee(String name, String amount) {
    return Rule.named(name)
        .when(MISSED)
        .then(new Outcome.Charge(Amount.of(amount), true))
        .because("You did not come.");
  }

  private static Rule asked(String name, String amount, Approval approval) {
    return Rule.named(name)
        .when(MISSED)
        .then(new Outcome.Charge(Amount.of(amount), true))
        .approval(approval)
        .because("You did not come.");
  }
}
