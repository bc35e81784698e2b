package org.fairnotice.dsl.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.vocabulary.Concept;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.Place;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Values of one type where another belongs. */
final class TypeCheck implements Check {
  private static final String DEFAULT_UNIT = "hour";

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    new Search(policy, found).run();
  }

  private static final class Search {
    private final PolicyIndex policy;
    private final Types types;
    private final List<Diagnostic> found;
    private final Set<String> reported = new HashSet<>();

    Search(PolicyIndex policy, List<Diagnostic> found) {
      this.policy = policy;
      this.types = new Types(policy);
      this.found = found;
    }

    void run() {
      for (Phrase.Said said : policy.said()) {
        PolicyIndex.arguments(
            said, (argument, phrase) -> fits(phrase, ValueType.of(argument.place()), null));
        compared(said);
        noticeIn(said);
        ranged(said);
      }
      policy.settingsInOrder().forEach(this::rows);
      policy.settingsInOrder().forEach(setting -> bounds(setting.table()));
      for (PolicyTree.Block block : policy.tree().blocks()) {
        if (block instanceof PolicyTree.Clauses clauses) {
          clauses.clauses().forEach(clause -> bounds(clause.table()));
        }
      }
    }

    private void compared(Phrase.Said said) {
      if ((said.is("rate-is") || said.is("figure-is"))
          && said.argument("comparison") instanceof Phrase.Said comparison
          && comparison.argument("value") != null) {
        ValueType type = said.is("rate-is") ? ValueType.SHARE : ValueType.NUMBER;
        fits(comparison.argument("value"), type, null);
      }
      if (said.is("measure-is")
          && said.argument("measure") instanceof Phrase.Said measure
          && said.argument("comparison") instanceof Phrase.Said comparison) {
        Phrase value = comparison.argument("value");
        ValueType type = ValueType.ofTrait(PolicyIndex.trait(measure, "type"));
        if (value != null) {
          fits(value, type, measure);
        }
      }
    }

    /** Notice is a length of time, in whatever hours it is counted. */
    private void noticeIn(Phrase.Said said) {
      if (said.is("notice-in") && said.argument("comparison") instanceof Phrase.Said comparison) {
        Phrase value = comparison.argument("value");
        if (value != null) {
          fits(value, ValueType.SPAN, null);
        }
      }
    }

    private void ranged(Phrase.Said said) {
      if (said.is("ranged")) {
        ValueType type = types.of(said.argument("value"));
        for (String end : List.of("from", "to")) {
          Phrase value = said.argument(end);
          if (value != null) {
            fits(value, type, null);
          }
        }
      }
    }

    /** Rows of a setting must all be of the type of the first. */
    private void rows(PolicyTree.Setting setting) {
      if (setting.table() == null) {
        return;
      }
      Phrase first = null;
      for (PolicyTree.Row row : setting.table().rows()) {
        ValueType type = types.of(row.result());
        ValueType wanted = types.of(first);
        if (first == null) {
          first = type == null ? null : row.result();
        } else if (type != null && wanted != null && type != wanted) {
          found.add(
              differs(row.result(), type, first, wanted)
                  .withRelated("related.first-row", first.range()));
          return;
        }
      }
    }

    private Diagnostic differs(Phrase value, ValueType type, Phrase first, ValueType wanted) {
      Diagnostic wrong = wrong(value, type, wanted);
      if (wanted == ValueType.SPAN
          && value instanceof Phrase.NumberValue number
          && first instanceof Phrase.Said span
          && span.argument("unit") instanceof Phrase.Said unit) {
        String mended = span(number, unit.concept());
        return wrong.withSuggestions(List.of(new Suggestion(mended, value.range())));
      }
      return !wrong.code().equals("check.unfitting-type")
          ? wrong
          : Diagnostic.error(
              "check.rows-differ", value.range(), policy.text(value), type.key(), wanted.key());
    }

    private void bounds(PolicyTree.@Nullable Table table) {
      Axis axis = table == null ? null : Axis.of(table);
      if (table == null || axis == null || axis.type() == null) {
        return;
      }
      for (PolicyTree.Row row : table.rows()) {
        if (row.bound() instanceof Phrase.Said bound) {
          Phrase value = bound.argument(bound.is("among") ? "values" : "value");
          if (value != null) {
            fits(value, axis.type(), axis.phrase());
          }
        }
      }
    }

    /** Reports a value that is not of the type that belongs there. */
    private void fits(Phrase value, @Nullable ValueType wanted, @Nullable Phrase against) {
      ValueType type = types.of(value);
      if (type == null || wanted == null || type == wanted) {
        return;
      }
      boolean setting = value instanceof Phrase.SettingRef;
      if (setting && !reported.add(policy.text(value) + wanted)) {
        return;
      }
      Diagnostic wrong = wrong(value, type, wanted);
      PolicyTree.Setting origin =
          value instanceof Phrase.SettingRef ref ? policy.settings().get(ref.name()) : null;
      if (origin != null) {
        wrong = atSetting(wrong, origin, type, wanted);
      } else if (against != null && !sameLine(value, against)) {
        wrong = wrong.withRelated("related.against", against.range());
      }
      found.add(wrong);
    }

    /** Says at the use what is wrong, and offers what would be right in the setting. */
    private Diagnostic atSetting(
        Diagnostic use, PolicyTree.Setting setting, ValueType type, ValueType wanted) {
      Diagnostic inner = wrong(setting.value(), type, wanted);
      boolean mended = setting.table() == null && setting.value() instanceof Phrase.NumberValue;
      return use.withExpected(mended ? inner.expected() : use.expected())
          .withSuggestions(mended ? inner.suggestions() : List.of())
          .withRelated("related.setting", setting.line().range());
    }

    private boolean sameLine(Phrase one, Phrase other) {
      return policy
          .source()
          .lineAt(one.range().start())
          .equals(policy.source().lineAt(other.range().start()));
    }

    private Diagnostic wrong(Phrase value, ValueType type, ValueType wanted) {
      String text = policy.text(value);
      if (type == ValueType.NUMBER && wanted == ValueType.MONEY) {
        return withoutCurrency(value, text);
      }
      if (type == ValueType.NUMBER && wanted == ValueType.SPAN) {
        return withoutUnit(value, text);
      }
      if (type == ValueType.SHARE && wanted == ValueType.MONEY) {
        return withoutBase(value, text);
      }
      Diagnostic other =
          Diagnostic.error("check.unfitting-type", value.range(), text, type.key(), wanted.key());
      if (wanted == ValueType.SHARE && value instanceof Phrase.NumberValue) {
        String share = text + "%";
        return other
            .withExpected(List.of(share))
            .withSuggestions(List.of(new Suggestion(share, value.range())));
      }
      return wanted == ValueType.WORDS ? other : other.withExpected(List.of(example(wanted)));
    }

    private static String example(ValueType wanted) {
      return "@" + wanted.name().toLowerCase(Locale.ROOT);
    }

    private Diagnostic withoutCurrency(Phrase value, String text) {
      Phrase.CurrencyValue currency = policy.currency();
      Diagnostic wrong = Diagnostic.error("check.currency-missing", value.range(), text);
      if (currency == null || !(value instanceof Phrase.NumberValue)) {
        return wrong.withExpected(List.of("@money"));
      }
      String amount = text + " " + currency.currency().getCode();
      return wrong
          .withExpected(List.of(amount))
          .withSuggestions(List.of(new Suggestion(amount, value.range())));
    }

    private Diagnostic withoutUnit(Phrase value, String text) {
      Diagnostic wrong = Diagnostic.error("check.unit-missing", value.range(), text);
      if (!(value instanceof Phrase.NumberValue number)) {
        return wrong.withExpected(List.of("@span"));
      }
      List<String> all = concepts("unit").stream().map(unit -> span(number, unit.id())).toList();
      return wrong
          .withExpected(all)
          .withSuggestions(
              List.of(
                  new Suggestion(span(number, usualUnit()), value.range()),
                  new Suggestion(span(number, otherUnit()), value.range())));
    }

    private String otherUnit() {
      return usualUnit().equals("day") ? DEFAULT_UNIT : "day";
    }

    private String span(Phrase.NumberValue number, String unit) {
      Map<String, Phrase> parts = new LinkedHashMap<>();
      parts.put("number", number);
      parts.put("unit", new Phrase.Said("unit", unit, Map.of(), number.range()));
      return policy.written("span", new Phrase.Said("span", "span", parts, number.range()));
    }

    /** The unit the file uses most for times of a day or so. */
    private String usualUnit() {
      Map<String, Integer> uses = new LinkedHashMap<>();
      policy.said().stream()
          .filter(said -> said.place().equals("unit"))
          .forEach(said -> uses.merge(said.concept(), 1, Integer::sum));
      return uses.getOrDefault("hour", 0) >= uses.getOrDefault("day", 0) ? DEFAULT_UNIT : "day";
    }

    private Diagnostic withoutBase(Phrase value, String text) {
      Diagnostic wrong = Diagnostic.error("check.base-missing", value.range(), text);
      List<String> all =
          concepts("base").stream()
              .map(base -> policy.written("part", shareOf(value, base.id())))
              .toList();
      return wrong
          .withExpected(all)
          .withSuggestions(List.of(new Suggestion(all.get(0), value.range())));
    }

    private static Phrase shareOf(Phrase share, String base) {
      Map<String, Phrase> parts = new LinkedHashMap<>();
      parts.put("share", share);
      parts.put("base", new Phrase.Said("base", base, Map.of(), share.range()));
      return new Phrase.Said("part", "share-of", parts, share.range());
    }

    private static List<Concept> concepts(String place) {
      Place found = Vocabulary.standard().place(place);
      return found == null ? List.of() : found.concepts();
    }
  }
}
