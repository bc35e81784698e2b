package org.fairnotice.record;

import java.time.Instant;
import org.fairnotice.event.BillEvent.PromiseMade;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.CollectionEvent.AgencyRecovered;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.ContactEvent.EvidenceRecorded;
import org.fairnotice.event.ContactEvent.TermsAccepted;
import org.fairnotice.event.Event;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PlanEvent.PlanAgreed;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What events leave behind for the pursuit of a claim; the bill itself has a fold of its own. */
final class ClaimFold {
  private ClaimFold() {}

  static void apply(Changes changes, Event event) {
    Instant at = event.at();
    switch (event.type()) {
      case STEP_DONE -> {
        StepDone done = (StepDone) event;
        changes.claim(
            changes
                .claimOf(done.bill())
                .notice(done.step(), new Claim.Notice(at, done.deliveredAt())));
      }
      case COURT_FILED -> court(changes, event, Claim.Stage.FILED);
      case COURT_ORDERED -> court(changes, event, Claim.Stage.ORDERED);
      case COURT_OPPOSED -> court(changes, event, Claim.Stage.OPPOSED);
      case COURT_ENFORCED -> court(changes, event, Claim.Stage.ENFORCED);
      case AGENCY_RECOVERED -> recovered(changes, (AgencyRecovered) event);
      case PAYMENT_RECEIVED, PAYMENT_CLEARED -> {
        String bill = ((PaymentEvent) event).bill();
        if (bill != null) {
          changes.claim(changes.claimOf(bill).acknowledged(Claim.PAYMENT, at));
        }
        acknowledged(changes, event.plan(), Claim.PAYMENT, at);
      }
      case PLAN_AGREED -> {
        if (Boolean.TRUE.equals(((PlanAgreed) event).writtenConfirmation())) {
          acknowledged(changes, event.plan(), Claim.PLAN, at);
        }
      }
      case PLAN_CONFIRMED -> acknowledged(changes, event.plan(), Claim.PLAN, at);
      case PROMISE_MADE ->
          changes.claim(
              changes.claimOf(((PromiseMade) event).bill()).acknowledged(Claim.PROMISE, at));
      case EVIDENCE_RECORDED -> {
        EvidenceRecorded recorded = (EvidenceRecorded) event;
        String key =
            recorded.bill() == null
                ? ClientRecord.ofBooking(String.valueOf(recorded.booking()))
                : ClientRecord.ofBill(recorded.bill());
        changes.evidence(key, recorded.kind());
      }
      case TERMS_ACCEPTED -> changes.accepted(((TermsAccepted) event).policy(), at);
      case BOOKING_MADE -> {
        String accepted = ((BookingMade) event).acceptedPolicy();
        if (accepted != null) {
          changes.accepted(accepted, at);
        }
      }
      case LEFT_WITHOUT_PAYING -> changes.count(Tally.LEFT_UNPAID, at);
      default -> {
        // Nothing a claim is reckoned from.
      }
    }
  }

  /** What is done for a plan acknowledges each of its bills. */
  private static void acknowledged(Changes changes, @Nullable String plan, String by, Instant at) {
    if (plan != null) {
      for (String bill : changes.plan(plan).bills()) {
        changes.claim(changes.claimOf(bill).acknowledged(by, at));
      }
    }
  }

  private static void court(Changes changes, Event event, Claim.Stage stage) {
    String bill = String.valueOf(event.bill());
    changes.claim(changes.claimOf(bill).inCourt(stage, event.at()));
  }

  private static void recovered(Changes changes, AgencyRecovered event) {
    Claim claim = changes.claimOf(event.bill());
    Money before = claim.recovered();
    Money now = before == null ? event.amount() : before.plus(event.amount());
    changes.claim(claim.withAgency(claim.commission(), now));
  }
}
