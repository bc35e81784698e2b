package org.fairnotice.dsl.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;

/** Numbers that count something and are not whole, or settings outside their own range. */
final class NumberCheck implements Check {
  private static final Set<String> COUNTING =
      Set.of("count-comparison", "term", "step-head", "booking-detail", "event");

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    for (Phrase.Said said : policy.said()) {
      if (COUNTING.contains(said.place()) || said.place().endsWith("span")) {
        PolicyIndex.arguments(
            said,
            (argument, phrase) -> {
              if (argument.place().equals("number")) {
                whole(policy, said, phrase, found);
              }
            });
      }
      if (said.is("ranged")) {
        range(policy, said, found);
      }
    }
    policy.settingsInOrder().forEach(setting -> dates(policy, setting, found));
  }

  /** Date spans each begin when the one before is over, and are not over before they begin. */
  private static void dates(
      PolicyIndex policy, PolicyTree.Setting setting, List<Diagnostic> found) {
    if (!(setting.value() instanceof Phrase.Listed list) || !list.place().equals("dates")) {
      return;
    }
    Phrase.Said before = null;
    for (Phrase item : list.items()) {
      Phrase.Said one = (Phrase.Said) item;
      Phrase from = one.argument("from");
      Phrase to = one.argument("to");
      if (from == null || to == null) {
        return;
      }
      Integer ends = Amounts.compare(from, to);
      Phrase last = before == null ? null : before.argument("to");
      Integer order = last == null ? null : Amounts.compare(last, from);
      if (ends != null && ends > 0) {
        found.add(
            Diagnostic.error("check.range-empty", one.range(), policy.text(from), policy.text(to)));
        return;
      }
      if (before != null && order != null && order >= 0) {
        found.add(
            Diagnostic.error(
                    "check.dates-overlap", one.range(), policy.text(one), policy.text(before))
                .withRelated("related.first", before.range()));
        return;
      }
      before = one;
    }
  }

  private static void whole(
      PolicyIndex policy, Phrase.Said said, Phrase phrase, List<Diagnostic> found) {
    Phrase value = phrase;
    if (phrase instanceof Phrase.SettingRef ref) {
      PolicyTree.Setting setting = policy.settings().get(ref.name());
      value = setting == null ? phrase : setting.value();
    }
    if (!(value instanceof Phrase.NumberValue number)) {
      return;
    }
    boolean zeroth = said.is("every") && number.number().signum() == 0;
    if (zeroth || number.number().stripTrailingZeros().scale() > 0) {
      String near = number.number().max(BigDecimal.ONE).toBigInteger().toString();
      Diagnostic wrong =
          Diagnostic.error("check.whole-number", phrase.range(), policy.text(value))
              .withExpected(List.of("@number"));
      found.add(
          value == phrase
              ? wrong.withSuggestions(List.of(new Suggestion(near, phrase.range())))
              : wrong.withRelated("related.setting", value.range()));
    }
  }

  private static void range(PolicyIndex policy, Phrase.Said said, List<Diagnostic> found) {
    Phrase value = said.argument("value");
    Phrase from = said.argument("from");
    Phrase to = said.argument("to");
    if (value == null || from == null || to == null) {
      return;
    }
    Integer ends = Amounts.compare(from, to);
    Integer low = Amounts.compare(value, from);
    Integer high = Amounts.compare(value, to);
    if (ends != null && ends > 0) {
      found.add(
          Diagnostic.error(
              "check.range-empty",
              from.range().to(to.range()),
              policy.text(from),
              policy.text(to)));
    } else if ((low != null && low < 0) || (high != null && high > 0)) {
      found.add(
          Diagnostic.error(
                  "check.out-of-range",
                  value.range(),
                  policy.text(value),
                  policy.text(from),
                  policy.text(to))
              .withRelated("related.range", from.range().to(to.range())));
    }
  }
}
