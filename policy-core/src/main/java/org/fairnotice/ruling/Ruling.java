package org.fairnotice.ruling;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.Event;
import org.fairnotice.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one event.
 *
 * <p>Shape: decisions in the order they were made, undecided topics in the order they were asked;
 * {@code policy} is null where no version was in force; {@code rejected} is there when the event
 * cannot be, and then nothing else is; {@code notUndoable} lists what was done outside and stays,
 * for a correction.
 *
 * <p>Units: {@code nextReviewAt} is strictly later than the event, null when nothing will fall due
 * by itself.
 */
public record Ruling(
    String event,
    String business,
    String client,
    Instant at,
    @Nullable PolicyVersion policy,
    List<Decision> decisions,
    List<Undecided> undecided,
    @Nullable Instant nextReviewAt,
    List<String> notUndoable,
    @Nullable Fingerprints fingerprints,
    @Nullable Rejection rejected) {
  /** Copies the lists. */
  public Ruling {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(business, "business");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(at, "at");
    decisions = List.copyOf(decisions);
    undecided = List.copyOf(undecided);
    notUndoable = List.copyOf(notUndoable);
  }

  /** The answer to an event that cannot be. */
  public static Ruling rejecting(Event event, Rejection rejection) {
    return new Ruling(
        event.id(),
        event.business(),
        event.client(),
        event.at(),
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        rejection);
  }
}
