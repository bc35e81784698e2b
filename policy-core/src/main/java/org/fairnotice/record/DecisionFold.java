package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a decision does to a record; one that waits for a person does nothing yet.
 *
 * <p>Errors: {@code IllegalArgumentException} if it lacks the particulars its type calls for, or
 * concerns a booking or bill that is not known.
 *
 * <p>Source: docs/language/decisions.md.
 */
final class DecisionFold {
  private DecisionFold() {}

  static ClientRecord apply(ClientRecord record, Decision decision, Instant at) {
    if (!decision.effective()) {
      return record;
    }
    Changes changes = record.change();
    if (decision.corrects() != null && decision.type() == DecisionType.COMPENSATED) {
      TakeBack.apply(changes, decision.corrects(), null);
      return changes.done();
    }
    switch (decision.type().topic()) {
      case ACCEPTANCE, GUARANTEE, SETTLEMENT -> booking(changes, decision, at);
      case FEE, COLLECTION -> bill(changes, decision, at);
      case STRIKE, STANDING -> standing(changes, decision, at);
      case LOYALTY -> reward(changes, decision, at);
      case PASS, MESSAGE -> {
        // Passes are the host's; messages and tasks leave no trace.
      }
    }
    return changes.done();
  }

  // Bookings

  private static void booking(Changes changes, Decision decision, Instant at) {
    Booking booking = bookingOf(changes, decision);
    boolean undecided =
        booking.state() == BookingState.REQUESTED || booking.state() == BookingState.CONFIRMED;
    switch (decision.type()) {
      case BOOKING_ACCEPTED -> become(changes, booking, undecided, BookingState.CONFIRMED);
      case BOOKING_REFUSED -> become(changes, booking, undecided, BookingState.DECLINED);
      case REQUEST_NEEDED -> become(changes, booking, undecided, BookingState.REQUESTED);
      case BOOKING_RELEASED -> become(changes, booking, undecided, BookingState.RELEASED);
      case NOTHING_REQUIRED -> changes.booking(booking.change().demand(null).done());
      case CARD_REQUIRED, HOLD_REQUIRED, DEPOSIT_REQUIRED, PREPAYMENT_REQUIRED ->
          MoneyFold.secure(changes, booking.change().demand(demand(decision)).done(), at);
      case DEPOSIT_REFUNDED ->
          changes.booking(
              booking.change().returned(booking.returned().plus(amountOf(decision))).done());
      case DEPOSIT_CREDITED -> credited(changes, booking, decision, at);
      default -> {
        // What is kept or carried over stays held.
      }
    }
  }

  /** A booking that has ended meanwhile stays as it ended. */
  private static void become(
      Changes changes, Booking booking, boolean undecided, BookingState state) {
    if (undecided) {
      changes.booking(booking.in(state));
    }
  }

  private static Demand demand(Decision decision) {
    Terms terms = decision.terms();
    return new Demand(
        decision.id(),
        decision.explanation().rule(),
        decision.type(),
        terms.amount(),
        terms.dueAt(),
        terms.missed(),
        false,
        false);
  }

  /** A voucher goes to the client when it is issued, so nothing of it is owed. */
  private static void credited(Changes changes, Booking booking, Decision decision, Instant at) {
    Money amount = amountOf(decision);
    changes
        .booking(
            booking
                .change()
                .returned(booking.returned().plus(amount))
                .refunded(booking.refunded().plus(amount))
                .done())
        .reward(
            new Reward(
                decision.id(), decision.type(), at, null, amount, null, decision.terms().until()));
  }

  // Bills

  private static void bill(Changes changes, Decision decision, Instant at) {
    switch (decision.type()) {
      case FEE_CHARGED -> fee(changes, decision, at);
      case COMPENSATION_DUE -> {
        Money debt = changes.owedToClient();
        Money amount = amountOf(decision);
        changes.owedToClient(debt == null ? amount : debt.plus(amount));
      }
      case STEP_DUE -> step(changes, decision, at);
      case INTEREST_CHARGED, STEP_FEE_CHARGED -> {
        Bill bill = billOf(changes, decision);
        Money charges = bill.charges().plus(amountOf(decision));
        BillFold.put(changes, bill.change().charges(charges).settled());
      }
      case HANDED_OVER -> outside(changes, decision, BillState.HANDED_OVER);
      case WRITTEN_OFF -> outside(changes, decision, BillState.WRITTEN_OFF);
      case HOLD_PLACED -> hold(changes, decision, endOf(decision.terms()));
      case HOLD_ENDED -> hold(changes, decision, null);
      default -> {
        // Warnings, advice and closings; plans are not kept.
      }
    }
  }

  private static void fee(Changes changes, Decision decision, Instant at) {
    Money amount = amountOf(decision);
    if (!amount.isPositive()) {
      return;
    }
    Instant dueAt = decision.terms().dueAt();
    boolean forBooking = decision.subject().kind() == Subject.Kind.BOOKING;
    Bill bill =
        Bill.issued(decision.id(), amount, at, dueAt == null ? at : dueAt)
            .change()
            .booking(forBooking ? decision.subject().id() : null)
            .decision(decision.id())
            .done();
    BillFold.put(changes, bill);
    changes.effect(decision.id(), new Effect.Fee(bill.id()));
  }

  private static void outside(Changes changes, Decision decision, BillState state) {
    Bill bill = billOf(changes, decision);
    if (bill.state() != BillState.PAID) {
      changes.bill(bill.change().state(state).done());
    }
  }

  private static void hold(Changes changes, Decision decision, @Nullable LocalDate until) {
    if (decision.subject().kind() == Subject.Kind.BILL) {
      changes.bill(billOf(changes, decision).change().holdUntil(until).done());
      return;
    }
    for (String id : changes.openBills()) {
      changes.bill(changes.bill(id).change().holdUntil(until).done());
    }
  }

  /** A case nobody began runs under the version the record's timers come from. */
  private static void step(Changes changes, Decision decision, Instant at) {
    String ladder = required(decision, "scope", decision.terms().scope());
    String name = required(decision, "name", decision.terms().name());
    Bill bill = billOf(changes, decision);
    CollectionCase known = changes.collectionIfAny(ladder, bill.id());
    CollectionCase begun =
        known == null ? CollectionCase.begun(ladder, bill.id(), changes.timersOf()) : known;
    changes.collection(
        begun.with(name, new CollectionCase.Progress(at, decision.id(), null, false)));
  }

  // Standing and rewards

  private static void standing(Changes changes, Decision decision, Instant at) {
    switch (decision.type()) {
      case STRIKE_ADDED -> strike(changes, decision, at);
      case STRIKE_FORGIVEN -> TakeBack.latestStrike(changes);
      case MARKED -> {
        String tag = required(decision, "name", decision.terms().name());
        changes.tag(tag, endOf(decision.terms())).effect(decision.id(), new Effect.Mark(tag));
      }
      case UNMARKED -> changes.untag(required(decision, "name", decision.terms().name()));
      case WARNED ->
          changes.count(Tally.WARNINGS, at).effect(decision.id(), new Effect.Warning(at));
      case RESTRICTED -> restrict(changes, decision, at, demanded(decision));
      case TALK_FIRST -> restrict(changes, decision, at, DecisionType.TALK_FIRST);
      case BLOCKED -> {
        restrict(changes, decision, at, DecisionType.BOOKING_REFUSED);
        changes.count(Tally.BLOCKS, at);
      }
      case RESTORED -> restore(changes, decision.terms().scope());
      default -> {
        // What is not counted leaves no trace.
      }
    }
  }

  private static void strike(Changes changes, Decision decision, Instant at) {
    Booking booking =
        decision.subject().kind() == Subject.Kind.BOOKING ? bookingOf(changes, decision) : null;
    if (booking == null) {
      changes.count(Tally.STRIKES, at).effect(decision.id(), new Effect.Strike(at, null, null));
      return;
    }
    changes
        .booking(booking.change().struck().done())
        .countOf(Tally.STRIKES, at, booking)
        .effect(decision.id(), new Effect.Strike(at, booking.id(), booking.service()));
  }

  /** Lifts what is demanded of the client; with a scope only demands of that type. */
  private static void restore(Changes changes, @Nullable String scope) {
    DecisionType demand = scope == null ? null : DecisionType.of(scope);
    changes.lift(held -> demand == null || held.demand() == demand);
  }

  private static DecisionType demanded(Decision decision) {
    String scope = required(decision, "scope", decision.terms().scope());
    DecisionType type = DecisionType.of(scope);
    if (type == null) {
      throw new IllegalArgumentException(
          "decision: `" + decision.id() + "` restricts to `" + scope + "`, which is no demand");
    }
    return type;
  }

  private static void restrict(
      Changes changes, Decision decision, Instant at, DecisionType demand) {
    Terms terms = decision.terms();
    BigDecimal visits = terms.count();
    String release = terms.release();
    changes.restriction(
        new Restriction(
            decision.id(),
            decision.explanation().rule(),
            demand,
            at,
            terms.until(),
            visits == null ? null : visits.intValueExact(),
            release == null ? Restriction.LIFTED : release,
            terms.share(),
            terms.amount(),
            decision.type() == DecisionType.RESTRICTED ? terms.name() : terms.scope()));
  }

  private static void reward(Changes changes, Decision decision, Instant at) {
    Terms terms = decision.terms();
    boolean back = decision.type() == DecisionType.LOYALTY_REVERSED;
    if (back && decision.corrects() != null) {
      changes.withoutReward(decision.corrects());
      return;
    }
    BigDecimal points = terms.count();
    Money credit = terms.amount();
    changes.reward(
        new Reward(
            decision.id(),
            decision.type(),
            at,
            back && points != null ? points.negate() : points,
            back && credit != null ? credit.negated() : credit,
            back ? null : terms.share(),
            terms.until()));
  }

  // Particulars

  private static LocalDate endOf(Terms terms) {
    LocalDate until = terms.until();
    return until == null ? LocalDate.MAX : until;
  }

  private static Money amountOf(Decision decision) {
    return required(decision, "amount", decision.terms().amount());
  }

  private static Booking bookingOf(Changes changes, Decision decision) {
    boolean named = decision.subject().kind() == Subject.Kind.BOOKING;
    Booking booking = named ? changes.bookingIfAny(decision.subject().id()) : null;
    return required(decision, "known booking", booking);
  }

  private static Bill billOf(Changes changes, Decision decision) {
    boolean named = decision.subject().kind() == Subject.Kind.BILL;
    Bill bill = named ? changes.billIfAny(decision.subject().id()) : null;
    return required(decision, "known bill", bill);
  }

  private static <T> T required(Decision decision, String what, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "decision: `"
              + decision.id()
              + "` ("
              + decision.type().wireName()
              + ") lacks its "
              + what);
    }
    return Objects.requireNonNull(value);
  }
}
