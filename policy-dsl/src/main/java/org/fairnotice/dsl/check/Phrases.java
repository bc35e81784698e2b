package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/** The phrases of a policy, and what stands within them. */
final class Phrases {
  private Phrases() {}

  /** Visits a phrase and everything within it, outer phrases first. */
  static void visit(Phrase phrase, Consumer<Phrase> visitor) {
    visitor.accept(phrase);
    if (phrase instanceof Phrase.Said said) {
      said.arguments().values().forEach(inner -> visit(inner, visitor));
    } else if (phrase instanceof Phrase.Listed listed) {
      listed.items().forEach(inner -> visit(inner, visitor));
    }
  }

  /** The phrases of a kind within a phrase, itself included. */
  static <T extends Phrase> List<T> within(Phrase phrase, Class<T> kind) {
    List<T> all = new ArrayList<>();
    visit(
        phrase,
        each -> {
          if (kind.isInstance(each)) {
            all.add(kind.cast(each));
          }
        });
    return all;
  }

  /** What is said by a phrase or by the items of a list, nothing where it was not understood. */
  static List<Phrase.Said> said(Phrase phrase) {
    if (phrase instanceof Phrase.Listed listed) {
      return listed.items().stream().flatMap(item -> said(item).stream()).toList();
    }
    return phrase instanceof Phrase.Said said ? List.of(said) : List.of();
  }

  /** The name a phrase has under an argument, null where there is none. */
  static Phrase.@Nullable NameValue name(Phrase phrase, String argument) {
    return phrase instanceof Phrase.Said said
            && said.argument(argument) instanceof Phrase.NameValue name
        ? name
        : null;
  }

  /** The outermost phrases of a block, in file order, those of table rows included. */
  static List<Phrase> of(PolicyTree.Block block) {
    List<Phrase> all = new ArrayList<>();
    if (block instanceof PolicyTree.Settings settings) {
      settings.settings().forEach(setting -> add(all, setting.value(), setting.table()));
    } else if (block instanceof PolicyTree.Clauses clauses) {
      all.add(clauses.head());
      clauses.clauses().forEach(clause -> all.addAll(of(clause)));
    } else if (block instanceof PolicyTree.Collection collection) {
      all.add(collection.head());
      collection.lines().forEach(line -> all.add(line.phrase()));
      for (PolicyTree.Step step : collection.steps()) {
        all.addAll(List.of(step.head(), step.phrase()));
        step.conditions().forEach(condition -> all.add(condition.phrase()));
      }
    } else if (block instanceof PolicyTree.Example example) {
      all.add(example.head());
      for (PolicyTree.Moment moment : example.moments()) {
        all.add(moment.phrase());
        moment.expectations().forEach(expected -> all.add(expected.phrase()));
      }
    }
    return all;
  }

  /** The outermost phrases of a clause. */
  static List<Phrase> of(PolicyTree.Clause clause) {
    List<Phrase> all = new ArrayList<>();
    add(all, clause.phrase(), clause.table());
    all.addAll(clause.any());
    return all;
  }

  private static void add(List<Phrase> all, Phrase phrase, PolicyTree.@Nullable Table table) {
    all.add(phrase);
    if (table != null) {
      for (PolicyTree.Row row : table.rows()) {
        if (row.bound() != null) {
          all.add(row.bound());
        }
        all.add(row.result());
      }
    }
  }

  /** What sets a rule or definition off. */
  static List<Phrase.Said> triggers(PolicyTree.Clauses block) {
    return block.clauses().stream()
        .filter(clause -> clause.means() == Keyword.WHEN)
        .flatMap(clause -> said(clause.phrase()).stream())
        .toList();
  }

  /** The conditions of a rule, definition or limit. */
  static List<Phrase> conditions(PolicyTree.Clauses block) {
    List<Phrase> all = new ArrayList<>();
    for (PolicyTree.Clause clause : block.clauses()) {
      switch (clause.means()) {
        case IF, UNLESS -> all.add(clause.phrase());
        case ANY_OF -> all.addAll(clause.any().isEmpty() ? List.of(clause.phrase()) : clause.any());
        default -> {}
      }
    }
    return all;
  }

  /** The lines that say what comes of a rule. */
  static List<PolicyTree.Clause> results(PolicyTree.Clauses block) {
    return block.clauses().stream()
        .filter(clause -> clause.means() == Keyword.THEN || clause.means() == Keyword.OTHERWISE)
        .toList();
  }

  /** What a line says comes of its rule, in whichever row. */
  static List<Phrase.Said> outcomes(PolicyTree.Clause clause) {
    PolicyTree.Table table = clause.table();
    if (table == null) {
      return said(clause.phrase()).stream().filter(each -> !each.is("table")).toList();
    }
    return table.rows().stream().flatMap(row -> said(row.result()).stream()).toList();
  }

  /** What a rule says comes of it, in whichever row. */
  static List<Phrase.Said> outcomes(PolicyTree.Clauses block) {
    return results(block).stream().flatMap(clause -> outcomes(clause).stream()).toList();
  }
}
