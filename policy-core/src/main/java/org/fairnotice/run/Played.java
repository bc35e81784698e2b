package org.fairnotice.run;

import java.util.List;
import org.fairnotice.event.Event;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.ruling.Ruling;

/**
 * One event that was ruled on.
 *
 * <p>Shape: {@code review} marks one the scheduler added, {@code repeated} one whose stored ruling
 * was given again; {@code refusals} are the rules that said no, where somebody asked for them.
 */
public record Played(
    Event event, Ruling ruling, boolean review, boolean repeated, List<Refusal> refusals) {
  /** Copies the list. */
  public Played {
    refusals = List.copyOf(refusals);
  }
}
