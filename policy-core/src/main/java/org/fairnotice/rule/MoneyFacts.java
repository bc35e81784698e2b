package org.fairnotice.rule;

import static org.fairnotice.rule.StandardTerms.amount;
import static org.fairnotice.rule.StandardTerms.flag;
import static org.fairnotice.rule.StandardTerms.text;
import static org.fairnotice.rule.Term.Absence.NONE;
import static org.fairnotice.rule.Term.Absence.UNKNOWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.ContactEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.record.BillPart;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.record.Offer;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** The terms about money that is owed: what was paid, promised, planned, announced, found. */
final class MoneyFacts {
  /** The events that can say why. */
  static final Set<EventType> WITH_REASON =
      EnumSet.of(
          EventType.BOOKING_CANCELLED,
          EventType.PAYMENT_PENDING,
          EventType.PAYMENT_CLEARED,
          EventType.PAYMENT_FAILED,
          EventType.PAYMENT_REVERSED,
          EventType.DISPUTE_OPENED,
          EventType.DISPUTE_RESOLVED,
          EventType.STEP_SKIPPED,
          EventType.MORATORIUM_STARTED,
          EventType.MORATORIUM_ENDED);

  private static final Set<EventType> OF_OFFERS =
      EnumSet.of(
          EventType.OFFER_ACCEPTED,
          EventType.OFFER_DECLINED,
          EventType.OFFER_COUNTERED,
          EventType.TIME_PASSED);

  private static final Set<EventType> OF_PLANS =
      EnumSet.of(EventType.PLAN_AGREED, EventType.PLAN_CONFIRMED);

  private MoneyFacts() {}

  static void all(StandardTerms terms) {
    ofBills(terms);
    ofEvents(terms);
    terms.put(
        "plan-running",
        Term.Type.FLAG,
        UNKNOWN,
        event -> true,
        facts -> {
          String bill = facts.bill() == null ? null : facts.bill().id();
          return flag(PaymentTerms.running(facts.policy(), facts.record(), bill) != null);
        });
    terms.put(
        "moratorium",
        Term.Type.FLAG,
        UNKNOWN,
        event -> true,
        facts -> flag(moratorium(facts)),
        facts -> facts.record().moratoriumUntil() == null ? Instant.MAX : facts.tomorrow());
  }

  private static void ofBills(StandardTerms terms) {
    terms.bill(
        "finding",
        Term.Type.TEXT,
        NONE,
        (facts, bill) -> bill.finding() == null ? null : text(bill.finding().wireName()));
    terms.bill(
        "bill-delivered",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, bill) -> flag(Boolean.TRUE.equals(bill.delivered())));
    terms.bill(
        "bill-undelivered",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, bill) -> flag(Boolean.FALSE.equals(bill.delivered())));
    terms.bill(
        "bill-promised", Term.Type.FLAG, UNKNOWN, (facts, bill) -> flag(bill.promise() != null));
    terms.bill(
        "money-announced",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, bill) -> flag(!bill.announced().isEmpty()));
    terms.bill(
        "principal-open",
        Term.Type.MONEY,
        UNKNOWN,
        (facts, bill) -> amount(bill.open(BillPart.PRINCIPAL)));
    terms.bill("overpaid", Term.Type.MONEY, UNKNOWN, (facts, bill) -> amount(bill.overpaid()));
  }

  private static void ofEvents(StandardTerms terms) {
    terms.put(
        "contact-channel",
        Term.Type.TEXT,
        NONE,
        EventType.CONTACT_MADE::equals,
        facts ->
            facts.event() instanceof ContactEvent.ContactMade made
                ? text(made.contactChannel().wireName())
                : null);
    terms.put(
        "contact-result",
        Term.Type.TEXT,
        NONE,
        EventType.CONTACT_MADE::equals,
        facts ->
            facts.event() instanceof ContactEvent.ContactMade made
                ? text(made.result().wireName())
                : null);
    terms.put(
        "dispute-favour",
        Term.Type.TEXT,
        NONE,
        EventType.DISPUTE_RESOLVED::equals,
        facts ->
            facts.event() instanceof BillEvent.DisputeResolved resolved
                ? text(resolved.inFavourOf().wireName())
                : null);
    terms.put(
        "offer",
        Term.Type.TEXT,
        NONE,
        OF_OFFERS::contains,
        facts -> {
          Offer offer = offer(facts);
          return offer == null ? null : text(offer.kind().wireName());
        });
    terms.put(
        "plan-covers-debt",
        Term.Type.FLAG,
        UNKNOWN,
        OF_PLANS::contains,
        facts -> {
          InstalmentPlan plan = plan(facts);
          return plan == null
              ? null
              : flag(
                  plan.total().isEqual(plan.open(facts.record()).plus(plan.paid(facts.record()))));
        });
    terms.put(
        "plan-confirmed",
        Term.Type.FLAG,
        UNKNOWN,
        OF_PLANS::contains,
        facts -> {
          InstalmentPlan plan = plan(facts);
          return plan == null ? null : flag(plan.confirmedAt() != null);
        });
    terms.put(
        "instalments",
        Term.Type.NUMBER,
        UNKNOWN,
        OF_PLANS::contains,
        facts -> {
          InstalmentPlan plan = plan(facts);
          return plan == null ? null : Value.number(plan.instalments().size());
        });
  }

  /** The offer that was answered, or that ran out. */
  private static @Nullable Offer offer(Case facts) {
    if (facts.turn() != Turn.OFFER_OVER) {
      return facts.timer() ? null : facts.before().answered(facts.event());
    }
    return facts.before().offers().values().stream()
        .filter(offer -> !facts.record().offers().containsKey(offer.decision()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable InstalmentPlan plan(Case facts) {
    String plan = facts.event().plan();
    return plan == null ? null : facts.record().plan(plan);
  }

  private static boolean moratorium(Case facts) {
    LocalDate until = facts.record().moratoriumUntil();
    return until != null && !facts.today().isAfter(until);
  }

  /** Why an event happened, where it says so. */
  static @Nullable String reason(Event event) {
    if (event instanceof BookingEvent.BookingCancelled cancelled) {
      return cancelled.reason();
    }
    if (event instanceof PaymentEvent.PaymentPending pending) {
      return pending.reason();
    }
    if (event instanceof PaymentEvent.PaymentCleared cleared) {
      return cleared.reason();
    }
    if (event instanceof PaymentEvent.PaymentFailed failed) {
      return failed.reason();
    }
    if (event instanceof PaymentEvent.PaymentReversed reversed) {
      return reversed.reason();
    }
    if (event instanceof BillEvent.DisputeOpened opened) {
      return opened.reason();
    }
    if (event instanceof BillEvent.DisputeResolved resolved) {
      return resolved.reason();
    }
    if (event instanceof CollectionEvent.StepSkipped skipped) {
      return skipped.reason();
    }
    if (event instanceof ClientEvent.MoratoriumStarted started) {
      return started.reason();
    }
    return event instanceof ClientEvent.MoratoriumEnded ended ? ended.reason() : null;
  }
}
