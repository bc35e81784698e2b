package org.fairnotice.record;

import org.fairnotice.decision.Decision;
import org.fairnotice.decision.OfferKind;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What offers and their answers do to a record.
 *
 * <p>Shape: an answered offer is gone. Accepted, a deferral moves its bill's due date, and a
 * discount stays until its last day; what else is accepted, the host carries out.
 */
final class OfferFold {
  private OfferFold() {}

  /** An offer made takes the place of one of its kind for the same booking, bill or client. */
  static void made(Changes changes, Decision decision) {
    Terms terms = decision.terms();
    OfferKind kind = terms.kind() == null ? null : OfferKind.of(terms.kind());
    if (kind == null) {
      throw new IllegalArgumentException(
          "decision: `" + decision.id() + "` offers `" + terms.kind() + "`, which is no offer");
    }
    Bill bill = billOf(changes, decision.subject());
    if (bill != null && !bill.state().unpaid()) {
      return;
    }
    changes.offer(
        new Offer(
            decision.id(),
            kind,
            decision.subject(),
            terms.amount(),
            terms.dueAt(),
            terms.until(),
            null,
            false));
  }

  static void accepted(Changes changes, Offer offer) {
    changes.withoutOffer(offer.decision());
    Bill bill = billOf(changes, offer.subject());
    if (bill == null) {
      return;
    }
    if (offer.kind() == OfferKind.DEFERRAL && offer.dueAt() != null) {
      Pursuit later = bill.pursuit().anchoredAt(offer.dueAt());
      changes.bill(bill.change().dates(bill.issuedAt(), offer.dueAt()).pursuit(later).done());
    } else if (offer.kind() == OfferKind.DISCOUNT && offer.amount() != null) {
      changes.offer(offer.taken());
      BillFold.put(changes, bill.change().discount(offer.amount()).settled());
    }
  }

  /** An offer that is over or taken back; a discount that ran is no longer given. */
  static void ended(Changes changes, Offer offer) {
    changes.withoutOffer(offer.decision());
    Bill bill = billOf(changes, offer.subject());
    if (offer.accepted() && bill != null) {
      changes.bill(bill.change().discount(null).done());
    }
  }

  private static @Nullable Bill billOf(Changes changes, Subject subject) {
    return subject.kind() == Subject.Kind.BILL ? changes.billIfAny(subject.id()) : null;
  }
}
