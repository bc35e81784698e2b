package org.fairnotice.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.fairnotice.event.BusinessEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.record.Demand;
import org.fairnotice.record.Due;
import org.fairnotice.record.Incident;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.record.Offer;
import org.fairnotice.record.Rejection;
import org.fairnotice.record.Unsettled;
import org.fairnotice.record.Waiting;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Turn;
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
  private static final Comparator<Waiting> ORDER =
      Comparator.comparing((Waiting waiting) -> waiting.decision().topic())
          .thenComparing(waiting -> waiting.decision().type())
          .thenComparing(waiting -> waiting.decision().id());

  private final Engine engine;
  private final Policies policies;
  private final Event event;
  private final ClientRecord start;
  private final @Nullable Watch watch;
  private final Ids ids;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();
  private final Map<Due, String> causes = new HashMap<>();
  private final Agreements agreements = new Agreements(this);
  private final Set<String> concerned = new TreeSet<>();
  private final Faults faults = new Faults(this);
  private @Nullable Policy decidedBy;
  private Instant reached;
  private @Nullable Subject offered;
  private ClientRecord record;

  Deliberation(
      Engine engine, Policies policies, ClientRecord record, Event event, @Nullable Watch watch) {
    this.engine = engine;
    this.policies = policies;
    this.event = event;
    this.start = record;
    this.record = record;
    this.reached = record.lastAt() == null ? Instant.MIN : record.lastAt();
    this.watch = watch;
    this.ids = new Ids(record.business());
  }

  Answer answer() {
    rederiveTimers();
    boolean passed = passUntil(event.at(), false);
    Rejection rejection = passed ? record.check(event) : null;
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
    Policy applied = decidedBy == null ? applied(subjectBooking(event), event.at()) : decidedBy;
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
    Offer answered = before.answered(event);
    offered = answered == null ? null : answered.subject();
    reached = event.at();
    record = record.afterAllowed(event, today());
    if (event instanceof BookingEvent.BookingMade made) {
      pin(made);
    }
    if (event instanceof ControlEvent.Approved approved) {
      approve(approved, before);
    } else if (event instanceof ControlEvent.Declined declined) {
      decline(declined, before);
    } else if (event instanceof BusinessEvent.IncidentDeclared) {
      covered(before);
    } else if (event.type() != EventType.TIME_PASSED) {
      sit(event, before, subjectBooking(event), subjectBill(event), false, List.of());
    }
    boolean begins =
        event.type() == EventType.BOOKING_MADE || event.type() == EventType.BOOKING_RESCHEDULED;
    deriveTimers(event.booking(), event.at(), begins);
    collect(event, before, decisionsBefore);
    noteOverdue(event, before);
  }

  /** Collecting goes on once it is clear what was agreed and when to look at that again. */
  private void collect(Event cause, ClientRecord before, int decisionsBefore) {
    agreements.arrange(reached);
    new Collector(this, cause, before).look(decisionsBefore);
    agreements.arrange(reached);
    windBills(cause);
    concerned.clear();
  }

  /** The bill an event is about; for a plan, the one of its bills that is asked for first. */
  private @Nullable String subjectBill(Event of) {
    if (offered != null && offered.kind() == Subject.Kind.BILL) {
      concern(offered.id());
      return offered.id();
    }
    InstalmentPlan plan = of.plan() == null ? null : record.plan(of.plan());
    if (plan == null) {
      return of.bill();
    }
    plan.bills().forEach(this::concern);
    return agreements.lead(plan);
  }

  /** Rules are asked about what has become of something agreed on a bill. */
  void turn(Event review, Turn turn, String bill) {
    concern(bill);
    sit(review, record, null, bill, false, turn, List.of());
  }

  /** Rules are asked about what has become of something a booking, a bill or the client had. */
  void turn(Event review, ClientRecord before, Turn turn, Subject subject) {
    Booking booking = subject.kind() == Subject.Kind.BOOKING ? record.booking(subject.id()) : null;
    String bill = subject.kind() == Subject.Kind.BILL ? subject.id() : null;
    if (bill != null) {
      concern(bill);
    }
    sit(review, before, booking, bill, false, turn, List.of());
  }

  /** Collecting looks at a bill that the event itself does not name. */
  void concern(String bill) {
    concerned.add(bill);
  }

  /** The bills that collecting looks at, besides the event's own. */
  Set<String> concerned() {
    return concerned;
  }

  /** A decision that no rule brings about. */
  void issue(Decision decision, Instant at) {
    decisions.add(decision);
    record = record.after(decision, at);
  }

  /** An incident is about each booking it covers, however that ended. */
  private void covered(ClientRecord before) {
    Incident incident = record.incidents().get(event.id());
    for (String id : record.bookings().keySet()) {
      Booking booking = record.booking(id);
      if (booking != null && incident != null && incident.covers(booking)) {
        sit(event, before, booking, null, false, List.of());
        deriveTimers(id, event.at(), false);
      }
    }
  }

  /** The date by which what the client earned begins and ends; any, where they earned nothing. */
  private LocalDate today() {
    Policy inForce = record.rewards().isEmpty() ? null : policies.inForceAt(event.at());
    return inForce == null
        ? LocalDate.ofInstant(event.at(), ZoneOffset.UTC)
        : inForce.place().dateOf(event.at());
  }

  /** When rules set off by the time of a bill, and its limitation, look at the bills again. */
  private void windBills(Event now) {
    Policy inForce = policies.inForceAt(now.at());
    if (inForce != null && !record.unpaidBills().isEmpty()) {
      record = new BillClock(this, inForce, now).wind(record);
    }
  }

  private void billDue(Due item, Event review) {
    Policy inForce = policies.inForceAt(review.at());
    if (inForce == null || !record.unpaidBills().contains(item.id())) {
      return;
    }
    sit(review, record, null, item.id(), true, List.of());
    Decision expiry = new BillClock(this, inForce, review).expiry(record, item.id(), ids);
    if (expiry != null) {
      decisions.add(expiry);
      record = record.after(expiry, review.at());
    }
  }

  /** What an event makes due at an instant that has come already is reviewed in its name. */
  private void noteOverdue(Event cause, ClientRecord before) {
    for (Due due : record.duesUpTo(reached)) {
      if (!before.dues().contains(due)) {
        causes.put(due, cause.id());
      }
    }
  }

  private void pin(BookingEvent.BookingMade made) {
    Booking booking = record.booking(made.booking());
    Policy inForce = policies.inForceAt(event.at());
    if (booking != null && booking.pin() == null && inForce != null) {
      record = record.withPin(made.booking(), inForce.versionHash());
    }
  }

  private @Nullable Booking subjectBooking(Event of) {
    Subject offer = offered;
    String id = offer != null && offer.kind() == Subject.Kind.BOOKING ? offer.id() : of.booking();
    return id == null ? null : record.booking(id);
  }

  /** The version that applies to a booking: its own, else the one in force. */
  private @Nullable Policy applied(@Nullable Booking booking, Instant at) {
    Policy pinned =
        booking == null || booking.pin() == null ? null : policies.pinned(booking.pin(), at);
    return pinned == null ? policies.inForceAt(at) : pinned;
  }

  /** Puts all topics to the rules; see {@link Sitting}. */
  private void sit(
      Event what,
      ClientRecord before,
      @Nullable Booking booking,
      @Nullable String bill,
      boolean timer,
      List<Act> given) {
    sit(what, before, booking, bill, timer, null, given);
  }

  private void sit(
      Event what,
      ClientRecord before,
      @Nullable Booking booking,
      @Nullable String bill,
      boolean timer,
      @Nullable Turn turn,
      List<Act> given) {
    sit(what, before, booking, bill, timer, turn, given, applied(booking, what.at()));
  }

  private void sit(
      Event what,
      ClientRecord before,
      @Nullable Booking booking,
      @Nullable String bill,
      boolean timer,
      @Nullable Turn turn,
      List<Act> given,
      @Nullable Policy own) {
    Policy inForce = policies.inForceAt(what.at());
    ClientRecord now = record;
    Function<@Nullable Policy, Sitting> held =
        version -> {
          Sitting sitting =
              new Sitting(this, what, before, now, booking, bill, timer, turn, inForce, version);
          sitting.hold(given);
          return sitting;
        };
    boolean compares = booking != null && !timer && given.isEmpty();
    Sitting sitting =
        compares && own != null && inForce != null && Better.compares(own, inForce)
            ? Better.of(ids, own, inForce, held)
            : held.apply(own);
    record = sitting.record();
    decisions.addAll(sitting.decisions());
    undecided.addAll(sitting.undecided());
    boolean events = booking != null && booking.id().equals(event.booking());
    if (what == event && events && sitting.applied() != own) {
      decidedBy = sitting.applied();
    }
  }

  // People's answers.

  private void approve(ControlEvent.Approved approved, ClientRecord before) {
    Waiting waiting = before.waiting().get(approved.decision());
    Unsettled open = before.unsettled().get(approved.decision());
    if (waiting != null) {
      takeEffect(approved, together(waiting, before), before);
    } else if (open != null) {
      byPerson(open, new ByPerson(ids, open, approved).approved(approved, record), before);
    }
  }

  /** Everything a waiting decision's question is about, in the order topics are decided. */
  private static List<Waiting> together(Waiting waiting, ClientRecord record) {
    return record.waiting().values().stream()
        .filter(other -> other.question().equals(waiting.question()))
        .sorted(ORDER)
        .toList();
  }

  /** Decisions that waited take effect now; rules they set off are asked. */
  private void takeEffect(Event what, List<Waiting> answered, ClientRecord before) {
    List<Act> given = new ArrayList<>();
    for (Waiting waiting : answered) {
      record = record.answered(waiting.decision().id());
      given.add(Act.of(asAllowed(what, waiting.decision().released())));
    }
    sitAgain(what, answered, before, given);
  }

  /** A person may allow less than was asked, of the decision they name. */
  private static Decision asAllowed(Event what, Decision decision) {
    if (!(what instanceof ControlEvent.Approved approved)
        || !approved.decision().equals(decision.id())) {
      return decision;
    }
    Money declared = decision.terms().amount();
    Money said = approved.amount();
    boolean less =
        said != null
            && declared != null
            && said.isSameCurrency(declared)
            && said.isLessThan(declared);
    return less ? decision.withTerms(decision.terms().withAmount(said)) : decision;
  }

  /**
   * A decision is declined: it counts as if its rule had not applied; or a person says no to what
   * could not be decided.
   */
  private void decline(ControlEvent.Declined declined, ClientRecord before) {
    Waiting waiting = before.waiting().get(declined.decision());
    Unsettled open = before.unsettled().get(declined.decision());
    if (waiting != null) {
      instead(event, together(waiting, before), before);
    } else if (open != null) {
      byPerson(open, new ByPerson(ids, open, declined).declined(record), before);
    }
  }

  /** What a person decides is limited and sets rules off like what a rule decides. */
  private void byPerson(Unsettled open, List<Act> acts, ClientRecord before) {
    record = record.settled(open.id());
    Subject subject = open.subject();
    Booking booking = subject.kind() == Subject.Kind.BOOKING ? record.booking(subject.id()) : null;
    String bill = subject.kind() == Subject.Kind.BILL ? subject.id() : null;
    sit(event, before, booking, bill, false, acts);
  }

  /** What comes in declined decisions' place is limited and sets rules off like any other. */
  private void instead(Event what, List<Waiting> declined, ClientRecord before) {
    List<Act> given = new ArrayList<>();
    for (Waiting waiting : declined) {
      record = record.answered(waiting.decision().id());
      decisions.add(compensation(what, waiting.decision()));
      for (Waiting next : waiting.ifDeclined()) {
        Decision decision = stillOpen(next.decision(), what.at());
        given.add(new Act(decision, next.question(), next.ifDeclined()));
      }
    }
    if (!given.isEmpty()) {
      sitAgain(what, declined, before, given);
    }
  }

  /** A window that closed before anybody was asked stays open until somebody answers. */
  private static Decision stillOpen(Decision decision, Instant now) {
    Wait wait = decision.waits();
    boolean closed = wait != null && wait.until() != null && !wait.until().isAfter(now);
    return closed ? decision.waiting(new Wait(null, Wait.Then.WAIT)) : decision;
  }

  /**
   * The sitting after an answer is about the booking and the bill that were asked about, under the
   * version that asked.
   */
  private void sitAgain(Event what, List<Waiting> answered, ClientRecord before, List<Act> given) {
    Booking booking = null;
    String bill = null;
    String version = null;
    for (Waiting waiting : answered) {
      String decided = waiting.decision().explanation().version();
      version = decided == null ? version : decided;
      Subject subject = waiting.decision().subject();
      if (subject.kind() == Subject.Kind.BOOKING) {
        booking = record.booking(subject.id());
      } else if (subject.kind() == Subject.Kind.BILL) {
        bill = subject.id();
      }
    }
    Policy own = version == null ? null : policies.pinned(version, what.at());
    own = own == null ? applied(booking, what.at()) : own;
    sit(what, before, booking, bill, false, null, given, own);
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

  /** Decides what falls due before an instant, or up to and with it; tells whether anything did. */
  private boolean passUntil(Instant at, boolean inclusive) {
    Due due = firstDue();
    Set<Due> passed = due == null ? Set.of() : new HashSet<>();
    while (due != null && (inclusive ? !due.at().isAfter(at) : due.at().isBefore(at))) {
      if (!passed.add(due)) {
        throw new IllegalStateException("what fell due falls due again: " + due);
      }
      pass(due.at(), causes.get(due));
      due = firstDue();
    }
    return !passed.isEmpty();
  }

  private @Nullable Due firstDue() {
    return record.dues().isEmpty() ? null : record.dues().first();
  }

  /** Decides what falls due by an instant, as far as the same event made it overdue, or none. */
  private void pass(Instant due, @Nullable String cause) {
    Event review = review(due, cause);
    ClientRecord before = record;
    int decisionsBefore = decisions.size();
    reached = reached.isBefore(due) ? due : reached;
    for (Due item : record.duesUpTo(due)) {
      if (!Objects.equals(causes.get(item), cause)) {
        continue;
      }
      ClientRecord with = record;
      record = record.without(item);
      switch (item.kind()) {
        case TIMER -> timer(item, review);
        case DEMAND -> demandMissed(item, review);
        case ANSWER -> unanswered(item, review);
        case PROMISE -> agreements.promise(item, review);
        case PENDING -> agreements.pending(item, review);
        case PLAN -> agreements.plan(item, review);
        case OFFER -> agreements.offer(item, with, review);
        case STEP -> new Collector(this, review, record).ladderDue(item.id());
        case CLAIM -> billDue(item, review);
      }
    }
    collect(review, before, decisionsBefore);
    noteOverdue(review, before);
  }

  /**
   * The event at which something falls due: the one at hand if that is a review run just then, else
   * one of its own.
   *
   * <p>Shape: its name is the same whoever brings the review about; only what was made due too late
   * for that review bears the name of the event that made it so.
   */
  private Event review(Instant due, @Nullable String cause) {
    if (cause == null && event.type() == EventType.TIME_PASSED && event.at().equals(due)) {
      return event;
    }
    String id =
        cause == null
            ? Ids.review(record.business(), record.client(), due)
            : Ids.review(record.business(), record.client(), due, cause);
    Stamp stamp = Stamp.of(id, due, record.client()).withBusiness(record.business());
    return new ControlEvent.TimePassed(stamp);
  }

  private void timer(Due item, Event review) {
    Booking booking = record.booking(item.id());
    if (booking != null && booking.state().open()) {
      sit(review, record, booking, null, true, List.of());
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
    sit(review, record, booking, null, false, List.of(Act.of(decision)));
  }

  private void unanswered(Due item, Event review) {
    Waiting waiting = record.waiting().get(item.id());
    Wait wait = waiting == null ? null : waiting.decision().waits();
    if (waiting == null || wait == null) {
      return;
    }
    List<Waiting> all =
        together(waiting, record).stream()
            .filter(other -> wait.equals(other.decision().waits()))
            .toList();
    if (wait.then() == Wait.Then.GO_AHEAD) {
      takeEffect(review, all, record);
      return;
    }
    instead(review, all, record);
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
    if (inForce != null && last != null) {
      takeOver(inForce, last);
    }
  }

  /** Cases that go over to a version are looked at when it comes into force. */
  private void takeOver(Policy inForce, Instant last) {
    Instant from = inForce.place().startOf(inForce.inForceFrom());
    for (CollectionCase running : record.collections().values()) {
      Ladder ladder = inForce.ladder(running.ladder());
      boolean over = ladder != null && ladder.takesOver() && from.isAfter(last);
      Due due = new Due(from, Due.Kind.STEP, running.ladder());
      if (over && record.openBills().contains(running.bill()) && !soonerDue(due)) {
        record = record.withStepDue(running.ladder(), from);
      }
    }
  }

  private boolean soonerDue(Due item) {
    return record.dues().stream()
        .anyMatch(
            due ->
                due.kind() == item.kind()
                    && due.id().equals(item.id())
                    && !due.at().isAfter(item.at()));
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
    List<Trigger.At> triggers = engine.ready(policy).plan().timers();
    if (triggers.isEmpty() && booking.timers().isEmpty()) {
      return;
    }
    Case facts = Case.of(policy, engine.vocabulary(), event, record, record).about(booking);
    Set<Instant> instants = new TreeSet<>();
    Booking old = start.booking(booking.id());
    for (Trigger.At trigger : triggers) {
      Instant at = instant(trigger, facts, booking);
      boolean first = begins && (old == null || !now.equals(instant(trigger, facts, old)));
      if (at != null
          && (at.isAfter(now) || (at.equals(now) && (first || booking.timers().contains(at))))) {
        instants.add(at);
      }
    }
    List<Instant> timers = List.copyOf(instants);
    if (!timers.equals(booking.timers())) {
      record = record.withTimers(booking.id(), timers);
    }
  }

  private @Nullable Instant instant(Trigger.At trigger, Case facts, Booking booking) {
    Subject subject = Subject.booking(booking.id());
    return faults.instant(event, subject, trigger, facts, seen -> trigger.instant(seen, booking));
  }

  Event event() {
    return event;
  }

  Faults faults() {
    return faults;
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
