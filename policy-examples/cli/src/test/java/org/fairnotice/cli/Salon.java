package org.fairnotice.cli;

import java.time.ZoneId;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.By;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Until;
import org.fairnotice.rule.Within;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;

/** A small policy of a salon in Paris, as a file would give it. */
final class Salon {
  private static final Trigger CANCELS = Trigger.on(EventType.BOOKING_CANCELLED, By.CLIENT);

  private Salon() {}

  static Policies policies() {
    return Policies.of(policy());
  }

  static Policy policy() {
    return Policy.builder("Salon Camille", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
        .setting("late notice", Value.span(Span.hours(36)))
        .define(
            new Definition(
                "Late change",
                List.of(CANCELS),
                List.of(
                    Condition.measure(
                        "notice", Comparison.LESS_THAN, Operand.setting("late notice"))),
                List.of(Condition.is("reason", Operand.of(Value.words("illness")))),
                false,
                null))
        .rule(at(21, usualDeposit()))
        .rule(at(28, lateChange()))
        .rule(at(33, group()))
        .rule(at(38, otherCancellation()))
        .rule(at(52, strikeLimit()))
        .build();
  }

  private static Rule usualDeposit() {
    return Rule.named("Usual deposit")
        .when(Trigger.on(EventType.BOOKING_MADE))
        .given(Condition.measure("price", Comparison.AT_LEAST, Operand.of(Value.money("EUR 70"))))
        .then(
            Outcome.requireDeposit(
                Amount.percent("35", Amount.Base.PRICE),
                Operand.of(Span.days(3)),
                Outcome.Missed.RELEASE))
        .withoutWords();
  }

  private static Rule lateChange() {
    return Rule.named("Late change keeps the deposit")
        .when(Trigger.happening("Late change"))
        .then(Outcome.keepDeposit(), Outcome.addStrike())
        .because("You changed your appointment less than {late notice} before it.");
  }

  private static Rule group() {
    return Rule.named("Group cancels")
        .when(CANCELS)
        .given(Condition.measure("party-size", Comparison.AT_LEAST, Operand.of(Value.number(9))))
        .then(Outcome.keep(Amount.perPerson("EUR 12")))
        .withoutWords();
  }

  private static Rule otherCancellation() {
    return Rule.named("Any other cancellation")
        .when(CANCELS)
        .otherwise(Outcome.refundDeposit())
        .withoutWords();
  }

  private static Rule strikeLimit() {
    return Rule.named("Strike limit")
        .when(Trigger.decided(DecisionType.STRIKE_ADDED))
        .given(
            Condition.count(
                Comparison.AT_LEAST,
                Operand.of(Value.number(1)),
                "strikes",
                Within.last(Span.months(12))))
        .then(Outcome.block(Until.after(Operand.of(Span.days(60)))))
        .approval(new Approval(Operand.of(Span.days(2)), Wait.Then.GO_AHEAD))
        .because("You have reached the limit of strikes.");
  }

  private static Rule at(int line, Rule rule) {
    return new Rule(
        rule.name(),
        rule.triggers(),
        rule.conditions(),
        rule.unless(),
        rule.outcomes(),
        rule.fallback(),
        rule.approval(),
        rule.because(),
        new Origin("salon.policy", line, 1));
  }
}
