package org.fairnotice.record;

import static org.fairnotice.record.BookingState.ARRIVED;
import static org.fairnotice.record.BookingState.CANCELLED;
import static org.fairnotice.record.BookingState.CONFIRMED;
import static org.fairnotice.record.BookingState.MISSED;
import static org.fairnotice.record.BookingState.RELEASED;
import static org.fairnotice.record.BookingState.REQUESTED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.CollectionEvent.StepSkipped;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent.PaymentReversed;
import org.fairnotice.event.PlanEvent.PlanAgreed;
import org.fairnotice.record.Rejection.Code;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which events can be in which states.
 *
 * <p>Shape: an event type that is not in a table can be in every state. The first reason found is
 * the answer, in the order: not kept, not known, too early, wrong state, wrong currency.
 *
 * <p>Source: docs/language/events.md, "States".
 */
final class StateTable {
  private static final Set<BillState> OWED =
      EnumSet.of(BillState.OPEN, BillState.PARTLY_PAID, BillState.HANDED_OVER, BillState.IN_COURT);
  private static final Map<EventType, Set<BookingState>> BOOKINGS = bookings();
  private static final Map<EventType, Set<BillState>> BILLS = bills();

  private StateTable() {}

  private static Map<EventType, Set<BookingState>> bookings() {
    Map<EventType, Set<BookingState>> table = new EnumMap<>(EventType.class);
    table.put(EventType.BOOKING_CONFIRMED, EnumSet.of(REQUESTED));
    table.put(EventType.BOOKING_DECLINED, EnumSet.of(REQUESTED));
    table.put(EventType.BOOKING_CHANGED, EnumSet.of(REQUESTED, CONFIRMED));
    table.put(EventType.BOOKING_CANCELLED, EnumSet.of(REQUESTED, CONFIRMED));
    table.put(EventType.WAITLIST_PROMOTED, EnumSet.of(REQUESTED, CONFIRMED));
    table.put(EventType.BOOKING_RESCHEDULED, EnumSet.of(CONFIRMED));
    table.put(EventType.PARTY_CHANGED, EnumSet.of(CONFIRMED));
    table.put(EventType.CLIENT_ARRIVED, EnumSet.of(CONFIRMED));
    table.put(EventType.NO_SHOW, EnumSet.of(CONFIRMED));
    table.put(EventType.VISIT_COMPLETED, EnumSet.of(CONFIRMED, ARRIVED));
    table.put(EventType.SLOT_REFILLED, EnumSet.of(CANCELLED, MISSED, RELEASED));
    return table;
  }

  private static Map<EventType, Set<BillState>> bills() {
    Set<BillState> ours = EnumSet.of(BillState.OPEN, BillState.PARTLY_PAID);
    Set<BillState> given = EnumSet.of(BillState.HANDED_OVER);
    Set<BillState> claimed = EnumSet.of(BillState.IN_COURT);
    Map<EventType, Set<BillState>> table = new EnumMap<>(EventType.class);
    table.put(EventType.PROMISE_MADE, OWED);
    table.put(EventType.DISPUTE_OPENED, OWED);
    table.put(EventType.HANDED_OVER, with(ours, BillState.HANDED_OVER));
    table.put(EventType.AGENCY_RETURNED, given);
    table.put(EventType.COURT_FILED, with(ours, BillState.HANDED_OVER));
    table.put(EventType.COURT_ORDERED, claimed);
    table.put(EventType.COURT_OPPOSED, claimed);
    table.put(EventType.COURT_ENFORCED, claimed);
    return table;
  }

  private static Set<BillState> with(Set<BillState> some, BillState more) {
    Set<BillState> all = EnumSet.copyOf(some);
    all.add(more);
    return all;
  }

  static @Nullable Rejection check(ClientRecord record, Event event) {
    Rejection found = Ground.check(record, event);
    found = found == null ? state(record, event) : found;
    return found == null ? Currencies.check(record, event) : found;
  }

  private static @Nullable Rejection state(ClientRecord record, Event event) {
    String id = event.booking();
    Booking booking = id == null ? null : record.booking(id);
    Set<BookingState> states = BOOKINGS.get(event.type());
    if (booking != null && states != null && !states.contains(booking.state())) {
      return wrong(booking, event, states);
    }
    String billId = event.bill();
    Bill bill = billId == null ? null : record.bill(billId);
    if (bill != null) {
      return state(record, bill, event);
    }
    if (event.plan() != null) {
      return plan(record, event, event.plan());
    }
    if (booking != null && event instanceof PaymentReversed reversed) {
      return reversed(booking.paid(), reversed, "booking", booking.id());
    }
    return null;
  }

  private static @Nullable Rejection state(ClientRecord record, Bill bill, Event event) {
    Set<BillState> states = BILLS.get(event.type());
    if (states != null && !states.contains(bill.state())) {
      return wrong(subject("bill", bill.id(), bill.state().wireName()), event, needed(states));
    }
    return switch (event.type()) {
      case DISPUTE_OPENED ->
          bill.disputed() == null
              ? null
              : wrong("bill `" + bill.id() + "` is in dispute already, resolve that dispute first");
      case DISPUTE_RESOLVED ->
          bill.disputed() != null
              ? null
              : wrong("bill `" + bill.id() + "` is not in dispute, open the dispute first");
      case STEP_DONE -> step(record, bill, ((StepDone) event).step());
      case STEP_SKIPPED -> step(record, bill, ((StepSkipped) event).step());
      case PAYMENT_REVERSED -> reversed(bill.paid(), (PaymentReversed) event, "bill", bill.id());
      default -> null;
    };
  }

  /** A plan is agreed on bills that are owed, and confirmed while it runs. */
  private static @Nullable Rejection plan(ClientRecord record, Event event, String id) {
    if (event instanceof PlanAgreed agreed) {
      for (String each : agreed.bills()) {
        Bill bill = record.bill(each);
        if (bill != null && !OWED.contains(bill.state())) {
          return wrong(subject("bill", each, bill.state().wireName()), event, needed(OWED));
        }
      }
      return null;
    }
    InstalmentPlan plan = record.plan(id);
    if (plan == null) {
      return null;
    }
    if (event.type() == EventType.PLAN_CONFIRMED && plan.state() != InstalmentPlan.State.AGREED) {
      return wrong(subject("plan", id, plan.state().wireName()), event, quoted("agreed"));
    }
    return event instanceof PaymentReversed reversed
        ? reversed(plan.paid(record).plus(plan.paidBefore()), reversed, "plan", id)
        : null;
  }

  private static @Nullable Rejection step(ClientRecord record, Bill bill, String step) {
    for (String ladder : bill.ladders()) {
      CollectionCase known = record.collections().get(CollectionCase.key(ladder, bill.id()));
      if (known != null && known.steps().containsKey(step)) {
        return null;
      }
    }
    return wrong(
        "step `" + step + "` was never due for bill `" + bill.id() + "`, name one that was");
  }

  private static @Nullable Rejection reversed(
      Money paid, PaymentReversed event, String kind, String id) {
    boolean wrong = paid.isSameCurrency(event.amount()) && paid.isLessThan(event.amount());
    return wrong
        ? wrong(
            "only " + paid + " came in for " + kind + " `" + id + "`, no more can be taken back")
        : null;
  }

  private static String needed(Set<BillState> states) {
    return states.stream()
        .map(state -> quoted(state.wireName()))
        .collect(Collectors.joining(" or "));
  }

  private static Rejection wrong(Booking booking, Event event, Set<BookingState> states) {
    String needed =
        states.stream().map(state -> quoted(state.wireName())).collect(Collectors.joining(" or "));
    List<String> possible =
        BOOKINGS.entrySet().stream()
            .filter(entry -> entry.getValue().contains(booking.state()))
            .map(entry -> quoted(entry.getKey().wireName()))
            .toList();
    String can =
        possible.isEmpty()
            ? "; only payments and refunds can follow"
            : "; what can follow is " + String.join(", ", possible);
    Rejection plain =
        wrong(subject("booking", booking.id(), booking.state().wireName()), event, needed);
    return wrong(plain.message() + can);
  }

  private static Rejection wrong(String subject, Event event, String needed) {
    return wrong(subject + ", " + quoted(event.type().wireName()) + " needs it to be " + needed);
  }

  private static Rejection wrong(String message) {
    return new Rejection(Code.WRONG_STATE, message);
  }

  private static String subject(String kind, String id, String state) {
    return kind + " " + quoted(id) + " is " + quoted(state);
  }

  private static String quoted(String text) {
    return "`" + text + "`";
  }
}
