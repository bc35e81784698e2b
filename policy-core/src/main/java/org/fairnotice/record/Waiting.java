package org.fairnotice.record;

import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.Decision;

/**
 * A decision that waits for a person, and what is decided instead when the person says no.
 *
 * <p>Shape: decisions of one {@code question} are answered together: those of one rule, made when
 * it was asked about one case. {@code ifDeclined} was computed when the decision was made, as if
 * its rule had not applied; an entry whose decision does not wait is issued at once, another waits
 * in its turn. It is as deep as its topic has rules that ask a person.
 */
public record Waiting(Decision decision, String question, List<Waiting> ifDeclined) {
  /** Copies the list. */
  public Waiting {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(question, "question");
    ifDeclined = List.copyOf(ifDeclined);
  }

  /** The same with another decision in its place. */
  Waiting with(Decision other) {
    return new Waiting(other, question, ifDeclined);
  }
}
