package org.fairnotice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.By;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.rule.Table;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Until;
import org.fairnotice.rule.Within;
import org.fairnotice.time.Calendars;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * The salon's policy of the language reference, written in Java: the same rules a policy file says.
 */
public final class SalonPolicy {
  private static final Trigger BOOKS = Trigger.on(EventType.BOOKING_MADE);
  private static final Trigger CANCELS = Trigger.on(EventType.BOOKING_CANCELLED, By.CLIENT);
  private static final Trigger MOVES = Trigger.on(EventType.BOOKING_RESCHEDULED, By.CLIENT);

  private SalonPolicy() {}

  /** The whole policy. */
  public static Policy policy() {
    return builder().build();
  }

  /** The policy, open to changes. */
  public static Policy.Builder builder() {
    Policy.Builder salon =
        Policy.builder("Salon Camille", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
            .holidays(Calendars.of("FR"))
            .inForce(LocalDate.parse("2026-12-01"), null);
    settings(salon);
    definitions(salon);
    deposits(salon);
    changes(salon);
    standing(salon);
    return salon.collection(unpaidBill());
  }

  private static void settings(Policy.Builder salon) {
    salon
        .setting("deposit share", Value.percent("35"))
        .setting("strike limit", Value.number(3))
        .setting("grace", Value.span(Span.minutes(25)))
        .setting("excuses", Value.words("illness", "bereavement", "emergency"))
        .setting(
            "late notice",
            new SettingValue.ByMeasure(
                Table.by("duration", Value.span(Span.hours(36)))
                    .row(
                        Comparison.AT_MOST,
                        Operand.of(Span.minutes(90)),
                        Value.span(Span.hours(18)))
                    .table()));
  }

  private static void definitions(Policy.Builder salon) {
    salon
        .define(
            new Definition(
                "Late change",
                List.of(CANCELS, MOVES),
                List.of(
                    Condition.measure(
                        "notice", Comparison.LESS_THAN, Operand.setting("late notice"))),
                List.of(Condition.is("reason", Operand.setting("excuses"))),
                false,
                null))
        .define(
            new Definition(
                "Not there in time",
                List.of(
                    Trigger.at(Operand.setting("grace"), Trigger.Side.AFTER, Trigger.Anchor.START)),
                List.of(),
                List.of(Condition.holds("client-arrived")),
                false,
                null))
        .define(
            new Definition(
                "Missed visit",
                List.of(Trigger.on(EventType.NO_SHOW), Trigger.happening("Not there in time")),
                List.of(),
                List.of(),
                true,
                null))
        .define(
            "Shaky client",
            Condition.any(
                Condition.count(
                    Comparison.AT_LEAST,
                    Operand.of(Value.number(2)),
                    "no-shows",
                    Within.last(Span.days(180))),
                Condition.times(
                    Comparison.AT_LEAST,
                    Operand.of(Value.number(4)),
                    "Late change",
                    Within.last(Span.days(180)))));
  }

  private static void deposits(Policy.Builder salon) {
    salon
        .rule(
            Rule.named("Part up front for shaky clients")
                .when(BOOKS)
                .given(Condition.named("Shaky client"))
                .then(
                    Outcome.requireDeposit(
                        Amount.percent("55", Amount.Base.PRICE),
                        Operand.of(Span.hours(6)),
                        Outcome.Missed.RELEASE))
                .withoutWords())
        .rule(
            Rule.named("Usual deposit")
                .when(BOOKS)
                .given(
                    Condition.measure(
                        "price", Comparison.AT_LEAST, Operand.of(Value.money("EUR 70"))))
                .unless(Condition.tagged("vip"))
                .then(
                    Outcome.requireDeposit(
                        Amount.share(Operand.setting("deposit share"), Amount.Base.PRICE),
                        Operand.of(Span.days(3)),
                        Outcome.Missed.RELEASE))
                .withoutWords());
  }

  private static void changes(Policy.Builder salon) {
    salon
        .rule(
            Rule.named("Late change keeps the deposit")
                .when(Trigger.happening("Late change"))
                .then(Outcome.keepDeposit(), Outcome.addStrike())
                .because("You changed your appointment less than {late notice} before it."))
        .rule(
            Rule.named("Group cancels")
                .when(CANCELS)
                .given(
                    Condition.measure(
                        "party-size", Comparison.AT_LEAST, Operand.of(Value.number(9))))
                .then(groupCancels())
                .withoutWords())
        .rule(
            Rule.named("Any other cancellation")
                .when(CANCELS)
                .otherwise(Outcome.refundDeposit())
                .withoutWords())
        .rule(
            Rule.named("Sold again")
                .when(Trigger.on(EventType.SLOT_REFILLED))
                .then(Outcome.keep(new Amount.Less(Amount.held(), Amount.newSale())))
                .withoutWords());
  }

  private static Outcome groupCancels() {
    List<Outcome> late =
        List.of(
            new Outcome.Keep(
                Amount.perPerson("EUR 12"), new Outcome.Rest.Voucher(Operand.of(Span.months(8)))));
    return new Outcome.ByMeasure(
        Table.by("notice", late)
            .row(
                Comparison.AT_LEAST,
                Operand.of(Span.calendarDays(20)),
                List.of(Outcome.refundDeposit()))
            .table());
  }

  private static void standing(Policy.Builder salon) {
    salon
        .rule(
            Rule.named("Missed")
                .when(Trigger.happening("Missed visit"))
                .then(
                    Outcome.charge(Amount.percent("80", Amount.Base.PRICE)),
                    Outcome.addStrike(),
                    new Outcome.FromNowOn(
                        new Outcome.Guarantee(
                            DecisionType.DEPOSIT_REQUIRED,
                            Amount.percent("55", Amount.Base.PRICE),
                            null),
                        Until.visits(Operand.of(Value.number(1)))))
                .because("You did not come, or came more than {grace} late."))
        .rule(
            Rule.named("Clean visits")
                .when(Trigger.on(EventType.VISIT_COMPLETED))
                .given(
                    Condition.measure(
                        "clean-visits-in-a-row", Comparison.EVERY, Operand.of(Value.number(10))))
                .then(Outcome.discount(Operand.of(Value.percent("15")), Operand.of(Span.days(90))))
                .withoutWords())
        .rule(
            Rule.named("Strike limit")
                .when(Trigger.decided(DecisionType.STRIKE_ADDED))
                .given(
                    Condition.count(
                        Comparison.AT_LEAST,
                        Operand.setting("strike limit"),
                        "strikes",
                        Within.last(Span.months(12))))
                .then(Outcome.block(Until.after(Operand.of(Span.days(60)))))
                .approval(new Approval(Operand.of(Span.days(2)), Wait.Then.GO_AHEAD))
                .because("You have reached the limit of {strike limit} strikes."))
        .limit(
            new Guard(
                "Protected payers",
                List.of(Condition.is("payer", Operand.of(Value.text("public insurance")))),
                List.of(),
                List.of(new Guard.Limit.NeverCharge()),
                null));
  }

  private static Ladder unpaidBill() {
    return new Ladder(
        "Unpaid bill",
        true,
        false,
        Roll.NEXT,
        new Hours(java.time.LocalTime.of(9, 0), java.time.LocalTime.of(18, 0)),
        Span.days(6),
        Amount.of("EUR 8"),
        List.of(new Ladder.Pause(Ladder.Reason.DISPUTED, true, true)),
        Ladder.MissedSteps.ONE_AT_A_TIME,
        List.of(
            contact(
                "Reminder",
                4,
                List.of(ContactChannel.MESSENGER, ContactChannel.EMAIL, ContactChannel.LETTER),
                "with-bill"),
            new Ladder.Step(
                "Call",
                11,
                Span.days(6),
                "Reminder",
                null,
                List.of(),
                List.of(),
                Ladder.Action.CONTACT,
                List.of(ContactChannel.PHONE),
                List.of("asking-cause"),
                null,
                null),
            new Ladder.Step(
                "Formal notice",
                28,
                null,
                null,
                "Reminder",
                List.of(),
                List.of(),
                Ladder.Action.CONTACT,
                List.of(ContactChannel.REGISTERED_LETTER),
                List.of(),
                Span.days(9),
                null),
            new Ladder.Step(
                "Write off",
                150,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Ladder.Action.WRITE_OFF,
                List.of(),
                List.of(),
                null,
                null)),
        null);
  }

  private static Ladder.Step contact(
      String name, int day, List<ContactChannel> channels, String extra) {
    return new Ladder.Step(
        name,
        day,
        null,
        null,
        null,
        List.of(),
        List.of(),
        Ladder.Action.CONTACT,
        channels,
        List.of(extra),
        null,
        null);
  }
}
