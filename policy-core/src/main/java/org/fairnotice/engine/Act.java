package org.fairnotice.engine;

import java.time.Instant;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Waiting;

/**
 * A decision made in a sitting, and what is decided instead when a person declines it.
 *
 * <p>Shape: decisions that wait under one {@code question} are answered together.
 */
record Act(Decision decision, String question, List<Waiting> ifDeclined) {
  Act {
    ifDeclined = List.copyOf(ifDeclined);
  }

  /** A decision that is a question of its own, should it wait. */
  static Act of(Decision decision) {
    return new Act(decision, decision.id(), List.of());
  }

  Act with(Decision other) {
    return new Act(other, question, ifDeclined);
  }

  /** Another decision that waits for the same answer, with nothing in its place. */
  Act beside(Decision other) {
    return new Act(other, question, List.of());
  }

  Waiting kept() {
    return new Waiting(decision, question, ifDeclined);
  }

  ClientRecord on(ClientRecord record, Instant at) {
    return decision.effective() ? record.after(decision, at) : record.withWaiting(kept());
  }
}
