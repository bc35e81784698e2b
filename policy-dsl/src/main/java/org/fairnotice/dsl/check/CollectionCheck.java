package org.fairnotice.dsl.check;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/** Collections whose steps are out of order, wait for no step, or never come to an end. */
final class CollectionCheck implements Check {
  private static final List<String> PARTS = List.of("costs", "interest", "fees", "principal");
  private static final Set<String> LAST = Set.of("hand-over", "advise-court", "write-off");

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    for (PolicyTree.Collection collection : policy.collections()) {
      lines(policy, collection, found);
      order(policy, collection, found);
      references(policy, collection, found);
      if (!policy.damaged(collection)) {
        end(policy, collection, found);
      }
    }
  }

  private static void lines(
      PolicyIndex policy, PolicyTree.Collection collection, List<Diagnostic> found) {
    Map<Keyword, PolicyTree.Labelled> seen = new EnumMap<>(Keyword.class);
    for (PolicyTree.Labelled line : collection.lines()) {
      PolicyTree.Labelled first = seen.putIfAbsent(line.keyword(), line);
      boolean mistyped = policy.damage().touches(line.line().range());
      if (first != null && line.keyword() != Keyword.PAUSE && !mistyped) {
        found.add(
            Diagnostic.error(
                    "check.repeated-label", line.line().range(), policy.word(line.keyword()))
                .withRelated("related.first", first.line().range()));
      }
      if (line.keyword() == Keyword.PAYMENTS && !mistyped) {
        payments(policy, line, found);
      }
      if (line.phrase() instanceof Phrase.Said said
          && said.argument("from") instanceof Phrase.TimeValue from
          && said.argument("to") instanceof Phrase.TimeValue to
          && !from.time().isBefore(to.time())) {
        found.add(
            Diagnostic.error(
                    "check.no-contact-hours", to.range(), policy.text(to), policy.text(from))
                .withRelated("related.from", from.range()));
      }
    }
  }

  /** An order of payments names every part of a bill once, or none. */
  private static void payments(
      PolicyIndex policy, PolicyTree.Labelled line, List<Diagnostic> found) {
    List<String> named =
        Phrases.within(line.phrase(), Phrase.Said.class).stream()
            .filter(said -> said.place().equals("payment-detail"))
            .map(Phrase.Said::concept)
            .filter(PARTS::contains)
            .toList();
    Set<String> once = Set.copyOf(named);
    if (!named.isEmpty() && (named.size() != once.size() || once.size() != PARTS.size())) {
      found.add(
          Diagnostic.error("check.payment-order", line.phrase().range(), policy.text(line.phrase()))
              .withExpected(
                  PARTS.stream()
                      .map(
                          each ->
                              policy.written(
                                  "payment-detail", Samples.said("payment-detail", each)))
                      .toList()));
    }
  }

  private static void order(
      PolicyIndex policy, PolicyTree.Collection collection, List<Diagnostic> found) {
    Phrase before = null;
    for (PolicyTree.Step step : collection.steps()) {
      Phrase day = day(policy, step);
      Integer order = before == null ? null : Amounts.compare(day, before);
      if (order != null && order < 0 && before != null && day != null) {
        found.add(
            Diagnostic.error(
                    "check.step-order", step.head().range(), policy.text(day), policy.text(before))
                .as(Severity.WARNING)
                .withRelated("related.earlier-step", before.range()));
        return;
      }
      before = day == null ? before : day;
    }
  }

  private static @Nullable Phrase day(PolicyIndex policy, PolicyTree.Step step) {
    Phrase day = step.head() instanceof Phrase.Said said ? said.argument("on") : null;
    if (day instanceof Phrase.SettingRef ref) {
      PolicyTree.Setting setting = policy.settings().get(ref.name());
      return setting == null ? null : setting.value();
    }
    return day;
  }

  private static void references(
      PolicyIndex policy, PolicyTree.Collection collection, List<Diagnostic> found) {
    Map<String, PolicyTree.Step> all = new LinkedHashMap<>();
    collection.steps().forEach(step -> named(step, all));
    Map<String, PolicyTree.Step> before = new LinkedHashMap<>();
    for (PolicyTree.Step step : collection.steps()) {
      for (Phrase part : List.of(step.head(), step.phrase())) {
        for (Phrase.Said said : Phrases.within(part, Phrase.Said.class)) {
          Phrase.NameValue name =
              said.is("after-step") || said.is("only-after") ? Phrases.name(said, "step") : null;
          if (name != null && !before.containsKey(name.name())) {
            found.addAll(reference(policy, name, before, all));
          }
        }
      }
      named(step, before);
    }
  }

  private static void named(PolicyTree.Step step, Map<String, PolicyTree.Step> steps) {
    Phrase.NameValue name = Phrases.name(step.head(), "name");
    if (name != null) {
      steps.putIfAbsent(name.name(), step);
    }
  }

  /**
   * A step that comes later or stands in another collection; one that is nowhere is told of names.
   */
  private static List<Diagnostic> reference(
      PolicyIndex policy,
      Phrase.NameValue name,
      Map<String, PolicyTree.Step> before,
      Map<String, PolicyTree.Step> all) {
    PolicyTree.Step later = all.get(name.name());
    if (later != null) {
      return List.of(
          Diagnostic.error("check.later-step", name.range(), name.name())
              .withExpected(before.keySet().stream().toList())
              .withRelated("related.step", later.head().range()));
    }
    boolean elsewhere =
        policy.collections().stream()
            .flatMap(collection -> collection.steps().stream())
            .map(step -> Phrases.name(step.head(), "name"))
            .anyMatch(step -> step != null && step.name().equals(name.name()));
    return elsewhere
        ? List.of(
            Diagnostic.error("check.unknown-step", name.range(), name.name())
                .withExpected(before.keySet().stream().toList()))
        : List.of();
  }

  private static void end(
      PolicyIndex policy, PolicyTree.Collection collection, List<Diagnostic> found) {
    boolean ends =
        collection.steps().stream()
            .flatMap(step -> Phrases.within(step.phrase(), Phrase.Said.class).stream())
            .anyMatch(said -> LAST.contains(said.concept()));
    if (!ends) {
      List<String> expected =
          LAST.stream()
              .sorted()
              .map(each -> policy.written("step-action", Samples.said("step-action", each)))
              .toList();
      found.add(
          Diagnostic.error(
                  "check.collection-without-end",
                  collection.head().range(),
                  policy.text(collection.head()))
              .as(Severity.WARNING)
              .withExpected(expected));
    }
  }
}
