package org.fairnotice.random;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.record.BillPart;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Limitation;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.PaymentTerms;
import org.fairnotice.rule.PlanTerms;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Span;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Ladders that use every part of one; their steps are called {@code step 1} and on. */
final class RandomLadders {
  private static final List<ContactChannel> WRITING =
      List.of(ContactChannel.EMAIL, ContactChannel.PHONE);

  private final Dice dice;
  private final RandomConditions conditions;
  private final RandomOutcomes outcomes;
  private final RandomValues values;

  RandomLadders(
      Dice dice, RandomConditions conditions, RandomOutcomes outcomes, RandomValues values) {
    this.dice = dice;
    this.conditions = conditions;
    this.outcomes = outcomes;
    this.values = values;
  }

  Ladder collection(String name) {
    List<Ladder.Step> steps = new ArrayList<>();
    for (int i = 1; i <= dice.from(1, 5); i++) {
      steps.add(step(i, steps.isEmpty() ? null : steps.get(steps.size() - 1).name()));
    }
    return new Ladder(
        name,
        dice.chance(50),
        dice.chance(30),
        dice.of(Roll.values()),
        dice.chance(30) ? new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0)) : null,
        openings(),
        dice.chance(50) ? Span.days(2) : null,
        caps(),
        dice.chance(20) ? Ladder.Start.RECORDS_CHECKED : null,
        dice.chance(30) ? outcomes.amount(0) : null,
        dice.chance(40) ? dice.of(Ladder.AfterPaid.values()) : null,
        pauses(),
        payments(),
        dice.of(Ladder.MissedSteps.values()),
        dice.chance(30),
        steps,
        dice.chance(50) ? limitation() : null,
        null);
  }

  private Ladder.Step step(int number, @Nullable String before) {
    boolean distant = before != null && dice.chance(40);
    boolean needs = before != null && dice.chance(25);
    boolean leaving = number == 1 && dice.chance(25);
    Ladder.Action action =
        dice.chance(70) ? Ladder.Action.CONTACT : dice.of(Ladder.Action.values());
    return new Ladder.Step(
        "step " + number,
        leaving ? 0 : 7 * number - dice.of(0, 0, 10),
        leaving ? Span.minutes(15) : null,
        distant ? Span.days(dice.of(3, 7)) : null,
        distant ? before : null,
        distant && dice.chance(30),
        needs ? before : null,
        needs && dice.chance(30),
        conditions.some(Facts.BILL, 1),
        List.of(),
        action,
        WRITING,
        dice.chance(30)
            ? new Ladder.Unanswered(1, Span.days(9), List.of(ContactChannel.LETTER))
            : null,
        dice.chance(30) ? "firm" : null,
        dice.chance(30) ? List.of("with-bill", "asking-cause") : List.of(),
        action == Ladder.Action.TASK ? new ClientText("See to {bill-open}.") : null,
        dice.chance(30) ? Span.days(7) : null,
        dice.chance(30) ? new Ladder.Deadline(Span.days(3), dice.of(Ladder.Lapse.values())) : null,
        null);
  }

  private List<Ladder.Opening> openings() {
    return dice.chance(20)
        ? List.of(
            new Ladder.Opening(
                List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                new Hours(LocalTime.of(10, 0), LocalTime.of(13, 0))))
        : List.of();
  }

  private List<Ladder.Cap> caps() {
    List<Ladder.Cap> caps = new ArrayList<>();
    if (dice.chance(30)) {
      caps.add(new Ladder.Cap(dice.from(1, 3), Span.days(7), null));
    }
    if (dice.chance(20)) {
      caps.add(new Ladder.Cap(1, Span.hours(36), dice.of(ContactChannel.values())));
    }
    return caps;
  }

  private Limitation limitation() {
    return new Limitation(
        Operand.of(dice.of(Span.months(1), Span.days(40), Span.years(1))),
        dice.of(Limitation.Start.DUE, Limitation.Start.DUE, Limitation.Start.YEAR_END),
        dice.chance(50) ? List.of(Limitation.Restart.values()) : List.of());
  }

  private @Nullable PaymentTerms payments() {
    if (dice.chance(40)) {
      return null;
    }
    PlanTerms plan =
        new PlanTerms(
            dice.chance(40) ? values.span() : null,
            dice.chance(60) ? values.span() : null,
            dice.chance(30) ? Money.of(CurrencyUnit.EUR, 5) : null,
            dice.chance(50));
    return new PaymentTerms(
        dice.chance(50) ? dice.shuffled(List.of(BillPart.values())) : List.of(),
        dice.chance(50) ? values.span() : null,
        dice.chance(60) ? plan : null);
  }

  private List<Ladder.Pause> pauses() {
    List<Ladder.Pause> pauses = new ArrayList<>();
    for (Ladder.Reason reason : Ladder.Reason.values()) {
      if (dice.chance(50)) {
        pauses.add(new Ladder.Pause(reason, dice.chance(40), dice.chance(50)));
      }
    }
    return pauses;
  }
}
