package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.Place;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.fairnotice.event.EvidenceKind;
import org.jspecify.annotations.Nullable;

/** Kinds of evidence in quotation marks that no event can bear, since those are a fixed list. */
final class EvidenceCheck implements Check {
  private static final SourceRange NOWHERE = new SourceRange(0, 0);

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    for (Phrase.Said said : policy.said()) {
      boolean fact = said.argument("fact") instanceof Phrase.Said of && of.is("evidence");
      if (said.is("fact-is") && fact) {
        kinds(policy, said.argument("values"), found);
      } else if (said.place().equals("moment") || said.is("evidence-recorded")) {
        kinds(policy, said.argument("kind"), found);
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
    if (table == null || axis == null || !axis.phrase().is("evidence")) {
      return;
    }
    for (PolicyTree.Row row : table.rows()) {
      if (row.bound() instanceof Phrase.Said bound) {
        kinds(policy, bound.argument("values"), found);
      }
    }
  }

  private static void kinds(PolicyIndex policy, @Nullable Phrase kinds, List<Diagnostic> found) {
    if (kinds instanceof Phrase.Listed listed) {
      listed.items().forEach(item -> kinds(policy, item, found));
    } else if (kinds instanceof Phrase.SettingRef ref) {
      PolicyTree.Setting setting = policy.settings().get(ref.name());
      if (setting != null && !(setting.value() instanceof Phrase.SettingRef)) {
        kinds(policy, setting.value(), found);
      }
    } else if (kinds instanceof Phrase.NameValue name && !known().contains(name.name())) {
      found.add(unknown(policy, name));
    }
  }

  private static List<String> known() {
    return Arrays.stream(EvidenceKind.values()).map(EvidenceKind::wireName).toList();
  }

  private static Diagnostic unknown(PolicyIndex policy, Phrase.NameValue name) {
    Map<String, String> spellings = new LinkedHashMap<>();
    known().forEach(each -> spellings.put(each, each));
    Place words = Vocabulary.standard().place("evidence-kind");
    if (words != null) {
      words.concepts().stream()
          .map(each -> new Phrase.Said(each.place(), each.id(), Map.of(), NOWHERE))
          .forEach(each -> spellings.put(policy.written("evidence-kind", each), each.concept()));
    }
    List<String> expected = new ArrayList<>();
    known().forEach(each -> expected.add(quoted(policy, each)));
    return Diagnostic.error("check.unknown-evidence", name.range(), name.name())
        .as(Severity.HINT)
        .withExpected(expected)
        .withSuggestions(
            Nearest.of(name.name(), spellings.keySet()).stream()
                .map(each -> Objects.requireNonNull(spellings.get(each)))
                .limit(1)
                .map(each -> new Suggestion(quoted(policy, each), name.range()))
                .toList());
  }

  private static String quoted(PolicyIndex policy, String kind) {
    return policy.written("name", new Phrase.NameValue(kind, NOWHERE));
  }
}
