package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.fairnotice.event.ClientEvent.MoratoriumEnded;
import org.fairnotice.event.ClientEvent.MoratoriumStarted;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.Event;
import org.fairnotice.record.Bill;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Trace;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Which collection step comes next: the schedule says which may be taken, the rules which of these
 * is.
 *
 * <p>Shape: looks after every event about a bill, and when a step falls due. Where no step is taken
 * it says what stands in the way and the first instant at which nothing may.
 */
final class Collector {
  private final Deliberation deliberation;
  private final Event event;
  private final ClientRecord before;
  private boolean asked;

  Collector(Deliberation deliberation, Event event, ClientRecord before) {
    this.deliberation = deliberation;
    this.event = event;
    this.before = before;
  }

  /** Looks after an event, at its bill and at those that the decisions since then opened. */
  void look(int decisionsBefore) {
    asked = event.bill() != null || event.plan() != null;
    Policy policy = deliberation.policies().inForceAt(event.at());
    Set<String> touched = touched(decisionsBefore);
    if (policy == null || touched.isEmpty()) {
      return;
    }
    for (Ladder ladder : policy.ladders()) {
      closed(ladder, touched);
      collect(policy, ladder, touched);
    }
  }

  /** Looks when a step of a ladder falls due. */
  void ladderDue(String name) {
    asked = true;
    Policy policy = deliberation.policies().inForceAt(event.at());
    Ladder ladder = policy == null ? null : policy.ladder(name);
    if (policy != null && ladder != null) {
      collect(policy, ladder, deliberation.record().openBills());
    }
  }

  /** The bills the event is about, and those that its fees opened. */
  private Set<String> touched(int decisionsBefore) {
    Set<String> touched = new TreeSet<>();
    if (event.bill() != null) {
      touched.add(event.bill());
    }
    touched.addAll(deliberation.concerned());
    if (event instanceof MoratoriumStarted || event instanceof MoratoriumEnded) {
      touched.addAll(deliberation.record().openBills());
    }
    List<Decision> decisions = deliberation.decisions();
    for (Decision decision : decisions.subList(decisionsBefore, decisions.size())) {
      if (decision.type() == DecisionType.FEE_CHARGED
          && deliberation.record().bill(decision.id()) != null) {
        touched.add(decision.id());
      }
    }
    return touched;
  }

  private void closed(Ladder ladder, Set<String> touched) {
    for (String id : touched) {
      Bill was = before.bill(id);
      Bill now = deliberation.record().bill(id);
      boolean wasOpen = was != null && was.state().open();
      String key = CollectionCase.key(ladder.name(), id);
      if (wasOpen
          && now != null
          && !now.state().open()
          && deliberation.record().collections().containsKey(key)) {
        Terms terms = Terms.none().withScope(ladder.name()).withText(now.state().wireName());
        issue(decision(DecisionType.COLLECTION_CLOSED, id, terms, Explanation.by(ladder.name())));
      }
    }
  }

  private void collect(Policy policy, Ladder ladder, Set<String> touched) {
    List<Bill> open = openBills();
    List<Bill> candidates = ladder.onePerClient() ? driver(policy, ladder, open) : open;
    Instant next = null;
    for (Bill bill : candidates) {
      boolean concerned = ladder.onePerClient() || touched.contains(bill.id());
      next = earlier(next, concerned ? step(policy, ladder, bill) : possible(policy, ladder, bill));
    }
    deliberation.record(deliberation.record().withStepDue(ladder.name(), next));
  }

  private List<Bill> openBills() {
    List<Bill> open = new ArrayList<>();
    for (String id : deliberation.record().openBills()) {
      open.add(Objects.requireNonNull(deliberation.record().bill(id), id));
    }
    open.sort(Comparator.comparing(Bill::dueAt).thenComparing(Bill::id));
    return open;
  }

  /**
   * The oldest bill that nothing stands in the way of; where there is none, the oldest, to say what
   * does.
   */
  private List<Bill> driver(Policy policy, Ladder ladder, List<Bill> open) {
    for (Bill bill : open) {
      Work work = work(policy, ladder, bill);
      if (work.schedule.blockers(work.facts).isEmpty()) {
        return List.of(bill);
      }
    }
    return open.isEmpty() ? open : open.subList(0, 1);
  }

  /** A ladder under the version its case began under, and the case's schedule. */
  private record Work(Policy policy, Ladder ladder, int place, Case facts, Schedule schedule) {}

  private Work work(Policy inForce, Ladder ladder, Bill bill) {
    CollectionCase known = known(ladder, bill);
    Policy began = known == null ? null : deliberation.policies().version(known.version());
    Policy policy = began == null || began.ladder(ladder.name()) == null ? inForce : began;
    Ladder own = Objects.requireNonNull(policy.ladder(ladder.name()), ladder.name());
    Case facts =
        Case.of(policy, deliberation.engine().vocabulary(), event, before, deliberation.record())
            .about(bill);
    Schedule schedule = new Schedule(own, bill, known, deliberation.record(), policy.place());
    return new Work(policy, own, policy.ladders().indexOf(own), facts, schedule);
  }

  private @Nullable CollectionCase known(Ladder ladder, Bill bill) {
    return deliberation.record().collections().get(CollectionCase.key(ladder.name(), bill.id()));
  }

  /**
   * Takes the next step if there is one, else says what stands in the way; gives the instant to
   * look again.
   */
  private @Nullable Instant step(Policy inForce, Ladder ladder, Bill bill) {
    Work work = work(inForce, ladder, bill);
    List<String> blockers = work.schedule.blockers(work.facts);
    if (!blockers.isEmpty()) {
      Instant on = work.schedule.unblocked(work.facts);
      noStep(work, bill, blockers, on);
      return on;
    }
    List<Question.Match> matches = ask(work);
    if (matches.isEmpty()) {
      Instant on = possible(inForce, ladder, bill);
      noStep(work, bill, List.of(waitingFor(work, on)), on);
      return on;
    }
    take(work, bill, matches);
    return possible(inForce, ladder, Objects.requireNonNull(deliberation.record().bill(bill.id())));
  }

  private String waitingFor(Work work, @Nullable Instant next) {
    if (next != null) {
      return "not-due";
    }
    boolean left = work.ladder.steps().stream().anyMatch(step -> !work.schedule.issued(step));
    return left ? "step-not-done" : "no-step-left";
  }

  private List<Question.Match> ask(Work work) {
    Networks.Ready ready = deliberation.engine().ready(work.policy);
    String key = Plan.steps(work.place);
    Question question =
        new Question(
            ready.plan(),
            key,
            work.facts,
            index -> mayBeTaken(work, (Entry.OfStep) ready.plan().entry(index)));
    ready.network().ask(question);
    return question.matches();
  }

  private boolean mayBeTaken(Work work, Entry.OfStep entry) {
    Ladder.Step step = work.ladder.steps().get(entry.step());
    if (work.schedule.issued(step) || !work.schedule.required(step)) {
      return false;
    }
    Instant possible = work.schedule.possible(step);
    return possible != null && !possible.isAfter(event.at());
  }

  /** The first instant after this one at which a step may be taken. */
  private @Nullable Instant possible(Policy inForce, Ladder ladder, Bill bill) {
    if (!bill.state().open()) {
      return null;
    }
    Work work = work(inForce, ladder, bill);
    if (!work.schedule.blockers(work.facts).isEmpty()) {
      return work.schedule.unblocked(work.facts);
    }
    Instant first = null;
    for (Ladder.Step step : work.ladder.steps()) {
      Instant at =
          work.schedule.issued(step) || !work.schedule.required(step)
              ? null
              : work.schedule.possible(step);
      first = at != null && at.isAfter(event.at()) ? earlier(first, at) : first;
    }
    return first;
  }

  private void take(Work work, Bill bill, List<Question.Match> matches) {
    boolean skip = work.ladder.missedSteps() == Ladder.MissedSteps.SKIP;
    Question.Match match = skip ? matches.get(matches.size() - 1) : matches.get(0);
    Ladder.Step step = ((Entry.OfStep) match.entry()).step(work.policy);
    Trace trace = new Trace();
    Case traced = work.facts.traced(trace);
    traced.term("days-overdue");
    traced.term("bill-open");
    step.condition().in(traced);
    if (match.truth() != Truth.TRUE) {
      cannotDecide(bill, step.name(), trace);
      return;
    }
    List<String> outranked =
        matches.stream()
            .filter(other -> !other.equals(match))
            .map(other -> other.entry().name(work.policy))
            .toList();
    Explanation explanation =
        new Explanation(step.name(), trace.facts(), List.of(), outranked, List.of());
    begin(work, bill);
    Decision decision = decision(type(step), bill.id(), terms(work, bill, step), explanation);
    issue(decision);
    if (decision.type() != DecisionType.STEP_DUE) {
      taken(work, bill, step, decision);
    }
    if (step.action() == Ladder.Action.CONTACT) {
      deliberation.record(deliberation.record().contactedAt(event.at()));
    }
  }

  /** A step that ends the business's own collection is taken once, even if the bill comes back. */
  private void taken(Work work, Bill bill, Ladder.Step step, Decision decision) {
    CollectionCase begun = Objects.requireNonNull(known(work.ladder, bill));
    CollectionCase.Progress progress =
        new CollectionCase.Progress(event.at(), decision.id(), null, false);
    deliberation.record(deliberation.record().withCollection(begun.with(step.name(), progress)));
  }

  private void begin(Work work, Bill bill) {
    if (known(work.ladder, bill) == null) {
      CollectionCase begun =
          CollectionCase.begun(work.ladder.name(), bill.id(), work.policy.versionHash());
      deliberation.record(deliberation.record().withCollection(begun));
    }
  }

  private static DecisionType type(Ladder.Step step) {
    return switch (step.action()) {
      case CONTACT, TASK -> DecisionType.STEP_DUE;
      case HAND_OVER -> DecisionType.HANDED_OVER;
      case WRITE_OFF -> DecisionType.WRITTEN_OFF;
    };
  }

  private Terms terms(Work work, Bill bill, Ladder.Step step) {
    Terms terms =
        Terms.amount(bill.askable())
            .withName(step.name())
            .withScope(work.ladder.name())
            .withChannels(channels(step));
    if (!step.extras().isEmpty()) {
      terms = terms.withText(String.join(", ", step.extras()));
    }
    return step.payWithin() == null
        ? terms
        : terms.withDue(work.policy.place().plus(event.knownAt(), step.payWithin()), null);
  }

  /**
   * The step's channels that reach the client, as far as that is known; all of them where none
   * would be left.
   */
  private List<String> channels(Ladder.Step step) {
    List<ContactChannel> reachable = deliberation.record().profile().channels();
    List<String> all = step.channels().stream().map(ContactChannel::wireName).toList();
    List<String> reaching =
        step.channels().stream().filter(reachable::contains).map(ContactChannel::wireName).toList();
    return reaching.isEmpty() ? all : reaching;
  }

  /**
   * Said only where somebody asked: on an event about a bill or a plan, or when a step fell due.
   */
  private void noStep(Work work, Bill bill, List<String> blockers, @Nullable Instant possibleAt) {
    if (!asked) {
      return;
    }
    Terms terms = Terms.none().withScope(work.ladder.name()).withBlockers(blockers, possibleAt);
    issue(decision(DecisionType.NO_STEP, bill.id(), terms, Explanation.by(work.ladder.name())));
  }

  private void cannotDecide(Bill bill, String step, Trace trace) {
    Subject subject = Subject.bill(bill.id());
    deliberation
        .undecided()
        .add(
            new Undecided(
                deliberation.ids().next(event.id(), Topic.COLLECTION, subject),
                Topic.COLLECTION,
                subject,
                Undecided.Answer.CANNOT_DECIDE,
                step,
                trace.missing()));
  }

  private Decision decision(DecisionType type, String bill, Terms terms, Explanation explanation) {
    Subject subject = Subject.bill(bill);
    return new Decision(
        deliberation.ids().next(event.id(), Topic.COLLECTION, subject),
        type,
        Topic.COLLECTION,
        subject,
        terms,
        Mode.AUTOMATIC,
        null,
        explanation,
        null);
  }

  private void issue(Decision decision) {
    deliberation.decisions().add(decision);
    deliberation.record(deliberation.record().after(decision, event.at()));
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
