package org.fairnotice.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fairnotice.decision.Decision;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.By;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.Instants;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.CountScope;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.rule.Table;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Within;
import org.fairnotice.time.OpeningHours;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Rule values read word by word in one case, sharing nothing with the way they read themselves but
 * the terms.
 */
final class NaiveReading {
  /** The terms whose absence means that there is none. */
  private static final Set<String> NONE =
      Set.of(
          "service",
          "category",
          "staff",
          "location",
          "channel",
          "reason",
          "proof-given",
          "cause",
          "tier",
          "payer",
          "time-since-promotion",
          "incident",
          "evidence",
          "principal-paid",
          "bill-with-agency",
          "bill-in-court",
          "bill-expired",
          "bill-written-off",
          "payment-ordered",
          "order-opposed",
          "finding",
          "contact-channel",
          "contact-result",
          "dispute-favour");

  /** What was found out about a happening before, or null. */
  interface Told {
    @Nullable Truth of(String happening);
  }

  private final Case facts;
  private final Told told;
  private final NaiveTime time;

  NaiveReading(Case facts, Told told) {
    this.facts = facts;
    this.told = told;
    Booking booking = facts.booking();
    time =
        new NaiveTime(
            booking == null || booking.zone() == null
                ? facts.policy().place().zone()
                : booking.zone(),
            facts.policy().place().calendar());
  }

  /** Any of the triggers, all of the conditions, none of the others. */
  Truth of(List<Trigger> triggers, List<Condition> conditions, List<Condition> unless) {
    Truth set = Truth.FALSE;
    for (Trigger trigger : triggers) {
      set = either(set, trigger(trigger));
    }
    return set == Truth.FALSE ? set : both(set, of(conditions, unless));
  }

  Truth of(List<Condition> conditions, List<Condition> unless) {
    Truth truth = Truth.TRUE;
    for (Condition condition : conditions) {
      truth = both(truth, condition(condition));
    }
    for (Condition condition : unless) {
      truth = both(truth, opposite(condition(condition)));
    }
    return truth;
  }

  private static Truth both(Truth a, Truth b) {
    if (a == Truth.FALSE || b == Truth.FALSE) {
      return Truth.FALSE;
    }
    return a == Truth.TRUE && b == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static Truth either(Truth a, Truth b) {
    if (a == Truth.TRUE || b == Truth.TRUE) {
      return Truth.TRUE;
    }
    return a == Truth.FALSE && b == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static Truth opposite(Truth a) {
    return switch (a) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  private static Truth sure(boolean yes) {
    return yes ? Truth.TRUE : Truth.FALSE;
  }

  // Triggers

  Truth trigger(Trigger trigger) {
    if (trigger instanceof Trigger.On on) {
      return sure(
          !facts.timer()
              && !inPart(facts.event())
              && facts.event().type() == on.type()
              && (on.by() == null
                  || on.by() == actor(facts.event())
                  || on.by() == By.BUSINESS && actor(facts.event()) != By.CLIENT));
    } else if (trigger instanceof Trigger.PartCancelled part) {
      return sure(
          !facts.timer()
              && inPart(facts.event())
              && (part.by() == null
                  || part.by() == actor(facts.event())
                  || part.by() == By.BUSINESS && actor(facts.event()) != By.CLIENT));
    } else if (trigger instanceof Trigger.Happening happening) {
      return happening(happening.name());
    } else if (trigger instanceof Trigger.Turned turned) {
      return sure(turned.turn().equals(facts.turn()));
    } else if (trigger instanceof Trigger.Decided decided) {
      for (Decision decision : facts.earlier()) {
        if (decision.waits() == null && decision.type() == decided.type()) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    } else if (trigger instanceof Trigger.StepDone done) {
      return sure(
          facts.event() instanceof CollectionEvent.StepDone event
              && event.step().equals(done.step()));
    } else if (trigger instanceof Trigger.OfBill of) {
      return sure(
          facts.timer()
              && facts.bill() != null
              && facts.event().at().equals(of.instant(facts, facts.bill())));
    } else if (trigger instanceof Trigger.Resolved wanted) {
      return sure(
          !facts.timer()
              && facts.event() instanceof ControlEvent.AppealResolved resolved
              && wanted.upheld() == resolved.upheld());
    } else if (trigger instanceof Trigger.At at) {
      return sure(facts.timer() && facts.event().at().equals(instant(at)));
    }
    throw new IllegalArgumentException("no such trigger: " + trigger);
  }

  private static boolean inPart(Event event) {
    return event instanceof BookingEvent.BookingCancelled cancelled && !cancelled.lines().isEmpty();
  }

  private static By actor(Event event) {
    By by = null;
    if (event instanceof BookingEvent.BookingCancelled cancelled) {
      by = cancelled.by();
    } else if (event instanceof BookingEvent.BookingRescheduled moved) {
      by = moved.by();
    }
    return by == null ? By.CLIENT : by;
  }

  private @Nullable Instant instant(Trigger.At at) {
    Booking booking = facts.booking();
    Span span = span(at.span());
    if (booking == null || span == null) {
      return null;
    }
    Instant anchor =
        switch (at.anchor()) {
          case START -> booking.startsAt();
          case END -> booking.endsAt();
          case BOOKING -> booking.madeAt();
        };
    if (anchor == null) {
      return null;
    }
    return at.side() == Trigger.Side.AFTER ? time.after(anchor, span) : time.before(anchor, span);
  }

  // Definitions

  private Truth happening(String name) {
    Truth known = told.of(name);
    return known == null ? happens(definition(name)) : known;
  }

  Truth happens(Definition definition) {
    Booking booking = facts.booking();
    Booking before = booking == null ? null : facts.before().bookings().get(booking.id());
    boolean once = definition.oncePerBooking() && before != null;
    if (once && before != null && before.happenings().contains(definition.name())) {
      return Truth.FALSE;
    }
    Bill bill = facts.bill();
    if (definition.oncePerBill() && bill != null) {
      Map<String, Instants> seen =
          facts.before().history().scoped().getOrDefault("bill/" + bill.id(), TreePMap.empty());
      if (seen.containsKey('"' + definition.name() + '"')) {
        return Truth.FALSE;
      }
    }
    return of(definition.triggers(), definition.conditions(), definition.unless());
  }

  private Definition definition(String name) {
    for (Definition definition : facts.policy().definitions().values()) {
      if (definition.name().equals(name)) {
        return definition;
      }
    }
    throw new IllegalArgumentException("no such definition: " + name);
  }

  // Conditions

  Truth condition(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      Value value = facts.term(compare.term());
      return value == null
          ? absent(compare.term())
          : compare(value, compare.comparison(), operand(compare.bound()));
    } else if (condition instanceof Condition.Is is) {
      return is(is);
    } else if (condition instanceof Condition.Missing missing) {
      return sure(facts.term(missing.term()) == null);
    } else if (condition instanceof Condition.Holds holds) {
      Value value = facts.term(holds.term());
      if (value == null) {
        return absent(holds.term());
      }
      return value instanceof Value.Flag flag ? sure(flag.yes()) : Truth.UNKNOWN;
    } else if (condition instanceof Condition.Tagged tagged) {
      var until = facts.record().tags().get(tagged.tag());
      return sure(until != null && time.date(facts.event().at()).compareTo(until) <= 0);
    } else if (condition instanceof Condition.Happened happened) {
      Booking booking = facts.booking();
      return booking == null
          ? Truth.UNKNOWN
          : sure(booking.happenings().contains(happened.happening()));
    } else if (condition instanceof Condition.NoticeIn notice) {
      return noticeIn(notice);
    } else if (condition instanceof Condition.NotLaterThan cut) {
      return notLaterThan(operand(cut.time()), span(cut.before()));
    } else if (condition instanceof Condition.Count count) {
      return count(count);
    } else if (condition instanceof Condition.Rate rate) {
      return rate(rate);
    } else if (condition instanceof Condition.Figure figure) {
      return figure(figure);
    } else if (condition instanceof Condition.Named named) {
      Definition definition = definition(named.definition());
      return definition.triggers().isEmpty()
          ? of(definition.conditions(), definition.unless())
          : happening(definition.name());
    } else if (condition instanceof Condition.All all) {
      return of(all.parts(), List.of());
    } else if (condition instanceof Condition.Any any) {
      return any.parts().stream().map(this::condition).reduce(Truth.FALSE, NaiveReading::either);
    } else if (condition instanceof Condition.Not not) {
      return opposite(condition(not.part()));
    }
    throw new IllegalArgumentException("no such condition: " + condition);
  }

  /** Looks for the opening minute by minute; openings are at whole minutes. */
  private Truth noticeIn(Condition.NoticeIn notice) {
    Booking booking = facts.booking();
    if (booking == null || !(operand(notice.hours()) instanceof Value.Week week)) {
      return Truth.UNKNOWN;
    }
    Booking old = facts.before().bookings().get(booking.id());
    boolean moves = facts.event() instanceof BookingEvent.BookingRescheduled && !facts.timer();
    Instant start = moves && old != null ? old.startsAt() : booking.startsAt();
    Instant told = facts.event().at();
    while (week.hours().stretches().stream().noneMatch(open(told))) {
      told = told.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
    }
    Value lapse = new Value.Lapse(told, start, facts.place());
    return compare(lapse, notice.comparison(), operand(notice.bound()));
  }

  private Predicate<OpeningHours.Stretch> open(Instant at) {
    var local = at.atZone(time.zone());
    return stretch -> {
      int day = local.getDayOfWeek().getValue();
      int first = stretch.first().getValue();
      int last = stretch.last().getValue();
      boolean today = first <= last ? first <= day && day <= last : day >= first || day <= last;
      return today
          && local.toLocalTime().compareTo(stretch.opens()) >= 0
          && local.toLocalTime().compareTo(stretch.closes()) < 0;
    };
  }

  private Truth notLaterThan(@Nullable Value clock, @Nullable Span span) {
    Booking booking = facts.booking();
    if (booking == null || span == null || !(clock instanceof Value.Clock hour)) {
      return Truth.UNKNOWN;
    }
    Booking old = facts.before().bookings().get(booking.id());
    boolean moves = facts.event() instanceof BookingEvent.BookingRescheduled && !facts.timer();
    Instant start = moves && old != null ? old.startsAt() : booking.startsAt();
    Instant last = time.at(time.daysBefore(start, span), hour.time());
    return sure(facts.event().at().compareTo(last) <= 0);
  }

  private static Truth absent(String term) {
    return NONE.contains(term) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth is(Condition.Is is) {
    Value value = facts.term(is.term());
    if (value == null) {
      return absent(is.term());
    }
    if (value instanceof Value.Day day) {
      return in(day, is);
    }
    if (!(value instanceof Value.Text text)) {
      return Truth.UNKNOWN;
    }
    Truth truth = Truth.FALSE;
    for (Operand operand : is.any()) {
      Value wanted = operand(operand);
      boolean named =
          wanted instanceof Value.Text one && one.text().equals(text.text())
              || wanted instanceof Value.Words words && words.words().contains(text.text());
      truth = either(truth, wanted == null ? Truth.UNKNOWN : sure(named));
    }
    return truth;
  }

  private Truth in(Value.Day day, Condition.Is is) {
    Truth truth = Truth.FALSE;
    for (Operand operand : is.any()) {
      Value wanted = operand(operand);
      boolean within =
          wanted instanceof Value.Dates dates
              && dates.ranges().stream()
                  .anyMatch(
                      range ->
                          range.first().compareTo(day.date()) <= 0
                              && range.last().compareTo(day.date()) >= 0);
      truth = either(truth, wanted == null ? Truth.UNKNOWN : sure(within));
    }
    return truth;
  }

  private Truth count(Condition.Count count) {
    Truth scope = scope(count.scope());
    if (scope != Truth.TRUE) {
      return scope;
    }
    Integer number = number(count.thing(), count.scope(), count.within());
    return number == null
        ? Truth.UNKNOWN
        : compare(Value.number(number), count.comparison(), operand(count.number()));
  }

  private Truth rate(Condition.Rate rate) {
    Truth scope = scope(rate.scope());
    if (scope != Truth.TRUE) {
      return scope;
    }
    Integer whole = number(rate.whole(), rate.scope(), rate.within());
    Integer part = number(rate.part(), rate.scope(), rate.within());
    if (whole == null || part == null) {
      return Truth.UNKNOWN;
    }
    if (whole == 0) {
      return Truth.FALSE;
    }
    BigDecimal share = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL64);
    return compare(new Value.Share(share), rate.comparison(), operand(rate.share()));
  }

  private Truth figure(Condition.Figure figure) {
    BigDecimal value = facts.record().figures().get(figure.name());
    return value == null
        ? Truth.UNKNOWN
        : compare(new Value.Number(value), figure.comparison(), operand(figure.bound()));
  }

  /** Whether there is something to count in, false or unknown where there is none. */
  private Truth scope(@Nullable CountScope scope) {
    Booking booking = facts.booking();
    if (scope == null) {
      return Truth.TRUE;
    }
    if (booking == null) {
      return Truth.UNKNOWN;
    }
    return sure(scope == CountScope.BOOKING || booking.service() != null);
  }

  private List<Instant> entries(String thing, @Nullable CountScope scope) {
    Map<String, Instants> tallies = facts.record().history().tallies();
    Booking booking = facts.booking();
    if (scope != null && booking != null) {
      String key =
          scope == CountScope.BOOKING ? "booking/" + booking.id() : "service/" + booking.service();
      tallies = facts.record().history().scoped().getOrDefault(key, TreePMap.empty());
    }
    Instants entries = tallies.getOrDefault(thing, Instants.none());
    List<Instant> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      all.add(entries.get(i));
    }
    return all;
  }

  private @Nullable Integer number(String thing, @Nullable CountScope scope, Within within) {
    if (within.kind() == Within.Kind.IN_A_ROW) {
      return row(thing, scope);
    }
    Value said = within.span() == null ? null : operand(within.span());
    Predicate<Instant> holds =
        switch (within.kind()) {
          case SINCE ->
              said instanceof Value.Day day
                  ? entry -> !time.date(entry).isBefore(day.date())
                  : null;
          case DURING ->
              said instanceof Value.Dates dates
                  ? entry ->
                      dates.ranges().stream()
                          .anyMatch(
                              range ->
                                  range.contains(time.date(entry))
                                      && range.contains(time.date(facts.now())))
                  : null;
          case LAST ->
              said instanceof Value.Length length && length.span().amount() != 0
                  ? entry -> time.holds(within.kind(), entry, facts.now(), length.span())
                  : null;
          default -> entry -> time.holds(within.kind(), entry, facts.now(), Span.hours(1));
        };
    if (holds == null) {
      return null;
    }
    return (int)
        entries(thing, scope).stream()
            .filter(entry -> !entry.isAfter(facts.now()))
            .filter(holds)
            .count();
  }

  private int row(String thing, @Nullable CountScope scope) {
    List<String> breaking =
        switch (thing) {
          case "no-shows", "cancellations", "cancellations by the client", "moves" ->
              List.of("completed visits");
          case "completed visits" -> List.of("no-shows", "cancellations by the client");
          case "clean visits" -> List.of("no-shows", "strikes");
          case "kept promises" -> List.of("broken promises");
          case "broken promises" -> List.of("kept promises");
          case "kept plans" -> List.of("broken plans");
          case "broken plans" -> List.of("kept plans");
          case "bookings",
              "promises",
              "contacts",
              "unanswered contacts",
              "times left without paying",
              "bills paid late",
              "bills written off" ->
              List.of();
          default -> List.of("clean visits");
        };
    List<Instant> breaks = breaking.stream().flatMap(any -> entries(any, scope).stream()).toList();
    return (int)
        entries(thing, scope).stream()
            .filter(entry -> breaks.stream().allMatch(entry::isAfter))
            .count();
  }

  // Values

  private @Nullable Span span(Operand operand) {
    return operand(operand) instanceof Value.Length length ? length.span() : null;
  }

  private @Nullable Value operand(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    } else if (operand instanceof Operand.TermOf term) {
      return facts.term(term.term());
    } else if (operand instanceof Operand.Setting setting) {
      SettingValue value = facts.policy().settings().get(setting.name());
      if (value instanceof SettingValue.Plain plain) {
        return plain.value();
      } else if (value instanceof SettingValue.ByMeasure table) {
        return row(table.table());
      } else if (value instanceof SettingValue.Dated dated) {
        LocalDate today = facts.event().at().atZone(facts.policy().place().zone()).toLocalDate();
        return dated.rows().stream()
            .filter(row -> row.from().compareTo(today) <= 0)
            .max(Comparator.comparing(SettingValue.Dated.From::from))
            .map(SettingValue.Dated.From::value)
            .orElse(null);
      }
    }
    throw new IllegalArgumentException("no such operand: " + operand);
  }

  private @Nullable Value row(Table<Value> table) {
    for (Table.Row<Value> row : table.rows()) {
      Truth truth = condition(row.when());
      if (truth != Truth.FALSE) {
        return truth == Truth.TRUE ? row.result() : null;
      }
    }
    return table.otherwise();
  }

  private Truth compare(Value value, Comparison comparison, @Nullable Value bound) {
    if (comparison == Comparison.EVERY) {
      if (!(value instanceof Value.Number count) || !(bound instanceof Value.Number step)) {
        return Truth.UNKNOWN;
      }
      if (step.number().compareTo(BigDecimal.ZERO) <= 0) {
        return Truth.UNKNOWN;
      }
      BigDecimal rest = count.number().remainder(step.number());
      return sure(count.number().compareTo(BigDecimal.ZERO) > 0 && rest.signum() == 0);
    }
    Integer order = bound == null ? null : order(value, bound);
    if (order == null) {
      return Truth.UNKNOWN;
    }
    return sure(
        switch (comparison) {
          case LESS_THAN -> order < 0;
          case AT_MOST -> !(order > 0);
          case EXACTLY -> order == 0;
          case AT_LEAST -> !(order < 0);
          case MORE_THAN -> order > 0;
          case EVERY -> throw new IllegalStateException("every is not an order");
        });
  }

  private @Nullable Integer order(Value value, Value bound) {
    if (value instanceof Value.Amount a && bound instanceof Value.Amount b) {
      boolean same = a.money().getCurrencyUnit().equals(b.money().getCurrencyUnit());
      return same ? a.money().getAmount().compareTo(b.money().getAmount()) : null;
    } else if (value instanceof Value.Number a && bound instanceof Value.Number b) {
      return a.number().compareTo(b.number());
    } else if (value instanceof Value.Share a && bound instanceof Value.Share b) {
      return a.fraction().compareTo(b.fraction());
    } else if (value instanceof Value.Lapse a && bound instanceof Value.Length b) {
      return time.compare(a.from(), a.to(), b.span());
    } else if (value instanceof Value.Day a && bound instanceof Value.Day b) {
      return a.date().compareTo(b.date());
    } else if (value instanceof Value.Clock a && bound instanceof Value.Clock b) {
      return Integer.compare(a.time().toSecondOfDay(), b.time().toSecondOfDay());
    }
    return null;
  }
}
