package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a retraction or a late event changes: the client's life decided anew in the order things
 * happened, and the difference to what was issued.
 *
 * <p>Shape: decisions that no longer stand are compensated, in the order they were issued, then new
 * ones are issued. A decision keeps its id wherever it comes from, so one that comes out otherwise
 * is compensated and issued again. What was done outside stays and is listed.
 */
final class Correction {
  private final Engine engine;
  private final Policies policies;
  private final ClientLog log;
  private final Event event;
  private final List<String> notUndoable = new ArrayList<>();

  Correction(Engine engine, Policies policies, ClientLog log, Event event) {
    this.engine = engine;
    this.policies = policies;
    this.log = log;
    this.event = event;
  }

  Answer answer() {
    ClientLog with = log.with(event, Ruling.rejecting(event, PENDING), log.record());
    List<Event> events = with.eventsInOrder();
    if (event instanceof ControlEvent.Retracted retraction) {
      ClientLog.Entry target = log.entry(retraction.event());
      if (target == null || target.event() instanceof ControlEvent.Retracted) {
        return rejected(
            Rejection.Code.UNKNOWN_EVENT,
            "no event `" + retraction.event() + "` is known that could be retracted");
      }
      if (log.retracted(retraction.event())) {
        return rejected(
            Rejection.Code.WRONG_STATE, "event `" + retraction.event() + "` is retracted already");
      }
    }
    return replay(new ArrayList<>(ValueDates.inOrder(policies, events)), latest(events));
  }

  private static Instant latest(List<Event> events) {
    return events.stream().map(Event::at).max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  private static final Rejection PENDING = new Rejection(Rejection.Code.LATE, "being corrected");

  /** Money whose value date is before what it pays is put where it came in. */
  private boolean putOff(List<Event> events, int place, Rejection rejection) {
    Event early = events.get(place);
    Event known = original(early.id());
    boolean puttable =
        known.at().isAfter(early.at())
            && (rejection.code() == Rejection.Code.UNKNOWN_BILL
                || rejection.code() == Rejection.Code.BEFORE_BOOKING);
    if (puttable) {
      int later = place + 1;
      while (later < events.size() && !events.get(later).at().isAfter(known.at())) {
        later++;
      }
      events.add(later, known);
    }
    return puttable;
  }

  private Event original(String id) {
    ClientLog.Entry entry = log.entry(id);
    return entry == null ? event : entry.event();
  }

  private Answer replay(List<Event> events, Instant end) {
    ClientRecord record = ClientRecord.empty(event.business(), event.client());
    Map<String, Decision> net = new LinkedHashMap<>();
    List<Undecided> undecided = List.of();
    List<String> groundless = new ArrayList<>();
    Ruling last = null;
    for (int i = 0; i < events.size(); i++) {
      Event each = events.get(i);
      Answer answer = engine.place(policies, record, each, null);
      Ruling ruling = answer.ruling();
      Rejection rejection = ruling.rejected();
      if (rejection != null && putOff(events, i, rejection)) {
        continue;
      }
      if (rejection != null && each.id().equals(event.id())) {
        return new Answer(Ruling.rejecting(event, rejection), log.record());
      }
      if (rejection != null
          && (rejection.code() == Rejection.Code.UNKNOWN_DECISION || answers(each))) {
        notUndoable.add(each.id());
      } else if (rejection != null) {
        groundless.add(each.id());
      }
      collect(net, ruling);
      undecided = each.id().equals(event.id()) ? ruling.undecided() : undecided;
      record = answer.record();
      last = rejection == null ? ruling : last;
    }
    if (!groundless.isEmpty()) {
      return rejected(
          Rejection.Code.STILL_NEEDED,
          "later events rest on it, retract these first: `"
              + String.join("`, `", groundless)
              + "`");
    }
    if (last != null && record.lastAt() != null && record.lastAt().isBefore(end)) {
      Answer since = engine.caughtUp(policies, new Answer(last, record), end, null);
      collect(net, since.ruling());
      record = since.record();
    }
    return new Answer(ruling(net, undecided, record, last), record);
  }

  /** An answer to what could not be decided may fit no longer, as when less is held. */
  private static boolean answers(Event event) {
    return event.type() == EventType.APPROVED || event.type() == EventType.DECLINED;
  }

  private Answer rejected(Rejection.Code code, String message) {
    return new Answer(Ruling.rejecting(event, new Rejection(code, message)), log.record());
  }

  private Ruling ruling(
      Map<String, Decision> net,
      List<Undecided> undecided,
      ClientRecord record,
      @Nullable Ruling last) {
    return new Ruling(
        event.id(),
        event.business(),
        event.client(),
        event.at(),
        last == null ? null : last.policy(),
        difference(net),
        undecided,
        record.lastAt() == null ? null : record.nextDueAfter(record.lastAt()),
        notUndoable,
        engine.fingerprints(),
        null);
  }

  private List<Decision> difference(Map<String, Decision> net) {
    Map<String, Decision> issued = new LinkedHashMap<>();
    log.entries().forEach(entry -> collect(issued, entry.ruling()));
    List<Decision> decisions = new ArrayList<>();
    Set<String> done = StepsDone.in(log, event);
    issued.forEach(
        (id, decision) -> {
          if (!same(decision, net.get(id))) {
            takeBack(decision, done, decisions);
          }
        });
    net.forEach(
        (id, decision) -> {
          if (!same(decision, issued.get(id))) {
            decisions.add(decision);
          }
        });
    return decisions;
  }

  /**
   * Whether two decisions of one id come out alike as rulings write them; of one that was kept as
   * text, only that is known.
   */
  private static boolean same(Decision one, @Nullable Decision other) {
    return other != null && asWritten(one).equals(asWritten(other));
  }

  private static Decision asWritten(Decision decision) {
    Explanation why = decision.explanation();
    List<Fact> facts = why.facts().stream().map(Correction::asWritten).toList();
    return decision.withExplanation(
        new Explanation(
            why.rule(), facts, List.of(), why.outranked(), why.guards(), why.version()));
  }

  private static Fact asWritten(Fact fact) {
    Value value = fact.value();
    return value == null ? fact : new Fact(fact.term(), Value.text(value.wire()));
  }

  private void takeBack(Decision decision, Set<String> done, List<Decision> into) {
    if (done.contains(decision.id())) {
      notUndoable.add(decision.id());
      return;
    }
    into.add(
        new Decision(
            Ids.takingBack(event.business(), event.id(), decision.id()),
            decision.type() == DecisionType.PLAN_BROKEN
                ? DecisionType.PLAN_RESTORED
                : DecisionType.COMPENSATED,
            decision.topic(),
            decision.subject(),
            Terms.none(),
            Mode.AUTOMATIC,
            null,
            Explanation.by(decision.explanation().rule()),
            decision.id()));
  }

  /** Issued less compensated; what never takes effect is no part of it. */
  static void collect(Map<String, Decision> net, Ruling ruling) {
    for (Decision decision : ruling.decisions()) {
      if (decision.corrects() != null) {
        net.remove(decision.corrects());
      } else if (decision.type() != DecisionType.NO_STEP) {
        net.put(decision.id(), decision);
      }
    }
  }
}
