package org.fairnotice.dsl.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.rule.Origin;
import org.jspecify.annotations.Nullable;

/** Makes scenarios of the example blocks of a tree. */
final class ExampleReader {
  private final PolicyTree tree;
  private final SourceText source;

  ExampleReader(PolicyTree tree) {
    this.tree = tree;
    this.source = tree.source();
  }

  List<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>();
    for (PolicyTree.Block block : tree.blocks()) {
      if (block instanceof PolicyTree.Example example) {
        List<Scenario.Moment> moments = example.moments().stream().map(this::moment).toList();
        String name = String.valueOf(Said.word(Said.of(example.head()).argument("name")));
        scenarios.add(new Scenario(name, origin(example.line().range()), tree.language(), moments));
      }
    }
    return scenarios;
  }

  private Scenario.Moment moment(PolicyTree.Moment moment) {
    Phrase.Said said = Said.of(moment.phrase());
    LocalDateTime at = Said.instant(said.argument("at"));
    Phrase.Said event = Said.of(said.argument("event"));
    List<Scenario.Expectation> expectations = new ArrayList<>();
    moment.expectations().forEach(each -> expectations.addAll(expectations(each)));
    SourceRange range = moment.phrase().range();
    return new Scenario.Moment(origin(range), text(range), at, event, expectations);
  }

  private List<Scenario.Expectation> expectations(PolicyTree.Expectation expectation) {
    Phrase phrase = expectation.phrase();
    List<Phrase> outcomes =
        phrase instanceof Phrase.Listed listed ? listed.items() : List.of(phrase);
    boolean forbidden = expectation.keyword() == Keyword.NOT;
    return outcomes.stream()
        .map(
            each ->
                new Scenario.Expectation(
                    origin(expectation.line().range()),
                    forbidden,
                    Said.of(each),
                    text(each.range())))
        .toList();
  }

  private Origin origin(SourceRange range) {
    int start = range.start();
    return new Origin(source.name(start), source.line(start), source.column(start));
  }

  private String text(@Nullable SourceRange range) {
    return range == null ? "" : source.text(range).replaceAll("\\s+", " ").strip();
  }
}
