package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.operand;

import java.util.List;
import java.util.Map;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.event.By;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Turn;
import org.jspecify.annotations.Nullable;

/** What sets a rule off, as phrases say it. */
public final class Triggers {
  /** Every trigger that is an event or a decision, by its concept. */
  private static final Map<String, Trigger> PLAIN =
      Map.ofEntries(
          Map.entry("client-books", Trigger.on(EventType.BOOKING_MADE)),
          Map.entry("client-cancels", Trigger.on(EventType.BOOKING_CANCELLED, By.CLIENT)),
          Map.entry("business-cancels", Trigger.on(EventType.BOOKING_CANCELLED, By.BUSINESS)),
          Map.entry("client-moves", Trigger.on(EventType.BOOKING_RESCHEDULED, By.CLIENT)),
          Map.entry("business-moves", Trigger.on(EventType.BOOKING_RESCHEDULED, By.BUSINESS)),
          Map.entry("party-changes", Trigger.on(EventType.PARTY_CHANGED)),
          Map.entry("client-arrives", Trigger.on(EventType.CLIENT_ARRIVED)),
          Map.entry("no-show-recorded", Trigger.on(EventType.NO_SHOW)),
          Map.entry("visit-completed", Trigger.on(EventType.VISIT_COMPLETED)),
          Map.entry("slot-sold-again", Trigger.on(EventType.SLOT_REFILLED)),
          Map.entry("client-cancels-part", Trigger.partCancelled(By.CLIENT)),
          Map.entry("business-cancels-part", Trigger.partCancelled(By.BUSINESS)),
          Map.entry("booking-changes", Trigger.on(EventType.BOOKING_CHANGED)),
          Map.entry("promoted", Trigger.on(EventType.WAITLIST_PROMOTED)),
          Map.entry("evidence-recorded", Trigger.on(EventType.EVIDENCE_RECORDED)),
          Map.entry("incident-declared", Trigger.on(EventType.INCIDENT_DECLARED)),
          Map.entry("guarantee-expires", Trigger.on(EventType.GUARANTEE_EXPIRED)),
          Map.entry("strike-added", Trigger.decided(DecisionType.STRIKE_ADDED)),
          Map.entry("client-blocked", Trigger.decided(DecisionType.BLOCKED)),
          Map.entry("payment-received", Trigger.on(EventType.PAYMENT_RECEIVED)),
          Map.entry("refund-made", Trigger.on(EventType.REFUND_MADE)),
          Map.entry("payment-fails", Trigger.on(EventType.PAYMENT_FAILED)),
          Map.entry("payment-reversed", Trigger.on(EventType.PAYMENT_REVERSED)),
          Map.entry("bill-issued", Trigger.on(EventType.BILL_ISSUED)),
          Map.entry("left-without-paying", Trigger.on(EventType.LEFT_WITHOUT_PAYING)),
          Map.entry("bill-handed-over", Trigger.on(EventType.HANDED_OVER)),
          Map.entry("agency-recovers", Trigger.on(EventType.AGENCY_RECOVERED)),
          Map.entry("agency-returns", Trigger.on(EventType.AGENCY_RETURNED)),
          Map.entry("claim-filed", Trigger.on(EventType.COURT_FILED)),
          Map.entry("court-orders", Trigger.on(EventType.COURT_ORDERED)),
          Map.entry("order-opposed", Trigger.on(EventType.COURT_OPPOSED)),
          Map.entry("order-enforced", Trigger.on(EventType.COURT_ENFORCED)),
          Map.entry("records-checked", Trigger.on(EventType.RECORDS_CHECKED)),
          Map.entry("bill-corrected", Trigger.on(EventType.BILL_CORRECTED)),
          Map.entry("contact-made", Trigger.on(EventType.CONTACT_MADE)),
          Map.entry("any-step-done", Trigger.on(EventType.STEP_DONE)),
          Map.entry("step-skipped", Trigger.on(EventType.STEP_SKIPPED)),
          Map.entry("dispute-opened", Trigger.on(EventType.DISPUTE_OPENED)),
          Map.entry("dispute-resolved", Trigger.on(EventType.DISPUTE_RESOLVED)),
          Map.entry("cause-recorded", Trigger.on(EventType.CAUSE_RECORDED)),
          Map.entry("promise-made", Trigger.on(EventType.PROMISE_MADE)),
          Map.entry("money-announced", Trigger.on(EventType.PAYMENT_PENDING)),
          Map.entry("announced-money-comes", Trigger.on(EventType.PAYMENT_CLEARED)),
          Map.entry("announced-money-missing", Trigger.turned(Turn.ANNOUNCED_MONEY_MISSING)),
          Map.entry("promise-kept", Trigger.turned(Turn.PROMISE_KEPT)),
          Map.entry("promise-broken", Trigger.turned(Turn.PROMISE_BROKEN)),
          Map.entry("offer-accepted", Trigger.on(EventType.OFFER_ACCEPTED)),
          Map.entry("offer-declined", Trigger.on(EventType.OFFER_DECLINED)),
          Map.entry("offer-countered", Trigger.on(EventType.OFFER_COUNTERED)),
          Map.entry("offer-over", Trigger.turned(Turn.OFFER_OVER)),
          Map.entry("plan-agreed", Trigger.on(EventType.PLAN_AGREED)),
          Map.entry("plan-confirmed", Trigger.on(EventType.PLAN_CONFIRMED)),
          Map.entry("plan-unconfirmed", Trigger.turned(Turn.PLAN_UNCONFIRMED)),
          Map.entry("instalment-missed", Trigger.turned(Turn.INSTALMENT_MISSED)),
          Map.entry("plan-broken", Trigger.turned(Turn.PLAN_BROKEN)),
          Map.entry("plan-kept", Trigger.turned(Turn.PLAN_KEPT)),
          Map.entry("moratorium-starts", Trigger.on(EventType.MORATORIUM_STARTED)),
          Map.entry("moratorium-ends", Trigger.on(EventType.MORATORIUM_ENDED)),
          Map.entry("fact-recorded", Trigger.on(EventType.FACT_RECORDED)),
          Map.entry("appeal-opened", Trigger.on(EventType.APPEAL_OPENED)),
          Map.entry("appeal-upheld", new Trigger.Resolved(true)),
          Map.entry("appeal-dismissed", new Trigger.Resolved(false)));

  private Triggers() {}

  /** The event or decision behind a trigger's concept, or null where it is neither. */
  public static @Nullable Trigger plain(String concept) {
    return PLAIN.get(concept);
  }

  static List<Trigger> triggers(Phrase phrase) {
    return Values.items(phrase).stream().map(Triggers::trigger).toList();
  }

  private static Trigger trigger(Phrase phrase) {
    Phrase.Said said = Values.concept(phrase);
    Trigger plain = PLAIN.get(said.concept());
    if (plain != null) {
      return plain;
    }
    return switch (said.concept()) {
      case "happening" -> Trigger.happening(Values.name(argument(said, "name")));
      case "step-done" -> new Trigger.StepDone(Values.name(argument(said, "step")));
      case "notice-over" ->
          new Trigger.OfBill(Trigger.BillAnchor.NOTICE, null, Values.name(argument(said, "step")));
      case "before-limitation" -> ofBill(said, Trigger.BillAnchor.LIMITATION);
      case "after-court-order" -> ofBill(said, Trigger.BillAnchor.COURT_ORDER);
      case "after-start" -> at(said, Trigger.Side.AFTER, Trigger.Anchor.START);
      case "after-end" -> at(said, Trigger.Side.AFTER, Trigger.Anchor.END);
      case "before-start" -> at(said, Trigger.Side.BEFORE, Trigger.Anchor.START);
      default -> throw new NotSayable(said.range());
    };
  }

  private static Trigger ofBill(Phrase.Said said, Trigger.BillAnchor anchor) {
    return new Trigger.OfBill(anchor, operand(argument(said, "span")), null);
  }

  private static Trigger at(Phrase.Said said, Trigger.Side side, Trigger.Anchor anchor) {
    return Trigger.at(operand(argument(said, "span")), side, anchor);
  }
}
