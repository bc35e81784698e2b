package org.fairnotice.cli;

import java.time.Instant;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.Event;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** Rulings written by hand. */
final class Rulings {
  private Rulings() {}

  static Ruling ruling(
      Event event,
      List<Decision> decisions,
      List<Undecided> undecided,
      @Nullable Instant nextReviewAt) {
    return new Ruling(
        event.id(),
        event.business(),
        event.client(),
        event.at(),
        null,
        decisions,
        undecided,
        nextReviewAt,
        List.of(),
        null,
        null);
  }

  static Ruling nothing(Event event, @Nullable Instant nextReviewAt) {
    return ruling(event, List.of(), List.of(), nextReviewAt);
  }

  static Decision decision(
      DecisionType type, Subject subject, Terms terms, Explanation explanation) {
    return new Decision(
        "d-" + type.wireName(),
        type,
        type.topic(),
        subject,
        terms,
        Mode.AUTOMATIC,
        null,
        explanation,
        null);
  }
}
