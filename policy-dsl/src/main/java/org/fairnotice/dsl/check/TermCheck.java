package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Concept;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.Place;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Term;

/**
 * Facts that are not there when a rule is asked, such as the reason when a client books.
 *
 * <p>Shape: an error where the fact is there at none of the rule's events; a warning where it is
 * there at some only and its absence leaves the rule undecided. A fact used through a definition or
 * setting is reported where the rule uses that name.
 */
final class TermCheck implements Check {
  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    Search search = new Search(policy, found);
    policy.clauses(Keyword.DEFINE).forEach(search::block);
    policy.clauses(Keyword.RULE).forEach(search::block);
  }

  /** A fact with where a rule uses it and where it is written. */
  private record Use(SourceRange at, Phrase.Said said, Term term) {}

  private static final class Search {
    private final PolicyIndex policy;
    private final Happenings happenings;
    private final List<Diagnostic> found;

    Search(PolicyIndex policy, List<Diagnostic> found) {
      this.policy = policy;
      this.happenings = new Happenings(policy);
      this.found = found;
    }

    void block(PolicyTree.Clauses block) {
      Set<EventType> kinds = happenings.kinds(block);
      if (kinds.isEmpty() || policy.damaged(block)) {
        return;
      }
      List<Use> uses = new ArrayList<>();
      for (PolicyTree.Clause clause : block.clauses()) {
        if (clause.means() != Keyword.WHEN) {
          Phrases.of(clause).forEach(phrase -> collect(phrase, null, uses, new HashSet<>()));
        }
      }
      Set<String> told = new HashSet<>();
      for (Use use : uses) {
        if (told.add(use.at() + use.term().id())) {
          there(block, use, kinds);
        }
      }
    }

    private void collect(
        Phrase phrase,
        @org.jspecify.annotations.Nullable SourceRange from,
        List<Use> uses,
        Set<String> seen) {
      Terms.in(phrase)
          .forEach(
              (said, term) -> uses.add(new Use(from == null ? said.range() : from, said, term)));
      Phrases.visit(
          phrase,
          each -> {
            SourceRange at = from == null ? each.range() : from;
            if (each instanceof Phrase.SettingRef ref && seen.add("{" + ref.name())) {
              PolicyTree.Setting setting = policy.settings().get(ref.name());
              if (setting != null) {
                collect(setting.value(), at, uses, seen);
              }
            } else if (each instanceof Phrase.Said said
                && said.place().equals("condition")
                && said.is("happening")) {
              Phrase.NameValue name = Phrases.name(said, "name");
              condition(name == null ? "" : name.name(), at, uses, seen);
            }
          });
    }

    private void condition(String name, SourceRange at, List<Use> uses, Set<String> seen) {
      PolicyTree.Clauses definition = policy.definitions().get(name);
      if (definition != null && Phrases.triggers(definition).isEmpty() && seen.add(name)) {
        for (Phrase phrase : Phrases.conditions(definition)) {
          collect(phrase, at, uses, seen);
        }
      }
    }

    private void there(PolicyTree.Clauses block, Use use, Set<EventType> kinds) {
      List<EventType> without =
          kinds.stream().filter(kind -> !use.term().exists().test(kind)).toList();
      boolean nowhere = without.size() == kinds.size();
      boolean matters = use.term().absence() == Term.Absence.UNKNOWN;
      if (without.isEmpty() || !(nowhere || matters)) {
        return;
      }
      Phrase.Said trigger = triggerOf(block, without.get(0));
      String code = nowhere ? nowhere(use.said()) : "check.fact-sometimes-missing";
      Diagnostic missing =
          Diagnostic.error(code, use.at(), policy.text(use.said()), policy.text(trigger))
              .as(nowhere ? Severity.ERROR : Severity.WARNING)
              .withExpected(nowhere ? knownAt(use.term()) : List.of())
              .withHint(nowhere ? "hint.fact-not-there" : "hint.fact-sometimes-missing");
      found.add(
          missing.withRelated(
              use.at().equals(use.said().range()) ? "related.trigger" : "related.read-here",
              use.at().equals(use.said().range()) ? trigger.range() : use.said().range()));
    }

    private static String nowhere(Phrase.Said said) {
      return switch (said.place()) {
        case "base", "part", "reaction" -> "check.amount-not-there";
        default -> "check.fact-not-there";
      };
    }

    private Phrase.Said triggerOf(PolicyTree.Clauses block, EventType kind) {
      List<Phrase.Said> all = happenings.triggers(block);
      return all.stream()
          .filter(each -> kind.wireName().equals(PolicyIndex.trait(each, "event")))
          .findFirst()
          .orElse(all.get(0));
    }

    /** What happens where the fact is there, in the words of the file's language. */
    private List<String> knownAt(Term term) {
      Map<EventType, String> triggers = new LinkedHashMap<>();
      Place place = Vocabulary.standard().place("trigger");
      for (Concept concept : place == null ? List.<Concept>of() : place.concepts()) {
        String event = concept.traits().get("event");
        if (event != null && term.exists().test(EventType.of(event))) {
          String shown = policy.written("trigger", Samples.said("trigger", concept.id()));
          triggers.putIfAbsent(EventType.of(event), shown);
        }
      }
      return List.copyOf(triggers.values());
    }
  }
}
