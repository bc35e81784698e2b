package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PlanEvent.PlanAgreed;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * From when money counts: from the start of its value date, where that is earlier than the event.
 *
 * <p>Shape: not before what it pays was there, and as usual where a value date is before a fee was
 * charged. A value date to come changes nothing; money that is not there yet is announced.
 *
 * <p>Units: the date is one in the zone of the policy in force at the event.
 */
final class ValueDates {
  private ValueDates() {}

  /** The instant from which an event counts for a client of that record; never after its own. */
  static Instant counts(Policies policies, ClientRecord record, Event event) {
    Instant start = startOfValueDate(policies, event);
    return start == null ? event.at() : since(start, opened(record, event), event.at());
  }

  private static @Nullable Instant startOfValueDate(Policies policies, Event event) {
    boolean comesIn =
        event.type() == EventType.PAYMENT_RECEIVED || event.type() == EventType.PAYMENT_CLEARED;
    Policy policy =
        comesIn && ((PaymentEvent) event).valueDate() != null
            ? policies.inForceAt(event.at())
            : null;
    return policy == null || !(event instanceof PaymentEvent payment) || payment.valueDate() == null
        ? null
        : policy.place().startOf(payment.valueDate());
  }

  private static Instant since(Instant start, @Nullable Instant opened, Instant at) {
    Instant from = opened != null && opened.isAfter(start) ? opened : start;
    return from.isBefore(at) ? from : at;
  }

  private static @Nullable Instant opened(ClientRecord record, Event event) {
    Bill bill = event.bill() == null ? null : record.bill(event.bill());
    if (bill != null) {
      return bill.id().equals(bill.decision()) ? event.at() : bill.issuedAt();
    }
    Booking booking = event.booking() == null ? null : record.booking(event.booking());
    if (booking != null) {
      return booking.madeAt();
    }
    InstalmentPlan plan = event.plan() == null ? null : record.plan(event.plan());
    return plan == null ? event.at() : plan.agreedAt();
  }

  /** Events in the order in which they count, each at the instant it counts from. */
  static List<Event> inOrder(Policies policies, List<Event> events) {
    Map<String, Instant> opened = new HashMap<>();
    for (Event event : events) {
      String opens = opens(event);
      if (opens != null) {
        opened.putIfAbsent(opens, event.at());
      }
    }
    List<Event> ordered = new ArrayList<>();
    for (Event event : events) {
      Instant start = startOfValueDate(policies, event);
      ordered.add(
          start == null
              ? event
              : at(event, since(start, opened.getOrDefault(about(event), event.at()), event.at())));
    }
    ordered.sort(Comparator.comparing(Event::at));
    return ordered;
  }

  private static @Nullable String opens(Event event) {
    return switch (event.type()) {
      case BOOKING_MADE, BILL_ISSUED, LEFT_WITHOUT_PAYING -> about(event);
      case PLAN_AGREED -> "plan " + ((PlanAgreed) event).plan();
      default -> null;
    };
  }

  private static String about(Event event) {
    if (event.plan() != null) {
      return "plan " + event.plan();
    }
    boolean ofBill = event.bill() != null;
    return ofBill ? "bill " + event.bill() : "booking " + event.booking();
  }

  /** An event as if it had happened at another instant, known when it was. */
  static Event at(Event event, Instant at) {
    Stamp stamp = event.stamp();
    return at.equals(event.at())
        ? event
        : event.withStamp(
            new Stamp(
                stamp.id(),
                at,
                stamp.client(),
                stamp.knownAt(),
                stamp.business(),
                stamp.channel(),
                stamp.initiatedBy(),
                stamp.attributes()));
  }
}
