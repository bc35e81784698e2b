package org.fairnotice.record;

import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.Decision;

/**
 * A decision that waits for a person, and what is decided instead when the person says no.
 *
 * <p>Shape: {@code ifDeclined} was computed when the decision was made, as if its rule had not
 * applied.
 */
public record Waiting(Decision decision, List<Decision> ifDeclined) {
  /** Copies the list. */
  public Waiting {
    Objects.requireNonNull(decision, "decision");
    ifDeclined = List.copyOf(ifDeclined);
  }
}
