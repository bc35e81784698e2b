package org.fairnotice.decision;

import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A limit that changed a decision: its name and, for an amount, what stood there before. */
public record Cut(String guard, @Nullable Money before) {
  /** Requires the name. */
  public Cut {
    Objects.requireNonNull(guard, "guard");
  }
}
