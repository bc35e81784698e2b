package org.fairnotice.random;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.BusinessEvent;
import org.fairnotice.event.By;
import org.fairnotice.event.Cause;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ContactEvent;
import org.fairnotice.event.ContactResult;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.Favour;
import org.fairnotice.event.Finding;
import org.fairnotice.event.GuaranteeKind;
import org.fairnotice.event.Line;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.PaidWith;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Segment;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.record.Unsettled;
import org.fairnotice.rule.Policy;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A plausible life of one client, an event at a time: each fits the record it is told, but for a
 * few that cannot be.
 */
public final class RandomEvents {
  /** The client whose life it is. */
  public static final String CLIENT = "c-1";

  private static final List<Line> LINES =
      List.of(
          new Line("cut", Money.of(CurrencyUnit.EUR, 20)),
          new Line("colour", Money.of(CurrencyUnit.EUR, 30)));

  private static final List<String> PERSONS = List.of("owner", "desk");

  private final Dice dice;
  private final RandomInstants instants;
  private final RandomMoney money;
  private int count;

  /** The life of a seed under a policy, whose boundaries it likes to meet. */
  public RandomEvents(long seed, Policy policy) {
    dice = new Dice(seed);
    instants = new RandomInstants(dice, policy);
    money = new RandomMoney(dice, instants);
  }

  /** The next event of a client with that record. */
  public Event next(ClientRecord record) {
    Instant at = instants.next(record);
    boolean impossible = dice.chance(4);
    count++;
    for (int tries = 0; tries < 12; tries++) {
      Event event = event(record, stamp(at));
      if (event != null && (impossible || record.check(event) == null)) {
        return event;
      }
    }
    return new ControlEvent.TimePassed(stamp(at));
  }

  private Stamp stamp(Instant at) {
    Stamp stamp = Stamp.of("e-" + count, at, CLIENT);
    Stamp known = dice.chance(4) ? stamp.withKnownAt(at.plusSeconds(dice.below(90_000))) : stamp;
    return dice.chance(30) ? known.withChannel(dice.of("app", "phone")) : known;
  }

  private @Nullable Event event(ClientRecord record, Stamp stamp) {
    int roll = dice.below(100);
    if (roll < 22) {
      return made(stamp, "b-" + count);
    }
    if (roll < 66) {
      return record.bookings().isEmpty() ? null : ofBooking(record, stamp);
    }
    if (roll < 78) {
      return ofBill(record, stamp);
    }
    if (roll < 86) {
      return answer(record, stamp);
    }
    return roll < 92 ? new ControlEvent.TimePassed(stamp) : ofClient(stamp);
  }

  private Event made(Stamp stamp, String booking) {
    Instant start = instants.start();
    boolean full = dice.chance(60);
    Money price = dice.chance(4) ? Money.of(CurrencyUnit.USD, 80) : price();
    return new BookingEvent.BookingMade(
        stamp,
        booking,
        start,
        price,
        full || dice.chance(50) ? start.plus(Duration.ofMinutes(dice.of(30, 45, 60, 90))) : null,
        dice.chance(80) ? dice.of(RandomValues.SERVICES) : null,
        full ? "hair" : null,
        full ? dice.of(RandomValues.STAFF) : null,
        dice.chance(20) ? "centre" : null,
        null,
        dice.chance(60) ? dice.from(1, 10) : null,
        full ? dice.from(1, 4) : null,
        dice.chance(30) ? price.plus(10) : null,
        null,
        dice.chance(50) ? null : dice.of(PaidWith.values()),
        dice.chance(10) ? "parent" : null,
        dice.chance(20) ? LINES : List.of(),
        dice.chance(20) ? "s-1" : null,
        null,
        dice.chance(6) ? ZoneId.of("Asia/Tokyo") : null);
  }

  private Money price() {
    return Money.of(CurrencyUnit.EUR, dice.of(0, 20, 50, 80, 100, 120)).plusMinor(dice.below(2));
  }

  private Money sum() {
    return Money.of(CurrencyUnit.EUR, dice.of(5, 10, 25, 50, 100));
  }

  private Event ofBooking(ClientRecord record, Stamp stamp) {
    String id = booking(record);
    return switch (dice.below(30)) {
      case 0, 1, 2, 3, 4, 5 -> cancelled(stamp, id);
      case 6, 7, 8 ->
          new BookingEvent.BookingRescheduled(
              stamp,
              id,
              instants.start(),
              null,
              dice.chance(30) ? null : dice.of(By.CLIENT, By.BUSINESS));
      case 9, 10, 11, 12 -> new BookingEvent.NoShow(stamp, id);
      case 13, 14 -> new BookingEvent.ClientArrived(stamp, id, dice.chance(20) ? 2 : null);
      case 15, 16, 17 ->
          new BookingEvent.VisitCompleted(
              stamp,
              id,
              dice.chance(50) ? stamp.at().minusSeconds(dice.below(5_000)) : null,
              dice.chance(15) ? Money.of(CurrencyUnit.EUR, 77) : null);
      case 18 -> new BookingEvent.PartyChanged(stamp, id, dice.from(1, 12));
      case 19 ->
          new BookingEvent.BookingChanged(
              stamp, id, price(), dice.of(RandomValues.SERVICES), null, null, null, List.of());
      case 20 -> new BookingEvent.BookingConfirmed(stamp, id);
      case 21 -> new BookingEvent.BookingDeclined(stamp, id);
      case 22 -> new BookingEvent.SlotRefilled(stamp, id, sum());
      case 23 ->
          new MoneyEvent.GuaranteeGiven(
              stamp,
              dice.chance(70) ? id : null,
              dice.of(GuaranteeKind.values()),
              sum(),
              dice.chance(30) ? instants.start() : null);
      case 24 ->
          new MoneyEvent.GuaranteeExpired(
              stamp, dice.chance(70) ? id : null, dice.of(GuaranteeKind.values()), null, null);
      case 25 -> new MoneyEvent.RefundMade(stamp, sum(), id, null);
      case 26 ->
          dice.chance(50)
              ? new BookingEvent.WaitlistPromoted(stamp, id)
              : new ContactEvent.EvidenceRecorded(
                  stamp,
                  dice.of(EvidenceKind.MEDICAL, EvidenceKind.EXPENSES),
                  id,
                  null,
                  dice.chance(50) ? sum() : null);
      default -> paid(stamp, id);
    };
  }

  private Event paid(Stamp stamp, String id) {
    boolean points = dice.chance(6);
    Stamp with = points ? stamp.withAttributes(Map.of("points", BigDecimal.valueOf(2))) : stamp;
    return new PaymentEvent.PaymentReceived(
        with,
        sum(),
        dice.of(Purpose.DEPOSIT, Purpose.DEPOSIT, Purpose.FEE),
        id,
        null,
        null,
        points ? "points" : dice.chance(12) ? "credit" : null,
        null,
        null);
  }

  private String booking(ClientRecord record) {
    List<String> open = new ArrayList<>(record.openBookings());
    if (dice.chance(3)) {
      return "b-none";
    }
    return open.isEmpty() || dice.chance(15) ? any(record.bookings().keySet()) : dice.of(open);
  }

  private String any(Collection<String> some) {
    return dice.of(new ArrayList<>(some));
  }

  private Event cancelled(Stamp stamp, String booking) {
    return new BookingEvent.BookingCancelled(
        stamp,
        booking,
        dice.of(By.CLIENT, By.CLIENT, By.CLIENT, By.BUSINESS, By.STAFF),
        dice.chance(40) ? dice.of(RandomValues.REASONS) : null,
        dice.chance(20) ? dice.chance(50) : null,
        dice.chance(12) ? List.of(dice.of(LINES)) : List.of());
  }

  private Event ofBill(ClientRecord record, Stamp stamp) {
    if (record.bills().isEmpty() || dice.chance(25)) {
      return dice.chance(25)
          ? new BillEvent.LeftWithoutPaying(
              stamp, "l-" + count, sum(), null, dice.chance(70) ? true : null)
          : new BillEvent.BillIssued(
              stamp,
              "i-" + count,
              sum(),
              stamp.at().plus(Duration.ofDays(dice.of(0, 7, 14))),
              record.bookings().isEmpty() || dice.chance(60) ? null : booking(record),
              null,
              dice.chance(30) ? dice.chance(50) : null,
              null);
    }
    String bill =
        record.openBills().isEmpty() || dice.chance(10)
            ? any(record.bills().keySet())
            : any(record.openBills());
    return switch (dice.below(20)) {
      case 11, 16 -> pursued(stamp, bill);
      case 17 ->
          new ContactEvent.EvidenceRecorded(
              stamp, dice.of(EvidenceKind.values()), null, bill, null);
      case 18 -> step(record, stamp, bill);
      case 0 -> PaymentEvent.PaymentReceived.forBill(stamp, sum(), Purpose.BILL, bill);
      case 1, 2, 19 -> money.payment(stamp, sum(), bill, record);
      case 12, 13 -> money.plan(stamp, "p-" + count, sum(), record);
      case 14 -> money.planned(stamp, sum(), record);
      case 3 -> new BillEvent.DisputeOpened(stamp, bill, dice.chance(40) ? sum() : null, "quality");
      case 4 ->
          new BillEvent.DisputeResolved(
              stamp, bill, null, null, dice.of(Favour.values()), dice.chance(30) ? sum() : null);
      case 5 -> new BillEvent.PromiseMade(stamp, bill, sum(), instants.day());
      case 6 -> new BillEvent.CauseRecorded(stamp, bill, dice.of(Cause.values()));
      case 7 -> new BillEvent.RecordsChecked(stamp, bill, dice.of(Finding.values()));
      case 8 -> new BillEvent.BillCorrected(stamp, bill, sum());
      case 9 ->
          new ContactEvent.ContactMade(
              stamp, dice.of(ContactChannel.values()), dice.of(ContactResult.values()), bill, null);
      default -> step(record, stamp, bill);
    };
  }

  private Event pursued(Stamp stamp, String bill) {
    return switch (dice.below(8)) {
      case 0 -> new CollectionEvent.HandedOver(stamp, bill, null);
      case 1, 2 -> new CollectionEvent.AgencyRecovered(stamp, bill, sum());
      case 3 -> new CollectionEvent.AgencyReturned(stamp, bill, null);
      case 4, 5 -> new CollectionEvent.CourtFiled(stamp, bill, "order", null);
      case 6 -> new CollectionEvent.CourtOrdered(stamp, bill, null, dice.chance(50) ? sum() : null);
      default ->
          dice.chance(50)
              ? new CollectionEvent.CourtOpposed(stamp, bill, null, null)
              : new CollectionEvent.CourtEnforced(stamp, bill, null, null);
    };
  }

  private Event step(ClientRecord record, Stamp stamp, String bill) {
    for (CollectionCase known : record.collections().values()) {
      for (Map.Entry<String, CollectionCase.Progress> step : known.steps().entrySet()) {
        if (step.getValue().doneAt() == null && dice.chance(60)) {
          Instant delivered = dice.chance(50) ? stamp.at() : null;
          return dice.chance(70)
              ? new CollectionEvent.StepDone(stamp, known.bill(), step.getKey(), delivered, null)
              : new CollectionEvent.StepSkipped(stamp, known.bill(), step.getKey(), null, null);
        }
      }
    }
    return new MoneyEvent.RefundMade(stamp, sum(), null, bill);
  }

  private @Nullable Event answer(ClientRecord record, Stamp stamp) {
    String by = dice.of(PERSONS);
    if (!record.waiting().isEmpty() && dice.chance(80)) {
      String decision = any(record.waiting().keySet());
      return dice.chance(60)
          ? new ControlEvent.Approved(stamp, decision, by, null, null, null)
          : new ControlEvent.Declined(stamp, decision, by, null, null, null);
    }
    if (!record.unsettled().isEmpty() && dice.chance(60)) {
      return decided(stamp, record.unsettled().get(any(record.unsettled().keySet())), by);
    }
    if (!record.offers().isEmpty() && dice.chance(50)) {
      return offered(stamp, any(record.offers().keySet()));
    }
    if (!record.appeals().isEmpty()) {
      return new ControlEvent.AppealResolved(stamp, any(record.appeals()), dice.chance(50));
    }
    List<String> effects = new ArrayList<>(record.effects().keySet());
    effects.addAll(record.restrictions().keySet());
    effects.addAll(record.rewards().keySet());
    effects.addAll(record.offers().keySet());
    if (effects.isEmpty()) {
      return null;
    }
    return dice.chance(60)
        ? new ControlEvent.Waived(stamp, dice.of(effects), by, "goodwill", null)
        : new ControlEvent.AppealOpened(stamp, dice.of(effects));
  }

  /** A person decides what the rules could not. */
  private Event decided(Stamp stamp, Unsettled open, String by) {
    if (dice.chance(25)) {
      return new ControlEvent.Declined(stamp, open.id(), by, "so be it", null, null);
    }
    DecisionType outcome = dice.of(Unsettled.outcomes(open.topic()));
    Money amount =
        Unsettled.needsAmount(outcome)
            ? Money.of(CurrencyUnit.EUR, dice.of(0, 5, 10, 25, 50))
            : null;
    return new ControlEvent.Approved(
        stamp, open.id(), by, dice.chance(50) ? "seen" : null, amount, outcome.wireName());
  }

  private Event offered(Stamp stamp, String offer) {
    return switch (dice.below(5)) {
      case 0 -> new ContactEvent.OfferDeclined(stamp, offer, null);
      case 1 -> new ContactEvent.OfferCountered(stamp, offer, "half now");
      default -> new ContactEvent.OfferAccepted(stamp, offer, null);
    };
  }

  private Event incident(Stamp stamp) {
    Instant from = instants.start();
    return new BusinessEvent.IncidentDeclared(
        stamp,
        from,
        from.plus(Duration.ofDays(dice.of(1, 3, 30))),
        dice.chance(20) ? "centre" : null,
        dice.chance(60) ? "storm" : null);
  }

  private Event ofClient(Stamp stamp) {
    String by = dice.of(PERSONS);
    return switch (dice.below(10)) {
      case 9 ->
          dice.chance(50)
              ? incident(stamp)
              : new BusinessEvent.FactRecorded(
                  stamp, dice.of(RandomValues.FIGURES), BigDecimal.valueOf(dice.from(0, 12)));
      case 0, 1 -> new ClientEvent.ClientTagged(stamp, dice.of(RandomValues.TAGS));
      case 2 -> new ClientEvent.ClientUntagged(stamp, dice.of(RandomValues.TAGS));
      case 3 ->
          new ClientEvent.ClientUpdated(
              stamp,
              null,
              null,
              null,
              dice.chance(50) ? dice.of(Segment.values()) : null,
              dice.of("gold", "plain"),
              null);
      case 4 ->
          new ClientEvent.ClientBlocked(
              stamp, by, "rude", dice.chance(50) ? instants.day() : null, null);
      case 5 -> new ClientEvent.ClientUnblocked(stamp, by, "sorry", null, null);
      case 6 -> new ContactEvent.TalkHeld(stamp, "standing");
      case 7 -> new ContactEvent.TermsAccepted(stamp, "terms", null);
      default ->
          dice.chance(30)
              ? new ClientEvent.MoratoriumEnded(stamp, null, null)
              : new ClientEvent.MoratoriumStarted(
                  stamp, dice.chance(80) ? instants.day() : null, null);
    };
  }
}
