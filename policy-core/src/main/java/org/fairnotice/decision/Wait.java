package org.fairnotice.decision;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a decision waits for a person, and what then happens.
 *
 * <p>Shape: {@code until} null waits for ever; the window is closed at that instant.
 */
public record Wait(@Nullable Instant until, Then then) {
  /** What happens when nobody answered in time. */
  public enum Then {
    /** The decision takes effect. */
    GO_AHEAD("go-ahead"),
    /** It counts as declined. */
    DROP("drop"),
    /** Nothing; it waits until somebody answers. */
    WAIT("wait");

    private final String wireName;

    Then(String wireName) {
      this.wireName = wireName;
    }

    /** The name in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /** Checks that a deadline and its consequence come together. */
  public Wait {
    Objects.requireNonNull(then, "then");
    if ((until == null) != (then == Then.WAIT)) {
      throw new IllegalArgumentException("until and then must go together: " + until + ", " + then);
    }
  }
}
