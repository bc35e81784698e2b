package org.fairnotice.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PaymentEvent.PaymentPending;
import org.fairnotice.event.PlanEvent;
import org.fairnotice.event.PlanEvent.PlanAgreed;
import org.joda.money.Money;

/**
 * What plans, and money paid for them, do to a record.
 *
 * <p>Shape: money for a plan goes to its bills, the one due first, first; what goes beyond all of
 * them stays with the last. What is taken back comes off the last first.
 */
final class PlanFold {
  private PlanFold() {}

  static void apply(Changes changes, PlanEvent event) {
    if (event instanceof PlanAgreed agreed) {
      agreed(changes, agreed);
    } else {
      changes.plan(changes.plan(event.plan()).confirmed(event.at()));
    }
  }

  /** A plan on a bill takes the place of an earlier one on it. */
  private static void agreed(Changes changes, PlanAgreed event) {
    List<String> bills = event.bills().stream().distinct().toList();
    Money paid = changes.bill(bills.get(0)).nothing();
    for (String id : bills) {
      paid = paid.plus(changes.bill(id).paid());
      for (InstalmentPlan other : changes.plans()) {
        if (other.state() == InstalmentPlan.State.AGREED && other.covers(id)) {
          changes.plan(other.ended(InstalmentPlan.State.REPLACED, event.at()));
        }
      }
    }
    Instant confirmed = Boolean.TRUE.equals(event.writtenConfirmation()) ? event.at() : null;
    changes.plan(
        new InstalmentPlan(
            event.plan(),
            InstalmentPlan.State.AGREED,
            event.at(),
            bills,
            event.instalments(),
            paid,
            confirmed,
            0,
            null,
            null));
  }

  static void received(Changes changes, PaymentEvent event) {
    List<Bill> bills = bills(changes, event);
    Money rest = event.amount();
    for (int i = 0; i < bills.size(); i++) {
      Bill bill = bills.get(i);
      boolean last = i == bills.size() - 1;
      Money part = last ? rest : MoneyFold.least(rest, bill.open());
      BillFold.pay(changes, bill, part, event.payment());
      rest = rest.minus(part);
    }
  }

  static void announced(Changes changes, PaymentPending event) {
    Money rest = event.amount();
    for (Bill bill : bills(changes, event)) {
      Money part = MoneyFold.least(rest, bill.open().minus(bill.pending()));
      if (part.isPositive()) {
        Announced on = new Announced(part, event.at(), event.expectedBy(), null);
        changes.bill(bill.change().announced(event.payment(), on).done());
        rest = rest.minus(part);
      }
    }
  }

  static void failed(Changes changes, PaymentEvent event) {
    for (Bill bill : bills(changes, event)) {
      changes.bill(bill.change().noLongerAnnounced(event.payment()).done());
    }
  }

  static void reversed(Changes changes, PaymentEvent event) {
    List<Bill> bills = bills(changes, event);
    Collections.reverse(bills);
    Money rest = event.amount();
    for (Bill bill : bills) {
      Money part = MoneyFold.least(rest, bill.paid());
      changes.bill(bill.change().paid(bill.paid().minus(part)).settled());
      rest = rest.minus(part);
    }
  }

  private static List<Bill> bills(Changes changes, PaymentEvent event) {
    List<Bill> bills = new ArrayList<>();
    String plan = event.plan();
    if (plan != null) {
      changes.plan(plan).bills().forEach(id -> bills.add(changes.bill(id)));
    }
    bills.sort(Comparator.comparing(Bill::dueAt).thenComparing(Bill::id));
    return bills;
  }
}
