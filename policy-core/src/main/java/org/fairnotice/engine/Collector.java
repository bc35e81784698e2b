package org.fairnotice.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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
import org.fairnotice.record.BillState;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Trace;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;
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
  private static final String ATTACHED = "with-";
  private static final String VERSION = "version";
  private static final String REMIND = Ladder.Lapse.REMIND.wireName();
  private static final Set<DecisionType> DIRECTING =
      EnumSet.of(
          DecisionType.HOLD_PLACED,
          DecisionType.HOLD_ENDED,
          DecisionType.COLLECTION_MOVED,
          DecisionType.COLLECTION_RESTARTED);

  private final Deliberation deliberation;
  private final Event event;
  private final ClientRecord before;
  private boolean asked;
  private @Nullable CollectionCase paid;

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
      paid = null;
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
      } else if (DIRECTING.contains(decision.type()) && decision.effective()) {
        directed(decision.subject(), touched);
      }
    }
    return touched;
  }

  /** A rule that holds or directs the collection concerns its bill, or all that are open. */
  private void directed(Subject subject, Set<String> touched) {
    if (subject.kind() == Subject.Kind.BILL) {
      touched.add(subject.id());
    } else {
      touched.addAll(deliberation.record().openBills());
    }
  }

  private void closed(Ladder ladder, Set<String> touched) {
    for (String id : touched) {
      Bill was = before.bill(id);
      Bill now = deliberation.record().bill(id);
      boolean wasOpen = was != null && was.state().open();
      CollectionCase ended =
          deliberation.record().collections().get(CollectionCase.key(ladder.name(), id));
      if (wasOpen && now != null && !now.state().open() && ended != null) {
        Terms terms = Terms.none().withScope(ladder.name()).withText(now.state().wireName());
        issue(decision(DecisionType.COLLECTION_CLOSED, id, terms, Explanation.by(ladder.name())));
        paid = now.state() == BillState.PAID ? ended : paid;
      }
    }
  }

  private void collect(Policy policy, Ladder ladder, Set<String> touched) {
    List<Bill> open = openBills(ladder);
    Instant next = null;
    for (Bill bill : open) {
      next = earlier(next, guarded(ladder, bill, () -> lapse(policy, ladder, bill)));
      takeOver(policy, ladder, bill);
    }
    if (ladder.onePerClient() && ladder.afterPaid() != null && paid != null) {
      inherit(policy, ladder, paid, openBills(ladder));
    }
    open = openBills(ladder);
    List<Bill> candidates = ladder.onePerClient() ? driver(policy, ladder, open) : open;
    for (Bill bill : candidates) {
      boolean concerned = ladder.onePerClient() || touched.contains(bill.id());
      next =
          earlier(
              next,
              guarded(
                  ladder,
                  bill,
                  () -> concerned ? step(policy, ladder, bill) : possible(policy, ladder, bill)));
    }
    next = earlier(next, nextVersion(ladder, open));
    deliberation.record(deliberation.record().withStepDue(ladder.name(), next));
  }

  /** A calendar or zone that faults makes the bill one nobody can decide on; nothing is taken. */
  private @Nullable Instant guarded(Ladder ladder, Bill bill, Supplier<@Nullable Instant> work) {
    ClientRecord good = deliberation.record();
    int decisions = deliberation.decisions().size();
    try {
      return work.get();
    } catch (RuntimeException fault) {
      deliberation.record(good);
      List<Decision> all = deliberation.decisions();
      all.subList(decisions, all.size()).clear();
      cannotDecide(
          bill, ladder.name(), List.of("calendar (" + fault.getClass().getSimpleName() + ")"));
      return null;
    }
  }

  /** The open bills a ladder collects: all, but those sent to another, or only those sent to it. */
  private List<Bill> openBills(Ladder ladder) {
    List<Bill> open = new ArrayList<>();
    for (String id : deliberation.record().openBills()) {
      Bill bill = Objects.requireNonNull(deliberation.record().bill(id), id);
      String sentTo = bill.pursuit().ladder();
      boolean own = sentTo == null && ladder.start() != Ladder.Start.SENT;
      if (own || ladder.name().equals(sentTo)) {
        open.add(bill);
      }
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
      if (free(policy, ladder, bill)) {
        return List.of(bill);
      }
    }
    return open.isEmpty() ? open : open.subList(0, 1);
  }

  /** Whether nothing stands in the way of a bill; one that faults is looked at, to say so. */
  private boolean free(Policy policy, Ladder ladder, Bill bill) {
    try {
      Work work = work(policy, ladder, bill);
      return work.schedule.blockers(work.facts).isEmpty();
    } catch (RuntimeException fault) {
      return true;
    }
  }

  // Steps nobody did, and the client's next bill.

  /** Says what becomes of the steps of a bill that nobody did in time; when to look again. */
  private @Nullable Instant lapse(Policy inForce, Ladder ladder, Bill bill) {
    if (known(ladder, bill) == null) {
      return null;
    }
    Work work = work(inForce, ladder, bill);
    Instant next = null;
    for (Ladder.Step step : work.ladder.steps()) {
      CollectionCase known = Objects.requireNonNull(known(ladder, bill));
      CollectionCase.Progress issued = known.steps().get(step.name());
      Ladder.Deadline deadline = step.deadline();
      if (deadline == null || issued == null || !waits(issued)) {
        continue;
      }
      Instant at = work.place().plus(issued.issuedAt(), deadline.within());
      if (at.isAfter(event.at())) {
        next = earlier(next, at);
        continue;
      }
      if (deadline.lapse() == Ladder.Lapse.REMIND) {
        Terms terms =
            Terms.none().withName(step.name()).withScope(ladder.name()).withDue(at, REMIND);
        issue(decision(DecisionType.TASK, bill.id(), terms, Explanation.by(step.name())));
      }
      boolean skip = deadline.lapse() == Ladder.Lapse.SKIP;
      CollectionCase.Progress lapsed = issued.lapsed(deadline.lapse().wireName(), skip);
      deliberation.record(deliberation.record().withCollection(known.with(step.name(), lapsed)));
    }
    return next;
  }

  private static boolean waits(CollectionCase.Progress step) {
    return step.doneAt() == null && !step.skipped() && step.lapsed() == null;
  }

  /** The next bill begins where the one just paid left off, or at the step that fits its age. */
  private void inherit(Policy policy, Ladder ladder, CollectionCase from, List<Bill> open) {
    if (open.isEmpty() || known(ladder, open.get(0)) != null) {
      return;
    }
    Bill bill = open.get(0);
    guarded(
        ladder,
        bill,
        () -> {
          Work work = work(policy, ladder, bill);
          begin(work, bill);
          if (ladder.afterPaid() == Ladder.AfterPaid.KEEP_LEVEL) {
            from.steps().forEach((step, taken) -> pass(work, bill, step, taken.decision()));
          } else {
            List<Ladder.Step> come =
                work.ladder.steps().stream().filter(step -> come(work, step)).toList();
            for (int i = 0; i < come.size() - 1; i++) {
              pass(work, bill, come.get(i).name(), "age");
            }
          }
          return null;
        });
  }

  private boolean come(Work work, Ladder.Step step) {
    Instant possible = step.courtesy() ? null : work.schedule.possible(step, event.at());
    return possible != null && !possible.isAfter(event.at());
  }

  private void pass(Work work, Bill bill, String step, String decision) {
    CollectionCase begun = Objects.requireNonNull(known(work.ladder, bill));
    CollectionCase.Progress passed = CollectionCase.Progress.passed(event.at(), decision);
    deliberation.record(deliberation.record().withCollection(begun.with(step, passed)));
  }

  /**
   * A case of an earlier version goes on under the one in force, where that says so: its next step
   * is one behind the last it has taken.
   */
  private void takeOver(Policy inForce, Ladder ladder, Bill bill) {
    CollectionCase known = known(ladder, bill);
    if (known == null || !ladder.takesOver() || known.version().equals(inForce.versionHash())) {
      return;
    }
    CollectionCase over = known.under(inForce.versionHash());
    int last = -1;
    for (Ladder.Step step : ladder.steps()) {
      last = known.steps().containsKey(step.name()) ? ladder.place(step.name()) : last;
    }
    for (int i = 0; i < last; i++) {
      String step = ladder.steps().get(i).name();
      if (!known.steps().containsKey(step) && !had(known, step)) {
        over = over.with(step, CollectionCase.Progress.passed(event.at(), VERSION));
      }
    }
    deliberation.record(deliberation.record().withCollection(over));
  }

  /** Whether the version a case comes from has a step, so that it may still be to come. */
  private boolean had(CollectionCase known, String step) {
    Policy began = deliberation.policies().version(known.version());
    Ladder own = began == null ? null : began.ladder(known.ladder());
    return own == null || own.step(step) != null;
  }

  /** When a version comes into force that takes running cases over. */
  private @Nullable Instant nextVersion(Ladder ladder, List<Bill> open) {
    Instant next = null;
    for (Policy version : deliberation.policies().versions()) {
      Ladder own = version.ladder(ladder.name());
      Instant from = own == null ? null : version.place().startOf(version.inForceFrom());
      if (own != null && own.takesOver() && from != null && from.isAfter(event.at())) {
        next = earlier(next, from);
      }
    }
    return open.stream().anyMatch(bill -> known(ladder, bill) != null) ? next : null;
  }

  /** A ladder under the version its case began under, and the case's schedule. */
  private record Work(Policy policy, Ladder ladder, int index, Case facts, Schedule schedule) {
    Place place() {
      return policy.place();
    }
  }

  private Work work(Policy inForce, Ladder ladder, Bill bill) {
    CollectionCase known = known(ladder, bill);
    Policy began =
        known == null ? null : deliberation.policies().pinned(known.version(), event.at());
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
      Set<String> all = new LinkedHashSet<>(blockers);
      all.addAll(inTheWay(work));
      noStep(work, bill, List.copyOf(all), on == null ? null : firstFrom(work, on));
      return on;
    }
    List<Question.Match> matches = ask(work);
    if (matches.isEmpty()) {
      Instant on = possible(inForce, ladder, bill);
      noStep(work, bill, List.copyOf(inTheWay(work)), on);
      return on;
    }
    take(work, bill, matches);
    return possible(inForce, ladder, Objects.requireNonNull(deliberation.record().bill(bill.id())));
  }

  /**
   * Everything that keeps the next step from being taken now, and the conditions of those before it
   * whose time has come.
   */
  private Set<String> inTheWay(Work work) {
    Set<String> blockers = new LinkedHashSet<>();
    List<Ladder.Step> left =
        work.ladder.steps().stream().filter(step -> !work.schedule.over(step, event.at())).toList();
    if (left.isEmpty()) {
      blockers.add("no-step-left");
    }
    for (Ladder.Step step : left) {
      List<String> own = work.schedule.blockers(step, event.at());
      boolean never = step.holds(work.facts) == Truth.FALSE;
      if (!never && !own.isEmpty()) {
        blockers.addAll(own);
        return blockers;
      }
      if (never && own.isEmpty() && !step.courtesy() && !work.schedule.passed(step)) {
        blockers.add("condition");
      }
    }
    return blockers;
  }

  /** The first instant from one on at which time alone stops no step. */
  private Instant firstFrom(Work work, Instant from) {
    Instant first = null;
    for (Ladder.Step step : work.ladder.steps()) {
      if (!work.schedule.over(step, event.at()) && work.schedule.required(step)) {
        Instant at = work.schedule.possibleFrom(step, event.at(), from);
        first = earlier(first, at);
      }
    }
    return first == null ? from : first;
  }

  private List<Question.Match> ask(Work work) {
    Networks.Ready ready = deliberation.engine().ready(work.policy);
    String key = Plan.steps(work.index);
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
    if (work.schedule.over(step, event.at()) || !work.schedule.required(step)) {
      return false;
    }
    Instant possible = work.schedule.possibleFrom(step, event.at(), event.at());
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
      if (!work.schedule.over(step, event.at()) && work.schedule.required(step)) {
        first = earlier(first, next(work, step));
      }
    }
    return first;
  }

  /** When a step may next be taken, or, where its time has come, when its condition may change. */
  private @Nullable Instant next(Work work, Ladder.Step step) {
    Instant at = work.schedule.possibleFrom(step, event.at(), event.at());
    if (at == null || at.isAfter(event.at())) {
      return at;
    }
    Instant change =
        work.schedule.passed(step) ? Instant.MAX : step.condition().nextChange(work.facts);
    return change.equals(Instant.MAX) || !change.isAfter(event.at()) ? null : change;
  }

  private void take(Work work, Bill bill, List<Question.Match> matches) {
    boolean once = work.ladder.missedSteps() == Ladder.MissedSteps.SEND_ONCE;
    Question.Match match = once ? matches.get(matches.size() - 1) : matches.get(0);
    Ladder.Step step = ((Entry.OfStep) match.entry()).step(work.policy);
    Trace trace = new Trace();
    Case traced = work.facts.traced(trace);
    traced.term("days-overdue");
    traced.term("bill-open");
    step.holds(traced);
    if (match.truth() != Truth.TRUE) {
      cannotDecide(bill, step.name(), trace.missing());
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
    if (once) {
      outranked.forEach(name -> pass(work, bill, name, decision.id()));
    }
    if (step.action() == Ladder.Action.CONTACT && !step.courtesy()) {
      ContactChannel channel =
          Channels.first(step, deliberation.record(), work.place(), event.at());
      deliberation.record(deliberation.record().contactedAt(event.at(), channel));
    }
  }

  /** A step that ends the business's own collection is taken once, even if the bill comes back. */
  private void taken(Work work, Bill bill, Ladder.Step step, Decision decision) {
    CollectionCase begun = Objects.requireNonNull(known(work.ladder, bill));
    CollectionCase.Progress progress = CollectionCase.Progress.issued(event.at(), decision.id());
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
      case ADVISE_COURT -> DecisionType.COURT_ADVISED;
      case WRITE_OFF -> DecisionType.WRITTEN_OFF;
    };
  }

  private Terms terms(Work work, Bill bill, Ladder.Step step) {
    List<String> channels =
        Channels.of(step, deliberation.record(), work.place(), event.at()).stream()
            .map(ContactChannel::wireName)
            .toList();
    Terms terms =
        Terms.amount(bill.askable())
            .withName(step.name())
            .withScope(work.ladder.name())
            .withChannels(channels)
            .withTone(step.tone())
            .withAttach(
                step.extras().stream()
                    .filter(extra -> extra.startsWith(ATTACHED))
                    .map(extra -> extra.substring(ATTACHED.length()))
                    .toList())
            .withText(text(work, step));
    Ladder.Deadline deadline = step.deadline();
    Instant pay = step.payWithin() == null ? null : after(work, step.payWithin());
    terms = terms.withDue(pay, deadline == null ? null : deadline.lapse().wireName());
    return deadline == null ? terms : terms.withEnd(lastDay(work, deadline.within()), null);
  }

  private Instant after(Work work, Span span) {
    return work.place().plus(event.knownAt(), span);
  }

  private LocalDate lastDay(Work work, Span span) {
    Instant end = work.place().plus(event.at(), span);
    // Invariant: of a span that counts dates, the place gives the first instant that is too late.
    return work.place().dateOf(span.unit().countsDates() ? end.minusNanos(1) : end);
  }

  private static @Nullable String text(Work work, Ladder.Step step) {
    if (step.text() != null) {
      return Sentences.fill(step.text(), work.facts);
    }
    List<String> asked =
        step.extras().stream().filter(extra -> !extra.startsWith(ATTACHED)).toList();
    return asked.isEmpty() ? null : String.join(", ", asked);
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

  private void cannotDecide(Bill bill, String step, List<String> missing) {
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
                missing));
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
