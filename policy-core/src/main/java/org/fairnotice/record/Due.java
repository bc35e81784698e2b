package org.fairnotice.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** Something to look at again at an instant: which kind of thing, and which one. */
public record Due(Instant at, Kind kind, String id) implements Comparable<Due> {
  /** The kinds of thing. */
  public enum Kind {
    /** A booking, for rules set off by time. */
    TIMER,
    /** A booking whose guarantee is due. */
    DEMAND,
    /** A decision that waits for a person. */
    ANSWER,
    /** A bill whose client promised to pay. */
    PROMISE,
    /** A bill for which money was announced. */
    PENDING,
    /** A plan to pay in parts. */
    PLAN,
    /** An offer that a client may still take up. */
    OFFER,
    /** A collection. */
    STEP,
    /** A bill, for rules set off by time and for its limitation. */
    CLAIM
  }

  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparing(Due::id);

  /** Requires all parts. */
  public Due {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }

  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }
}
