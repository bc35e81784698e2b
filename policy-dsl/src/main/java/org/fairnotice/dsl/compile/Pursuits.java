package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.concept;
import static org.fairnotice.dsl.compile.Values.name;
import static org.fairnotice.dsl.compile.Values.operand;

import java.util.List;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.rule.DayCount;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Route;
import org.jspecify.annotations.Nullable;

/** Charges on a bill, agencies and courts, as phrases say them. */
final class Pursuits {
  private Pursuits() {}

  static Outcome outcome(Phrase.Said said) {
    return switch (said.concept()) {
      case "write-off-charges" -> new Outcome.ForgiveCharges();
      case "step-fee" -> new Outcome.StepFee(Amounts.amount(argument(said, "amount")), false);
      case "sum-per-bill" -> new Outcome.StepFee(Amounts.amount(argument(said, "amount")), true);
      case "interest" -> interest(said);
      case "advise-court" -> new Outcome.AdviseCourt(name(argument(said, "route")), needing(said));
      case "hand-over" -> new Outcome.HandOver(commission(said.argument("commission")));
      case "pursue" ->
          new Outcome.Pursue(
              Values.items(argument(said, "routes")).stream().map(Pursuits::route).toList());
      case "warn-of-limitation" -> new Outcome.WarnOfLimitation();
      default -> throw new NotSayable(said.range());
    };
  }

  private static Outcome interest(Phrase.Said said) {
    Phrase.Said start = concept(argument(said, "start"));
    DayCount count =
        switch (concept(argument(said, "count")).concept()) {
          case "actual-365" -> DayCount.ACTUAL_365;
          case "actual-360" -> DayCount.ACTUAL_360;
          default -> DayCount.THIRTY_360;
        };
    return new Outcome.Interest(
        operand(argument(said, "rate")),
        count,
        start.is("from-notice") ? name(argument(start, "step")) : null);
  }

  private static @Nullable Operand commission(@Nullable Phrase phrase) {
    return phrase == null ? null : operand(argument(concept(phrase), "share"));
  }

  private static Route route(Phrase phrase) {
    Phrase.Said said = concept(phrase);
    boolean court = said.is("to-court");
    Phrase.Said range = said.argument("range") instanceof Phrase.Said claims ? claims : null;
    return new Route(
        court ? Route.Kind.COURT : Route.Kind.AGENCY,
        court ? name(argument(said, "name")) : "agency",
        operand(argument(said, "chance")),
        maybe(said, "costs"),
        maybe(said, "cut"),
        maybe(said, "least"),
        maybe(range, "from"),
        maybe(range, "to"),
        needing(said));
  }

  private static @Nullable Operand maybe(Phrase.@Nullable Said said, String argument) {
    Phrase phrase = said == null ? null : said.argument(argument);
    return phrase == null ? null : operand(phrase);
  }

  private static List<EvidenceKind> needing(Phrase.Said said) {
    Phrase needing = said.argument("needing");
    return needing == null
        ? List.of()
        : Values.items(argument(concept(needing), "kinds")).stream()
            .map(Pursuits::evidence)
            .toList();
  }

  static EvidenceKind evidence(Phrase phrase) {
    String id = concept(phrase).concept();
    for (EvidenceKind kind : EvidenceKind.values()) {
      if (kind.wireName().equals(id)) {
        return kind;
      }
    }
    throw new NotSayable(phrase.range());
  }
}
