package org.fairnotice.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.Event;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.History;
import org.fairnotice.time.Place;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rule sees: the event, the record with the event folded in, the policy's settings,
 * what was decided before.
 *
 * <p>Shape: one a question; {@code before} is the record as it was before the event. With a trace
 * it notes what is read.
 *
 * <p>Errors: reading never throws; a term that faults is missing.
 */
public final class Case {
  private final Policy policy;
  private final Vocabulary vocabulary;
  private final Event event;
  private final ClientRecord before;
  private final ClientRecord record;
  private final @Nullable Booking booking;
  private final @Nullable Bill bill;
  private final boolean timer;
  private final @Nullable Turn turn;
  private final List<Decision> earlier;
  private final @Nullable Map<String, Truth> happenings;
  private final @Nullable Trace trace;
  private final Place place;

  private Case(
      Policy policy,
      Vocabulary vocabulary,
      Event event,
      ClientRecord before,
      ClientRecord record,
      @Nullable Booking booking,
      @Nullable Bill bill,
      boolean timer,
      @Nullable Turn turn,
      List<Decision> earlier,
      @Nullable Map<String, Truth> happenings,
      @Nullable Trace trace) {
    this.policy = policy;
    this.vocabulary = vocabulary;
    this.event = event;
    this.before = before;
    this.record = record;
    this.booking = booking;
    this.bill = bill;
    this.timer = timer;
    this.turn = turn;
    this.earlier = earlier;
    this.happenings = happenings;
    this.trace = trace;
    Place usual = policy.place();
    place =
        booking == null || booking.zone() == null
            ? usual
            : new Place(booking.zone(), usual.calendar());
  }

  /** A case of an event, about its booking or bill if it has one. */
  public static Case of(
      Policy policy, Vocabulary vocabulary, Event event, ClientRecord before, ClientRecord record) {
    String bookingId = event.booking();
    String billId = event.bill();
    Booking booking = bookingId == null ? null : record.booking(bookingId);
    Bill bill = billId == null ? null : record.bill(billId);
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        booking,
        bill,
        false,
        null,
        List.of(),
        null,
        null);
  }

  /** The case in which an instant of a booking has come. */
  public Case timerOf(Booking due) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        due,
        bill,
        true,
        turn,
        earlier,
        happenings,
        trace);
  }

  /** The same at what has become of something agreed. */
  public Case turned(@Nullable Turn other) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        booking,
        bill,
        timer,
        other,
        earlier,
        happenings,
        trace);
  }

  /** The case in which an instant of a bill has come. */
  public Case timerOf(Bill due) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        booking,
        due,
        true,
        null,
        earlier,
        happenings,
        trace);
  }

  /** The same about a bill. */
  public Case about(Bill other) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        booking,
        other,
        timer,
        turn,
        earlier,
        happenings,
        trace);
  }

  /** The same about a booking. */
  public Case about(Booking other) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        other,
        bill,
        timer,
        turn,
        earlier,
        happenings,
        trace);
  }

  /** The same under another version of the policy. */
  public Case under(Policy other) {
    return new Case(
        other,
        vocabulary,
        event,
        before,
        record,
        booking,
        bill,
        timer,
        turn,
        earlier,
        happenings,
        trace);
  }

  /**
   * The same after decisions, with the record they led to; the booking and bill are read anew from
   * it.
   */
  public Case after(List<Decision> decisions, ClientRecord now) {
    Booking latest = booking == null ? null : now.booking(booking.id());
    Bill latestBill = bill == null ? null : now.bill(bill.id());
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        now,
        latest,
        latestBill,
        timer,
        turn,
        List.copyOf(decisions),
        happenings,
        trace);
  }

  /** The same after decisions, as {@link #after}, with the happenings already told. */
  public Case after(List<Decision> decisions, ClientRecord now, Map<String, Truth> told) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        now,
        booking == null ? null : now.booking(booking.id()),
        bill == null ? null : now.bill(bill.id()),
        timer,
        turn,
        List.copyOf(decisions),
        told,
        trace);
  }

  /** The same with the happenings already told. */
  public Case with(Map<String, Truth> told) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        booking,
        bill,
        timer,
        turn,
        earlier,
        told,
        trace);
  }

  /** The same, noting what is read. */
  public Case traced(Trace notes) {
    return new Case(
        policy,
        vocabulary,
        event,
        before,
        record,
        booking,
        bill,
        timer,
        turn,
        earlier,
        happenings,
        notes);
  }

  /** The policy version that applies. */
  public Policy policy() {
    return policy;
  }

  /** The event. */
  public Event event() {
    return event;
  }

  /** The record before the event. */
  public ClientRecord before() {
    return before;
  }

  /** The record with the event folded in. */
  public ClientRecord record() {
    return record;
  }

  /** The booking it is about, if any. */
  public @Nullable Booking booking() {
    return booking;
  }

  /** The bill it is about, if any. */
  public @Nullable Bill bill() {
    return bill;
  }

  /** Whether it is an instant of a booking or a bill that has come, not an event. */
  public boolean timer() {
    return timer;
  }

  /** What has become of something agreed, where the case is about that. */
  public @Nullable Turn turn() {
    return turn;
  }

  /** When it is. */
  public Instant now() {
    return event.at();
  }

  /** Where days and hours are reckoned: the booking's zone, else the policy's. */
  public Place place() {
    return place;
  }

  /** The date there. */
  public LocalDate today() {
    return place.dateOf(now());
  }

  /** The date in the policy's own zone, by which what was earned begins and ends. */
  public LocalDate businessDay() {
    return policy.place().dateOf(now());
  }

  /** The instant the next date begins there. */
  public Instant tomorrow() {
    return place.startOf(today().plusDays(1));
  }

  /** The decisions of earlier topics in the same ruling. */
  public List<Decision> earlier() {
    return earlier;
  }

  /** Whether an earlier topic of the same ruling decided so, in effect. */
  public boolean decided(DecisionType type) {
    for (Decision decision : earlier) {
      if (decision.type() == type && decision.effective()) {
        return true;
      }
    }
    return false;
  }

  /** A fact of the vocabulary, or null when it is not there. */
  public @Nullable Value term(String id) {
    Term term = vocabulary.term(id);
    Value value = term == null ? null : read(term);
    note(id, value);
    return value;
  }

  private @Nullable Value read(Term term) {
    try {
      return term.read().apply(this);
    } catch (RuntimeException fault) {
      if (trace != null) {
        trace.faulted(term.id() + " (" + fault.getClass().getSimpleName() + ")");
      }
      return null;
    }
  }

  /** What the absence of a term says. */
  public Truth absent(String id) {
    Term term = vocabulary.term(id);
    return term != null && term.absence() == Term.Absence.NONE ? Truth.FALSE : cannotTell(id);
  }

  /** Unknown, for want of a fact; the trace names it. */
  public Truth cannotTell(String fact) {
    if (trace != null) {
      trace.missing(fact);
    }
    return Truth.UNKNOWN;
  }

  /**
   * What a count says where there is nothing to narrow it to: a booking has no service, or is none.
   */
  Truth outOf(CountScope scope) {
    boolean none = booking != null && scope == CountScope.SERVICE;
    return none ? Truth.FALSE : cannotTell("booking");
  }

  /** When a term may next be otherwise by the passing of time alone. */
  Instant termChanges(String id) {
    Term term = vocabulary.term(id);
    return term == null ? Instant.MAX : term.changes().apply(this);
  }

  /** A setting of the policy, or null when it cannot be told here. */
  public @Nullable Value setting(String name) {
    SettingValue setting = policy.settings().get(name);
    Value value = setting == null ? null : setting.in(this);
    if (value == null) {
      cannotTell(name);
    }
    note(name, value);
    return value;
  }

  /** Notes a fact that was read. */
  void note(String fact, @Nullable Value value) {
    if (trace != null) {
      trace.read(fact, value);
    }
  }

  /** Notes a fact whose name is only put together when somebody notes what is read. */
  void note(Supplier<String> fact, @Nullable Value value) {
    if (trace != null) {
      trace.read(fact.get(), value);
    }
  }

  Truth cannotTell(Supplier<String> fact) {
    if (trace != null) {
      trace.missing(fact.get());
    }
    return Truth.UNKNOWN;
  }

  /** What a definition says: for a happening, whether this case makes it happen. */
  public Truth defined(String name) {
    Definition definition = policy.definition(name);
    if (definition == null) {
      return cannotTell('"' + name + '"');
    }
    return definition.happens() ? happening(name) : definition.holds(this);
  }

  /** What was told of a happening, or null when nobody told yet which happen. */
  public @Nullable Truth told(String name) {
    return happenings == null ? null : happenings.getOrDefault(name, Truth.FALSE);
  }

  /** Whether this case makes a happening happen. */
  Truth happening(String name) {
    Truth told = told(name);
    if (told != null && (trace == null || told == Truth.FALSE)) {
      return told;
    }
    Definition definition = policy.definition(name);
    return definition == null ? cannotTell('"' + name + '"') : happens(definition);
  }

  /** Whether a happening has happened to the booking, this time or before. */
  public Truth happened(String name) {
    return booking == null
        ? cannotTell('"' + name + '"')
        : Truth.of(booking.happenings().contains(name));
  }

  /** How the notice counted from the next opening stands to a bound. */
  public Truth noticeIn(@Nullable Value hours, Comparison comparison, @Nullable Value bound) {
    if (booking == null || !(hours instanceof Value.Week week)) {
      return cannotTell("notice");
    }
    Instant told = week.hours().notBefore(now(), place);
    Value notice = new Value.Lapse(told, StandardTerms.startGivenUp(this, booking), place);
    note("notice in opening hours", notice);
    Truth truth = Values.compare(notice, comparison, bound);
    return truth == Truth.UNKNOWN ? cannotTell("notice") : truth;
  }

  /** Whether it is no later than a time of day so many days before the date of the start. */
  public Truth notLaterThan(@Nullable Value time, @Nullable Value days) {
    Instant last = cutOff(time, days);
    return last == null ? cannotTell("the start") : Truth.of(!now().isAfter(last));
  }

  /** That time of that day, or null when it cannot be told. */
  @Nullable Instant cutOff(@Nullable Value time, @Nullable Value days) {
    if (booking == null
        || !(time instanceof Value.Clock clock)
        || !(days instanceof Value.Length length)) {
      return null;
    }
    LocalDate start = place.dateOf(StandardTerms.startGivenUp(this, booking));
    return place.at(place.datesBefore(start, length.span()), clock.time());
  }

  /**
   * Whether this case makes a defined happening happen, worked out from its triggers and
   * conditions.
   */
  public Truth happens(Definition definition) {
    if (happenedBefore(definition)) {
      return Truth.FALSE;
    }
    Truth set = Truth.FALSE;
    for (Trigger trigger : definition.triggers()) {
      set = set.or(trigger.in(this));
    }
    return set == Truth.FALSE ? set : set.and(definition.holds(this));
  }

  /** Whether a definition that happens once has happened to this booking or bill. */
  public boolean happenedBefore(Definition definition) {
    Booking known = booking == null ? null : before.booking(booking.id());
    if (definition.oncePerBooking()
        && known != null
        && known.happenings().contains(definition.name())) {
      return true;
    }
    String thing = History.happening(definition.name());
    return definition.oncePerBill()
        && bill != null
        && before.history().of(thing, History.ofBill(bill.id())).size() > 0;
  }

  @Override
  public String toString() {
    return "case of "
        + event.type().wireName()
        + " "
        + Objects.requireNonNullElse(event.booking(), "");
  }
}
