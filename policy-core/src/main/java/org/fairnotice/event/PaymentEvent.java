package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment in one of its stages; those of one payment share its id. */
public sealed interface PaymentEvent extends MoneyEvent {
  /** What is paid, more than nothing. */
  Money amount();

  /** What it is paid for. */
  Purpose purpose();

  /** The id of the payment; money received at once may have none. */
  @Nullable String payment();

  /** How it is paid, in the business's own words. */
  @Nullable String method();

  /** The local date from which it counts, if not that of the event. */
  @Nullable LocalDate valueDate();

  /**
   * Money came in.
   *
   * <p>Shape: names exactly one of {@code booking}, {@code bill} and {@code plan}.
   *
   * <p>Units: the amount is more than nothing; {@code valueDate} is a date in the business's zone.
   */
  record PaymentReceived(
      Stamp stamp,
      @Positive Money amount,
      Purpose purpose,
      @Nullable String booking,
      @Nullable String bill,
      @Nullable String plan,
      @Nullable String method,
      @Nullable LocalDate valueDate,
      @Nullable String payment)
      implements PaymentEvent {
    public PaymentReceived {
      Require.client(stamp);
      Require.positive("amount", amount);
      requireNonNull(purpose, "purpose");
      Require.textIfAny("booking", booking);
      Require.textIfAny("bill", bill);
      Require.textIfAny("plan", plan);
      Require.textIfAny("method", method);
      Require.textIfAny("payment", payment);
      Require.exactlyOne("booking, bill, plan", booking, bill, plan);
    }

    /** Money received for a booking. */
    public static PaymentReceived forBooking(
        Stamp stamp, Money amount, Purpose purpose, String booking) {
      return new PaymentReceived(stamp, amount, purpose, booking, null, null, null, null, null);
    }

    /** Money received for a bill. */
    public static PaymentReceived forBill(Stamp stamp, Money amount, Purpose purpose, String bill) {
      return new PaymentReceived(stamp, amount, purpose, null, bill, null, null, null, null);
    }

    @Override
    public EventType type() {
      return EventType.PAYMENT_RECEIVED;
    }

    @Override
    public PaymentReceived withStamp(Stamp stamp) {
      return new PaymentReceived(
          stamp, amount, purpose, booking, bill, plan, method, valueDate, payment);
    }
  }

  /**
   * Money is on its way: a cheque handed over, a transfer announced.
   *
   * <p>Shape: names exactly one of {@code booking}, {@code bill} and {@code plan}.
   *
   * <p>Units: the amount is more than nothing; {@code valueDate} is a date in the business's zone.
   */
  record PaymentPending(
      Stamp stamp,
      String payment,
      @Positive Money amount,
      Purpose purpose,
      @Nullable String booking,
      @Nullable String bill,
      @Nullable String plan,
      @Nullable String method,
      @Nullable LocalDate valueDate,
      @Nullable String reason,
      @Nullable LocalDate expectedBy)
      implements PaymentEvent {
    public PaymentPending {
      Require.client(stamp);
      Require.text("payment", payment);
      Require.positive("amount", amount);
      requireNonNull(purpose, "purpose");
      Require.textIfAny("booking", booking);
      Require.textIfAny("bill", bill);
      Require.textIfAny("plan", plan);
      Require.textIfAny("method", method);
      Require.textIfAny("reason", reason);
      Require.exactlyOne("booking, bill, plan", booking, bill, plan);
    }

    @Override
    public EventType type() {
      return EventType.PAYMENT_PENDING;
    }

    @Override
    public PaymentPending withStamp(Stamp stamp) {
      return new PaymentPending(
          stamp,
          payment,
          amount,
          purpose,
          booking,
          bill,
          plan,
          method,
          valueDate,
          reason,
          expectedBy);
    }
  }

  /**
   * Money that was on its way came in.
   *
   * <p>Shape: names exactly one of {@code booking}, {@code bill} and {@code plan}.
   *
   * <p>Units: the amount is more than nothing; {@code valueDate} is a date in the business's zone.
   */
  record PaymentCleared(
      Stamp stamp,
      String payment,
      @Positive Money amount,
      Purpose purpose,
      @Nullable String booking,
      @Nullable String bill,
      @Nullable String plan,
      @Nullable String method,
      @Nullable LocalDate valueDate,
      @Nullable String reason,
      @Nullable LocalDate expectedBy)
      implements PaymentEvent {
    public PaymentCleared {
      Require.client(stamp);
      Require.text("payment", payment);
      Require.positive("amount", amount);
      requireNonNull(purpose, "purpose");
      Require.textIfAny("booking", booking);
      Require.textIfAny("bill", bill);
      Require.textIfAny("plan", plan);
      Require.textIfAny("method", method);
      Require.textIfAny("reason", reason);
      Require.exactlyOne("booking, bill, plan", booking, bill, plan);
    }

    @Override
    public EventType type() {
      return EventType.PAYMENT_CLEARED;
    }

    @Override
    public PaymentCleared withStamp(Stamp stamp) {
      return new PaymentCleared(
          stamp,
          payment,
          amount,
          purpose,
          booking,
          bill,
          plan,
          method,
          valueDate,
          reason,
          expectedBy);
    }
  }

  /**
   * Money that was on its way did not come.
   *
   * <p>Shape: names exactly one of {@code booking}, {@code bill} and {@code plan}.
   *
   * <p>Units: the amount is more than nothing; {@code valueDate} is a date in the business's zone.
   */
  record PaymentFailed(
      Stamp stamp,
      String payment,
      @Positive Money amount,
      Purpose purpose,
      @Nullable String booking,
      @Nullable String bill,
      @Nullable String plan,
      @Nullable String method,
      @Nullable LocalDate valueDate,
      @Nullable String reason,
      @Nullable LocalDate expectedBy)
      implements PaymentEvent {
    public PaymentFailed {
      Require.client(stamp);
      Require.text("payment", payment);
      Require.positive("amount", amount);
      requireNonNull(purpose, "purpose");
      Require.textIfAny("booking", booking);
      Require.textIfAny("bill", bill);
      Require.textIfAny("plan", plan);
      Require.textIfAny("method", method);
      Require.textIfAny("reason", reason);
      Require.exactlyOne("booking, bill, plan", booking, bill, plan);
    }

    @Override
    public EventType type() {
      return EventType.PAYMENT_FAILED;
    }

    @Override
    public PaymentFailed withStamp(Stamp stamp) {
      return new PaymentFailed(
          stamp,
          payment,
          amount,
          purpose,
          booking,
          bill,
          plan,
          method,
          valueDate,
          reason,
          expectedBy);
    }
  }

  /**
   * Money that had come in was taken back: a bounced cheque, a chargeback.
   *
   * <p>Shape: names exactly one of {@code booking}, {@code bill} and {@code plan}.
   *
   * <p>Units: the amount is more than nothing; {@code valueDate} is a date in the business's zone.
   */
  record PaymentReversed(
      Stamp stamp,
      String payment,
      @Positive Money amount,
      Purpose purpose,
      @Nullable String booking,
      @Nullable String bill,
      @Nullable String plan,
      @Nullable String method,
      @Nullable LocalDate valueDate,
      @Nullable String reason,
      @Nullable LocalDate expectedBy)
      implements PaymentEvent {
    public PaymentReversed {
      Require.client(stamp);
      Require.text("payment", payment);
      Require.positive("amount", amount);
      requireNonNull(purpose, "purpose");
      Require.textIfAny("booking", booking);
      Require.textIfAny("bill", bill);
      Require.textIfAny("plan", plan);
      Require.textIfAny("method", method);
      Require.textIfAny("reason", reason);
      Require.exactlyOne("booking, bill, plan", booking, bill, plan);
    }

    @Override
    public EventType type() {
      return EventType.PAYMENT_REVERSED;
    }

    @Override
    public PaymentReversed withStamp(Stamp stamp) {
      return new PaymentReversed(
          stamp,
          payment,
          amount,
          purpose,
          booking,
          bill,
          plan,
          method,
          valueDate,
          reason,
          expectedBy);
    }
  }
}
