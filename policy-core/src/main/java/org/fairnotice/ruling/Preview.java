package org.fairnotice.ruling;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would be decided on an event now, and the first instant at which the answer may be another;
 * null when it stays.
 */
public record Preview(Ruling ruling, @Nullable Instant changesAt) {
  /** Requires the ruling. */
  public Preview {
    Objects.requireNonNull(ruling, "ruling");
  }
}
