package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.Place;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Known words beside a fact they are never said of, such as a weekday as a reason.
 *
 * <p>Shape: an error for a day of the week, and for a cause that is none of the known ones; else a
 * warning, since an embedding system may use words in its own way.
 */
final class WordCheck implements Check {
  private static final String CAUSE = "cause";

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    for (Phrase.Said said : policy.said()) {
      if (said.is("fact-is") && said.argument("fact") instanceof Phrase.Said fact) {
        fit(policy, fact, said.argument("values"), found);
      }
    }
    policy.settingsInOrder().forEach(setting -> rows(policy, setting.table(), found));
    for (PolicyTree.Block block : policy.tree().blocks()) {
      if (block instanceof PolicyTree.Clauses clauses) {
        clauses.clauses().forEach(clause -> rows(policy, clause.table(), found));
      }
    }
  }

  private static void rows(
      PolicyIndex policy, PolicyTree.@Nullable Table table, List<Diagnostic> found) {
    Axis axis = table == null ? null : Axis.of(table);
    if (table == null || axis == null || !axis.listsWords()) {
      return;
    }
    for (PolicyTree.Row row : table.rows()) {
      if (row.bound() instanceof Phrase.Said bound) {
        fit(policy, axis.phrase(), bound.argument("values"), found);
      }
    }
  }

  private static void fit(
      PolicyIndex policy, Phrase.Said fact, @Nullable Phrase values, List<Diagnostic> found) {
    if (values instanceof Phrase.Listed listed) {
      listed.items().forEach(item -> fit(policy, fact, item, found));
    } else if (values instanceof Phrase.SettingRef ref) {
      PolicyTree.Setting setting = policy.settings().get(ref.name());
      if (setting != null && setting.value() instanceof Phrase.Listed listed) {
        listed.items().forEach(item -> fit(policy, fact, item, found));
      }
    } else if (values != null && !fits(fact.concept(), values)) {
      boolean closed = fact.is(CAUSE) || fact.is("weekday") || isPlace(values, "weekday");
      found.add(
          Diagnostic.error("check.unfitting-word", values.range(), policy.text(values))
              .as(closed ? Severity.ERROR : Severity.WARNING)
              .withExpected(known(policy, fact.concept()))
              .withRelated("related.said-of", fact.range()));
    }
  }

  private static boolean isPlace(Phrase phrase, String place) {
    return phrase instanceof Phrase.Said said && said.place().equals(place);
  }

  private static boolean takesOwnWords(String fact) {
    return !fact.equals(CAUSE) && !fact.equals("weekday");
  }

  private static boolean fits(String fact, Phrase value) {
    if (value instanceof Phrase.NameValue) {
      return takesOwnWords(fact);
    }
    if (!(value instanceof Phrase.Said said) || PolicyIndex.concept(said) == null) {
      return true;
    }
    if (said.place().equals("weekday") || fact.equals("weekday")) {
      return said.place().equals(fact);
    }
    return fact.equals(PolicyIndex.trait(said, "of"));
  }

  private static List<String> known(PolicyIndex policy, String fact) {
    Place words = Vocabulary.standard().place(fact.equals("weekday") ? "weekday" : "word");
    if (words == null) {
      return List.of();
    }
    List<String> known = new ArrayList<>();
    words.concepts().stream()
        .filter(each -> each.place().equals(fact) || fact.equals(each.traits().get("of")))
        .map(each -> new Phrase.Said(each.place(), each.id(), Map.of(), NOWHERE))
        .map(each -> policy.written(each.place(), each))
        .forEach(known::add);
    if (takesOwnWords(fact)) {
      known.add("@name");
    }
    return known;
  }

  private static final SourceRange NOWHERE = new SourceRange(0, 0);
}
