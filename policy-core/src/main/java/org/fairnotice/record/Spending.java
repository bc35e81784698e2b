package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fairnotice.event.PaymentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Rewards that a client pays with.
 *
 * <p>Shape: a payment by the method {@code credit} takes its amount off the credit; one by the
 * method {@code points} takes the number in its attribute {@code points} off the points. A payment
 * that is reversed gives back what it took.
 *
 * <p>Source: docs/language/events.md, "Paying with rewards".
 */
final class Spending {
  private static final String CREDIT = "credit";
  private static final String POINTS = "points";

  private Spending() {}

  static void of(Changes changes, PaymentEvent payment, LocalDate today) {
    if (CREDIT.equals(payment.method())) {
      Ledger.spend(changes, payment.amount(), name(payment), today);
    } else if (POINTS.equals(payment.method())) {
      BigDecimal points = points(payment);
      if (points != null) {
        Ledger.spend(changes, points, name(payment), today);
      }
    }
  }

  private static @Nullable BigDecimal points(PaymentEvent payment) {
    return payment.stamp().attributes().get(POINTS) instanceof BigDecimal number ? number : null;
  }

  static void back(Changes changes, PaymentEvent payment) {
    Ledger.giveBack(changes, name(payment));
  }

  private static String name(PaymentEvent payment) {
    return "payment " + (payment.payment() == null ? payment.id() : payment.payment());
  }
}
