package org.fairnotice.engine;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.ControlEvent.Retracted;
import org.fairnotice.event.Event;
import org.fairnotice.ruling.ClientLog;

/**
 * The collection steps a host has done, by the decisions it did them for.
 *
 * <p>Shape: a step is done for the decision that stood when the host told of it. One that a
 * correction puts in its place counts as done in the record, but nobody did anything for it, so it
 * can be taken back.
 */
final class StepsDone {
  private static final Set<DecisionType> STEPS =
      EnumSet.of(
          DecisionType.STEP_DUE,
          DecisionType.HANDED_OVER,
          DecisionType.COURT_ADVISED,
          DecisionType.WRITTEN_OFF);

  private StepsDone() {}

  /** Their decisions' ids, but for those told of by mistake, the mistake at hand included. */
  static Set<String> in(ClientLog log, Event event) {
    Map<String, Decision> net = new LinkedHashMap<>();
    Set<String> done = new HashSet<>();
    for (ClientLog.Entry entry : log.entries()) {
      Correction.collect(net, entry.ruling());
      if (entry.event() instanceof StepDone told && !takenBack(log, told, event)) {
        done.addAll(latest(net, told).values());
      }
    }
    return done;
  }

  private static boolean takenBack(ClientLog log, StepDone told, Event event) {
    boolean now = event instanceof Retracted retraction && retraction.event().equals(told.id());
    return now || log.retracted(told.id());
  }

  /** The latest decision on a step of a bill, by the ladder that asked for it. */
  private static Map<String, String> latest(Map<String, Decision> net, StepDone told) {
    Subject bill = Subject.bill(told.bill());
    Map<String, String> latest = new LinkedHashMap<>();
    for (Decision decision : net.values()) {
      String ladder = decision.terms().scope();
      if (STEPS.contains(decision.type())
          && decision.subject().equals(bill)
          && Objects.equals(decision.terms().name(), told.step())
          && ladder != null) {
        latest.put(ladder, decision.id());
      }
    }
    return latest;
  }
}
