package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.operand;

import java.util.Locale;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Amount;

/** Amounts as phrases say them. */
final class Amounts {
  private Amounts() {}

  static Amount amount(Phrase phrase) {
    if (!(phrase instanceof Phrase.Said said)) {
      return new Amount.Fixed(operand(phrase));
    }
    return switch (said.concept()) {
      case "share-of" -> new Amount.ShareOf(operand(argument(said, "share")), base(said));
      case "whole-of" -> Amount.all(base(said));
      case "per-missing" ->
          new Amount.Each(operand(argument(said, "amount")), Amount.Per.MISSING_PERSON);
      case "per-started-late" -> started(said, "lateness");
      case "per-started-over" -> started(said, "overrun");
      case "per-person" -> new Amount.Each(operand(argument(said, "amount")), Amount.Per.PERSON);
      case "per-unit" -> new Amount.Each(operand(argument(said, "amount")), Amount.Per.UNIT);
      case "per-started" ->
          new Amount.EachStarted(
              operand(argument(said, "amount")), operand(argument(said, "span")));
      case "plus" -> new Amount.Plus(of(said, "first"), of(said, "second"));
      case "less" -> new Amount.Less(of(said, "first"), of(said, "second"));
      case "greater-of" -> new Amount.Greater(of(said, "first"), of(said, "second"));
      case "smaller-of" -> new Amount.Smaller(of(said, "first"), of(said, "second"));
      case "floored" -> new Amount.Greater(of(said, "amount"), of(said, "floor"));
      case "capped" -> new Amount.Smaller(of(said, "amount"), of(said, "cap"));
      case "clamped" ->
          new Amount.Smaller(
              new Amount.Greater(of(said, "amount"), of(said, "floor")), of(said, "cap"));
      default -> throw new NotSayable(said.range());
    };
  }

  private static Amount started(Phrase.Said said, String lapse) {
    return new Amount.EachStarted(
        operand(argument(said, "amount")), operand(argument(said, "span")), lapse);
  }

  private static Amount of(Phrase.Said said, String argument) {
    return amount(argument(said, argument));
  }

  private static Amount.Base base(Phrase.Said said) {
    String id = Values.concept(argument(said, "base")).concept();
    return Amount.Base.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
