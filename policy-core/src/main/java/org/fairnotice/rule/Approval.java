package org.fairnotice.rule;

import java.util.Objects;
import org.fairnotice.decision.Wait;
import org.jspecify.annotations.Nullable;

/**
 * That a person is asked first: how long, and what happens when nobody answers.
 *
 * <p>Shape: what only {@code suggests} needs no answer; it waits for as long as nobody takes it up.
 */
public record Approval(@Nullable Operand within, Wait.Then then, boolean suggests) {
  /** Checks that a window and its consequence come together. */
  public Approval {
    if (suggests && within != null) {
      throw new IllegalArgumentException("within does not go with a suggestion: " + within);
    }
    Objects.requireNonNull(then, "then");
    if ((within == null) != (then == Wait.Then.WAIT)) {
      throw new IllegalArgumentException(
          "within and then must go together: " + within + ", " + then);
    }
  }

  /** A question that has to be answered. */
  public Approval(@Nullable Operand within, Wait.Then then) {
    this(within, then, false);
  }

  /** Only suggests. */
  public static Approval suggestion() {
    return new Approval(null, Wait.Then.WAIT, true);
  }

  /** Waits until somebody answers. */
  public static Approval required() {
    return new Approval(null, Wait.Then.WAIT);
  }
}
