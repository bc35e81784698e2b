package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.joda.money.Money;

/** One part of a plan to pay, with the instant it is due. */
public record Instalment(@Positive Money amount, Instant dueAt) {
  public Instalment {
    Require.positive("amount", amount);
    requireNonNull(dueAt, "dueAt");
  }
}
