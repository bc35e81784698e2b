package org.fairnotice.cli.generate;

import java.time.Instant;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Subject;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.CollectionEvent.StepSkipped;
import org.fairnotice.event.ContactEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.MoneyEvent.RefundMade;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.CollectionCase;
import org.joda.money.Money;

/** What clients and staff do about decisions. */
final class Answers {
  private final Script script;
  private final Dice dice;

  Answers(Script script) {
    this.script = script;
    dice = script.dice();
  }

  /** Writes what is done about a decision known at an instant, if anything. */
  void to(Decision decision, ClientRecord record, Instant at) {
    if (!decision.effective()) {
      toAsked(decision, script.after(at, 20, 3_000));
      return;
    }
    switch (decision.type()) {
      case REQUEST_NEEDED -> toRequest(decision.subject(), script.after(at, 10, 1_200));
      case DEPOSIT_REQUIRED, PREPAYMENT_REQUIRED -> toDemand(decision, at);
      case DEPOSIT_REFUNDED, COMPENSATION_DUE -> toDebt(decision, script.daysAfter(at, 1, 9));
      case FEE_CHARGED -> toFee(decision, at);
      case STRIKE_ADDED, RESTRICTED, BLOCKED -> toSanction(decision, at, 12);
      case STEP_DUE -> toStep(decision, record, script.after(at, 10, 3_000));
      case OFFER_MADE -> toOffer(decision, script.daysAfter(at, 1, 6));
      default -> {
        // Nobody has to answer it.
      }
    }
  }

  private void toAsked(Decision decision, Instant at) {
    if (dice.chance(65)) {
      script.add(
          at, stamp -> new ControlEvent.Approved(stamp, decision.id(), "owner", null, null, null));
    } else if (dice.chance(60)) {
      script.add(
          at,
          stamp ->
              new ControlEvent.Declined(stamp, decision.id(), "owner", "goodwill", null, null));
    }
  }

  private void toRequest(Subject subject, Instant at) {
    if (dice.chance(75)) {
      script.add(at, stamp -> new BookingEvent.BookingConfirmed(stamp, subject.id()));
    } else {
      script.add(at, stamp -> new BookingEvent.BookingDeclined(stamp, subject.id()));
    }
  }

  private void toDemand(Decision decision, Instant at) {
    Money amount = amount(decision);
    Instant due = decision.terms().dueAt();
    if (amount.isPositive() && dice.chance(70)) {
      Instant then = due == null ? script.after(at, 5, 2_000) : script.between(at, due);
      script.add(
          then,
          stamp ->
              PaymentReceived.forBooking(stamp, amount, Purpose.DEPOSIT, decision.subject().id()));
    }
  }

  private void toDebt(Decision decision, Instant at) {
    Money amount = amount(decision);
    if (amount.isPositive()
        && decision.subject().kind() == Subject.Kind.BOOKING
        && dice.chance(85)) {
      script.addLast(at, stamp -> new RefundMade(stamp, amount, decision.subject().id(), null));
    }
  }

  private void toFee(Decision decision, Instant at) {
    Money amount = amount(decision);
    if (toSanction(decision, at, 8) || !amount.isPositive()) {
      return;
    }
    if (dice.chance(50)) {
      BillStory.tellOfFee(script, script.after(at, 10, 3_000), amount, decision.id());
    } else if (dice.chance(60)) {
      script.addLast(
          script.daysAfter(at, 1, 30),
          stamp -> PaymentReceived.forBill(stamp, amount, Purpose.FEE, decision.id()));
    }
  }

  /** Whether a person let the client off, or the client appealed. */
  private boolean toSanction(Decision decision, Instant at, int percent) {
    String id = decision.id();
    if (dice.chance(percent)) {
      script.add(
          script.after(at, 30, 5_000),
          stamp -> new ControlEvent.Waived(stamp, id, "owner", "goodwill", null));
      return true;
    }
    if (dice.chance(percent)) {
      Instant opened = script.after(at, 60, 5_000);
      boolean upheld = dice.chance(40);
      script.add(opened, stamp -> new ControlEvent.AppealOpened(stamp, id));
      script.add(
          script.daysAfter(opened, 1, 10),
          stamp -> new ControlEvent.AppealResolved(stamp, id, upheld));
      return true;
    }
    return false;
  }

  private void toStep(Decision decision, ClientRecord record, Instant at) {
    for (CollectionCase one : record.collections().values()) {
      one.steps()
          .forEach(
              (step, progress) -> {
                if (progress.decision().equals(decision.id())) {
                  step(one.bill(), step, at);
                }
              });
    }
  }

  private void step(String bill, String step, Instant at) {
    if (dice.chance(85)) {
      script.add(at, stamp -> new StepDone(stamp, bill, step, null, null));
    } else if (dice.chance(60)) {
      script.add(at, stamp -> new StepSkipped(stamp, bill, step, null, "spoken to already"));
    }
  }

  private void toOffer(Decision decision, Instant at) {
    String id = decision.id();
    int roll = dice.from(1, 10);
    if (roll <= 5) {
      script.add(at, stamp -> new ContactEvent.OfferAccepted(stamp, id, null));
    } else if (roll <= 7) {
      script.add(at, stamp -> new ContactEvent.OfferDeclined(stamp, id, null));
    } else if (roll == 8) {
      script.add(at, stamp -> new ContactEvent.OfferCountered(stamp, id, "half now, half later"));
    }
  }

  private Money amount(Decision decision) {
    Money amount = decision.terms().amount();
    return amount == null ? script.money(0) : amount;
  }
}
