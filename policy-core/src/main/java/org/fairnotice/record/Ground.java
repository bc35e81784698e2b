package org.fairnotice.record;

import java.time.Instant;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.ContactEvent.OfferAccepted;
import org.fairnotice.event.ContactEvent.OfferCountered;
import org.fairnotice.event.ContactEvent.OfferDeclined;
import org.fairnotice.event.ControlEvent.AppealOpened;
import org.fairnotice.event.ControlEvent.AppealResolved;
import org.fairnotice.event.ControlEvent.Approved;
import org.fairnotice.event.ControlEvent.Declined;
import org.fairnotice.event.ControlEvent.Waived;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PlanEvent.PlanAgreed;
import org.fairnotice.record.Rejection.Code;
import org.jspecify.annotations.Nullable;

/** Whether what an event is about is known, and was there when it happened. */
final class Ground {
  private Ground() {}

  static @Nullable Rejection check(ClientRecord record, Event event) {
    Rejection found = supported(event);
    found = found == null ? booking(record, event) : found;
    found = found == null ? bill(record, event) : found;
    found = found == null ? plan(record, event) : found;
    return found == null ? decision(record, event) : found;
  }

  private static @Nullable Rejection supported(Event event) {
    return switch (event.type()) {
      case CLIENTS_MERGED ->
          unsupported(event, "cannot be recorded in one client's record; keep both ids");
      case RETRACTED ->
          unsupported(event, "needs the client's earlier events; correct the log instead");
      default -> null;
    };
  }

  private static Rejection unsupported(Event event, String why) {
    return new Rejection(Code.NOT_SUPPORTED, "`" + event.type().wireName() + "` " + why);
  }

  private static @Nullable Rejection booking(ClientRecord record, Event event) {
    String id = event.booking();
    if (id == null) {
      return null;
    }
    Booking known = record.booking(id);
    if (event.type() == EventType.BOOKING_MADE) {
      return known == null ? null : already("booking", id);
    }
    if (known == null) {
      return new Rejection(
          Code.UNKNOWN_BOOKING, "no booking `" + id + "` is known, send its `booking-made` first");
    }
    return early(event, known.madeAt(), "booking", id, "made");
  }

  private static @Nullable Rejection bill(ClientRecord record, Event event) {
    String id = event.bill();
    if (id == null) {
      return null;
    }
    Bill known = record.bill(id);
    if (event instanceof BillIssued issued) {
      return issued(record, issued, known);
    }
    if (known == null) {
      return event.type() == EventType.LEFT_WITHOUT_PAYING ? null : unknownBill(id);
    }
    return early(event, known.issuedAt(), "bill", id, "issued");
  }

  private static @Nullable Rejection plan(ClientRecord record, Event event) {
    String id = event.plan();
    if (id == null) {
      return null;
    }
    InstalmentPlan known = record.plan(id);
    if (event instanceof PlanAgreed agreed) {
      return known == null ? bills(record, agreed) : already("plan", id);
    }
    if (known == null) {
      return new Rejection(
          Code.UNKNOWN_PLAN, "no plan `" + id + "` is known, send its `plan-agreed` first");
    }
    return early(event, known.agreedAt(), "plan", id, "agreed");
  }

  private static @Nullable Rejection bills(ClientRecord record, PlanAgreed event) {
    for (String id : event.bills()) {
      Bill known = record.bill(id);
      Rejection found =
          known == null ? unknownBill(id) : early(event, known.issuedAt(), "bill", id, "issued");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Rejection unknownBill(String id) {
    return new Rejection(
        Code.UNKNOWN_BILL, "no bill `" + id + "` is known, send its `bill-issued` first");
  }

  /** A bill that names a decision confirms its fee, once. */
  private static @Nullable Rejection issued(
      ClientRecord record, BillIssued event, @Nullable Bill known) {
    String decision = event.decision();
    if (decision == null) {
      return known == null ? null : already("bill", event.bill());
    }
    if (!(record.effects().get(decision) instanceof Effect.Fee fee)) {
      return new Rejection(
          Code.UNKNOWN_DECISION,
          "no fee stands under decision `" + decision + "`, send the bill without `decision`");
    }
    if (!fee.bill().equals(decision)) {
      return new Rejection(
          Code.ALREADY_KNOWN,
          "the fee of decision `"
              + decision
              + "` is billed as `"
              + fee.bill()
              + "`, correct that bill instead");
    }
    if (known != null && !event.bill().equals(decision)) {
      return already("bill", event.bill());
    }
    Bill opened = record.bill(decision);
    return opened == null ? null : early(event, opened.issuedAt(), "the fee was charged");
  }

  private static @Nullable Rejection decision(ClientRecord record, Event event) {
    if (event instanceof Approved approved) {
      return Answering.check(record, approved);
    }
    if (event instanceof Declined declined) {
      return Answering.check(record, declined);
    }
    String offer = offer(event);
    if (offer != null) {
      return open(record, offer);
    }
    if (event instanceof Waived waived && !TakeBack.possible(record, waived.decision())) {
      return new Rejection(
          Code.UNKNOWN_DECISION,
          "decision `"
              + waived.decision()
              + "` neither waits nor has an effect that can be waived, name one that does");
    }
    if (event instanceof AppealOpened opened && record.appeals().contains(opened.decision())) {
      return new Rejection(
          Code.ALREADY_KNOWN, "decision `" + opened.decision() + "` is under appeal already");
    }
    if (event instanceof AppealResolved resolved
        && !record.appeals().contains(resolved.decision())) {
      return new Rejection(
          Code.UNKNOWN_DECISION,
          "decision `" + resolved.decision() + "` is not under appeal, send `appeal-opened` first");
    }
    return null;
  }

  /** The offer that an event answers, or null where it answers none. */
  static @Nullable String offer(Event event) {
    if (event instanceof OfferAccepted accepted) {
      return accepted.offer();
    }
    if (event instanceof OfferDeclined declined) {
      return declined.offer();
    }
    return event instanceof OfferCountered countered ? countered.offer() : null;
  }

  private static @Nullable Rejection open(ClientRecord record, String offer) {
    Offer known = record.offers().get(offer);
    if (known != null && !known.accepted()) {
      return null;
    }
    String message =
        known == null
            ? "no offer `"
                + offer
                + "` is open: it was not made, or is answered, over or taken back"
            : "offer `" + offer + "` is accepted already, make another";
    return new Rejection(Code.UNKNOWN_DECISION, message);
  }

  private static Rejection already(String kind, String id) {
    return new Rejection(
        Code.ALREADY_KNOWN, kind + " `" + id + "` is known already, give a new id");
  }

  private static @Nullable Rejection early(
      Event event, Instant from, String kind, String id, String done) {
    return event.at().isBefore(from)
        ? early(event, from, kind + " `" + id + "` was " + done)
        : null;
  }

  private static @Nullable Rejection early(Event event, Instant from, String what) {
    return event.at().isBefore(from)
        ? new Rejection(
            Code.BEFORE_BOOKING,
            "`at` is " + event.at() + ", but " + what + " at " + from + "; send a later `at`")
        : null;
  }
}
