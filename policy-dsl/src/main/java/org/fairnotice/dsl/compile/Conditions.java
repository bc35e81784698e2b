package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.concept;
import static org.fairnotice.dsl.compile.Values.name;
import static org.fairnotice.dsl.compile.Values.operand;
import static org.fairnotice.dsl.compile.Values.operands;

import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.CountScope;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Within;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** Conditions as phrases say them. */
final class Conditions {
  private Conditions() {}

  static Condition condition(Phrase phrase) {
    Phrase.Said said = concept(phrase);
    return switch (said.concept()) {
      case "happening" -> Condition.named(name(argument(said, "name")));
      case "measure-is" -> measure(Terms.term(argument(said, "measure")), comparison(said));
      case "fact-is" ->
          new Condition.Is(Terms.term(argument(said, "fact")), operands(argument(said, "values")));
      case "fact-missing" -> new Condition.Missing(Terms.term(argument(said, "fact")));
      case "start-in-dates" ->
          new Condition.Is(Terms.START_DATE, List.of(operand(argument(said, "dates"))));
      case "cut-off" -> cutOff(said, operand(argument(said, "before")));
      case "notice-in" -> {
        Phrase.Said bound = comparison(said);
        yield new Condition.NoticeIn(operand(argument(said, "hours")), word(bound), bound(bound));
      }
      case "cut-off-eve" -> cutOff(said, Operand.of(Span.calendarDays(1)));
      case "cut-off-day" -> cutOff(said, Operand.of(Span.calendarDays(0)));
      case "moved-within" -> within("move-distance", said);
      case "moved-within-first" -> within("distance-from-first-start", said);
      case "happened" -> Condition.happened(name(argument(said, "name")));
      case "start-on" -> new Condition.Is("weekday", operands(argument(said, "days")));
      case "count-is" -> count(said, comparison(said));
      case "rate-is" -> rate(said, comparison(said));
      case "figure-is" ->
          new Condition.Figure(
              name(argument(said, "name")), word(comparison(said)), bound(comparison(said)));
      case "stock-is" -> measure(Terms.term(argument(said, "stock")), comparison(said));
      case "client-has-tag" -> Condition.tagged(name(argument(said, "name")));
      case "paid-with" ->
          Condition.is(
              "paid-with", Operand.of(Value.text(concept(argument(said, "way")).concept())));
      case "evidence-there" ->
          Condition.holds("evidence-" + concept(argument(said, "kind")).concept());
      case "offer-is" ->
          Condition.is("offer", Operand.of(Value.text(concept(argument(said, "kind")).concept())));
      case "dispute-resolved-for" ->
          Condition.is("dispute-favour", Operand.of(favour(concept(argument(said, "favour")))));
      case "client-is-blocked" -> Condition.holds("client-blocked");
      default -> {
        // A fact that is a yes or a no, of the standard vocabulary or a host's own.
        if (!said.arguments().isEmpty()) {
          throw new NotSayable(said.range());
        }
        yield Condition.holds(said.concept());
      }
    };
  }

  /** The row of a table: how what the table goes by must stand. */
  static Condition row(PolicyTree.Table table, Phrase bound) {
    Phrase.Said by = concept(table.axis());
    Phrase.Said axis = by.is("table") ? concept(argument(by, "axis")) : by;
    Phrase.Said comparison = concept(bound);
    return switch (axis.concept()) {
      case "count" -> count(axis, comparison);
      case "stock-count" -> measure(Terms.term(argument(axis, "stock")), comparison);
      default -> {
        String term = Terms.term(axis);
        if (comparison.is("in-dates")) {
          if (!term.equals(Terms.START_DATE)) {
            throw new NotSayable(bound.range());
          }
          yield new Condition.Is(term, List.of(operand(argument(comparison, "dates"))));
        }
        if (comparison.is("among")) {
          yield new Condition.Is(term, operands(argument(comparison, "values")));
        }
        if (Terms.text(term)) {
          throw new NotSayable(bound.range());
        }
        yield measure(term, comparison);
      }
    };
  }

  private static Condition cutOff(Phrase.Said said, Operand before) {
    return Condition.notLaterThan(operand(argument(said, "time")), before);
  }

  private static Condition within(String term, Phrase.Said said) {
    return Condition.measure(term, Comparison.AT_MOST, operand(argument(said, "span")));
  }

  private static Phrase.Said comparison(Phrase.Said said) {
    return concept(argument(said, "comparison"));
  }

  private static Value favour(Phrase.Said favour) {
    return Value.text(
        switch (favour.concept()) {
          case "for-client" -> "client";
          case "for-business" -> "business";
          default -> "partly";
        });
  }

  private static Condition measure(String term, Phrase.Said comparison) {
    return Condition.measure(term, word(comparison), bound(comparison));
  }

  private static Condition count(Phrase.Said said, Phrase.Said comparison) {
    CountScope scope = scope(said);
    Phrase.Said thing = concept(argument(said, "thing"));
    Phrase.Said window = concept(argument(said, "window"));
    if (window.is("in-a-row")) {
      if (thing.is("bookings")) {
        throw new NotSayable(window.range());
      }
      if (thing.is("clean-visits") && scope == null) {
        return measure(Terms.CLEAN_ROW, comparison);
      }
    }
    if (scope == CountScope.BOOKING
        && !thing.is("moves")
        && !thing.is("strikes")
        && !thing.is("times")) {
      throw new NotSayable(argument(said, "scope").range());
    }
    return new Condition.Count(
        word(comparison), bound(comparison), Terms.thing(thing), scope, within(window));
  }

  private static @Nullable CountScope scope(Phrase.Said said) {
    Phrase scope = said.argument("scope");
    if (scope == null) {
      return null;
    }
    return concept(scope).is("same-service") ? CountScope.SERVICE : CountScope.BOOKING;
  }

  private static Condition rate(Phrase.Said said, Phrase.Said comparison) {
    Phrase.Said window = concept(argument(said, "window"));
    CountScope scope = scope(said);
    if (window.is("in-a-row") || scope == CountScope.BOOKING) {
      throw new NotSayable(window.range());
    }
    return new Condition.Rate(
        Terms.thing(concept(argument(said, "part"))),
        Terms.thing(concept(argument(said, "whole"))),
        scope,
        within(window),
        word(comparison),
        bound(comparison));
  }

  static Within within(Phrase.Said window) {
    return switch (window.concept()) {
      case "in-the-last" -> new Within(Within.Kind.LAST, operand(argument(window, "span")));
      case "in-dates" -> new Within(Within.Kind.DURING, operand(argument(window, "dates")));
      case "since" -> new Within(Within.Kind.SINCE, operand(argument(window, "date")));
      case "in-a-row" -> Within.inARow();
      case "ever" -> Within.ever();
      case "this-calendar-month" -> new Within(Within.Kind.THIS_CALENDAR_MONTH, null);
      case "this-calendar-year" -> new Within(Within.Kind.THIS_CALENDAR_YEAR, null);
      default -> throw new NotSayable(window.range());
    };
  }

  private static Comparison word(Phrase.Said comparison) {
    return Comparison.valueOf(comparison.concept().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Operand bound(Phrase.Said comparison) {
    return operand(argument(comparison, "value"));
  }
}
