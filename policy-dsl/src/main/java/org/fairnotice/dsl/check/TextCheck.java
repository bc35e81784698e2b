package org.fairnotice.dsl.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.syntax.Keywords;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;

/** Texts for clients: names in braces that mean nothing, and numbers that will go out of date. */
final class TextCheck implements Check {
  private static final Pattern BRACE = Pattern.compile("\\{\\{|}}|\\{([^}]*)}|[{}]");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.])\\d+(?:[.,]\\d+)?(?![\\p{L}\\p{N}])");

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    for (PolicyTree.Clauses rule : policy.clauses(Keyword.RULE)) {
      for (PolicyTree.Clause clause : rule.clauses()) {
        if (clause.means() == Keyword.BECAUSE && clause.phrase() instanceof Phrase.NameValue text) {
          braces(policy, text, found);
          numbers(policy, rule, text, found);
        }
      }
      for (Phrase.Said outcome : Phrases.outcomes(rule)) {
        if (outcome.argument("text") instanceof Phrase.NameValue text) {
          braces(policy, text, found);
        }
      }
    }
  }

  private static void braces(PolicyIndex policy, Phrase.NameValue text, List<Diagnostic> found) {
    Matcher brace = BRACE.matcher(policy.text(text));
    while (brace.find()) {
      SourceRange range = at(text, brace.start(), brace.end());
      String name = brace.group(1);
      boolean open = brace.group().length() == 1 && brace.group().equals("{");
      if (open || (name != null && name.isBlank())) {
        found.add(
            Diagnostic.error("check.text-brace", range, brace.group()).withHint("hint.text-brace"));
      } else if (name != null
          && !known(policy, name.strip())
          && !knownThere(policy, name.strip(), range)) {
        found.add(unknown(policy, name.strip(), range));
      }
    }
  }

  private static SourceRange at(Phrase.NameValue text, int start, int end) {
    return new SourceRange(text.range().start() + start, text.range().start() + end);
  }

  private static boolean known(PolicyIndex policy, String name) {
    return policy.settings().containsKey(name)
        || BraceNames.term(policy.tree().language(), name) != null
        || policy.extending()
        || policy.settingRefs().stream().anyMatch(ref -> ref.name().equals(name))
        || policy.lost(name);
  }

  /** Whether a name is that of a fact in the language of the file it stands in. */
  private static boolean knownThere(PolicyIndex policy, String name, SourceRange range) {
    boolean elsewhere = !policy.source().name(range.start()).equals(policy.source().name());
    return elsewhere
        && Keywords.languages().stream().anyMatch(each -> BraceNames.term(each, name) != null);
  }

  private static Diagnostic unknown(PolicyIndex policy, String name, SourceRange range) {
    List<String> names = new ArrayList<>(policy.settings().keySet());
    names.addAll(BraceNames.shown(policy.tree().language()));
    List<String> near = Nearest.of(name, names);
    List<String> expected = new ArrayList<>(near);
    expected.addAll(names);
    return Diagnostic.error("check.unknown-in-text", range, name)
        .withExpected(expected.stream().map(each -> "{" + each + "}").toList())
        .withSuggestions(
            near.stream().limit(3).map(each -> new Suggestion("{" + each + "}", range)).toList());
  }

  private static void numbers(
      PolicyIndex policy, PolicyTree.Clauses rule, Phrase.NameValue text, List<Diagnostic> found) {
    Map<BigDecimal, Phrase> ofRule = numbers(policy, rule);
    Matcher number = NUMBER.matcher(blanked(policy.text(text)));
    while (number.find()) {
      BigDecimal value = new BigDecimal(number.group().replace(',', '.')).stripTrailingZeros();
      Phrase same = ofRule.get(value);
      if (same != null) {
        SourceRange range = at(text, number.start(), number.end());
        found.add(
            Diagnostic.error("check.number-by-hand", range, number.group())
                .as(Severity.HINT)
                .withHint("hint.number-by-hand")
                .withRelated("related.same-number", same.range()));
        return;
      }
    }
  }

  /** A text of the same length without what stands in braces. */
  private static String blanked(String text) {
    StringBuilder out = new StringBuilder(text);
    for (Matcher brace = BRACE.matcher(text); brace.find(); ) {
      for (int at = brace.start(); at < brace.end(); at++) {
        out.setCharAt(at, ' ');
      }
    }
    return out.toString();
  }

  /** The numbers a rule decides by, its settings' and definitions' included. */
  private static Map<BigDecimal, Phrase> numbers(PolicyIndex policy, PolicyTree.Clauses rule) {
    Map<BigDecimal, Phrase> numbers = new LinkedHashMap<>();
    for (PolicyTree.Clause clause : rule.clauses()) {
      if (clause.means() != Keyword.BECAUSE && clause.means() != Keyword.APPROVAL) {
        Phrases.of(clause).forEach(phrase -> collect(policy, phrase, numbers, 0));
      }
    }
    return numbers;
  }

  private static void collect(
      PolicyIndex policy, Phrase phrase, Map<BigDecimal, Phrase> numbers, int depth) {
    Phrases.visit(
        phrase,
        each -> {
          if (each instanceof Phrase.NumberValue number) {
            numbers.putIfAbsent(number.number().stripTrailingZeros(), each);
          } else if (each instanceof Phrase.ShareValue share) {
            numbers.putIfAbsent(share.percent().stripTrailingZeros(), each);
          } else if (each instanceof Phrase.MoneyValue money) {
            numbers.putIfAbsent(money.money().getAmount().stripTrailingZeros(), each);
          } else if (depth < 8) {
            named(policy, each).forEach(inner -> collect(policy, inner, numbers, depth + 1));
          }
        });
  }

  /** What a name or setting stands for. */
  private static List<Phrase> named(PolicyIndex policy, Phrase phrase) {
    if (phrase instanceof Phrase.SettingRef ref && policy.settings().get(ref.name()) != null) {
      PolicyTree.Setting setting = policy.settings().get(ref.name());
      List<Phrase> all = new ArrayList<>(List.of(setting.value()));
      if (setting.table() != null) {
        setting.table().rows().forEach(row -> all.add(row.result()));
      }
      return all;
    }
    Phrase.NameValue name =
        phrase instanceof Phrase.Said said && (said.is("happening") || said.is("times"))
            ? Phrases.name(said, "name")
            : null;
    PolicyTree.Clauses definition = name == null ? null : policy.definitions().get(name.name());
    return definition == null ? List.of() : Phrases.of(definition);
  }
}
