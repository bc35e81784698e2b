package org.fairnotice.drl;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.engine.Question;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.By;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.rule.BillTimes;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.CountScope;
import org.fairnotice.rule.Counts;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Values;
import org.fairnotice.time.Span;
import org.fairnotice.time.Window;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as DRL reads them.
 *
 * <p>Shape: whatever can be missing answers {@link Truth}, so that a rule says which it wants:
 * {@code facts.tagged("vip") == Truth.TRUE} is certain, {@code != Truth.FALSE} could be. Plain
 * values are null when they are not there. Names of terms, tags and settings are those of the
 * vocabulary and the policy; events, sides and decisions go by their names on the wire.
 *
 * <p>Errors: reading never throws; what faults is unknown.
 */
public final class CaseFacts {
  private final Case facts;

  private CaseFacts(Case facts) {
    this.facts = facts;
  }

  /** The facts a question is about. */
  public static CaseFacts of(Question question) {
    return new CaseFacts(question.facts());
  }

  /** The facts of a case. */
  public static CaseFacts of(Case facts) {
    return new CaseFacts(facts);
  }

  /** The case itself: event, record, booking, bill. */
  public Case all() {
    return facts;
  }

  /** When it is. */
  public Instant now() {
    return facts.now();
  }

  /** A term of the vocabulary, or null when it is not there. */
  public @Nullable Value term(String term) {
    return facts.term(term);
  }

  /** A setting of the policy, or null when it cannot be told here. */
  public @Nullable Value setting(String setting) {
    return facts.setting(setting);
  }

  /** A term that is an amount of money, or null. */
  public @Nullable Money money(String term) {
    return facts.term(term) instanceof Value.Amount amount ? amount.money() : null;
  }

  /** A term that is a number, or null. */
  public @Nullable BigDecimal number(String term) {
    return Values.number(facts.term(term));
  }

  /** A term that is a text, or null. */
  public @Nullable String text(String term) {
    return facts.term(term) instanceof Value.Text text ? text.text() : null;
  }

  /** How a term stands to a bound; a bound of null is missing. */
  public Truth compare(String term, Comparison comparison, @Nullable Value bound) {
    Value value = facts.term(term);
    if (value == null) {
      return facts.absent(term);
    }
    try {
      return Values.compare(value, comparison, bound);
    } catch (RuntimeException fault) {
      return Truth.UNKNOWN;
    }
  }

  /** Whether a term that is a text or a date is one, or one of several. */
  public Truth is(String term, @Nullable Value wanted) {
    Truth none = is(term);
    Value found = facts.term(term);
    if (none != Truth.FALSE || found == null) {
      return none;
    }
    return wanted == null ? Truth.UNKNOWN : Truth.of(Values.names(wanted, found));
  }

  /**
   * Whether a term that is a text or a date is one of none: false, or unknown while nobody can
   * tell.
   */
  public Truth is(String term) {
    Value value = facts.term(term);
    if (value == null) {
      return facts.absent(term);
    }
    return value instanceof Value.Text || value instanceof Value.Day ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Whether a term is not there. */
  public Truth missing(String term) {
    return Truth.of(facts.term(term) == null);
  }

  /** Whether a term that is a yes or a no is a yes. */
  public Truth holds(String term) {
    Value value = facts.term(term);
    if (value instanceof Value.Flag flag) {
      return Truth.of(flag.yes());
    }
    return value == null ? facts.absent(term) : Truth.UNKNOWN;
  }

  /** Whether the client bears a tag. */
  public Truth tagged(String tag) {
    return Truth.of(facts.record().taggedOn(tag, facts.today()));
  }

  /** The last so long, or null when the span is missing or zero. */
  public @Nullable Window last(@Nullable Value span) {
    return span instanceof Value.Length length && !length.span().isZero()
        ? Window.last(length.span())
        : null;
  }

  /** All there ever was. */
  public Window ever() {
    return Window.ever();
  }

  /** Since the first of this month. */
  public Window thisCalendarMonth() {
    return Window.thisCalendarMonth();
  }

  /** Since the first of January. */
  public Window thisCalendarYear() {
    return Window.thisCalendarYear();
  }

  /** The span of a list of dates in which it is now, or null when the list is missing. */
  public @Nullable Window during(@Nullable Value dates) {
    return dates instanceof Value.Dates spans ? Window.during(spans.ranges()) : null;
  }

  /** Since a date, or null when it is missing. */
  public @Nullable Window since(@Nullable Value date) {
    return date instanceof Value.Day day ? Window.since(day.date()) : null;
  }

  /**
   * How the count of a thing in a window stands to a number; a happening of the policy's own is
   * counted by its name in quotation marks.
   */
  public Truth count(
      String thing, @Nullable Window window, Comparison comparison, @Nullable Value number) {
    return count(thing, "", window, comparison, number);
  }

  /** The same of the `service` or the `booking` at hand. */
  public Truth count(
      String thing,
      String scope,
      @Nullable Window window,
      Comparison comparison,
      @Nullable Value number) {
    String key = key(scope);
    if (!scope.isEmpty() && key == null) {
      return outOf(scope);
    }
    return window == null
        ? Truth.UNKNOWN
        : Values.compare(Value.number(Counts.in(facts, thing, key, window)), comparison, number);
  }

  /** How the number of things in a row stands to a number. */
  public Truth row(String thing, Comparison comparison, @Nullable Value number) {
    return row(thing, "", comparison, number);
  }

  /** The same of the `service` or the `booking` at hand. */
  public Truth row(String thing, String scope, Comparison comparison, @Nullable Value number) {
    String key = key(scope);
    if (!scope.isEmpty() && key == null) {
      return outOf(scope);
    }
    int row = facts.record().history().row(thing, key);
    return Values.compare(Value.number(row), comparison, number);
  }

  /** How the share of one counted thing in another stands to a share; of nothing there is none. */
  public Truth rate(
      String part,
      String whole,
      String scope,
      @Nullable Window window,
      Comparison comparison,
      @Nullable Value share) {
    String key = key(scope);
    if (!scope.isEmpty() && key == null) {
      return outOf(scope);
    }
    if (window == null) {
      return Truth.UNKNOWN;
    }
    int of = Counts.in(facts, whole, key, window);
    return of == 0
        ? Truth.FALSE
        : Values.compare(Counts.share(Counts.in(facts, part, key, window), of), comparison, share);
  }

  private @Nullable String key(String scope) {
    return scope.isEmpty()
        ? null
        : Counts.key(CountScope.valueOf(scope.toUpperCase(Locale.ROOT)), facts);
  }

  private Truth outOf(String scope) {
    return scope.equals("service") && facts.booking() != null ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** How a figure about the business stands to a bound; unknown until it is recorded. */
  public Truth figure(String name, Comparison comparison, @Nullable Value bound) {
    BigDecimal figure = facts.record().figures().get(name);
    return figure == null
        ? Truth.UNKNOWN
        : Values.compare(new Value.Number(figure), comparison, bound);
  }

  /** Whether the case is about an event of a kind. */
  public Truth event(String type) {
    return Truth.of(!facts.timer() && !inPart() && facts.event().type().wireName().equals(type));
  }

  private boolean inPart() {
    return facts.event() instanceof BookingEvent.BookingCancelled cancelled && cancelled.partial();
  }

  /** Whether some lines of the booking are cancelled. */
  public Truth partCancelled() {
    return Truth.of(!facts.timer() && inPart());
  }

  /** Whether some lines of the booking are cancelled by one side. */
  public Truth partCancelled(String by) {
    return partCancelled().and(Truth.of(covers(by)));
  }

  /** Whether the case is about an event of a kind that came from one side. */
  public Truth event(String type, String by) {
    return event(type).and(Truth.of(covers(by)));
  }

  private boolean covers(String by) {
    By actor = from(facts.event());
    return Arrays.stream(By.values())
        .anyMatch(side -> side.wireName().equals(by) && side.covers(actor));
  }

  private static By from(Event event) {
    By by = null;
    if (event instanceof BookingEvent.BookingCancelled cancelled) {
      by = cancelled.by();
    } else if (event instanceof BookingEvent.BookingRescheduled moved) {
      by = moved.by();
    }
    return by == null ? By.CLIENT : by;
  }

  /** Whether the case is about an appeal that was resolved for the client, or against. */
  public Truth resolved(boolean upheld) {
    return Truth.of(
        !facts.timer()
            && facts.event() instanceof ControlEvent.AppealResolved resolved
            && resolved.upheld() == upheld);
  }

  /** Whether an earlier topic of the same ruling decided so, in effect. */
  public Truth decided(String type) {
    DecisionType wanted = DecisionType.of(type);
    return Truth.of(wanted != null && facts.decided(wanted));
  }

  /** Whether something agreed has come out so: a promise kept, a plan broken. */
  public Truth turned(String turn) {
    return Truth.of(facts.turn() != null && facts.turn().wireName().equals(turn));
  }

  /**
   * Whether the instant has come that lies a span before or after the start, the end or the making
   * of the booking.
   */
  public Truth at(@Nullable Value span, String side, String anchor) {
    Booking booking = facts.booking();
    if (!facts.timer() || booking == null || !(span instanceof Value.Length length)) {
      return Truth.FALSE;
    }
    Instant from =
        switch (anchor) {
          case "start" -> booking.startsAt();
          case "end" -> booking.endsAt();
          case "booking" -> booking.madeAt();
          default ->
              throw new IllegalArgumentException("anchor must be start, end or booking: " + anchor);
        };
    return Truth.of(from != null && facts.now().equals(moved(from, length.span(), side)));
  }

  /** Whether a step was done. */
  public Truth stepDone(String step) {
    return new Trigger.StepDone(step).in(facts);
  }

  /**
   * Whether the instant has come that lies a span before the end of the limitation or after the
   * court's order.
   */
  public Truth ofBill(String anchor, @Nullable Value span) {
    return ofBill(anchor, span instanceof Value.Length length ? length : null, null);
  }

  /** Whether the time to pay that a step gave is over just now. */
  public Truth ofBill(String anchor, String step) {
    return ofBill(anchor, null, step);
  }

  private Truth ofBill(String anchor, Value.@Nullable Length span, @Nullable String step) {
    Bill bill = facts.bill();
    if (!facts.timer() || bill == null) {
      return Truth.FALSE;
    }
    Trigger.BillAnchor from = Trigger.BillAnchor.valueOf(anchor.toUpperCase(Locale.ROOT));
    return Truth.of(facts.now().equals(BillTimes.of(facts, bill, from, span, step)));
  }

  private Instant moved(Instant from, Span span, String side) {
    return switch (side) {
      case "before" -> facts.place().minus(from, span);
      case "after" -> facts.place().plus(from, span);
      default -> throw new IllegalArgumentException("side must be before or after: " + side);
    };
  }

  /** Whether a happening has happened to the booking, this time or before. */
  public Truth happened(String happening) {
    return facts.happened(happening);
  }

  /** Whether it is no later than a time of day so many days before the date of the start. */
  public Truth notLaterThan(@Nullable Value time, @Nullable Value days) {
    return facts.notLaterThan(time, days);
  }

  /** How the notice counted from the next opening stands to a bound. */
  public Truth noticeIn(@Nullable Value hours, Comparison comparison, @Nullable Value bound) {
    return facts.noticeIn(hours, comparison, bound);
  }

  /** Whether a happening that happens once has not happened to the booking or bill yet. */
  public Truth firstTime(String happening) {
    Definition definition = facts.policy().definition(happening);
    return definition == null ? Truth.UNKNOWN : Truth.of(!facts.happenedBefore(definition));
  }

  /** Whether a happening happens: as was told, or, while nobody told, as worked out here. */
  public boolean happens(String happening, boolean workedOut) {
    Truth told = facts.told(happening);
    return told == null ? workedOut : told == Truth.TRUE;
  }

  /** Whether a happening could happen: as was told, or, while nobody told, as worked out here. */
  public boolean mayHappen(String happening, boolean workedOut) {
    Truth told = facts.told(happening);
    return told == null ? workedOut : told.possible();
  }

  /** What a definition of the policy says, worked out by the policy itself. */
  public Truth defined(String definition) {
    return facts.defined(definition);
  }
}
