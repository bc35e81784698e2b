package org.fairnotice.rule;

import java.util.Objects;
import org.fairnotice.decision.Wait;
import org.jspecify.annotations.Nullable;

/** That a person is asked first: how long, and what happens when nobody answers. */
public record Approval(@Nullable Operand within, Wait.Then then) {
  /** Checks that a window and its consequence come together. */
  public Approval {
    Objects.requireNonNull(then, "then");
    if ((within == null) != (then == Wait.Then.WAIT)) {
      throw new IllegalArgumentException(
          "within and then must go together: " + within + ", " + then);
    }
  }

  /** Waits until somebody answers. */
  public static Approval required() {
    return new Approval(null, Wait.Then.WAIT);
  }
}
