package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.operand;

import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Within;
import org.fairnotice.time.Span;

/** What limits forbid, cap or demand, as phrases say it. */
final class Guards {
  private Guards() {}

  static Guard.Limit limit(Phrase.Said said) {
    return switch (said.concept()) {
      case "never-charge" -> new Guard.Limit.NeverCharge();
      case "never-charge-more" -> new Guard.Limit.ChargeAtMost(amount(said));
      case "never-charge-more-than-units" ->
          new Guard.Limit.ChargeAtMost(new Amount.Units(operand(argument(said, "number"))));
      case "never-charge-more-per-client" ->
          new Guard.Limit.ChargeAtMostWithin(amount(said), window(said));
      case "never-keep-more" -> new Guard.Limit.KeepAtMost(amount(said));
      case "give-back-at-least" -> new Guard.Limit.GiveBackAtLeast(amount(said));
      case "give-back-twice-deposit" ->
          new Guard.Limit.GiveBackAtLeast(Amount.percent("200", Amount.Base.DEPOSIT));
      case "never-more-strikes" ->
          new Guard.Limit.StrikesAtMost(operand(argument(said, "number")), window(said));
      case "never-more-strikes-a-day" ->
          new Guard.Limit.StrikesAtMost(
              operand(argument(said, "number")), Within.last(Span.calendarDays(1)));
      case "never-burn" -> new Guard.Limit.NeverBurn();
      case "never-take-back" -> new Guard.Limit.NeverTakeBack();
      case "never-step-fee" -> new Guard.Limit.NeverStepFee();
      case "never-interest" -> new Guard.Limit.NeverInterest();
      case "interest-at-most" -> new Guard.Limit.InterestAtMost(operand(argument(said, "share")));
      case "never-block" -> new Guard.Limit.NeverBlock();
      default -> throw new NotSayable(said.range());
    };
  }

  private static Amount amount(Phrase.Said said) {
    return Amounts.amount(argument(said, "amount"));
  }

  private static Within window(Phrase.Said said) {
    return Conditions.within(Values.concept(argument(said, "window")));
  }
}
