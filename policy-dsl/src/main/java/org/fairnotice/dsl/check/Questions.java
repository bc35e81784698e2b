package org.fairnotice.dsl.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;

/**
 * What rules ask about, to tell whether two of them may apply to one case.
 *
 * <p>Shape: two rules that ask about the same thing are taken to tell cases apart by it, such as a
 * notice above and below a bound; what both take from one happening tells nothing apart.
 */
final class Questions {
  private static final Set<String> COUNTED = Set.of("thing", "stock");

  private final PolicyIndex policy;

  Questions(PolicyIndex policy) {
    this.policy = policy;
  }

  /** Whether a rule applies to some cases only. */
  boolean conditional(PolicyTree.Clauses rule) {
    return !asked(rule, Set.of()).isEmpty();
  }

  /** Whether two rules may well apply to one case. */
  boolean overlap(PolicyTree.Clauses one, PolicyTree.Clauses other) {
    Set<String> common = happenings(one);
    common.retainAll(happenings(other));
    Set<String> both = asked(one, common);
    both.retainAll(asked(other, common));
    return both.isEmpty();
  }

  private static Set<String> happenings(PolicyTree.Clauses rule) {
    Set<String> names = new HashSet<>();
    for (Phrase.Said trigger : Phrases.triggers(rule)) {
      Phrase.NameValue name = trigger.is("happening") ? Phrases.name(trigger, "name") : null;
      if (name != null) {
        names.add(name.name());
      }
    }
    return names;
  }

  private Set<String> asked(PolicyTree.Clauses rule, Set<String> passedOver) {
    Set<String> asked = new TreeSet<>();
    ask(rule, asked, new HashSet<>(passedOver));
    return asked;
  }

  private void ask(PolicyTree.Clauses block, Set<String> asked, Set<String> seen) {
    Phrases.conditions(block).forEach(condition -> ask(condition, asked, seen));
    happenings(block).forEach(name -> define(name, asked, seen));
  }

  private void define(String name, Set<String> asked, Set<String> seen) {
    PolicyTree.Clauses definition = policy.definitions().get(name);
    if (definition != null && seen.add(name)) {
      ask(definition, asked, seen);
    }
  }

  private void ask(Phrase condition, Set<String> asked, Set<String> seen) {
    if (condition instanceof Phrase.Said said) {
      Phrase.NameValue name = Phrases.name(said, "name");
      if (name != null && policy.definitions().containsKey(name.name())) {
        define(name.name(), asked, seen);
        return;
      }
    }
    List<Phrase.Said> read =
        Phrases.within(condition, Phrase.Said.class).stream()
            .filter(said -> said.place().equals("measure") || said.place().equals("fact"))
            .toList();
    if (read.isEmpty()) {
      asked.add(plain(condition));
    }
    read.forEach(said -> asked.add(said.dump()));
  }

  /** A condition without what it compares with: its phrase, its names, and what it counts. */
  private static String plain(Phrase condition) {
    StringBuilder key = new StringBuilder();
    Phrases.visit(
        condition,
        each -> {
          boolean counted =
              each instanceof Phrase.Said said
                  && (each == condition || COUNTED.contains(said.place()));
          if (counted) {
            key.append(((Phrase.Said) each).concept()).append(' ');
          } else if (each instanceof Phrase.NameValue name) {
            key.append(name.name()).append(' ');
          }
        });
    return key.toString();
  }
}
