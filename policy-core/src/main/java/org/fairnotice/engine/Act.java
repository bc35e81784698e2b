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

  /** The same by rules of another version than the booking's own. */
  Act under(String version) {
    return new Act(
        under(decision, version),
        question,
        ifDeclined.stream().map(waiting -> under(waiting, version)).toList());
  }

  private static Waiting under(Waiting waiting, String version) {
    return new Waiting(
        under(waiting.decision(), version),
        waiting.question(),
        waiting.ifDeclined().stream().map(instead -> under(instead, version)).toList());
  }

  private static Decision under(Decision decision, String version) {
    return decision.topic().pinned()
        ? decision.withExplanation(decision.explanation().under(version))
        : decision;
  }

  Waiting kept() {
    return new Waiting(decision, question, ifDeclined);
  }

  ClientRecord on(ClientRecord record, Instant at) {
    return decision.effective() ? record.after(decision, at) : record.withWaiting(kept());
  }
}
