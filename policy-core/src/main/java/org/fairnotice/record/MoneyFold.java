package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.MoneyEvent.GuaranteeExpired;
import org.fairnotice.event.MoneyEvent.GuaranteeGiven;
import org.fairnotice.event.MoneyEvent.RefundMade;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PaymentEvent.PaymentPending;
import org.fairnotice.event.Purpose;
import org.joda.money.Money;

/** What money and guarantees do to a record. */
final class MoneyFold {
  private MoneyFold() {}

  static void apply(Changes changes, MoneyEvent event, LocalDate today) {
    switch (event.type()) {
      case GUARANTEE_GIVEN -> given(changes, (GuaranteeGiven) event);
      case GUARANTEE_EXPIRED -> expired(changes, (GuaranteeExpired) event);
      case REFUND_MADE -> refunded(changes, (RefundMade) event);
      case PAYMENT_RECEIVED, PAYMENT_CLEARED -> {
        received(changes, (PaymentEvent) event);
        Spending.of(changes, (PaymentEvent) event, today);
      }
      case PAYMENT_PENDING -> announced(changes, (PaymentPending) event);
      case PAYMENT_FAILED -> failed(changes, (PaymentEvent) event);
      case PAYMENT_REVERSED -> {
        reversed(changes, (PaymentEvent) event);
        Spending.back(changes, (PaymentEvent) event);
      }
      default -> throw new IllegalStateException("no money in " + event.type().wireName());
    }
  }

  /** A guarantee of the client secures every open booking, and those made later. */
  private static void given(Changes changes, GuaranteeGiven event) {
    Guarantee guarantee = new Guarantee(event.kind(), event.amount(), event.until());
    Booking booking = changes.bookingIfAny(event.booking());
    if (booking != null) {
      secure(changes, booking.change().guarantee(guarantee).done(), event.at());
      return;
    }
    changes.guarantees(changes.guarantees().plus(event.kind(), guarantee));
    for (String open : changes.openBookings()) {
      secure(changes, changes.booking(open), event.at());
    }
  }

  private static void expired(Changes changes, GuaranteeExpired event) {
    Booking booking = changes.bookingIfAny(event.booking());
    if (booking != null) {
      review(changes, booking.change().withoutGuarantee(event.kind()).done(), event.at());
      return;
    }
    changes.guarantees(changes.guarantees().minus(event.kind()));
    for (String open : changes.openBookings()) {
      review(changes, changes.booking(open), event.at());
    }
  }

  /** Puts a booking in, its demand met when it now is. */
  static void secure(Changes changes, Booking booking, Instant at) {
    Demand demand = booking.demand();
    boolean now = demand != null && !demand.met() && secured(changes, booking, demand, at);
    changes.booking(
        now && demand != null ? booking.change().demand(demand.asMet()).done() : booking);
  }

  /** Puts a booking in that may have lost what secured it. */
  private static void review(Changes changes, Booking booking, Instant at) {
    Demand demand = booking.demand();
    boolean lost = demand != null && demand.met() && !secured(changes, booking, demand, at);
    changes.booking(
        lost && demand != null ? booking.change().demand(demand.asUnmet(at)).done() : booking);
  }

  /**
   * Whether a demand is met: by a guarantee, or by money held that covers its amount, or the price
   * when it names none.
   */
  private static boolean secured(Changes changes, Booking booking, Demand demand, Instant at) {
    Money asked = demand.amount();
    return covers(booking.held(), asked == null ? booking.price() : asked, demand)
        || booking.guarantees().values().stream().anyMatch(held -> held.meets(demand, at))
        || changes.guarantees().values().stream().anyMatch(held -> held.meets(demand, at));
  }

  private static boolean covers(Money held, Money asked, Demand demand) {
    boolean enough = held.isSameCurrency(asked) && !held.isLessThan(asked);
    return switch (demand.type()) {
      case CARD_REQUIRED, HOLD_REQUIRED -> enough && held.isPositive();
      default -> enough;
    };
  }

  private static void received(Changes changes, PaymentEvent event) {
    Bill bill = changes.billIfAny(event.bill());
    if (bill != null) {
      BillFold.pay(changes, bill, event.amount(), event.payment());
      return;
    }
    if (event.plan() != null) {
      PlanFold.received(changes, event);
      return;
    }
    Booking booking = changes.bookingIfAny(event.booking());
    if (booking != null) {
      Money rest = event.amount();
      if (event.purpose() != Purpose.DEPOSIT) {
        rest = BillFold.payBillsOf(changes, booking.id(), rest);
      }
      secure(changes, booking.change().paid(booking.paid().plus(rest)).done(), event.at());
    }
  }

  /** Money on its way covers part of a bill; for a booking it counts when it has come. */
  private static void announced(Changes changes, PaymentPending event) {
    Bill bill = changes.billIfAny(event.bill());
    if (bill != null) {
      Announced on = new Announced(event.amount(), event.at(), event.expectedBy(), null);
      changes.bill(bill.change().announced(event.payment(), on).done());
    } else if (event.plan() != null) {
      PlanFold.announced(changes, event);
    }
  }

  private static void failed(Changes changes, PaymentEvent event) {
    Bill bill = changes.billIfAny(event.bill());
    if (bill != null) {
      changes.bill(bill.change().noLongerAnnounced(event.payment()).done());
    } else if (event.plan() != null) {
      PlanFold.failed(changes, event);
    }
  }

  private static void reversed(Changes changes, PaymentEvent event) {
    Bill bill = changes.billIfAny(event.bill());
    if (bill != null) {
      changes.bill(bill.change().paid(bill.paid().minus(event.amount())).settled());
      return;
    }
    if (event.plan() != null) {
      PlanFold.reversed(changes, event);
      return;
    }
    Booking booking = changes.bookingIfAny(event.booking());
    if (booking != null) {
      Money paid = booking.paid().minus(event.amount());
      review(changes, booking.change().paid(paid).done(), event.at());
    }
  }

  private static void refunded(Changes changes, RefundMade event) {
    Bill bill = changes.billIfAny(event.bill());
    if (bill != null) {
      BillFold.refund(changes, bill, event.amount());
      return;
    }
    Booking booking = changes.bookingIfAny(event.booking());
    if (booking != null) {
      refund(changes, booking, event.amount());
    }
  }

  /**
   * Money that went back for a booking.
   *
   * <p>Shape: first it is what was decided to go back, then what the business owes the client (a
   * compensation), then goodwill out of what is held, which lowers it; what goes beyond that is a
   * present and leaves no trace.
   */
  private static void refund(Changes changes, Booking booking, Money amount) {
    Money owed = least(amount, booking.refundOwed());
    Money rest = amount.minus(owed);
    Money debt = changes.owedToClient(amount.getCurrencyUnit());
    Money compensation = least(rest, debt);
    changes.owedToClient(debt.minus(compensation));
    rest = rest.minus(compensation);
    Money goodwill = least(rest, booking.held());
    changes.booking(
        booking
            .change()
            .refunded(booking.refunded().plus(owed).plus(goodwill))
            .returned(booking.returned().plus(goodwill))
            .done());
  }

  static Money least(Money one, Money other) {
    Money least = one.isGreaterThan(other) ? other : one;
    return least.isNegative() ? Money.zero(least.getCurrencyUnit()) : least;
  }
}
