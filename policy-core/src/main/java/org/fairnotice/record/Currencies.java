package org.fairnotice.record;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.event.BillEvent.BillCorrected;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BillEvent.DisputeOpened;
import org.fairnotice.event.BillEvent.DisputeResolved;
import org.fairnotice.event.BillEvent.LeftWithoutPaying;
import org.fairnotice.event.BillEvent.PromiseMade;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingChanged;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.SlotRefilled;
import org.fairnotice.event.BookingEvent.VisitCompleted;
import org.fairnotice.event.CollectionEvent.AgencyRecovered;
import org.fairnotice.event.CollectionEvent.AgencyReturned;
import org.fairnotice.event.CollectionEvent.CourtEnforced;
import org.fairnotice.event.CollectionEvent.CourtFiled;
import org.fairnotice.event.CollectionEvent.CourtOpposed;
import org.fairnotice.event.CollectionEvent.CourtOrdered;
import org.fairnotice.event.CollectionEvent.HandedOver;
import org.fairnotice.event.ContactEvent.EvidenceRecorded;
import org.fairnotice.event.ControlEvent.Approved;
import org.fairnotice.event.ControlEvent.Declined;
import org.fairnotice.event.ControlEvent.Waived;
import org.fairnotice.event.Event;
import org.fairnotice.event.Instalment;
import org.fairnotice.event.Line;
import org.fairnotice.event.MoneyEvent.GuaranteeExpired;
import org.fairnotice.event.MoneyEvent.GuaranteeGiven;
import org.fairnotice.event.MoneyEvent.RefundMade;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PlanEvent.PlanAgreed;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether the amounts of an event are in the currency of what they are for. */
final class Currencies {
  private Currencies() {}

  static @Nullable Rejection check(ClientRecord record, Event event) {
    List<Money> amounts = amounts(event);
    if (amounts.isEmpty()) {
      return null;
    }
    Rejection found = null;
    Booking booking = event.booking() == null ? null : record.booking(event.booking());
    if (booking != null) {
      found = same(amounts, booking.price(), "booking", booking.id());
    }
    Bill bill = event.bill() == null ? null : record.bill(event.bill());
    if (found == null && bill != null) {
      found = same(amounts, bill.amount(), "bill", bill.id());
    }
    if (found == null && event instanceof BookingMade made) {
      found = same(amounts, made.price(), "booking", made.booking());
    }
    for (String each : found == null ? plannedBills(record, event) : List.<String>of()) {
      Bill planned = record.bill(each);
      found =
          found == null && planned != null ? same(amounts, planned.amount(), "bill", each) : found;
    }
    String decision = decision(event);
    Money asked = decision == null ? null : asked(record, decision);
    return found == null && decision != null && asked != null
        ? same(amounts, asked, "decision", decision)
        : found;
  }

  private static @Nullable Rejection same(List<Money> amounts, Money of, String kind, String id) {
    CurrencyUnit currency = of.getCurrencyUnit();
    for (Money amount : amounts) {
      if (!amount.getCurrencyUnit().equals(currency)) {
        return new Rejection(
            Rejection.Code.WRONG_CURRENCY,
            kind
                + " `"
                + id
                + "` is in "
                + currency
                + ", not in "
                + amount.getCurrencyUnit()
                + "; send the amount in "
                + currency);
      }
    }
    return null;
  }

  private static List<String> plannedBills(ClientRecord record, Event event) {
    if (event instanceof PlanAgreed agreed) {
      return agreed.bills();
    }
    InstalmentPlan plan = event.plan() == null ? null : record.plan(event.plan());
    return plan == null ? List.of() : plan.bills();
  }

  private static @Nullable String decision(Event event) {
    return switch (event.type()) {
      case BILL_ISSUED -> ((BillIssued) event).decision();
      case APPROVED -> ((Approved) event).decision();
      case DECLINED -> ((Declined) event).decision();
      case WAIVED -> ((Waived) event).decision();
      default -> null;
    };
  }

  private static @Nullable Money asked(ClientRecord record, String decision) {
    if (record.effects().get(decision) instanceof Effect.Fee fee) {
      Bill bill = record.bill(fee.bill());
      return bill == null ? null : bill.amount();
    }
    Unsettled open = record.unsettled().get(decision);
    if (open != null) {
      return Answering.like(record, open);
    }
    Waiting waits = record.waiting().get(decision);
    Decision waiting = waits == null ? null : waits.decision();
    return waiting == null ? null : waiting.terms().amount();
  }

  private static List<Money> amounts(Event event) {
    if (event instanceof PaymentEvent payment) {
      return List.of(payment.amount());
    }
    return switch (event.type()) {
      case BOOKING_MADE -> made((BookingMade) event);
      case BOOKING_CHANGED -> {
        BookingChanged changed = (BookingChanged) event;
        yield with(lines(changed.lines()), changed.price());
      }
      case BOOKING_CANCELLED -> lines(((BookingCancelled) event).lines());
      case VISIT_COMPLETED -> of(((VisitCompleted) event).price());
      case SLOT_REFILLED -> of(((SlotRefilled) event).amount());
      case GUARANTEE_GIVEN -> of(((GuaranteeGiven) event).amount());
      case GUARANTEE_EXPIRED -> of(((GuaranteeExpired) event).amount());
      case REFUND_MADE -> of(((RefundMade) event).amount());
      case BILL_ISSUED -> of(((BillIssued) event).amount());
      case BILL_CORRECTED -> of(((BillCorrected) event).amount());
      case LEFT_WITHOUT_PAYING -> of(((LeftWithoutPaying) event).amount());
      case PROMISE_MADE -> of(((PromiseMade) event).amount());
      case DISPUTE_OPENED -> of(((DisputeOpened) event).amount());
      case DISPUTE_RESOLVED -> {
        DisputeResolved resolved = (DisputeResolved) event;
        yield with(of(resolved.amount()), resolved.credit());
      }
      case PLAN_AGREED ->
          ((PlanAgreed) event).instalments().stream().map(Instalment::amount).toList();
      case HANDED_OVER -> of(((HandedOver) event).amount());
      case AGENCY_RECOVERED -> of(((AgencyRecovered) event).amount());
      case AGENCY_RETURNED -> of(((AgencyReturned) event).amount());
      case COURT_FILED -> of(((CourtFiled) event).costs());
      case COURT_ORDERED -> of(((CourtOrdered) event).costs());
      case COURT_OPPOSED -> of(((CourtOpposed) event).costs());
      case COURT_ENFORCED -> of(((CourtEnforced) event).costs());
      case EVIDENCE_RECORDED -> of(((EvidenceRecorded) event).amount());
      case APPROVED -> of(((Approved) event).amount());
      case DECLINED -> of(((Declined) event).amount());
      case WAIVED -> of(((Waived) event).amount());
      default -> List.of();
    };
  }

  private static List<Money> made(BookingMade event) {
    return with(with(lines(event.lines()), event.listPrice()), event.tax());
  }

  private static List<Money> lines(List<Line> lines) {
    return lines.isEmpty() ? List.of() : lines.stream().map(Line::price).toList();
  }

  private static List<Money> of(@Nullable Money amount) {
    return amount == null ? List.of() : List.of(amount);
  }

  private static List<Money> with(List<Money> some, @Nullable Money more) {
    if (more == null) {
      return some;
    }
    List<Money> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
