package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Demand;
import org.fairnotice.record.Due;
import org.fairnotice.record.Rejection;
import org.fairnotice.record.Waiting;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.PolicyVersion;
import org.fairnotice.ruling.Ruling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one event brings about: what fell due before it, the event itself, what falls due
 * with it.
 *
 * <p>Shape: what fell due earlier is decided as of the instant it fell due, before the event is
 * known, so that it comes out the same whenever it is looked at. Not for more than one thread, and
 * for one event only.
 */
final class Deliberation {
  private final Engine engine;
  private final Policies policies;
  private final Event event;
  private final ClientRecord start;
  private final @Nullable Watch watch;
  private final Ids ids;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();
  private ClientRecord record;

  Deliberation(
      Engine engine, Policies policies, ClientRecord record, Event event, @Nullable Watch watch) {
    this.engine = engine;
    this.policies = policies;
    this.event = event;
    this.start = record;
    this.record = record;
    this.watch = watch;
    this.ids = new Ids(record.business());
  }

  Answer answer() {
    rederiveTimers();
    passUntil(event.at(), false);
    Rejection rejection = record.check(event);
    if (rejection != null) {
      return new Answer(Ruling.rejecting(event, rejection), start);
    }
    happen();
    passUntil(event.at(), true);
    Instant next = record.nextDueAfter(event.at());
    Ruling ruling =
        new Ruling(
            event.id(),
            event.business(),
            event.client(),
            event.at(),
            version(),
            decisions,
            undecided,
            next,
            List.of(),
            engine.fingerprints(),
            null);
    return new Answer(ruling, record);
  }

  private @Nullable PolicyVersion version() {
    Policy inForce = policies.inForceAt(event.at());
    Policy applied = applied(subjectBooking(event), event.at());
    if (inForce == null && applied == null) {
      return null;
    }
    Policy named = applied == null ? inForce : applied;
    return named == null
        ? null
        : new PolicyVersion(
            named.name(), named.versionHash(), inForce == null ? "none" : inForce.versionHash());
  }

  // What the event itself brings about.

  private void happen() {
    ClientRecord before = record;
    int decisionsBefore = decisions.size();
    record = record.after(event);
    if (event instanceof BookingEvent.BookingMade made) {
      pin(made);
    }
    if (event instanceof ControlEvent.Approved approved) {
      approve(approved, before);
    } else if (event instanceof ControlEvent.Declined declined) {
      decline(declined.decision(), before);
    } else if (event.type() != EventType.TIME_PASSED) {
      sit(event, before, subjectBooking(event), null, null, List.of());
    }
    boolean begins =
        event.type() == EventType.BOOKING_MADE || event.type() == EventType.BOOKING_RESCHEDULED;
    deriveTimers(event.booking(), event.at(), begins);
    new Collector(this, event, before).look(decisionsBefore);
  }

  private void pin(BookingEvent.BookingMade made) {
    Booking booking = record.booking(made.booking());
    Policy inForce = policies.inForceAt(event.at());
    if (booking != null && booking.pin() == null && inForce != null) {
      record = record.withPin(made.booking(), inForce.versionHash());
    }
  }

  private @Nullable Booking subjectBooking(Event of) {
    String id = of.booking();
    return id == null ? null : record.booking(id);
  }

  /** The version that applies to a booking: its own, else the one in force. */
  private @Nullable Policy applied(@Nullable Booking booking, Instant at) {
    Policy pinned =
        booking == null || booking.pin() == null ? null : policies.version(booking.pin());
    return pinned == null ? policies.inForceAt(at) : pinned;
  }

  /** Puts all topics to the rules; see {@link Sitting}. */
  private void sit(
      Event what,
      ClientRecord before,
      @Nullable Booking booking,
      @Nullable Booking timer,
      @Nullable Topic after,
      List<Decision> given) {
    Sitting sitting =
        new Sitting(
            this,
            what,
            before,
            record,
            timer == null ? booking : timer,
            timer != null,
            policies.inForceAt(what.at()),
            applied(timer == null ? booking : timer, what.at()));
    record = sitting.hold(after, given);
    decisions.addAll(sitting.decisions());
    undecided.addAll(sitting.undecided());
  }

  // People's answers.

  private void approve(ControlEvent.Approved approved, ClientRecord before) {
    Waiting waiting = before.waiting().get(approved.decision());
    if (waiting == null) {
      return;
    }
    Decision decision = waiting.decision().released();
    Money declared = decision.terms().amount();
    Money said = approved.amount();
    if (said != null
        && declared != null
        && said.isSameCurrency(declared)
        && said.isLessThan(declared)) {
      decision = decision.withTerms(decision.terms().withAmount(said));
    }
    takeEffect(approved, decision, before);
  }

  /** A decision that waited takes effect now; rules it sets off are asked. */
  private void takeEffect(Event what, Decision decision, ClientRecord before) {
    record = record.answered(decision.id());
    sit(what, before, bookingOf(decision), null, decision.topic(), List.of(decision));
  }

  /** A decision is declined: it counts as if its rule had not applied. */
  private void decline(String id, ClientRecord before) {
    Waiting waiting = before.waiting().get(id);
    if (waiting == null) {
      return;
    }
    instead(event, waiting, before);
  }

  /** What comes in a declined decision's place is limited and sets rules off like any other. */
  private void instead(Event what, Waiting waiting, ClientRecord before) {
    Decision declined = waiting.decision();
    record = record.answered(declined.id());
    decisions.add(compensation(what, declined));
    List<Decision> given =
        waiting.ifDeclined().stream().map(next -> stillOpen(next, what.at())).toList();
    if (!given.isEmpty()) {
      sit(what, before, bookingOf(declined), null, declined.topic(), given);
    }
  }

  /** A window that closed before anybody was asked stays open until somebody answers. */
  private static Decision stillOpen(Decision decision, Instant now) {
    Wait wait = decision.waits();
    boolean closed = wait != null && wait.until() != null && !wait.until().isAfter(now);
    return closed ? decision.waiting(new Wait(null, Wait.Then.WAIT)) : decision;
  }

  private @Nullable Booking bookingOf(Decision decision) {
    Subject subject = decision.subject();
    return subject.kind() == Subject.Kind.BOOKING ? record.booking(subject.id()) : null;
  }

  private Decision compensation(Event what, Decision decision) {
    return new Decision(
        ids.next(what.id(), decision.topic(), decision.subject()),
        DecisionType.COMPENSATED,
        decision.topic(),
        decision.subject(),
        Terms.none(),
        Mode.AUTOMATIC,
        null,
        Explanation.by(decision.explanation().rule()),
        decision.id());
  }

  // What falls due by itself.

  /** Decides what falls due before an instant, or up to and with it. */
  private void passUntil(Instant at, boolean inclusive) {
    Set<Due> passed = new HashSet<>();
    Due due = firstDue();
    while (due != null && (inclusive ? !due.at().isAfter(at) : due.at().isBefore(at))) {
      if (!passed.add(due)) {
        throw new IllegalStateException("what fell due falls due again: " + due);
      }
      pass(due.at());
      due = firstDue();
    }
  }

  private @Nullable Due firstDue() {
    return record.dues().isEmpty() ? null : record.dues().first();
  }

  private void pass(Instant due) {
    Event review = review(due);
    ClientRecord before = record;
    int decisionsBefore = decisions.size();
    for (Due item : record.duesUpTo(due)) {
      record = record.without(item);
      switch (item.kind()) {
        case TIMER -> timer(item, review);
        case DEMAND -> demandMissed(item, review);
        case ANSWER -> unanswered(item, review);
        case STEP -> new Collector(this, review, record).ladderDue(item.id());
      }
    }
    new Collector(this, review, before).look(decisionsBefore);
  }

  /**
   * The event at which something falls due: the one at hand if that is a review run just then, else
   * one of its own.
   */
  private Event review(Instant due) {
    if (event.type() == EventType.TIME_PASSED && event.at().equals(due)) {
      return event;
    }
    String id = Ids.review(record.business(), record.client(), due);
    Stamp stamp = Stamp.of(id, due, record.client()).withBusiness(record.business());
    return new ControlEvent.TimePassed(stamp);
  }

  private void timer(Due item, Event review) {
    Booking booking = record.booking(item.id());
    if (booking != null && booking.state().open()) {
      sit(review, record, null, booking, null, List.of());
    }
  }

  private void demandMissed(Due item, Event review) {
    Booking booking = record.booking(item.id());
    Demand demand = booking == null ? null : booking.demand();
    if (booking == null || demand == null || demand.missed() == null) {
      return;
    }
    boolean release = demand.missed().equals("release");
    DecisionType type =
        release
            ? DecisionType.BOOKING_RELEASED
            : demand.missed().equals("ask") ? DecisionType.TASK : DecisionType.MESSAGE_DUE;
    Subject subject = Subject.booking(booking.id());
    Decision decision =
        new Decision(
            ids.next(review.id(), Topic.GUARANTEE, subject),
            type,
            Topic.GUARANTEE,
            subject,
            Terms.amountIfAny(release ? null : demand.amount())
                .withDue(demand.dueAt(), demand.missed()),
            Mode.AUTOMATIC,
            null,
            Explanation.by(demand.rule()),
            null);
    sit(review, record, booking, null, Topic.GUARANTEE, List.of(decision));
  }

  private void unanswered(Due item, Event review) {
    Waiting waiting = record.waiting().get(item.id());
    Wait wait = waiting == null ? null : waiting.decision().waits();
    if (waiting == null || wait == null) {
      return;
    }
    if (wait.then() == Wait.Then.GO_AHEAD) {
      takeEffect(review, waiting.decision().released(), record);
      return;
    }
    instead(review, waiting, record);
  }

  // When to look again.

  /**
   * Timers come from the version in force; when that is another than last time, all open bookings
   * get theirs anew.
   */
  private void rederiveTimers() {
    Policy inForce = policies.inForceAt(event.at());
    String version = inForce == null ? "none" : inForce.versionHash();
    if (version.equals(record.timersOf())) {
      return;
    }
    record = record.withTimersOf(version);
    Instant last = record.lastAt();
    for (String id : record.openBookings()) {
      deriveTimers(id, last == null ? Instant.MIN : last, false);
    }
  }

  /**
   * The instants at which rules set off by time look at a booking: those to come, and one just now
   * that has not come up yet.
   *
   * @param begins whether the booking has just got its start, so that an instant just now cannot
   *     have come up unless its old start had the same
   */
  private void deriveTimers(@Nullable String id, Instant now, boolean begins) {
    Booking booking = id == null ? null : record.booking(id);
    Policy policy = applied(booking, event.at());
    if (booking == null || policy == null || !booking.state().open()) {
      return;
    }
    Case facts = Case.of(policy, engine.vocabulary(), event, record, record).about(booking);
    Set<Instant> instants = new TreeSet<>();
    Booking old = start.booking(booking.id());
    for (Trigger.At trigger : engine.ready(policy).plan().timers()) {
      Instant at = trigger.instant(facts, booking);
      boolean first = begins && (old == null || !now.equals(trigger.instant(facts, old)));
      if (at != null
          && (at.isAfter(now) || at.equals(now) && (first || booking.timers().contains(at)))) {
        instants.add(at);
      }
    }
    List<Instant> timers = List.copyOf(instants);
    if (!timers.equals(booking.timers())) {
      record = record.withTimers(booking.id(), timers);
    }
  }

  Engine engine() {
    return engine;
  }

  Policies policies() {
    return policies;
  }

  Ids ids() {
    return ids;
  }

  @Nullable Watch watch() {
    return watch;
  }

  ClientRecord record() {
    return record;
  }

  void record(ClientRecord changed) {
    record = changed;
  }

  List<Decision> decisions() {
    return decisions;
  }

  List<Undecided> undecided() {
    return undecided;
  }
}
