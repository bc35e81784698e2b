package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/** Tables with rows that are never reached, that run both ways, mix units or stand out of order. */
final class TableCheck implements Check {
  /** A row with a bound, whose value may have come from a setting. */
  private record Bound(PolicyTree.Row row, Phrase.Said said, @Nullable Phrase value) {
    boolean downwards() {
      return said.is("at-least") || said.is("more-than");
    }

    boolean upwards() {
      return said.is("at-most") || said.is("less-than");
    }
  }

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    for (PolicyTree.Setting setting : policy.settingsInOrder()) {
      table(policy, setting.table(), found);
      dates(policy, setting.table(), found);
    }
    for (PolicyTree.Block block : policy.tree().blocks()) {
      if (block instanceof PolicyTree.Clauses clauses) {
        clauses.clauses().forEach(clause -> table(policy, clause.table(), found));
      }
    }
  }

  private static void table(
      PolicyIndex policy, PolicyTree.@Nullable Table table, List<Diagnostic> found) {
    Axis axis = table == null ? null : Axis.of(table);
    if (table == null || axis == null || axis.type() == null) {
      return;
    }
    List<Bound> bounds = new ArrayList<>();
    for (PolicyTree.Row row : table.rows()) {
      if (row.bound() instanceof Phrase.Said said) {
        bounds.add(new Bound(row, said, value(policy, said)));
      }
    }
    if (axis.listsWords()) {
      words(policy, bounds, found);
    } else if (!mixed(policy, bounds, found)) {
      units(policy, bounds, found);
      unreachable(policy, bounds, found);
    }
  }

  /** Values by date stand in the order of their dates. */
  private static void dates(
      PolicyIndex policy, PolicyTree.@Nullable Table table, List<Diagnostic> found) {
    if (table == null || !(table.axis() instanceof Phrase.Said said) || !said.is("dated")) {
      return;
    }
    Phrase.DateValue before = null;
    for (PolicyTree.Row row : table.rows()) {
      if (row.bound() instanceof Phrase.Said from
          && from.argument("date") instanceof Phrase.DateValue date) {
        if (before != null && !date.date().isAfter(before.date())) {
          found.add(
              Diagnostic.error(
                      "check.dates-out-of-order",
                      date.range(),
                      policy.text(date),
                      policy.text(before))
                  .withRelated("related.other-row", before.range()));
          return;
        }
        before = date;
      }
    }
  }

  private static @Nullable Phrase value(PolicyIndex policy, Phrase.Said bound) {
    Phrase value = bound.argument("value");
    if (value instanceof Phrase.SettingRef ref) {
      PolicyTree.Setting setting = policy.settings().get(ref.name());
      return setting == null ? null : setting.value();
    }
    return value;
  }

  private static boolean mixed(PolicyIndex policy, List<Bound> bounds, List<Diagnostic> found) {
    Bound first = null;
    for (Bound bound : bounds) {
      boolean oneWay = bound.downwards() || bound.upwards();
      if (first == null) {
        first = oneWay ? bound : null;
      } else if (oneWay && bound.downwards() != first.downwards()) {
        found.add(
            Diagnostic.error(
                    "check.mixed-directions",
                    bound.said().range(),
                    policy.text(bound.said()),
                    policy.text(first.said()))
                .withHint("hint.mixed-directions")
                .withRelated("related.other-row", first.said().range()));
        return true;
      }
    }
    return false;
  }

  private static void units(PolicyIndex policy, List<Bound> bounds, List<Diagnostic> found) {
    Bound first = null;
    for (Bound bound : bounds) {
      String family = Amounts.family(bound.value());
      String wanted = first == null ? null : Amounts.family(first.value());
      if (first == null) {
        first = family == null ? null : bound;
      } else if (family != null && !family.equals(wanted)) {
        found.add(
            Diagnostic.error(
                    "check.mixed-units",
                    bound.said().range(),
                    policy.text(bound.said()),
                    policy.text(first.said()))
                .as(Severity.WARNING)
                .withHint("hint.mixed-units")
                .withRelated("related.other-row", first.said().range()));
        return;
      }
    }
  }

  private static void unreachable(PolicyIndex policy, List<Bound> bounds, List<Diagnostic> found) {
    for (int later = 1; later < bounds.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (covers(bounds.get(earlier), bounds.get(later))) {
          found.add(never(policy, bounds.get(earlier), bounds.get(later)));
          break;
        }
      }
    }
  }

  /** Whether whatever fits a later row has already been taken by an earlier one. */
  private static boolean covers(Bound earlier, Bound later) {
    Integer order = Amounts.compare(later.value(), earlier.value());
    if (order == null
        || (later.downwards() != earlier.downwards() && !later.said().is("exactly"))) {
      return false;
    }
    return switch (earlier.said().concept()) {
      case "at-least" -> order >= 0;
      case "at-most" -> order <= 0;
      case "more-than" -> order > 0 || (order == 0 && later.said().is("more-than"));
      case "less-than" -> order < 0 || (order == 0 && later.said().is("less-than"));
      default -> order == 0 && later.said().is("exactly");
    };
  }

  private static Diagnostic never(PolicyIndex policy, Bound earlier, Bound later) {
    return Diagnostic.error(
            "check.row-never-reached",
            later.said().range(),
            policy.text(later.said()),
            policy.text(earlier.said()))
        .withHint("hint.row-never-reached")
        .withRelated("related.taken-here", earlier.said().range());
  }

  private static void words(PolicyIndex policy, List<Bound> bounds, List<Diagnostic> found) {
    Map<String, Phrase> seen = new HashMap<>();
    for (Bound bound : bounds) {
      if (bound.said().argument("values") instanceof Phrase.Listed listed) {
        for (Phrase word : listed.items()) {
          Phrase first = seen.putIfAbsent(word.dump(), word);
          if (first != null) {
            found.add(
                Diagnostic.error("check.word-twice", word.range(), policy.text(word))
                    .withRelated("related.taken-here", first.range()));
          }
        }
      }
    }
  }
}
