package org.fairnotice.dsl.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/**
 * Names that are used twice, that mean nothing, or that mean something else than is needed.
 *
 * <p>Shape: a name that means nothing is reported where it is used first.
 */
final class NameCheck implements Check {
  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    new Search(policy, found).run();
  }

  private static final class Search {
    private final PolicyIndex policy;
    private final List<Diagnostic> found;
    private final Set<String> reported = new HashSet<>();
    private final Set<String> rules = new LinkedHashSet<>();
    private final Set<String> steps = new LinkedHashSet<>();
    private final Set<String> collections = new LinkedHashSet<>();
    private final Set<String> happenings = new LinkedHashSet<>();

    Search(PolicyIndex policy, List<Diagnostic> found) {
      this.policy = policy;
      this.found = found;
    }

    void run() {
      twice();
      twiceAmongSettings();
      policy.definitions().forEach(this::sort);
      policy.definitions().keySet().forEach(this::cycle);
      if (!policy.extending()) {
        policy.said().forEach(this::used);
      }
    }

    private void sort(String name, PolicyTree.Clauses definition) {
      if (!Phrases.triggers(definition).isEmpty() || policy.damaged(definition)) {
        happenings.add(name);
      }
    }

    private void twice() {
      Map<String, Phrase.NameValue> seen = new HashMap<>();
      for (PolicyTree.Block block : policy.tree().blocks()) {
        if (block instanceof PolicyTree.Clauses clauses) {
          add(clauses.head(), seen, clauses.keyword() == Keyword.RULE ? rules : null);
        } else if (block instanceof PolicyTree.Collection collection) {
          add(collection.head(), seen, collections);
          collection.steps().forEach(step -> add(step.head(), seen, steps));
        } else if (block instanceof PolicyTree.Example example) {
          add(example.head(), seen, null);
        }
      }
    }

    private void add(
        Phrase head, Map<String, Phrase.NameValue> seen, @Nullable Set<String> sameKind) {
      Phrase.NameValue name = Phrases.name(head, "name");
      if (name == null) {
        return;
      }
      if (sameKind != null) {
        sameKind.add(name.name());
      }
      Phrase.NameValue first = seen.putIfAbsent(name.name(), name);
      if (first != null) {
        found.add(
            Diagnostic.error("check.name-twice", name.range(), name.name())
                .withHint("hint.name-twice")
                .withExpected(List.of("@other-name"))
                .withSuggestions(List.of(another(name, seen)))
                .withRelated("related.first", first.range()));
      }
    }

    /** The first name with a number after it that is free. */
    private Suggestion another(Phrase.NameValue name, Map<String, Phrase.NameValue> seen) {
      int number = 2;
      while (seen.containsKey(name.name() + " " + number)) {
        number++;
      }
      Phrase free = quoted(name.name() + " " + number, name);
      return new Suggestion(policy.written("name", free), name.range());
    }

    private void twiceAmongSettings() {
      for (PolicyTree.Setting setting : policy.settingsInOrder()) {
        PolicyTree.Setting first = policy.settings().get(setting.name());
        if (first != null && !first.nameRange().equals(setting.nameRange())) {
          found.add(
              Diagnostic.error("check.name-twice", setting.nameRange(), setting.name())
                  .withHint("hint.setting-twice")
                  .withExpected(List.of("@other-name"))
                  .withRelated("related.first", first.nameRange()));
        }
      }
    }

    private void used(Phrase.Said said) {
      Phrase.NameValue name = Phrases.name(said, argument(said));
      if (name == null) {
        return;
      }
      String concept = said.place() + " " + said.concept();
      switch (concept) {
        case "trigger happening", "thing times", "condition happened" -> happening(name);
        case "condition happening" ->
            exists(name, policy.definitions().keySet(), "check.unknown-definition");
        case "reaction go-on-at",
            "event step-done",
            "event step-delivered",
            "event step-skipped",
            "gap after-step",
            "gap after-done",
            "step-detail only-after",
            "step-detail only-delivered" ->
            exists(name, steps, "check.unknown-step");
        case "reaction go-on-with" -> exists(name, collections, "check.unknown-collection");
        case "event approved", "event declined", "event waived", "event person-decides" ->
            exists(name, rules, "check.unknown-rule");
        default -> {}
      }
    }

    private static String argument(Phrase.Said said) {
      return switch (said.concept()) {
        case "go-on-at",
            "step-done",
            "step-delivered",
            "step-skipped",
            "after-step",
            "after-done",
            "only-after",
            "only-delivered" ->
            "step";
        case "go-on-with" -> "collection";
        case "approved", "declined", "waived", "person-decides" -> "rule";
        default -> "name";
      };
    }

    private void happening(Phrase.NameValue name) {
      PolicyTree.Clauses definition = policy.definitions().get(name.name());
      if (definition == null) {
        exists(name, happenings, "check.unknown-definition");
      } else if (!happenings.contains(name.name()) && reported.add(name.name())) {
        found.add(
            Diagnostic.error(
                    "check.not-a-happening", name.range(), name.name(), policy.word(Keyword.WHEN))
                .withHint("hint.not-a-happening")
                .withRelated("related.definition", definition.head().range()));
      }
    }

    private void exists(Phrase.NameValue name, Collection<String> known, String code) {
      if (known.contains(name.name()) || policy.lost(name.name()) || !reported.add(name.name())) {
        return;
      }
      List<String> expected =
          known.stream()
              .sorted(Comparator.comparingDouble(each -> Nearest.difference(name.name(), each)))
              .map(each -> '"' + each + '"')
              .toList();
      List<Suggestion> close =
          Nearest.of(name.name(), known).stream()
              .limit(3)
              .map(each -> new Suggestion(policy.written("name", quoted(each, name)), name.range()))
              .toList();
      found.add(
          Diagnostic.error(code, name.range(), name.name())
              .withExpected(expected)
              .withSuggestions(close));
    }

    private static Phrase quoted(String name, Phrase.NameValue in) {
      return new Phrase.NameValue(name, in.range());
    }

    /** Reports the first definition of a circle, where it needs the next. */
    private void cycle(String start) {
      Map<String, Phrase.NameValue> from = new HashMap<>();
      Deque<String> open = new ArrayDeque<>(List.of(start));
      Set<String> circle = new LinkedHashSet<>(List.of(start));
      while (!open.isEmpty()) {
        String at = open.remove();
        for (Phrase.NameValue needed : needed(at)) {
          if (needed.name().equals(start)) {
            circle(start, from.getOrDefault(at, needed), needed);
            return;
          }
          if (circle.add(needed.name())) {
            from.put(needed.name(), from.getOrDefault(at, needed));
            open.add(needed.name());
          }
        }
      }
    }

    private void circle(String start, Phrase.NameValue first, Phrase.NameValue closing) {
      PolicyTree.Clauses definition = policy.definitions().get(start);
      boolean damaged = definition != null && policy.damaged(definition);
      if (!damaged && reported.add("circle " + start)) {
        Diagnostic circle = Diagnostic.error("check.needs-itself", first.range(), start);
        found.add(
            first.equals(closing)
                ? circle
                : circle.withRelated("related.back-again", closing.range()));
        markCircle(start);
      }
    }

    /** A circle is told once, whichever of its definitions one starts from. */
    private void markCircle(String start) {
      Set<String> seen = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        String at = open.remove();
        if (seen.add(at)) {
          reported.add("circle " + at);
          needed(at).forEach(each -> open.add(each.name()));
        }
      }
    }

    private List<Phrase.NameValue> needed(String name) {
      PolicyTree.Clauses definition = policy.definitions().get(name);
      return definition == null
          ? List.of()
          : Phrases.of(definition).stream()
              .flatMap(phrase -> Phrases.within(phrase, Phrase.Said.class).stream())
              .filter(said -> said.is("happening") || said.is("times"))
              .map(said -> Phrases.name(said, "name"))
              .filter(each -> each != null)
              .toList();
    }
  }
}
