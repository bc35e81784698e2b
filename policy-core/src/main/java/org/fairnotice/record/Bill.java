package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.event.Cause;
import org.fairnotice.event.Segment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A bill as the record keeps it.
 *
 * <p>Units: {@code disputed} is the part in dispute; {@code disputedSince} the instant it began;
 * {@code pausedDays} the calendar days the collection clock stood still in disputes that are over;
 * {@code pending} money announced and not cleared.
 */
public record Bill(
    String id,
    BillState state,
    Instant issuedAt,
    Instant dueAt,
    Money amount,
    Money paid,
    @Nullable String booking,
    @Nullable Segment segment,
    @Nullable Money disputed,
    @Nullable Instant disputedSince,
    int pausedDays,
    Money pending,
    @Nullable LocalDate promisedBy,
    @Nullable Cause cause,
    @Nullable String decision) {
  /** Requires all but the optional parts. */
  public Bill {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(paid, "paid");
    Objects.requireNonNull(pending, "pending");
  }

  /** What is left to pay, never negative. */
  public Money open() {
    Money left = amount.minus(paid);
    return left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
  }

  /** What is left to pay and not in dispute. */
  public Money undisputed() {
    if (disputed == null) {
      return open();
    }
    Money left = open().minus(disputed);
    return left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
  }

  Bill in(BillState other) {
    return new Bill(
        id,
        other,
        issuedAt,
        dueAt,
        amount,
        paid,
        booking,
        segment,
        disputed,
        disputedSince,
        pausedDays,
        pending,
        promisedBy,
        cause,
        decision);
  }

  Bill withAmount(Money value) {
    return new Bill(
            id,
            state,
            issuedAt,
            dueAt,
            value,
            paid,
            booking,
            segment,
            disputed,
            disputedSince,
            pausedDays,
            pending,
            promisedBy,
            cause,
            decision)
        .settled();
  }

  Bill withPaid(Money value) {
    return new Bill(
            id,
            state,
            issuedAt,
            dueAt,
            amount,
            value,
            booking,
            segment,
            disputed,
            disputedSince,
            pausedDays,
            pending,
            promisedBy,
            cause,
            decision)
        .settled();
  }

  Bill withDispute(@Nullable Money part, @Nullable Instant since, int paused) {
    return new Bill(
        id,
        state,
        issuedAt,
        dueAt,
        amount,
        paid,
        booking,
        segment,
        part,
        since,
        paused,
        pending,
        promisedBy,
        cause,
        decision);
  }

  Bill withPending(Money value) {
    return new Bill(
        id,
        state,
        issuedAt,
        dueAt,
        amount,
        paid,
        booking,
        segment,
        disputed,
        disputedSince,
        pausedDays,
        value,
        promisedBy,
        cause,
        decision);
  }

  Bill withPromise(@Nullable LocalDate value) {
    return new Bill(
        id,
        state,
        issuedAt,
        dueAt,
        amount,
        paid,
        booking,
        segment,
        disputed,
        disputedSince,
        pausedDays,
        pending,
        value,
        cause,
        decision);
  }

  Bill withCause(Cause value) {
    return new Bill(
        id,
        state,
        issuedAt,
        dueAt,
        amount,
        paid,
        booking,
        segment,
        disputed,
        disputedSince,
        pausedDays,
        pending,
        promisedBy,
        value,
        decision);
  }

  private Bill settled() {
    if (!state.open() && state != BillState.PAID) {
      return this;
    }
    return in(
        open().isZero()
            ? BillState.PAID
            : paid.isPositive() ? BillState.PARTLY_PAID : BillState.OPEN);
  }
}
