package org.fairnotice.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.record.History;
import org.fairnotice.time.Place;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true, false or unknown of a case.
 *
 * <p>Shape: plain values, so that an engine, an interpreter and an export to DRL read the same
 * thing. {@link #in} never throws; what is missing makes it unknown, unless the term says that
 * missing means none.
 */
public sealed interface Condition {
  /** What it says of a case; the case notes what was read. */
  Truth in(Case facts);

  /**
   * The first instant after the case's own at which it may say something else by the passing of
   * time alone, or {@code Instant.MAX}.
   */
  default Instant nextChange(Case facts) {
    return Instant.MAX;
  }

  /** A measure and how it stands to a bound. */
  static Condition measure(String term, Comparison comparison, Operand bound) {
    return new Compare(term, comparison, bound);
  }

  /** A count of things in a window. */
  static Condition count(Comparison comparison, Operand number, String thing, Within within) {
    return new Count(comparison, number, thing, null, within);
  }

  /** A count of things in a window, of the service or the booking at hand. */
  static Condition count(
      Comparison comparison, Operand number, String thing, CountScope scope, Within within) {
    return new Count(comparison, number, thing, scope, within);
  }

  /** How often one of the policy's own happenings happened. */
  static Condition times(Comparison comparison, Operand number, String happening, Within within) {
    return new Count(comparison, number, History.happening(happening), null, within);
  }

  /** A text that is one of some. */
  static Condition is(String term, Operand... any) {
    return new Is(term, List.of(any));
  }

  /** A fact that is a yes or a no. */
  static Condition holds(String term) {
    return new Holds(term);
  }

  /** The client bears a tag. */
  static Condition tagged(String tag) {
    return new Tagged(tag);
  }

  /** One of the policy's own happenings has happened to the booking, this time or before. */
  static Condition happened(String happening) {
    return new Happened(happening);
  }

  /** It is no later than a time of day so many days before the date of the start. */
  static Condition notLaterThan(Operand time, Operand before) {
    return new NotLaterThan(time, before);
  }

  /** A condition or happening the policy defines. */
  static Condition named(String definition) {
    return new Named(definition);
  }

  /** All of them. */
  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  /** Any of them. */
  static Condition any(Condition... parts) {
    return new Any(List.of(parts));
  }

  /** The opposite. */
  static Condition not(Condition part) {
    return new Not(part);
  }

  /** A measure and how it stands to a bound: the notice is less than 36 hours. */
  record Compare(String term, Comparison comparison, Operand bound) implements Condition {
    /** Requires all parts. */
    public Compare {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(bound, "bound");
    }

    @Override
    public Truth in(Case facts) {
      Value value = facts.term(term);
      if (value == null) {
        return facts.absent(term);
      }
      Truth truth = Values.compare(value, comparison, bound.in(facts));
      return truth == Truth.UNKNOWN ? facts.cannotTell(term) : truth;
    }

    @Override
    public Instant nextChange(Case facts) {
      Value value = facts.term(term);
      if (value instanceof Value.Lapse lapse && bound.in(facts) instanceof Value.Length length) {
        Place place = lapse.place();
        Instant now = facts.now();
        boolean untilThen = lapse.from().equals(now);
        if (!untilThen && !lapse.to().equals(now)) {
          return facts.termChanges(term);
        }
        Instant edge =
            untilThen
                ? place.minus(lapse.to(), length.span())
                : place.plus(lapse.from(), length.span());
        return later(now, edge);
      }
      return facts.termChanges(term);
    }

    private static Instant later(Instant now, Instant edge) {
      if (edge.isAfter(now)) {
        return edge;
      }
      return edge.equals(now) ? edge.plusNanos(1) : Instant.MAX;
    }
  }

  /** A text that is one of some, or a date: the reason is in {excuses}, the start in {terms}. */
  record Is(String term, List<Operand> any) implements Condition {
    /** Copies the list. */
    public Is {
      Objects.requireNonNull(term, "term");
      any = List.copyOf(any);
    }

    @Override
    public Truth in(Case facts) {
      Value value = facts.term(term);
      if (!(value instanceof Value.Text || value instanceof Value.Day)) {
        return value == null ? facts.absent(term) : facts.cannotTell(term);
      }
      Truth truth = Truth.FALSE;
      for (Operand operand : any) {
        Value wanted = operand.in(facts);
        if (wanted == null) {
          truth = truth.or(Truth.UNKNOWN);
        } else if (Values.names(wanted, value)) {
          return Truth.TRUE;
        }
      }
      return truth;
    }

    @Override
    public Instant nextChange(Case facts) {
      return facts.termChanges(term);
    }
  }

  /** A fact that is not there. */
  record Missing(String term) implements Condition {
    /** Requires the term. */
    public Missing {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public Truth in(Case facts) {
      return Truth.of(facts.term(term) == null);
    }
  }

  /** A fact that is a yes or a no: the client has arrived. */
  record Holds(String term) implements Condition {
    /** Requires the term. */
    public Holds {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public Truth in(Case facts) {
      Value value = facts.term(term);
      if (value instanceof Value.Flag flag) {
        return Truth.of(flag.yes());
      }
      return value == null ? facts.absent(term) : facts.cannotTell(term);
    }

    @Override
    public Instant nextChange(Case facts) {
      return facts.termChanges(term);
    }
  }

  /** The client bears a tag. */
  record Tagged(String tag) implements Condition {
    /** Requires the tag. */
    public Tagged {
      Objects.requireNonNull(tag, "tag");
    }

    @Override
    public Truth in(Case facts) {
      boolean tagged = facts.record().taggedOn(tag, facts.today());
      facts.note(() -> "tag \"" + tag + "\"", new Value.Flag(tagged));
      return Truth.of(tagged);
    }

    @Override
    public Instant nextChange(Case facts) {
      return facts.record().tags().containsKey(tag) ? facts.tomorrow() : Instant.MAX;
    }
  }

  /**
   * A count of things in a window, the present event included: at least 2 no-shows in the last 180
   * days.
   */
  record Count(
      Comparison comparison,
      Operand number,
      String thing,
      @Nullable CountScope scope,
      Within within)
      implements Condition {
    /** Requires all parts but the scope. */
    public Count {
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(thing, "thing");
      Objects.requireNonNull(within, "within");
    }

    /** What an explanation calls it. */
    public String label() {
      return Counts.label(thing, scope, within);
    }

    @Override
    public Truth in(Case facts) {
      String key = scope == null ? null : Counts.key(scope, facts);
      if (scope != null && key == null) {
        return facts.outOf(scope);
      }
      Integer count = Counts.of(facts, thing, key, within);
      if (count == null) {
        return facts.cannotTell(this::label);
      }
      Value number = Value.number(count);
      facts.note(this::label, number);
      return Values.compare(number, comparison, this.number.in(facts));
    }

    @Override
    public Instant nextChange(Case facts) {
      return Counts.changes(facts, thing, scope, within);
    }
  }

  /**
   * The share that one counted thing has of another in a window: more than 40 % of the bookings in
   * the last year were cancelled.
   *
   * <p>Shape: both are counted alike. Where there is none of the whole there is no share, and
   * nothing holds of it.
   */
  record Rate(
      String part,
      String whole,
      @Nullable CountScope scope,
      Within within,
      Comparison comparison,
      Operand share)
      implements Condition {
    /** Requires all parts but the scope. */
    public Rate {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(whole, "whole");
      Objects.requireNonNull(within, "within");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(share, "share");
      if (within.kind() == Within.Kind.IN_A_ROW) {
        throw new IllegalArgumentException("within must be a window, not a row: " + part);
      }
    }

    /** What an explanation calls it. */
    public String label() {
      return part + " among " + Counts.label(whole, scope, within);
    }

    @Override
    public Truth in(Case facts) {
      String key = scope == null ? null : Counts.key(scope, facts);
      if (scope != null && key == null) {
        return facts.outOf(scope);
      }
      Integer of = Counts.of(facts, whole, key, within);
      Integer some = Counts.of(facts, part, key, within);
      if (of == null || some == null) {
        return facts.cannotTell(this::label);
      }
      Value rate = of == 0 ? null : Counts.share(some, of);
      facts.note(this::label, rate);
      return rate == null ? Truth.FALSE : Values.compare(rate, comparison, share.in(facts));
    }

    @Override
    public Instant nextChange(Case facts) {
      Instant first = Counts.changes(facts, part, scope, within);
      Instant second = Counts.changes(facts, whole, scope, within);
      return first.isBefore(second) ? first : second;
    }
  }

  /**
   * A figure about the business, as last recorded: the fact "no-shows this month" is at least 10.
   *
   * <p>Shape: unknown until it is recorded.
   */
  record Figure(String name, Comparison comparison, Operand bound) implements Condition {
    /** Requires all parts. */
    public Figure {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(bound, "bound");
    }

    /** What an explanation calls it. */
    public String label() {
      return "fact \"" + name + "\"";
    }

    @Override
    public Truth in(Case facts) {
      BigDecimal figure = facts.record().figures().get(name);
      if (figure == null) {
        return facts.cannotTell(this::label);
      }
      Value value = new Value.Number(figure);
      facts.note(this::label, value);
      return Values.compare(value, comparison, bound.in(facts));
    }
  }

  /** One of the policy's own happenings has happened to the booking, with all its moves. */
  record Happened(String happening) implements Condition {
    /** Requires the name. */
    public Happened {
      Objects.requireNonNull(happening, "happening");
    }

    @Override
    public Truth in(Case facts) {
      Truth truth = facts.happened(happening);
      facts.note(
          '"' + happening + "\" of this booking",
          truth == Truth.UNKNOWN ? null : new Value.Flag(truth == Truth.TRUE));
      return truth;
    }
  }

  /**
   * It is no later than a time of day so many days before the date of the start; of a move, the
   * start that is given up.
   *
   * <p>Units: that very instant is in time; of the span whole dates count, business days those of
   * the policy's calendar.
   */
  record NotLaterThan(Operand time, Operand before) implements Condition {
    /** Requires both parts. */
    public NotLaterThan {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(before, "before");
    }

    @Override
    public Truth in(Case facts) {
      return facts.notLaterThan(time.in(facts), before.in(facts));
    }

    @Override
    public Instant nextChange(Case facts) {
      Instant last = facts.cutOff(time.in(facts), before.in(facts));
      return last == null || facts.now().isAfter(last) ? Instant.MAX : last.plusNanos(1);
    }
  }

  /**
   * The notice counted from when the business is there next, and how it stands to a bound: what
   * comes in at night is told in the morning.
   */
  record NoticeIn(Operand hours, Comparison comparison, Operand bound) implements Condition {
    /** Requires all parts. */
    public NoticeIn {
      Objects.requireNonNull(hours, "hours");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(bound, "bound");
    }

    @Override
    public Truth in(Case facts) {
      return facts.noticeIn(hours.in(facts), comparison, bound.in(facts));
    }

    @Override
    public Instant nextChange(Case facts) {
      Instant passes = new Compare("notice", comparison, bound).nextChange(facts);
      if (!(hours.in(facts) instanceof Value.Week week)) {
        return passes;
      }
      Instant edge = week.hours().nextEdge(facts.now(), facts.place());
      return edge.isBefore(passes) ? edge : passes;
    }
  }

  /** A condition or happening the policy defines, by name. */
  record Named(String definition) implements Condition {
    /** Requires the name. */
    public Named {
      Objects.requireNonNull(definition, "definition");
    }

    @Override
    public Truth in(Case facts) {
      return facts.defined(definition);
    }

    @Override
    public Instant nextChange(Case facts) {
      Definition found = facts.policy().definition(definition);
      return found == null ? Instant.MAX : found.condition().nextChange(facts);
    }
  }

  /** All of them; of none, true. */
  record All(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth in(Case facts) {
      Truth truth = Truth.TRUE;
      for (Condition part : parts) {
        truth = truth.and(part.in(facts));
        if (truth == Truth.FALSE) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public Instant nextChange(Case facts) {
      return earliest(parts, facts);
    }
  }

  /** Any of them; of none, false. */
  record Any(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth in(Case facts) {
      Truth truth = Truth.FALSE;
      for (Condition part : parts) {
        truth = truth.or(part.in(facts));
        if (truth == Truth.TRUE) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public Instant nextChange(Case facts) {
      return earliest(parts, facts);
    }
  }

  /** The opposite. */
  record Not(Condition part) implements Condition {
    /** Requires the part. */
    public Not {
      Objects.requireNonNull(part, "part");
    }

    @Override
    public Truth in(Case facts) {
      return part.in(facts).not();
    }

    @Override
    public Instant nextChange(Case facts) {
      return part.nextChange(facts);
    }
  }

  private static Instant earliest(List<Condition> parts, Case facts) {
    Instant first = Instant.MAX;
    for (Condition part : parts) {
      Instant change = part.nextChange(facts);
      first = change.isBefore(first) ? change : first;
    }
    return first;
  }

  /**
   * One condition out of the `if` lines and the `unless` lines of a rule: all of the first and none
   * of the second.
   */
  static Condition of(List<Condition> conditions, List<Condition> unless) {
    List<Condition> parts = new ArrayList<>(conditions);
    for (Condition exception : unless) {
      parts.add(new Not(exception));
    }
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  /** What {@link #of} all of these would say. */
  static Truth in(List<Condition> conditions, List<Condition> unless, Case facts) {
    Truth truth = Truth.TRUE;
    for (int i = 0; i < conditions.size() && truth != Truth.FALSE; i++) {
      truth = truth.and(conditions.get(i).in(facts));
    }
    for (int i = 0; i < unless.size() && truth != Truth.FALSE; i++) {
      truth = truth.and(unless.get(i).in(facts).not());
    }
    return truth;
  }

  /** A condition that always holds. */
  static Condition always() {
    return new All(List.of());
  }
}
