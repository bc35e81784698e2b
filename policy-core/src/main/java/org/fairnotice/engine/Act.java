package org.fairnotice.engine;

import java.time.Instant;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Waiting;

/** A decision made in a sitting, and what is decided instead when a person declines it. */
record Act(Decision decision, List<Decision> ifDeclined) {
  Act {
    ifDeclined = List.copyOf(ifDeclined);
  }

  static Act of(Decision decision) {
    return new Act(decision, List.of());
  }

  Act with(Decision other) {
    return new Act(other, ifDeclined);
  }

  ClientRecord on(ClientRecord record, Instant at) {
    return decision.effective()
        ? record.after(decision, at)
        : record.withWaiting(new Waiting(decision, ifDeclined));
  }
}
