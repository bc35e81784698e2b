package org.fairnotice.random;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.rule.Table;
import org.fairnotice.rule.Term;
import org.fairnotice.time.DateRange;
import org.fairnotice.time.OpeningHours;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;

/** Values a policy can hold, its settings, and operands that are one or the other. */
final class RandomValues {
  /** Few spans, so that rules and events meet on their boundaries. */
  private static final List<Span> SPANS =
      List.of(
          Span.hours(36),
          Span.hours(36),
          Span.hours(24),
          Span.hours(2),
          Span.minutes(30),
          Span.days(1),
          Span.days(2),
          Span.days(30),
          Span.weeks(1),
          Span.months(1),
          Span.months(6),
          Span.years(1),
          Span.calendarDays(1),
          Span.calendarDays(20),
          Span.businessDays(2),
          Span.businessDays(5));

  static final Value SEASON =
      Value.dates(
          new DateRange(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-20")),
          new DateRange(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-31")));

  static final Value OPEN =
      new Value.Week(
          new OpeningHours(
              List.of(
                  new OpeningHours.Stretch(
                      DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(18, 0)),
                  new OpeningHours.Stretch(
                      DayOfWeek.SATURDAY,
                      DayOfWeek.SUNDAY,
                      LocalTime.of(10, 0),
                      LocalTime.of(14, 0)))));

  static final List<String> SERVICES = List.of("cut", "colour", "massage", "dinner");
  static final List<String> STAFF = List.of("ana", "ben");
  static final List<String> REASONS = List.of("ill", "weather", "forgot", "other");
  static final List<String> TAGS = List.of("vip", "watch", "new");

  private static final List<String> TEXTS =
      List.of(
          "cut", "colour", "ana", "ill", "weather", "friday", "sunday", "gold", "app", "parent",
          "pass");

  static final List<String> FIGURES = List.of("no-shows this month", "till");
  static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 6, 1), LocalDate.of(2027, 1, 1));

  /** The kinds of value a setting can hold. */
  enum Kind {
    SPAN("span"),
    NUMBER("number"),
    MONEY("money"),
    SHARE("share"),
    WORDS("words"),
    CLOCK("hour"),
    DATES("dates");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private final Dice dice;
  private final Map<String, SettingValue> settings = new LinkedHashMap<>();

  RandomValues(Dice dice) {
    this.dice = dice;
    for (Kind kind : Kind.values()) {
      for (int i = 1; i <= 3; i++) {
        settings.put(kind.word + " " + i, new SettingValue.Plain(value(kind)));
      }
    }
    for (Kind kind : List.of(Kind.SPAN, Kind.NUMBER, Kind.MONEY, Kind.SHARE)) {
      if (dice.chance(40)) {
        settings.put(kind.word + " 3", new SettingValue.ByMeasure(table(kind)));
      } else if (dice.chance(15)) {
        settings.put(kind.word + " 3", dated(kind));
      }
    }
  }

  Map<String, SettingValue> settings() {
    return settings;
  }

  Value value(Kind kind) {
    return switch (kind) {
      case SPAN -> Value.span(span());
      case NUMBER -> Value.number(dice.of(1, 1, 2, 2, 3, 4, 10));
      case MONEY -> money();
      case SHARE -> Value.percent(dice.of("0", "10", "33.3", "50", "100"));
      case WORDS ->
          dice.chance(30)
              ? Value.text(dice.of(TEXTS))
              : new Value.Words(List.of(dice.of(TEXTS), dice.of(TEXTS)));
      case DATES -> dates();
      case CLOCK -> new Value.Clock(LocalTime.of(dice.of(9, 10, 18), dice.of(0, 30)));
    };
  }

  private Value dates() {
    LocalDate first = dice.of(DAYS).plusDays(dice.below(60));
    DateRange early = new DateRange(first, first.plusDays(dice.of(0, 30, 90)));
    LocalDate next = early.last().plusDays(dice.of(1, 14));
    return dice.chance(50)
        ? Value.dates(early)
        : Value.dates(early, new DateRange(next, next.plusDays(dice.of(0, 60))));
  }

  Span span() {
    return dice.chance(1) ? Span.hours(0) : dice.of(SPANS);
  }

  private Value money() {
    String currency = dice.chance(4) ? "USD" : "EUR";
    return Value.money(currency + " " + dice.of("0", "5", "10", "25", "33.33", "50", "100", "200"));
  }

  /** A value written down, or a setting. */
  Operand operand(Kind kind) {
    return dice.chance(60)
        ? Operand.of(value(kind))
        : Operand.setting(kind.word + " " + dice.from(1, 3));
  }

  /** The same, or now and then a term. */
  Operand operand(Kind kind, Facts facts, Term.Type type) {
    return dice.chance(8) ? new Operand.TermOf(facts.term(dice, type)) : operand(kind);
  }

  Comparison order() {
    return dice.of(
        Comparison.LESS_THAN,
        Comparison.AT_MOST,
        Comparison.EXACTLY,
        Comparison.AT_LEAST,
        Comparison.AT_LEAST,
        Comparison.MORE_THAN);
  }

  /** The first day is mostly one before all events. */
  private SettingValue dated(Kind kind) {
    List<SettingValue.Dated.From> rows = new ArrayList<>();
    LocalDate from = LocalDate.of(dice.chance(80) ? 2020 : 2026, dice.from(1, 12), 1);
    for (int i = dice.from(1, 4); i > 0; i--) {
      rows.add(new SettingValue.Dated.From(from, value(kind)));
      from = from.plusDays(dice.from(1, 900));
    }
    return new SettingValue.Dated(rows);
  }

  private Table<Value> table(Kind kind) {
    List<Table.Row<Value>> rows = new ArrayList<>();
    Term.Type type = dice.of(Term.Type.MONEY, Term.Type.NUMBER, Term.Type.LAPSE);
    String measure = Facts.BOOKING.term(dice, type);
    for (int i = dice.from(0, 3); i > 0; i--) {
      Condition when =
          dice.chance(80)
              ? Condition.measure(measure, order(), Operand.of(value(boundOf(type))))
              : dice.of(
                  Condition.tagged(dice.of(TAGS)),
                  Condition.is("service", Operand.of(value(Kind.WORDS))),
                  Condition.not(Condition.holds("has-deposit")));
      rows.add(new Table.Row<>(when, value(kind)));
    }
    return new Table<>(rows, value(kind));
  }

  static Kind boundOf(Term.Type type) {
    return switch (type) {
      case MONEY -> Kind.MONEY;
      case NUMBER -> Kind.NUMBER;
      case LAPSE -> Kind.SPAN;
      case TEXT -> Kind.WORDS;
      case TIME_OF_DAY -> Kind.CLOCK;
      case SHARE -> Kind.SHARE;
      case DATE, FLAG -> throw new IllegalArgumentException("type has no bounds: " + type);
    };
  }
}
