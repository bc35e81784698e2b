package org.fairnotice.engine;

import org.fairnotice.decision.Undecided;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.record.Rejection;
import org.fairnotice.record.Unsettled;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** Tells people who answer what only rules decide what to do instead; the client's log knows it. */
public final class Unanswerable {
  private Unanswerable() {}

  /** The ruling, which says of an answer to a topic of the rules alone that there is none. */
  public static Ruling told(Ruling ruling, ClientLog log, Event event) {
    Rejection rejection = ruling.rejected();
    String decision = answered(event);
    if (rejection == null
        || rejection.code() != Rejection.Code.UNKNOWN_DECISION
        || decision == null) {
      return ruling;
    }
    for (ClientLog.Entry entry : log.entries()) {
      for (Undecided open : entry.ruling().undecided()) {
        if (open.id().equals(decision) && !people(open)) {
          return Ruling.rejecting(event, only(open));
        }
      }
    }
    return ruling;
  }

  private static @Nullable String answered(Event event) {
    if (event instanceof ControlEvent.Approved approved) {
      return approved.decision();
    }
    return event instanceof ControlEvent.Declined declined ? declined.decision() : null;
  }

  private static boolean people(Undecided open) {
    return open.answer() == Undecided.Answer.CANNOT_DECIDE && Unsettled.answerable(open.topic());
  }

  private static Rejection only(Undecided open) {
    boolean none = open.answer() == Undecided.Answer.NO_RULE_APPLIES;
    String why =
        none
            ? "` asks nothing, since no rule applied"
            : "` is about the topic " + open.topic().wireName() + ", which only rules decide";
    return new Rejection(
        Rejection.Code.NOT_SUPPORTED,
        "`" + open.id() + why + "; record what you do as an event of its own");
  }
}
