package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
  /** What is written off when it is not the whole bill. */
  private static final String CHARGES = "charges";

  /** The kind of a broken plan that makes the whole sum due. */
  private static final String WHOLE_SUM = "whole-sum";

  private static final String CLOCK_RUNNING = "clock-running";

  private DecisionFold() {}

  static ClientRecord apply(ClientRecord record, Decision decision, Instant at) {
    if (!decision.effective()) {
      return record;
    }
    Changes changes = record.change().at(at);
    if (decision.corrects() != null && decision.type() == DecisionType.COMPENSATED) {
      TakeBack.apply(changes, decision.corrects(), null);
      return changes.done();
    }
    switch (decision.type().topic()) {
      case ACCEPTANCE, GUARANTEE, SETTLEMENT -> booking(changes, decision, at);
      case FEE, COLLECTION -> bill(changes, decision, at);
      case STRIKE, STANDING -> standing(changes, decision, at);
      case LOYALTY -> reward(changes, decision, at);
      case PASS -> pass(changes, decision);
      case MESSAGE -> {
        // Messages and tasks leave no trace, offers do.
        if (decision.type() == DecisionType.OFFER_MADE) {
          OfferFold.made(changes, decision);
        }
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
      case DEPOSIT_KEPT ->
          changes.booking(booking.change().kept(new Kept(at, amountOf(decision))).done());
      default -> {
        // What is carried over stays held.
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
                decision.id(),
                decision.type(),
                at,
                booking.id(),
                null,
                amount,
                null,
                null,
                decision.terms().until(),
                Empty.map()));
  }

  /** The whole credit where no share is said; a pass that is extended is the host's to keep. */
  private static void pass(Changes changes, Decision decision) {
    Booking booking = bookingOf(changes, decision);
    if (decision.type() == DecisionType.PASS_EXTENDED) {
      changes.effect(decision.id(), new Effect.PassExtension(booking.id()));
      return;
    }
    PassUse use = booking.passUse();
    BigDecimal said = decision.terms().share();
    BigDecimal share = said == null ? BigDecimal.ONE : said;
    boolean back = decision.type() == DecisionType.PASS_RETURNED;
    BigDecimal returned = back ? share.min(use.toReturn(BigDecimal.ONE)) : BigDecimal.ZERO;
    BigDecimal burnt = back ? BigDecimal.ZERO : share.min(use.toBurn(BigDecimal.ZERO));
    if (returned.signum() > 0 || burnt.signum() > 0) {
      PassUse now = use.with(returned, burnt);
      changes
          .booking(booking.change().pass(now).done())
          .effect(decision.id(), new Effect.Pass(booking.id(), returned, burnt));
    }
  }

  // Bills

  private static void bill(Changes changes, Decision decision, Instant at) {
    switch (decision.type()) {
      case FEE_CHARGED -> fee(changes, decision, at);
      case COMPENSATION_DUE -> {
        Money amount = amountOf(decision);
        changes.owedToClient(changes.owedToClient(amount.getCurrencyUnit()).plus(amount));
      }
      case STEP_DUE -> step(changes, decision, at);
      case INTEREST_CHARGED, STEP_FEE_CHARGED -> charge(changes, decision);
      case PLAN_BROKEN -> broken(changes, decision, at);
      case HANDED_OVER -> {
        outside(changes, decision, BillState.HANDED_OVER);
        Claim claim = changes.claimOf(decision.subject().id());
        changes.claim(claim.withAgency(decision.terms().share(), claim.recovered()));
      }
      case WRITTEN_OFF -> writtenOff(changes, decision, at);
      case COLLECTION_CLOSED -> {
        if (BillState.EXPIRED.wireName().equals(decision.terms().kind())) {
          outside(changes, decision, BillState.EXPIRED);
        }
      }
      case HOLD_PLACED -> hold(changes, decision, endOf(decision.terms()));
      case HOLD_ENDED -> hold(changes, decision, null);
      case COLLECTION_MOVED -> moved(changes, decision, at);
      case COLLECTION_RESTARTED -> restarted(changes, decision, at);
      default -> {
        // Warnings, advice and closings.
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

  /** A charge is kept so that it can be taken back, and so that it comes once. */
  private static void charge(Changes changes, Decision decision) {
    Bill bill = billOf(changes, decision);
    Money amount = amountOf(decision);
    Terms terms = decision.terms();
    BillPart part =
        decision.type() == DecisionType.INTEREST_CHARGED ? BillPart.INTEREST : BillPart.FEES;
    List<Claim.Payment> justIn = changes.claimOf(bill.id()).paidAt(changes.now());
    BillFold.put(changes, bill.change().charged(part, amount, justIn).settled());
    if (amount.isPositive()) {
      changes.effect(decision.id(), new Effect.Charge(bill.id(), part, amount));
    }
    Claim claim = changes.claimOf(bill.id());
    if (decision.type() == DecisionType.INTEREST_CHARGED && terms.until() != null) {
      changes.claim(claim.chargedUntil(terms.until()));
    } else if (terms.name() != null) {
      changes.claim(claim.charged(terms.name()));
    }
  }

  /** Charges alone are let go of; a bill as a whole is given up and stays owed. */
  private static void writtenOff(Changes changes, Decision decision, Instant at) {
    if (CHARGES.equals(decision.terms().kind())) {
      Bill bill = billOf(changes, decision);
      Money off = MoneyFold.least(MoneyFold.least(amountOf(decision), bill.open()), bill.charges());
      BillFold.put(changes, bill.change().charges(bill.charges().minus(off)).settled());
      return;
    }
    boolean open = billOf(changes, decision).state() != BillState.PAID;
    outside(changes, decision, BillState.WRITTEN_OFF);
    if (open) {
      changes
          .claim(changes.claimOf(decision.subject().id()).writtenOffAt(at))
          .count(Tally.WRITE_OFFS, at);
    }
  }

  private static void outside(Changes changes, Decision decision, BillState state) {
    Bill bill = billOf(changes, decision);
    if (bill.state() != BillState.PAID) {
      changes.bill(bill.change().state(state).done());
    }
  }

  private static void hold(Changes changes, Decision decision, @Nullable LocalDate until) {
    if (decision.subject().kind() == Subject.Kind.BILL) {
      hold(changes, decision, billOf(changes, decision), until);
      return;
    }
    for (String id : changes.openBills()) {
      hold(changes, decision, changes.bill(id), until);
    }
  }

  /** A plan that is broken ends; the whole sum is due at once where that was agreed. */
  private static void broken(Changes changes, Decision decision, Instant at) {
    InstalmentPlan plan = changes.planIfAny(decision.subject());
    if (plan == null) {
      return;
    }
    changes.plan(plan.ended(InstalmentPlan.State.BROKEN, at)).count(Tally.BROKEN_PLANS, at);
    if (WHOLE_SUM.equals(decision.terms().kind())) {
      for (String id : plan.bills()) {
        Bill bill = changes.bill(id);
        if (bill.dueAt().isAfter(at)) {
          changes.bill(bill.change().dates(bill.issuedAt(), at).done());
        }
      }
    }
  }

  private static void hold(
      Changes changes, Decision decision, Bill bill, @Nullable LocalDate until) {
    boolean runs = CLOCK_RUNNING.equals(decision.terms().kind());
    Pursuit held = bill.pursuit().held(until, changes.now(), runs);
    changes.bill(bill.change().holdUntil(until).pursuit(held).done());
  }

  /** The case goes on at a step, or the bill goes to another collection. */
  private static void moved(Changes changes, Decision decision, Instant at) {
    Bill bill = billOf(changes, decision);
    String ladder = required(decision, "scope", decision.terms().scope());
    String step = decision.terms().name();
    if (step == null) {
      changes.bill(bill.change().pursuit(bill.pursuit().sentTo(ladder)).done());
      return;
    }
    CollectionCase known = changes.collectionIfAny(ladder, bill.id());
    CollectionCase begun =
        known == null ? CollectionCase.begun(ladder, bill.id(), changes.timersOf()) : known;
    changes.collection(begun.goingOn(step, at));
  }

  private static void restarted(Changes changes, Decision decision, Instant at) {
    Bill bill = billOf(changes, decision);
    Instant from = decision.terms().dueAt();
    Pursuit anew = bill.pursuit().anchoredAt(from == null ? at : from);
    changes.withoutCollections(bill.change().pursuit(anew).done());
  }

  /** A case nobody began runs under the version the record's timers come from. */
  private static void step(Changes changes, Decision decision, Instant at) {
    String ladder = required(decision, "scope", decision.terms().scope());
    String name = required(decision, "name", decision.terms().name());
    Bill bill = billOf(changes, decision);
    CollectionCase known = changes.collectionIfAny(ladder, bill.id());
    CollectionCase begun =
        known == null ? CollectionCase.begun(ladder, bill.id(), changes.timersOf()) : known;
    changes.collection(begun.with(name, CollectionCase.Progress.issued(at, decision.id())));
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

  /** The points that another reward has already, where they are equal: clients earn the same. */
  private static @Nullable BigDecimal alike(Changes changes, @Nullable BigDecimal points) {
    Reward other = changes.rewards().latest();
    BigDecimal known = other == null ? null : other.points();
    return known != null && known.equals(points) ? known : points;
  }

  /** Nothing earned leaves no trace. */
  private static void reward(Changes changes, Decision decision, Instant at) {
    Terms terms = decision.terms();
    if (decision.type() == DecisionType.LOYALTY_REVERSED) {
      reversed(changes, decision, at);
      return;
    }
    Reward reward =
        new Reward(
            decision.id(),
            decision.type(),
            at,
            bookingIfAny(decision),
            alike(changes, terms.count()),
            terms.amount(),
            terms.share(),
            terms.availableFrom(),
            terms.until(),
            Empty.map());
    if (reward.left().signum() > 0) {
      changes.reward(reward);
    }
  }

  /** One whole reward, or so much of what is there on the day the decision names. */
  private static void reversed(Changes changes, Decision decision, Instant at) {
    if (decision.corrects() != null) {
      changes.withoutReward(decision.corrects());
      return;
    }
    Terms terms = decision.terms();
    LocalDate day = terms.from() == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : terms.from();
    String booking =
        Subject.Kind.BOOKING.wireName().equals(terms.scope()) ? bookingIfAny(decision) : null;
    if (terms.count() != null) {
      Ledger.takeBack(changes, terms.count(), booking, decision.id(), day);
    }
    if (terms.amount() != null) {
      Ledger.takeBack(changes, terms.amount(), booking, decision.id(), day);
    }
    changes.effect(decision.id(), new Effect.Claim(at));
  }

  private static @Nullable String bookingIfAny(Decision decision) {
    boolean named = decision.subject().kind() == Subject.Kind.BOOKING;
    return named ? decision.subject().id() : null;
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
