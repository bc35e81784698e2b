package org.fairnotice.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kind of an event, one constant for each name on the wire. */
public enum EventType {
  BOOKING_MADE("booking-made", BookingEvent.BookingMade.class),
  BOOKING_CONFIRMED("booking-confirmed", BookingEvent.BookingConfirmed.class),
  BOOKING_DECLINED("booking-declined", BookingEvent.BookingDeclined.class),
  BOOKING_CHANGED("booking-changed", BookingEvent.BookingChanged.class),
  BOOKING_RESCHEDULED("booking-rescheduled", BookingEvent.BookingRescheduled.class),
  PARTY_CHANGED("party-changed", BookingEvent.PartyChanged.class),
  BOOKING_CANCELLED("booking-cancelled", BookingEvent.BookingCancelled.class),
  CLIENT_ARRIVED("client-arrived", BookingEvent.ClientArrived.class),
  VISIT_COMPLETED("visit-completed", BookingEvent.VisitCompleted.class),
  NO_SHOW("no-show", BookingEvent.NoShow.class),
  SLOT_REFILLED("slot-refilled", BookingEvent.SlotRefilled.class),
  WAITLIST_PROMOTED("waitlist-promoted", BookingEvent.WaitlistPromoted.class),

  GUARANTEE_GIVEN("guarantee-given", MoneyEvent.GuaranteeGiven.class),
  GUARANTEE_EXPIRED("guarantee-expired", MoneyEvent.GuaranteeExpired.class),
  REFUND_MADE("refund-made", MoneyEvent.RefundMade.class),

  PAYMENT_RECEIVED("payment-received", PaymentEvent.PaymentReceived.class),
  PAYMENT_PENDING("payment-pending", PaymentEvent.PaymentPending.class),
  PAYMENT_CLEARED("payment-cleared", PaymentEvent.PaymentCleared.class),
  PAYMENT_FAILED("payment-failed", PaymentEvent.PaymentFailed.class),
  PAYMENT_REVERSED("payment-reversed", PaymentEvent.PaymentReversed.class),

  BILL_ISSUED("bill-issued", BillEvent.BillIssued.class),
  BILL_CORRECTED("bill-corrected", BillEvent.BillCorrected.class),
  LEFT_WITHOUT_PAYING("left-without-paying", BillEvent.LeftWithoutPaying.class),
  RECORDS_CHECKED("records-checked", BillEvent.RecordsChecked.class),
  CAUSE_RECORDED("cause-recorded", BillEvent.CauseRecorded.class),
  PROMISE_MADE("promise-made", BillEvent.PromiseMade.class),
  DISPUTE_OPENED("dispute-opened", BillEvent.DisputeOpened.class),
  DISPUTE_RESOLVED("dispute-resolved", BillEvent.DisputeResolved.class),

  PLAN_AGREED("plan-agreed", PlanEvent.PlanAgreed.class),
  PLAN_CONFIRMED("plan-confirmed", PlanEvent.PlanConfirmed.class),

  STEP_DONE("step-done", CollectionEvent.StepDone.class),
  STEP_SKIPPED("step-skipped", CollectionEvent.StepSkipped.class),
  HANDED_OVER("handed-over", CollectionEvent.HandedOver.class),
  AGENCY_RECOVERED("agency-recovered", CollectionEvent.AgencyRecovered.class),
  AGENCY_RETURNED("agency-returned", CollectionEvent.AgencyReturned.class),
  COURT_FILED("court-filed", CollectionEvent.CourtFiled.class),
  COURT_ORDERED("court-ordered", CollectionEvent.CourtOrdered.class),
  COURT_OPPOSED("court-opposed", CollectionEvent.CourtOpposed.class),
  COURT_ENFORCED("court-enforced", CollectionEvent.CourtEnforced.class),

  CONTACT_MADE("contact-made", ContactEvent.ContactMade.class),
  TALK_HELD("talk-held", ContactEvent.TalkHeld.class),
  TERMS_ACCEPTED("terms-accepted", ContactEvent.TermsAccepted.class),
  OFFER_ACCEPTED("offer-accepted", ContactEvent.OfferAccepted.class),
  OFFER_DECLINED("offer-declined", ContactEvent.OfferDeclined.class),
  OFFER_COUNTERED("offer-countered", ContactEvent.OfferCountered.class),
  EVIDENCE_RECORDED("evidence-recorded", ContactEvent.EvidenceRecorded.class),

  CLIENT_UPDATED("client-updated", ClientEvent.ClientUpdated.class),
  CLIENT_TAGGED("client-tagged", ClientEvent.ClientTagged.class),
  CLIENT_UNTAGGED("client-untagged", ClientEvent.ClientUntagged.class),
  CLIENTS_MERGED("clients-merged", ClientEvent.ClientsMerged.class),
  CLIENT_BLOCKED("client-blocked", ClientEvent.ClientBlocked.class),
  CLIENT_UNBLOCKED("client-unblocked", ClientEvent.ClientUnblocked.class),
  MORATORIUM_STARTED("moratorium-started", ClientEvent.MoratoriumStarted.class),
  MORATORIUM_ENDED("moratorium-ended", ClientEvent.MoratoriumEnded.class),

  INCIDENT_DECLARED("incident-declared", BusinessEvent.IncidentDeclared.class),
  FACT_RECORDED("fact-recorded", BusinessEvent.FactRecorded.class),

  APPROVED("approved", ControlEvent.Approved.class),
  DECLINED("declined", ControlEvent.Declined.class),
  WAIVED("waived", ControlEvent.Waived.class),
  APPEAL_OPENED("appeal-opened", ControlEvent.AppealOpened.class),
  APPEAL_RESOLVED("appeal-resolved", ControlEvent.AppealResolved.class),
  RETRACTED("retracted", ControlEvent.Retracted.class),
  TIME_PASSED("time-passed", ControlEvent.TimePassed.class);

  private static final Map<String, EventType> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

  private final String wireName;
  private final Class<? extends Event> record;

  EventType(String wireName, Class<? extends Event> record) {
    this.wireName = wireName;
    this.record = record;
  }

  /** The name in event files, such as {@code booking-made}. */
  public String wireName() {
    return wireName;
  }

  /** The record that holds events of this type. */
  public Class<? extends Event> record() {
    return record;
  }

  /** The type of that wire name, if there is one. */
  public static Optional<EventType> find(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /**
   * The type of that wire name.
   *
   * <p>Errors: {@code IllegalArgumentException} if there is none.
   */
  public static EventType of(String wireName) {
    return find(wireName)
        .orElseThrow(
            () -> new IllegalArgumentException("wireName: no event type `" + wireName + "`"));
  }
}
