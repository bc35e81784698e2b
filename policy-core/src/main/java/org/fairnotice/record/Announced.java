package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way: what it covers of a bill nobody asks for meanwhile.
 *
 * <p>Units: {@code expectedBy} is the last day it is expected, {@code lapsesAt} the instant at
 * which it is no longer counted on, null for as long as it takes.
 */
public record Announced(
    Money amount, Instant since, @Nullable LocalDate expectedBy, @Nullable Instant lapsesAt) {
  /** Requires the amount and the instant. */
  public Announced {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(since, "since");
  }

  Announced lapsingAt(@Nullable Instant at) {
    return new Announced(amount, since, expectedBy, at);
  }
}
