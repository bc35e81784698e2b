package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Unsettled;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Turn;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One case put to the rules, topic by topic in the one order, each seeing what the earlier ones
 * decided.
 *
 * <p>Shape: what was decided on the way changes the record the next topic sees; limits run last and
 * the record is then worked out again.
 */
final class Sitting {
  private static final List<Topic> TOPICS = List.of(Topic.values());

  private final Deliberation deliberation;
  private final Event event;
  private final ClientRecord before;
  private final @Nullable Booking booking;
  private final @Nullable String bill;
  private final boolean timer;
  private final @Nullable Turn turn;
  private final @Nullable Policy inForce;
  private final @Nullable Policy applied;
  private final Subject subject;
  private final List<Act> acts = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();
  private final Set<Topic> ruled = EnumSet.noneOf(Topic.class);
  private final Set<Topic> answered = EnumSet.noneOf(Topic.class);
  private final Map<Policy, Map<String, Truth>> happenings = new LinkedHashMap<>();
  private @Nullable Case begun;
  private ClientRecord base;
  private ClientRecord record;

  Sitting(
      Deliberation deliberation,
      Event event,
      ClientRecord before,
      ClientRecord record,
      @Nullable Booking booking,
      @Nullable String bill,
      boolean timer,
      @Nullable Turn turn,
      @Nullable Policy inForce,
      @Nullable Policy applied) {
    this.deliberation = deliberation;
    this.event = event;
    this.before = before;
    this.base = record;
    this.record = record;
    this.booking = booking;
    this.bill = bill;
    this.timer = timer;
    this.turn = turn;
    this.inForce = inForce;
    this.applied = applied;
    this.subject = subject(event, booking, bill);
  }

  private static Subject subject(Event event, @Nullable Booking booking, @Nullable String bill) {
    if (booking != null) {
      return Subject.booking(booking.id());
    }
    return bill == null ? Subject.client(event.client()) : Subject.bill(bill);
  }

  /**
   * Decides all topics, or, where something is given, those after the first of it that are not
   * given themselves, and gives the record they lead to.
   */
  ClientRecord hold(List<Act> given) {
    if (given.isEmpty() && applied != null) {
      happen(applied);
    }
    given.forEach(act -> answered.add(act.decision().topic()));
    Topic after = first(given);
    for (Topic topic : TOPICS) {
      if (!actOn(topic, given) && (after == null || topic.compareTo(after) > 0)) {
        Policy policy = topic.pinned() ? applied : inForce;
        if (policy != null) {
          topic(topic, policy);
        }
      }
    }
    if (inForce == null) {
      noVersion(after);
    }
    limit(inForce == null ? applied : inForce);
    unsettled();
    return record;
  }

  private static @Nullable Topic first(List<Act> given) {
    Topic first = null;
    for (Act act : given) {
      Topic topic = act.decision().topic();
      first = first == null || topic.compareTo(first) < 0 ? topic : first;
    }
    return first;
  }

  /** Does what is given on a topic; tells whether anything is. */
  private boolean actOn(Topic topic, List<Act> given) {
    if (given.isEmpty()) {
      return false;
    }
    boolean any = false;
    for (Act act : given) {
      if (act.decision().topic() == topic) {
        act(act);
        any = true;
      }
    }
    return any;
  }

  /** Where no version is in force, the limits of the one that applies still protect the client. */
  private void limit(@Nullable Policy policy) {
    if (policy != null
        && !policy.guards().isEmpty()
        && Limits.concern(policy, event.type(), acts)) {
      record = Limits.on(this, policy, acts);
    }
  }

  /**
   * Keeps what the rules could not decide for a person, and lets go of it where they decided since.
   */
  private void unsettled() {
    for (Topic topic : ruled) {
      record = record.settled(topic, subject);
    }
    for (Undecided open : undecided) {
      if (open.answer() == Undecided.Answer.CANNOT_DECIDE
          && Unsettled.answerable(open.topic())
          && !answered.contains(open.topic())) {
        record =
            record.withUnsettled(
                new Unsettled(open.id(), open.topic(), open.subject(), open.rule(), event.id()));
      }
    }
  }

  /** Says once that nothing could be decided, or nothing on topics of the version in force. */
  private void noVersion(@Nullable Topic after) {
    Topic topic = event.type() == EventType.BOOKING_MADE ? Topic.ACCEPTANCE : Topic.SETTLEMENT;
    if (applied != null && topic.pinned()) {
      topic = Topic.STANDING;
      if (after != null && topic.compareTo(after) <= 0) {
        topic = Topic.MESSAGE;
      }
    }
    if (booking != null || bill != null) {
      undecided.add(
          new Undecided(
              deliberation.ids().next(event.id(), topic, subject),
              topic,
              subject,
              Undecided.Answer.CANNOT_DECIDE,
              null,
              List.of("a policy in force at " + event.at())));
    }
  }

  // What happened, in the policy's own words.

  private void happen(Policy policy) {
    happenings(policy)
        .forEach(
            (name, truth) -> {
              if (truth == Truth.TRUE) {
                String of = booking == null ? null : booking.id();
                record = record.happened(name, event.at(), of, bill);
              }
            });
    base = record;
  }

  private Map<String, Truth> happenings(Policy policy) {
    Map<String, Truth> known = happenings.get(policy);
    if (known == null) {
      known = tell(policy);
      happenings.put(policy, known);
    }
    return known;
  }

  private Map<String, Truth> tell(Policy policy) {
    Map<String, Truth> told = new LinkedHashMap<>();
    Networks.Ready ready = deliberation.engine().ready(policy);
    String key = Plan.happening(event.type());
    if (!ready.plan().entries(key).isEmpty()) {
      Question question = Question.of(ready.plan(), key, facts(policy));
      watch(question.entries(), question.facts());
      ready.network().ask(question);
      question.matches().forEach(match -> told.put(match.entry().name(policy), match.truth()));
    }
    return told;
  }

  // Topics.

  private void topic(Topic topic, Policy policy) {
    if (topic == Topic.GUARANTEE && refused()) {
      return;
    }
    Networks.Ready ready = deliberation.engine().ready(policy);
    String key = Plan.key(topic, event.type());
    boolean standing = event.type() == EventType.BOOKING_MADE && !record.restrictions().isEmpty();
    boolean others = ready.network().answers(key);
    boolean asks = others || !ready.plan().entries(key).isEmpty();
    if (!asks && !standing) {
      return;
    }
    Case facts = begun(policy).after(decisions(), record, happenings(policy));
    watch(ready.plan().entries(key), facts);
    refusals(topic, ready.plan().entries(key), facts);
    Resolution resolution = null;
    if (others || (asks && ready.plan().asks(key, facts))) {
      Question question = Question.of(ready.plan(), key, facts);
      ready.network().ask(question);
      resolution =
          Resolution.of(
              deliberation.ids(), topic, subject(topic, facts), subject, facts, question.matches());
    }
    if (standing) {
      resolution = Standing.on(deliberation.ids(), topic, subject, facts, resolution);
    }
    if (resolution != null) {
      take(topic, resolution);
    }
  }

  private void refusals(Topic topic, List<Entry> entries, Case facts) {
    Watch watch = deliberation.watch();
    if (watch != null) {
      watch.refusals(topic, subject(topic, facts), entries, facts);
    }
  }

  private void watch(List<Entry> entries, Case facts) {
    Watch watch = deliberation.watch();
    if (watch != null) {
      watch.look(entries, facts);
    }
  }

  /** Collecting is about the bill, also where that is the bill of a booking. */
  private Subject subject(Topic topic, Case facts) {
    Bill bill = facts.bill();
    return topic == Topic.COLLECTION && bill != null ? Subject.bill(bill.id()) : subject;
  }

  private boolean refused() {
    for (Act act : acts) {
      Decision decision = act.decision();
      if (decision.type() == DecisionType.BOOKING_REFUSED && decision.effective()) {
        return true;
      }
    }
    return false;
  }

  private void take(Topic topic, Resolution resolution) {
    resolution.acts().forEach(this::act);
    if (!resolution.acts().isEmpty()) {
      ruled.add(topic);
    }
    if (topic == Topic.ACCEPTANCE && event.type() == EventType.BOOKING_MADE) {
      resolution.acts().stream()
          .map(Act::decision)
          .filter(decision -> !decision.effective())
          .findFirst()
          .ifPresent(waiting -> act(Act.of(request(waiting.explanation().rule()))));
    }
    Undecided open = resolution.undecided();
    if (open == null) {
      return;
    }
    undecided.add(open);
    boolean secures = topic == Topic.ACCEPTANCE || topic == Topic.GUARANTEE;
    if (secures
        && event.type() == EventType.BOOKING_MADE
        && open.answer() == Undecided.Answer.CANNOT_DECIDE) {
      act(Act.of(request(open.rule() == null ? "" : open.rule())));
    }
  }

  /** A booking whose acceptance or guarantee waits or cannot be decided is a request. */
  private Decision request(String rule) {
    return new Decision(
        deliberation.ids().next(event.id(), Topic.ACCEPTANCE, subject),
        DecisionType.REQUEST_NEEDED,
        Topic.ACCEPTANCE,
        subject,
        Terms.none(),
        Mode.AUTOMATIC,
        null,
        Explanation.by(rule),
        null);
  }

  private void act(Act act) {
    acts.add(act);
    record = act.on(record, event.at());
  }

  /**
   * The case under a policy as some topic saw it, to be asked about after what was decided since.
   */
  private Case begun(Policy policy) {
    if (bill != null || event.bill() != null) {
      return facts(policy);
    }
    Case known = begun;
    if (known == null || known.policy() != policy) {
      known = facts(policy);
      begun = known;
    }
    return known;
  }

  /** The case under a policy, with the record as it is now. */
  Case facts(Policy policy) {
    Case facts =
        Case.of(policy, deliberation.engine().vocabulary(), event, before, record).turned(turn);
    Bill owed = bill == null ? null : record.bill(bill);
    if (owed != null) {
      facts = timer && booking == null ? facts.timerOf(owed) : facts.about(owed);
    }
    Booking latest = booking == null ? null : record.booking(booking.id());
    if (latest == null) {
      return facts;
    }
    return timer ? facts.timerOf(latest) : facts.about(latest);
  }

  /** The record worked out again from other acts. */
  ClientRecord again(List<Act> others) {
    acts.clear();
    record = base;
    Instant at = event.at();
    for (Act act : others) {
      acts.add(act);
      record = act.on(record, at);
    }
    return record;
  }

  /** Whether a topic that versions are compared by could not be decided. */
  boolean open() {
    return undecided.stream()
        .filter(one -> one.topic().pinned() || one.topic() == Topic.STANDING)
        .anyMatch(one -> one.answer() == Undecided.Answer.CANNOT_DECIDE);
  }

  /** Lets all decisions say by which version they came about. */
  void under(String version) {
    again(List.copyOf(acts).stream().map(act -> act.under(version)).toList());
    unsettled();
  }

  /** The record its decisions lead to. */
  ClientRecord record() {
    return record;
  }

  /** The version that decided on topics a booking keeps its version for. */
  @Nullable Policy applied() {
    return applied;
  }

  /** The record with the event folded in, before anything was decided on it. */
  ClientRecord undecidedRecord() {
    return base;
  }

  Deliberation deliberation() {
    return deliberation;
  }

  Event event() {
    return event;
  }

  Subject subject() {
    return subject;
  }

  ClientRecord before() {
    return before;
  }

  List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>(acts.size());
    for (Act act : acts) {
      decisions.add(act.decision());
    }
    return decisions;
  }

  List<Undecided> undecided() {
    return undecided;
  }
}
