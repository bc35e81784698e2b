package org.fairnotice.record;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;

/** What was last decided to be kept of a booking's deposit, and when. */
public record Kept(Instant at, Money amount) {
  /** Requires both parts. */
  public Kept {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(amount, "amount");
  }
}
