package org.fairnotice.dsl.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.Event;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The payments of a scenario, and what they are for.
 *
 * <p>Shape: a payment is for the bill it names; without one for the latest booking while that waits
 * for a deposit; else for the oldest unpaid bill; else for the latest booking. A payment that is
 * taken back is the latest one of that amount.
 */
final class PaymentEvents {
  private final Stage stage;
  private final List<String> bookings;
  private final List<PaymentEvent.PaymentReceived> received = new ArrayList<>();
  private final List<PaymentEvent.PaymentPending> pending = new ArrayList<>();
  private int count;

  PaymentEvents(Stage stage, List<String> bookings) {
    this.stage = stage;
    this.bookings = bookings;
  }

  private record Target(@Nullable String booking, @Nullable String bill, @Nullable String plan) {
    Purpose purpose() {
      return plan != null ? Purpose.INSTALMENT : bill == null ? Purpose.DEPOSIT : Purpose.BILL;
    }
  }

  @Nullable Event paid(
      Stamp stamp,
      Money amount,
      @Nullable String bill,
      @Nullable String plan,
      @Nullable LocalDate valueDate) {
    return paid(stamp, amount, target(bill, plan), null, valueDate);
  }

  /** A payment for the latest booking by a method of its own: credit or points. */
  @Nullable Event paid(Stamp stamp, Money amount, String method) {
    return paid(stamp, amount, target(), method, null);
  }

  private @Nullable Event paid(
      Stamp stamp,
      Money amount,
      @Nullable Target target,
      @Nullable String method,
      @Nullable LocalDate valueDate) {
    if (target == null) {
      return null;
    }
    PaymentEvent.PaymentReceived payment =
        new PaymentEvent.PaymentReceived(
            stamp,
            amount,
            target.purpose(),
            target.booking(),
            target.bill(),
            target.plan(),
            method,
            valueDate,
            next());
    received.add(payment);
    return payment;
  }

  @Nullable Event announced(
      Stamp stamp, Money amount, @Nullable String bill, @Nullable LocalDate expectedBy) {
    Target target = target(bill, null);
    if (target == null) {
      return null;
    }
    PaymentEvent.PaymentPending payment =
        new PaymentEvent.PaymentPending(
            stamp,
            next(),
            amount,
            target.purpose(),
            target.booking(),
            target.bill(),
            null,
            null,
            null,
            null,
            expectedBy);
    pending.add(payment);
    return payment;
  }

  @Nullable Event comes(Stamp stamp, Money amount, @Nullable LocalDate valueDate) {
    PaymentEvent announced = latest(pending, amount);
    return announced == null
        ? null
        : new PaymentEvent.PaymentCleared(
            stamp,
            Objects.requireNonNull(announced.payment(), "payment"),
            amount,
            announced.purpose(),
            announced.booking(),
            announced.bill(),
            null,
            null,
            valueDate,
            null,
            null);
  }

  /** Money that was announced, where it was of that amount, else a try that failed at once. */
  @Nullable Event failed(Stamp stamp, Money amount, @Nullable String reason) {
    PaymentEvent announced = latest(pending, amount);
    Target target =
        announced == null
            ? target()
            : new Target(announced.booking(), announced.bill(), announced.plan());
    return target == null
        ? null
        : new PaymentEvent.PaymentFailed(
            stamp,
            announced == null ? next() : Objects.requireNonNull(announced.payment(), "payment"),
            amount,
            target.purpose(),
            target.booking(),
            target.bill(),
            target.plan(),
            null,
            null,
            reason,
            null);
  }

  @Nullable Event reversed(Stamp stamp, Money amount, @Nullable String reason) {
    PaymentEvent payment = latest(received, amount);
    return payment == null
        ? null
        : new PaymentEvent.PaymentReversed(
            stamp,
            Objects.requireNonNull(payment.payment(), "payment"),
            amount,
            payment.purpose(),
            payment.booking(),
            payment.bill(),
            payment.plan(),
            null,
            null,
            reason,
            null);
  }

  /** The latest payment of an amount, which is then spoken of no more. */
  private static @Nullable PaymentEvent latest(List<? extends PaymentEvent> some, Money amount) {
    for (int i = some.size() - 1; i >= 0; i--) {
      if (some.get(i).amount().equals(amount)) {
        return some.remove(i);
      }
    }
    return null;
  }

  /** Money that goes back is for the latest booking. */
  @Nullable Event refunded(Stamp stamp, Money amount) {
    return bookings.isEmpty()
        ? null
        : new MoneyEvent.RefundMade(stamp, amount, bookings.get(bookings.size() - 1), null);
  }

  private @Nullable Target target(@Nullable String bill, @Nullable String plan) {
    return bill == null && plan == null ? target() : new Target(null, bill, plan);
  }

  private String next() {
    return "payment " + ++count;
  }

  private @Nullable Target target() {
    String latest = bookings.isEmpty() ? null : bookings.get(bookings.size() - 1);
    Booking booking = latest == null ? null : stage.record().booking(latest);
    boolean awaited = booking != null && booking.demand() != null && !booking.demand().met();
    Bill bill = awaited ? null : oldestUnpaid();
    if (bill != null) {
      return new Target(null, bill.id(), null);
    }
    return latest == null ? null : new Target(latest, null, null);
  }

  /** The unpaid bill that was due first. */
  @Nullable Bill oldestUnpaid() {
    ClientRecord record = stage.record();
    return record.unpaidBills().stream()
        .map(record::bill)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Bill::dueAt).thenComparing(Bill::id))
        .orElse(null);
  }
}
