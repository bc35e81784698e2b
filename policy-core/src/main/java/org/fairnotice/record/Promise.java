package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a client promised to pay on a bill, until it is told whether they kept it.
 *
 * <p>Units: {@code payBy} is the last day, {@code paidBefore} what had come in when it was made,
 * {@code decidedAt} the instant that day is over, null while nobody said in which zone.
 */
public record Promise(
    Money amount, LocalDate payBy, Money paidBefore, @Nullable Instant decidedAt) {
  /** Requires all but the instant. */
  public Promise {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(payBy, "payBy");
    Objects.requireNonNull(paidBefore, "paidBefore");
  }

  /** Whether the money promised on a bill has come in, or nothing is left to pay. */
  public boolean keptOn(Bill bill) {
    return bill.open().isZero() || !bill.paid().minus(paidBefore).isLessThan(amount);
  }

  Promise decidedAt(@Nullable Instant at) {
    return new Promise(amount, payBy, paidBefore, at);
  }
}
