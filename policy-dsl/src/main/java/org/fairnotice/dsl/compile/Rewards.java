package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.operand;

import java.math.BigDecimal;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** Outcomes about passes and rewards as phrases say them. */
final class Rewards {
  private Rewards() {}

  static Outcome pass(Phrase.Said said) {
    return switch (said.concept()) {
      case "return-pass" -> {
        Operand share = optional(said, "share");
        yield new Outcome.PassCredit(share == null ? whole() : share);
      }
      case "burn-pass" -> new Outcome.PassCredit(Operand.of(new Value.Share(BigDecimal.ZERO)));
      case "extend-pass" -> new Outcome.ExtendPass(operand(argument(said, "by")));
      default -> throw new NotSayable(said.range());
    };
  }

  private static Operand whole() {
    return Operand.of(new Value.Share(BigDecimal.ONE));
  }

  static Outcome loyalty(Phrase.Said said) {
    return switch (said.concept()) {
      case "give-discount" ->
          new Outcome.Discount(
              operand(argument(said, "share")), optional(said, "after"), optional(said, "span"));
      case "give-points" ->
          new Outcome.Points(
              operand(argument(said, "points")),
              optional(said, "each"),
              optional(said, "after"),
              optional(said, "span"));
      case "give-credit" ->
          new Outcome.Credit(
              Amounts.amount(argument(said, "amount")),
              optional(said, "after"),
              optional(said, "span"));
      case "take-back-points" -> new Outcome.TakeBackPoints(operand(argument(said, "points")));
      case "take-back-credit" ->
          new Outcome.TakeBackCredit(Amounts.amount(argument(said, "amount")));
      case "take-back-earned-points" -> new Outcome.TakeBackEarned(true);
      case "take-back-earned-credit" -> new Outcome.TakeBackEarned(false);
      default -> throw new NotSayable(said.range());
    };
  }

  private static @Nullable Operand optional(Phrase.Said said, String argument) {
    Phrase phrase = said.argument(argument);
    return phrase == null ? null : operand(phrase);
  }
}
