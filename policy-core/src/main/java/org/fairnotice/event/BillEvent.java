package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What becomes of one bill while business and client deal with it themselves. */
public sealed interface BillEvent extends Event {
  @Override
  String bill();

  /**
   * The business billed the client.
   *
   * <p>Shape: {@code decision} names the decision whose fee the bill confirms; {@code delivered}
   * says whether the bill is known to have reached the client, absent when nobody knows.
   */
  record BillIssued(
      Stamp stamp,
      String bill,
      @Positive Money amount,
      Instant dueAt,
      @Nullable String booking,
      @Nullable Segment segment,
      @Nullable Boolean delivered,
      @Nullable String decision)
      implements BillEvent {
    public BillIssued {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positive("amount", amount);
      requireNonNull(dueAt, "dueAt");
      Require.textIfAny("booking", booking);
      Require.textIfAny("decision", decision);
    }

    /** A bill with nothing but what every bill has. */
    public static BillIssued of(Stamp stamp, String bill, Money amount, Instant dueAt) {
      return new BillIssued(stamp, bill, amount, dueAt, null, null, null, null);
    }

    @Override
    public EventType type() {
      return EventType.BILL_ISSUED;
    }

    @Override
    public BillIssued withStamp(Stamp stamp) {
      return new BillIssued(stamp, bill, amount, dueAt, booking, segment, delivered, decision);
    }
  }

  /**
   * A bill now asks for another amount.
   *
   * <p>Units: {@code amount} is the new total; nothing means the bill was wrong altogether.
   */
  record BillCorrected(Stamp stamp, String bill, Money amount) implements BillEvent {
    public BillCorrected {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.notNegative("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.BILL_CORRECTED;
    }

    @Override
    public BillCorrected withStamp(Stamp stamp) {
      return new BillCorrected(stamp, bill, amount);
    }
  }

  /**
   * The client left and did not pay.
   *
   * <p>Shape: {@code onPremises} says whether the client was there in person, absent when not told.
   */
  record LeftWithoutPaying(
      Stamp stamp,
      String bill,
      @Positive Money amount,
      @Nullable String booking,
      @Nullable Boolean onPremises)
      implements BillEvent {
    public LeftWithoutPaying {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positive("amount", amount);
      Require.textIfAny("booking", booking);
    }

    @Override
    public EventType type() {
      return EventType.LEFT_WITHOUT_PAYING;
    }

    @Override
    public LeftWithoutPaying withStamp(Stamp stamp) {
      return new LeftWithoutPaying(stamp, bill, amount, booking, onPremises);
    }
  }

  /** Somebody checked the records behind a bill. */
  record RecordsChecked(Stamp stamp, String bill, Finding finding) implements BillEvent {
    public RecordsChecked {
      Require.client(stamp);
      Require.text("bill", bill);
      requireNonNull(finding, "finding");
    }

    @Override
    public EventType type() {
      return EventType.RECORDS_CHECKED;
    }

    @Override
    public RecordsChecked withStamp(Stamp stamp) {
      return new RecordsChecked(stamp, bill, finding);
    }
  }

  /** Why a bill is unpaid, as far as the business found out. */
  record CauseRecorded(Stamp stamp, String bill, Cause cause) implements BillEvent {
    public CauseRecorded {
      Require.client(stamp);
      Require.text("bill", bill);
      requireNonNull(cause, "cause");
    }

    @Override
    public EventType type() {
      return EventType.CAUSE_RECORDED;
    }

    @Override
    public CauseRecorded withStamp(Stamp stamp) {
      return new CauseRecorded(stamp, bill, cause);
    }
  }

  /**
   * The client promised to pay.
   *
   * <p>Units: {@code payBy} is the last day that keeps the promise, in the business's zone.
   */
  record PromiseMade(Stamp stamp, String bill, @Positive Money amount, LocalDate payBy)
      implements BillEvent {
    public PromiseMade {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positive("amount", amount);
      requireNonNull(payBy, "payBy");
    }

    @Override
    public EventType type() {
      return EventType.PROMISE_MADE;
    }

    @Override
    public PromiseMade withStamp(Stamp stamp) {
      return new PromiseMade(stamp, bill, amount, payBy);
    }
  }

  /**
   * The client contests a bill.
   *
   * <p>Shape: without an {@code amount} the whole bill is contested.
   */
  record DisputeOpened(
      Stamp stamp, String bill, @Positive @Nullable Money amount, @Nullable String reason)
      implements BillEvent {
    public DisputeOpened {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positiveIfAny("amount", amount);
      Require.textIfAny("reason", reason);
    }

    @Override
    public EventType type() {
      return EventType.DISPUTE_OPENED;
    }

    @Override
    public DisputeOpened withStamp(Stamp stamp) {
      return new DisputeOpened(stamp, bill, amount, reason);
    }
  }

  /**
   * A contested bill was settled.
   *
   * <p>Units: {@code amount} is what the dispute was about, {@code credit} what the bill is reduced
   * by.
   */
  record DisputeResolved(
      Stamp stamp,
      String bill,
      @Positive @Nullable Money amount,
      @Nullable String reason,
      Favour inFavourOf,
      @Nullable Money credit)
      implements BillEvent {
    public DisputeResolved {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positiveIfAny("amount", amount);
      Require.textIfAny("reason", reason);
      requireNonNull(inFavourOf, "inFavourOf");
      Require.notNegativeIfAny("credit", credit);
    }

    @Override
    public EventType type() {
      return EventType.DISPUTE_RESOLVED;
    }

    @Override
    public DisputeResolved withStamp(Stamp stamp) {
      return new DisputeResolved(stamp, bill, amount, reason, inFavourOf, credit);
    }
  }
}
