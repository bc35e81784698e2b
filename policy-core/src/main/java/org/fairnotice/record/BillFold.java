package org.fairnotice.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.BillEvent.BillCorrected;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BillEvent.CauseRecorded;
import org.fairnotice.event.BillEvent.DisputeOpened;
import org.fairnotice.event.BillEvent.DisputeResolved;
import org.fairnotice.event.BillEvent.LeftWithoutPaying;
import org.fairnotice.event.BillEvent.PromiseMade;
import org.fairnotice.event.BillEvent.RecordsChecked;
import org.fairnotice.event.Favour;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the events of a bill do to a record. */
final class BillFold {
  private BillFold() {}

  static void apply(Changes changes, BillEvent event) {
    switch (event.type()) {
      case BILL_ISSUED -> issued(changes, (BillIssued) event);
      case BILL_CORRECTED -> corrected(changes, (BillCorrected) event);
      case LEFT_WITHOUT_PAYING -> left(changes, (LeftWithoutPaying) event);
      case CAUSE_RECORDED ->
          put(changes, change(changes, event).cause(((CauseRecorded) event).cause()).done());
      case PROMISE_MADE -> promised(changes, (PromiseMade) event);
      case DISPUTE_OPENED -> contested(changes, (DisputeOpened) event);
      case DISPUTE_RESOLVED -> resolved(changes, (DisputeResolved) event);
      case RECORDS_CHECKED ->
          put(changes, change(changes, event).finding(((RecordsChecked) event).finding()).done());
      default -> throw new IllegalStateException("no bill in " + event.type().wireName());
    }
  }

  private static Bill.Change change(Changes changes, BillEvent event) {
    return changes.bill(event.bill()).change();
  }

  /** Puts a bill in; when nothing is left unpaid, what was demanded until then ends. */
  static void put(Changes changes, Bill bill) {
    changes.bill(bill);
    if (bill.state() == BillState.PAID && !changes.anythingUnpaid()) {
      changes.lift(held -> held.release().equals(Restriction.PAID));
    }
  }

  private static void issued(Changes changes, BillIssued event) {
    String decision = event.decision();
    if (decision != null && changes.effectIfAny(decision) instanceof Effect.Fee fee) {
      confirmed(changes, event, decision, changes.bill(fee.bill()));
      return;
    }
    put(
        changes,
        Bill.issued(event.bill(), event.amount(), event.at(), event.dueAt())
            .change()
            .booking(event.booking())
            .segment(event.segment())
            .delivered(event.delivered())
            .done());
  }

  /** A later promise takes the place of one that is open. */
  private static void promised(Changes changes, PromiseMade event) {
    Bill bill = changes.bill(event.bill());
    Promise promise = new Promise(event.amount(), event.payBy(), bill.paid(), null);
    put(changes, bill.change().promise(promise).done());
    changes.count(Tally.PROMISES, event.at());
  }

  /** A bill that had not arrived is due as long after it arrives as it was after it was issued. */
  static void delivered(Changes changes, Bill bill, Instant at) {
    Bill.Change change = bill.change().delivered(true);
    boolean late = Boolean.FALSE.equals(bill.delivered());
    put(
        changes,
        late
            ? change
                .dates(bill.issuedAt(), at.plus(Duration.between(bill.issuedAt(), bill.dueAt())))
                .done()
            : change.done());
  }

  /** The host's own bill takes the place of the one a fee opened, with what was paid on it. */
  private static void confirmed(Changes changes, BillIssued event, String decision, Bill fee) {
    Bill bill =
        fee.change()
            .id(event.bill())
            .dates(event.at(), event.dueAt())
            .amount(event.amount())
            .booking(event.booking() == null ? fee.booking() : event.booking())
            .segment(event.segment())
            .delivered(event.delivered())
            .settled();
    changes.rekeyed(fee.id(), bill).effect(decision, new Effect.Fee(bill.id()));
    put(changes, bill);
  }

  /** A new total; one of nothing says the bill was wrong altogether, its charges too. */
  private static void corrected(Changes changes, BillCorrected event) {
    Bill.Change bill = change(changes, event).amount(event.amount());
    put(changes, (event.amount().isZero() ? bill.charges(event.amount()) : bill).settled());
  }

  /** A bill not known yet is opened, due at once; of one that is known only that is noted. */
  private static void left(Changes changes, LeftWithoutPaying event) {
    Bill known = changes.billIfAny(event.bill());
    Bill.Change bill =
        known == null
            ? Bill.issued(event.bill(), event.amount(), event.at(), event.at())
                .change()
                .booking(event.booking())
            : known.change();
    Pursuit pursuit = known == null ? Pursuit.none() : known.pursuit();
    put(changes, bill.pursuit(pursuit.left(event.at(), event.onPremises())).done());
  }

  /** Money that came in for a bill; beyond what is open it is kept as an overpayment. */
  static void pay(Changes changes, Bill bill, Money amount, @Nullable String payment) {
    put(changes, bill.change().noLongerAnnounced(payment).paid(bill.paid().plus(amount)).settled());
  }

  /** Pays the open bills of a booking, oldest first, and answers what is left of the money. */
  static Money payBillsOf(Changes changes, String booking, Money amount) {
    Money rest = amount;
    Bill next = oldestOpenOf(changes, booking, rest);
    while (rest.isPositive() && next != null) {
      Money part = MoneyFold.least(rest, next.open());
      pay(changes, next, part, null);
      rest = rest.minus(part);
      next = oldestOpenOf(changes, booking, rest);
    }
    return rest;
  }

  private static @Nullable Bill oldestOpenOf(Changes changes, String booking, Money money) {
    Bill oldest = null;
    for (String id : changes.openBills()) {
      Bill bill = changes.bill(id);
      if (booking.equals(bill.booking())
          && bill.amount().isSameCurrency(money)
          && (oldest == null || bill.issuedAt().isBefore(oldest.issuedAt()))) {
        oldest = bill;
      }
    }
    return oldest;
  }

  /**
   * Money that went back for a bill: an overpayment first, then what was billed, so that a refund
   * never opens a bill again.
   */
  static void refund(Changes changes, Bill bill, Money amount) {
    Money paid = MoneyFold.least(amount, bill.paid());
    Money beyond = MoneyFold.least(paid, bill.overpaid());
    put(
        changes,
        bill.change().paid(bill.paid().minus(paid)).credited(paid.minus(beyond)).settled());
  }

  private static void contested(Changes changes, DisputeOpened event) {
    Bill bill = changes.bill(event.bill());
    Money part = event.amount() == null ? bill.open() : event.amount();
    Money disputed = MoneyFold.least(part, bill.open());
    put(changes, bill.change().dispute(disputed, event.at()).done());
  }

  /**
   * The end of a dispute: a credit lowers the bill, the disputed part when the client was right and
   * no credit is named.
   */
  private static void resolved(Changes changes, DisputeResolved event) {
    Bill bill = changes.bill(event.bill());
    put(changes, bill.change().dispute(null, null).credited(credit(bill, event)).settled());
  }

  private static Money credit(Bill bill, DisputeResolved event) {
    if (event.credit() != null) {
      return event.credit();
    }
    Money disputed = Objects.requireNonNull(bill.disputed(), event.bill());
    return event.inFavourOf() == Favour.CLIENT
        ? MoneyFold.least(disputed, bill.open())
        : bill.nothing();
  }
}
