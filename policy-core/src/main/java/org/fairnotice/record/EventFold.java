package org.fairnotice.record;

import java.time.LocalDate;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.BusinessEvent.FactRecorded;
import org.fairnotice.event.BusinessEvent.IncidentDeclared;
import org.fairnotice.event.ClientEvent.ClientBlocked;
import org.fairnotice.event.ClientEvent.ClientTagged;
import org.fairnotice.event.ClientEvent.ClientUnblocked;
import org.fairnotice.event.ClientEvent.ClientUntagged;
import org.fairnotice.event.ClientEvent.ClientUpdated;
import org.fairnotice.event.ClientEvent.MoratoriumEnded;
import org.fairnotice.event.ClientEvent.MoratoriumStarted;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ContactEvent.ContactMade;
import org.fairnotice.event.ContactEvent.EvidenceRecorded;
import org.fairnotice.event.ContactResult;
import org.fairnotice.event.ControlEvent.AppealOpened;
import org.fairnotice.event.ControlEvent.AppealResolved;
import org.fairnotice.event.ControlEvent.Waived;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PlanEvent;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to a record.
 *
 * <p>Shape: bookings, bills and money have folds of their own; here is what concerns the client.
 * Answers to waiting decisions change nothing by themselves: what then takes effect is folded as a
 * decision.
 */
final class EventFold {
  private EventFold() {}

  static ClientRecord apply(ClientRecord record, Event event, LocalDate today) {
    Changes changes = record.change().lastAt(event.at());
    if (event instanceof PaymentEvent payment) {
      changes.valueDate(payment.valueDate());
    }
    if (event instanceof BookingEvent happened) {
      BookingFold.apply(changes, happened, today);
    } else if (event instanceof MoneyEvent moved) {
      MoneyFold.apply(changes, moved, today);
    } else if (event instanceof BillEvent billed) {
      BillFold.apply(changes, billed);
    } else if (event instanceof PlanEvent planned) {
      PlanFold.apply(changes, planned);
    } else if (event instanceof CollectionEvent collected) {
      CollectionFold.apply(changes, collected);
    } else {
      client(changes, event);
    }
    ClaimFold.apply(changes, event);
    return changes.done();
  }

  private static void client(Changes changes, Event event) {
    switch (event.type()) {
      case CLIENT_UPDATED -> changes.profile(updated(changes.profile(), (ClientUpdated) event));
      case CLIENT_TAGGED -> changes.tag(((ClientTagged) event).tag(), LocalDate.MAX);
      case CLIENT_UNTAGGED -> changes.untag(((ClientUntagged) event).tag());
      case CLIENT_BLOCKED -> blocked(changes, (ClientBlocked) event);
      case CLIENT_UNBLOCKED -> unblocked(changes, ((ClientUnblocked) event).scope());
      case MORATORIUM_STARTED ->
          changes.moratoriumUntil(orNoEnd(((MoratoriumStarted) event).until()));
      case MORATORIUM_ENDED -> changes.moratoriumUntil(((MoratoriumEnded) event).until());
      case CONTACT_MADE -> contact(changes, (ContactMade) event);
      case TALK_HELD ->
          changes.lift(
              held ->
                  held.demand() == DecisionType.TALK_FIRST
                      && !held.release().equals(Restriction.PAID)
                      && held.visitsLeft() == null);
      case EVIDENCE_RECORDED -> {
        delivered(changes, (EvidenceRecorded) event);
        evidence(changes, (EvidenceRecorded) event);
      }
      case INCIDENT_DECLARED -> {
        IncidentDeclared declared = (IncidentDeclared) event;
        changes.incident(
            event.id(),
            new Incident(
                event.at(),
                declared.from(),
                declared.until(),
                declared.location(),
                declared.kind()));
      }
      case WAIVED -> {
        Waived waived = (Waived) event;
        TakeBack.apply(changes, waived.decision(), waived.amount());
      }
      case FACT_RECORDED -> {
        FactRecorded fact = (FactRecorded) event;
        changes.figure(fact.name(), fact.value());
      }
      case OFFER_ACCEPTED, OFFER_DECLINED, OFFER_COUNTERED ->
          offer(changes, event, changes.offerIfAny(String.valueOf(Ground.offer(event))));
      case APPEAL_OPENED -> changes.appeals(((AppealOpened) event).decision(), true);
      case APPEAL_RESOLVED -> resolved(changes, (AppealResolved) event);
      default -> {
        // Facts that rules read from the event itself.
      }
    }
  }

  private static void offer(Changes changes, Event event, @Nullable Offer offer) {
    if (offer != null && event.type() == EventType.OFFER_ACCEPTED) {
      OfferFold.accepted(changes, offer);
    } else if (offer != null) {
      changes.withoutOffer(offer.decision());
    }
  }

  private static void evidence(Changes changes, EvidenceRecorded event) {
    Booking booking = changes.bookingIfAny(event.booking());
    Money amount = event.amount();
    if (booking != null && amount != null && event.kind() == EvidenceKind.EXPENSES) {
      changes.booking(booking.change().course(booking.course().spent(amount)).done());
    }
  }

  private static ClientRecord.Profile updated(ClientRecord.Profile known, ClientUpdated news) {
    List<ContactChannel> channels = news.channels();
    return new ClientRecord.Profile(
        or(news.zone(), known.zone()),
        or(news.language(), known.language()),
        channels == null ? known.channels() : channels,
        or(news.segment(), known.segment()),
        or(news.tier(), known.tier()),
        or(news.payer(), known.payer()));
  }

  private static <T> @Nullable T or(@Nullable T news, @Nullable T known) {
    return news == null ? known : news;
  }

  private static LocalDate orNoEnd(@Nullable LocalDate until) {
    return until == null ? LocalDate.MAX : until;
  }

  private static void blocked(Changes changes, ClientBlocked event) {
    changes
        .restriction(
            new Restriction(
                event.id(),
                event.reason(),
                DecisionType.BOOKING_REFUSED,
                event.at(),
                event.until(),
                null,
                Restriction.LIFTED,
                null,
                null,
                event.scope()))
        .count(Tally.BLOCKS, event.at());
  }

  /** Lifts every block, whoever imposed it; with a scope only those of that scope. */
  private static void unblocked(Changes changes, @Nullable String scope) {
    changes.lift(held -> held.blocks() && (scope == null || scope.equals(held.scope())));
  }

  /** A client was contacted when spoken to, and when a message was sent that did not bounce. */
  private static void contact(Changes changes, ContactMade event) {
    boolean spoken =
        switch (event.contactChannel()) {
          case IN_PERSON, PHONE, MEETING -> true;
          case SMS, MESSENGER, EMAIL, LETTER, REGISTERED_LETTER -> false;
        };
    boolean came =
        spoken
            ? event.result() == ContactResult.REACHED || event.result() == ContactResult.REFUSED
            : event.result() != ContactResult.BOUNCED;
    if (came && !ofStep(changes, event)) {
      changes.contacted(event.at(), event.contactChannel());
    }
    if (event.result() == ContactResult.NO_ANSWER || event.result() == ContactResult.BOUNCED) {
      changes
          .count(Tally.UNANSWERED_CONTACTS.thing(), event.at())
          .count(Tally.UNANSWERED_CONTACTS.by(event.contactChannel()), event.at());
    }
  }

  private static void delivered(Changes changes, EvidenceRecorded event) {
    Bill bill = changes.billIfAny(event.bill());
    if (bill != null && event.kind() == EvidenceKind.PROOF_OF_DELIVERY) {
      BillFold.delivered(changes, bill, event.at());
    }
  }

  /** A contact that names a step as its topic was counted when the step was issued. */
  private static boolean ofStep(Changes changes, ContactMade event) {
    Bill bill = changes.billIfAny(event.bill());
    String topic = event.topic();
    if (bill == null || topic == null) {
      return false;
    }
    for (String ladder : bill.ladders()) {
      CollectionCase known = changes.collectionIfAny(ladder, bill.id());
      if (known != null && known.steps().containsKey(topic)) {
        return true;
      }
    }
    return false;
  }

  /** A client who was right is let off, as far as the record can take the decision back. */
  private static void resolved(Changes changes, AppealResolved event) {
    changes.appeals(event.decision(), false);
    if (event.upheld()) {
      TakeBack.apply(changes, event.decision(), null);
    }
  }
}
