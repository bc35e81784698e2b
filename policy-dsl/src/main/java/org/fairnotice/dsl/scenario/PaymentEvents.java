package org.fairnotice.dsl.scenario;

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
  private int count;

  PaymentEvents(Stage stage, List<String> bookings) {
    this.stage = stage;
    this.bookings = bookings;
  }

  private record Target(@Nullable String booking, @Nullable String bill) {
    Purpose purpose() {
      return bill == null ? Purpose.DEPOSIT : Purpose.BILL;
    }
  }

  @Nullable Event paid(Stamp stamp, Money amount, @Nullable String bill) {
    return paid(stamp, amount, bill, null);
  }

  /** A payment by a method of its own: credit or points. */
  @Nullable Event paid(Stamp stamp, Money amount, @Nullable String bill, @Nullable String method) {
    Target target = bill == null ? target() : new Target(null, bill);
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
            null,
            method,
            null,
            next());
    received.add(payment);
    return payment;
  }

  @Nullable Event failed(Stamp stamp, Money amount) {
    Target target = target();
    return target == null
        ? null
        : new PaymentEvent.PaymentFailed(
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
            null);
  }

  @Nullable Event reversed(Stamp stamp, Money amount) {
    for (int i = received.size() - 1; i >= 0; i--) {
      PaymentEvent.PaymentReceived payment = received.get(i);
      if (payment.amount().equals(amount)) {
        received.remove(i);
        return new PaymentEvent.PaymentReversed(
            stamp,
            Objects.requireNonNull(payment.payment(), "payment"),
            amount,
            payment.purpose(),
            payment.booking(),
            payment.bill(),
            null,
            null,
            null,
            null,
            null);
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

  private String next() {
    return "payment " + ++count;
  }

  private @Nullable Target target() {
    String latest = bookings.isEmpty() ? null : bookings.get(bookings.size() - 1);
    Booking booking = latest == null ? null : stage.record().booking(latest);
    boolean awaited = booking != null && booking.demand() != null && !booking.demand().met();
    Bill bill = awaited ? null : oldestUnpaid();
    if (bill != null) {
      return new Target(null, bill.id());
    }
    return latest == null ? null : new Target(latest, null);
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
