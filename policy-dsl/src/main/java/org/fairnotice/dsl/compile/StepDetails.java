package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.concept;
import static org.fairnotice.dsl.compile.Values.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.event.Segment;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Operand;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** What stands behind the commas of a step, and on the lines below it. */
final class StepDetails {
  private static final String TONE = "tone-";

  final List<String> extras = new ArrayList<>();
  final List<Condition> conditions = new ArrayList<>();
  final List<Condition> unless = new ArrayList<>();
  @Nullable String tone;
  @Nullable Span payWithin;
  @Nullable String onlyAfter;
  boolean delivered;
  Ladder.@Nullable Deadline deadline;
  Ladder.@Nullable Unanswered unanswered;

  StepDetails(@Nullable Phrase phrase) {
    if (phrase != null) {
      Values.items(phrase).forEach(this::add);
    }
  }

  /** A line below the step. */
  void condition(PolicyTree.Clause clause) {
    Condition condition = Conditions.condition(clause.phrase());
    if (clause.keyword() == Keyword.UNLESS) {
      unless.add(condition);
    } else {
      conditions.add(condition);
    }
  }

  private void add(Phrase phrase) {
    Phrase.Said said = concept(phrase);
    switch (said.concept()) {
      case "to-pay-within" -> payWithin = Values.span(argument(said, "span"));
      case "only-after" -> onlyAfter = name(argument(said, "step"));
      case "only-delivered" -> {
        onlyAfter = name(argument(said, "step"));
        delivered = true;
      }
      case "done-within" -> deadline = deadline(said);
      case "unanswered" -> unanswered = unanswered(said);
      case "for-at-least" -> conditions.add(open(Comparison.AT_LEAST, said));
      case "for-less-than" -> conditions.add(open(Comparison.LESS_THAN, said));
      case "for-consumers" -> conditions.add(segment(Segment.CONSUMER));
      case "for-businesses" -> conditions.add(segment(Segment.BUSINESS));
      case "tone-courteous", "tone-firm", "tone-formal" ->
          tone = said.concept().substring(TONE.length());
      default -> extras.add(said.concept());
    }
  }

  private static Ladder.Deadline deadline(Phrase.Said said) {
    String lapse = concept(argument(said, "lapse")).concept();
    return new Ladder.Deadline(
        Values.span(argument(said, "span")),
        Ladder.Lapse.valueOf(lapse.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static Ladder.Unanswered unanswered(Phrase.Said said) {
    return new Ladder.Unanswered(
        Values.number(argument(said, "number")).intValueExact(),
        Values.span(argument(said, "span")),
        Ladders.written(argument(said, "channels")));
  }

  private static Condition open(Comparison comparison, Phrase.Said said) {
    return Condition.measure("bill-open", comparison, Values.operand(argument(said, "amount")));
  }

  /** The client's segment is one. */
  static Condition segment(Segment segment) {
    return Condition.is("segment", Operand.of(Value.text(segment.wireName())));
  }
}
