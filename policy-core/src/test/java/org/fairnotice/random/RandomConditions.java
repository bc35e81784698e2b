package org.fairnotice.random;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.record.History;
import org.fairnotice.record.Tally;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.CountScope;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Term;
import org.fairnotice.rule.Within;
import org.fairnotice.value.Comparison;
import org.jspecify.annotations.Nullable;

/** Conditions of every kind, over the terms of what sets a rule off. */
final class RandomConditions {
  private final Dice dice;
  private final RandomValues values;
  private final List<String> named = new ArrayList<>();
  private final List<String> happenings = new ArrayList<>();

  RandomConditions(Dice dice, RandomValues values) {
    this.dice = dice;
    this.values = values;
  }

  /** From now on conditions may name it. */
  void defined(String name, boolean happens) {
    named.add(name);
    if (happens) {
      happenings.add(name);
    }
  }

  List<String> happenings() {
    return happenings;
  }

  List<Condition> some(Facts facts, int most) {
    List<Condition> some = new ArrayList<>();
    for (int i = dice.from(0, most); i > 0; i--) {
      some.add(one(facts, 2));
    }
    return some;
  }

  Condition one(Facts facts, int depth) {
    if (depth > 0 && dice.chance(25)) {
      return nested(facts, depth - 1);
    }
    return switch (dice.below(13)) {
      case 0, 1, 2, 3 -> measure(facts, Term.Type.LAPSE);
      case 4 -> measure(facts, Term.Type.MONEY);
      case 5 -> number(facts);
      case 6 -> text(facts);
      case 7 ->
          dice.chance(60)
              ? Condition.holds(facts.term(dice, Term.Type.FLAG))
              : measure(facts, Term.Type.TIME_OF_DAY);
      case 8 ->
          dice.chance(50)
              ? Condition.tagged(dice.of(RandomValues.TAGS))
              : new Condition.Missing(facts.term(dice, dice.of(Term.Type.values())));
      case 9, 10 -> dice.chance(15) ? rate() : dice.chance(6) ? figure() : count();
      case 11 -> course(facts);
      default -> named.isEmpty() ? count() : Condition.named(dice.of(named));
    };
  }

  /** Conditions of how a booking went. */
  private Condition course(Facts facts) {
    return switch (dice.below(5)) {
      case 4 ->
          new Condition.NoticeIn(
              Operand.of(RandomValues.OPEN),
              values.order(),
              values.operand(RandomValues.Kind.SPAN));
      case 2 -> Condition.is("start-date", Operand.of(RandomValues.SEASON));
      case 0 -> measure(facts, Term.Type.SHARE);
      case 1 ->
          Condition.notLaterThan(
              values.operand(RandomValues.Kind.CLOCK), values.operand(RandomValues.Kind.SPAN));
      default ->
          happenings.isEmpty()
              ? measure(facts, Term.Type.LAPSE)
              : Condition.happened(dice.of(happenings));
    };
  }

  private Condition nested(Facts facts, int depth) {
    return switch (dice.below(4)) {
      case 0 -> Condition.all(one(facts, depth), one(facts, depth));
      case 1 -> Condition.any(one(facts, depth), one(facts, depth));
      case 2 ->
          dice.chance(90)
              ? Condition.any(one(facts, depth), one(facts, depth), one(facts, depth))
              : dice.of(Condition.any(), Condition.all());
      default -> Condition.not(one(facts, depth));
    };
  }

  private Condition measure(Facts facts, Term.Type type) {
    Operand bound = values.operand(RandomValues.boundOf(type), facts, type);
    return Condition.measure(facts.term(dice, type), values.order(), bound);
  }

  private Condition number(Facts facts) {
    Comparison comparison = dice.chance(15) ? Comparison.EVERY : values.order();
    Operand bound = values.operand(RandomValues.Kind.NUMBER, facts, Term.Type.NUMBER);
    return Condition.measure(facts.term(dice, Term.Type.NUMBER), comparison, bound);
  }

  private Condition text(Facts facts) {
    String term = facts.term(dice, Term.Type.TEXT);
    Operand one = values.operand(RandomValues.Kind.WORDS, facts, Term.Type.TEXT);
    return dice.chance(50)
        ? Condition.is(term, one)
        : Condition.is(term, one, values.operand(RandomValues.Kind.WORDS));
  }

  private Condition count() {
    Comparison comparison = dice.chance(15) ? Comparison.EVERY : values.order();
    Operand number = values.operand(RandomValues.Kind.NUMBER);
    Within within = dice.chance(12) ? Within.inARow() : within();
    return new Condition.Count(comparison, number, thing(), scope(), within);
  }

  private String thing() {
    return happenings.isEmpty() || dice.chance(60)
        ? dice.of(Tally.values()).thing()
        : History.happening(dice.of(happenings));
  }

  private @Nullable CountScope scope() {
    return dice.chance(70) ? null : dice.of(CountScope.values());
  }

  private Condition rate() {
    return new Condition.Rate(
        thing(),
        thing(),
        scope(),
        within(),
        values.order(),
        values.operand(RandomValues.Kind.SHARE));
  }

  private Condition figure() {
    return new Condition.Figure(
        dice.of(RandomValues.FIGURES), values.order(), values.operand(RandomValues.Kind.NUMBER));
  }

  Within within() {
    return switch (dice.below(10)) {
      case 0 -> Within.ever();
      case 8 -> Within.during(values.operand(RandomValues.Kind.DATES));
      case 9 -> Within.since(dice.of(RandomValues.DAYS));
      case 1 -> new Within(Within.Kind.THIS_CALENDAR_MONTH, null);
      case 2 -> new Within(Within.Kind.THIS_CALENDAR_YEAR, null);
      default -> new Within(Within.Kind.LAST, values.operand(RandomValues.Kind.SPAN));
    };
  }
}
