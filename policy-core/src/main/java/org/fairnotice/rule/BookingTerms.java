package org.fairnotice.rule;

import static org.fairnotice.rule.Term.Absence.NONE;
import static org.fairnotice.rule.Term.Absence.UNKNOWN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.ContactEvent;
import org.fairnotice.event.EventType;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.BookingState;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Guarantee;
import org.fairnotice.record.Incident;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a booking's course: its moves, its people, its lines, how late it began and ended.
 */
final class BookingTerms {
  private static final Set<EventType> MOVES = EnumSet.of(EventType.BOOKING_RESCHEDULED);
  private static final Set<EventType> HEADS =
      EnumSet.of(EventType.PARTY_CHANGED, EventType.CLIENT_ARRIVED);
  private static final Set<EventType> CANCELLED = EnumSet.of(EventType.BOOKING_CANCELLED);
  private static final Set<EventType> EVIDENCE = EnumSet.of(EventType.EVIDENCE_RECORDED);

  private BookingTerms() {}

  static void add(StandardTerms terms) {
    times(terms);
    moves(terms);
    people(terms);
    money(terms);
    circumstances(terms);
    exposure(terms);
  }

  private static void times(StandardTerms terms) {
    terms.booking(
        "booked-ahead",
        Term.Type.LAPSE,
        UNKNOWN,
        (facts, booking) ->
            new Value.Lapse(booking.madeAt(), booking.course().firstStart(), facts.place()));
    terms.booking(
        "time-since-promotion",
        Term.Type.LAPSE,
        NONE,
        (facts, booking) -> since(facts, booking.course().promotedAt(), facts.now()));
    terms.booking("lateness", Term.Type.LAPSE, UNKNOWN, BookingTerms::lateness);
    terms.booking("late-share", Term.Type.SHARE, UNKNOWN, BookingTerms::lateShare);
    terms.booking(
        "overrun",
        Term.Type.LAPSE,
        UNKNOWN,
        (facts, booking) ->
            booking.course().endedAt() == null
                ? null
                : since(facts, booking.endsAt(), booking.course().endedAt()));
    terms.booking(
        "start-on-holiday",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, booking) -> flag(facts.place().calendar().isHoliday(startDate(facts, booking))));
    terms.booking(
        "start-date",
        Term.Type.DATE,
        UNKNOWN,
        (facts, booking) -> new Value.Day(startDate(facts, booking)));
  }

  private static void moves(StandardTerms terms) {
    terms.booking(
        "move-distance",
        Term.Type.LAPSE,
        UNKNOWN,
        MOVES,
        (facts, booking) -> {
          Booking before = facts.before().booking(booking.id());
          return before == null ? null : between(facts, before.startsAt(), booking.startsAt());
        });
    terms.booking(
        "distance-from-first-start",
        Term.Type.LAPSE,
        UNKNOWN,
        (facts, booking) -> between(facts, booking.course().firstStart(), booking.startsAt()));
    terms.booking(
        "notice-of-new-start",
        Term.Type.LAPSE,
        UNKNOWN,
        MOVES,
        (facts, booking) -> new Value.Lapse(facts.now(), booking.startsAt(), facts.place()));
    terms.booking(
        "moved-within-day",
        Term.Type.FLAG,
        UNKNOWN,
        MOVES,
        (facts, booking) -> {
          Booking before = facts.before().booking(booking.id());
          return before == null
              ? null
              : flag(startDate(facts, before).equals(startDate(facts, booking)));
        });
    terms.booking(
        "part-of-series",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, booking) -> flag(booking.course().series() != null));
    terms.booking("series-bookings", Term.Type.NUMBER, UNKNOWN, BookingTerms::ofSeries);
  }

  private static void people(StandardTerms terms) {
    terms.booking(
        "party-drop",
        Term.Type.NUMBER,
        UNKNOWN,
        HEADS,
        (facts, booking) -> {
          BigDecimal drop = drop(facts, booking);
          return drop == null ? null : new Value.Number(drop);
        });
    terms.booking(
        "party-drop-share",
        Term.Type.SHARE,
        UNKNOWN,
        HEADS,
        (facts, booking) -> {
          BigDecimal drop = drop(facts, booking);
          Integer before = sizeBefore(facts, booking);
          return drop == null || before == null || before == 0
              ? null
              : new Value.Share(drop.divide(BigDecimal.valueOf(before), MathContext.DECIMAL128));
        });
  }

  private static void money(StandardTerms terms) {
    terms.booking(
        "first-line",
        Term.Type.MONEY,
        UNKNOWN,
        (facts, booking) ->
            booking.course().lines().isEmpty()
                ? null
                : amount(booking.course().lines().get(0).price()));
    terms.booking(
        "cancelled-lines",
        Term.Type.MONEY,
        UNKNOWN,
        CANCELLED,
        (facts, booking) ->
            facts.event() instanceof BookingEvent.BookingCancelled cancelled && cancelled.partial()
                ? amount(cancelled.sum(booking.price().getCurrencyUnit()))
                : null);
    terms.booking(
        "old-price",
        Term.Type.MONEY,
        UNKNOWN,
        (facts, booking) -> {
          Booking before = facts.before().booking(booking.id());
          return amount(before == null ? booking.price() : before.price());
        });
    terms.booking(
        "expenses",
        Term.Type.MONEY,
        UNKNOWN,
        (facts, booking) -> {
          Money spent = booking.course().expenses();
          return amount(spent == null ? zero(booking) : spent);
        });
    terms.booking("deposit-given", Term.Type.MONEY, UNKNOWN, BookingTerms::given);
    terms.booking("fees-charged", Term.Type.MONEY, UNKNOWN, BookingTerms::fees);
  }

  private static void circumstances(StandardTerms terms) {
    terms.booking("still-requested", Term.Type.FLAG, UNKNOWN, BookingTerms::requested);
    terms.booking("card-valid", Term.Type.FLAG, UNKNOWN, BookingTerms::cardValid);
    terms.booking("overlapping-booking", Term.Type.FLAG, UNKNOWN, BookingTerms::overlapping);
    terms.booking(
        "incident-covers",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, booking) -> flag(facts.record().incident(booking) != null));
    terms.booking(
        "incident",
        Term.Type.TEXT,
        NONE,
        (facts, booking) -> {
          Incident incident = facts.record().incident(booking);
          return incident == null || incident.kind() == null ? null : Value.text(incident.kind());
        });
    terms.put(
        "evidence",
        Term.Type.TEXT,
        NONE,
        EVIDENCE::contains,
        facts ->
            facts.event() instanceof ContactEvent.EvidenceRecorded recorded
                ? Value.text(recorded.kind().wireName())
                : null);
  }

  private static void exposure(StandardTerms terms) {
    terms.put(
        "unsecured-bookings",
        Term.Type.NUMBER,
        UNKNOWN,
        event -> true,
        facts ->
            Value.number(
                facts.record().openBookings().stream()
                    .filter(id -> unsecured(facts.record(), id))
                    .count()));
    terms.put("unsecured-sum", Term.Type.MONEY, UNKNOWN, event -> true, BookingTerms::atRisk);
  }

  // Times.

  private static @Nullable Value since(
      Case facts, @Nullable Instant from, @Nullable Instant until) {
    return from == null || until == null ? null : new Value.Lapse(from, until, facts.place());
  }

  /** How late the client came, or is by now while nobody came. */
  private static @Nullable Value lateness(Case facts, Booking booking) {
    Instant arrived = booking.course().arrivedAt();
    if (arrived == null && booking.state() == BookingState.COMPLETED) {
      return null;
    }
    return since(facts, booking.startsAt(), arrived == null ? facts.now() : arrived);
  }

  private static @Nullable Value lateShare(Case facts, Booking booking) {
    if (!(lateness(facts, booking) instanceof Value.Lapse late) || booking.endsAt() == null) {
      return null;
    }
    long seconds = Math.max(0, Duration.between(late.from(), late.to()).toSeconds());
    long length = Duration.between(booking.startsAt(), booking.endsAt()).toSeconds();
    return length <= 0
        ? null
        : new Value.Share(
            BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(length), MathContext.DECIMAL128));
  }

  private static LocalDate startDate(Case facts, Booking booking) {
    return facts.place().dateOf(booking.startsAt());
  }

  private static Value between(Case facts, Instant one, Instant other) {
    return one.isBefore(other)
        ? new Value.Lapse(one, other, facts.place())
        : new Value.Lapse(other, one, facts.place());
  }

  // People and series.

  private static @Nullable Integer sizeBefore(Case facts, Booking booking) {
    Booking before = facts.before().booking(booking.id());
    return before == null ? null : before.partySize();
  }

  private static @Nullable BigDecimal drop(Case facts, Booking booking) {
    Integer before = sizeBefore(facts, booking);
    Integer now = booking.partySize();
    return before == null || now == null ? null : BigDecimal.valueOf(Math.max(0, before - now));
  }

  private static Value ofSeries(Case facts, Booking booking) {
    String series = booking.course().series();
    long others =
        facts.record().openBookings().stream()
            .filter(id -> !id.equals(booking.id()))
            .map(facts.record()::booking)
            .filter(other -> other != null && series != null)
            .filter(other -> Objects.requireNonNull(series).equals(other.course().series()))
            .count();
    return Value.number(others);
  }

  // Money.

  /** What was held when the event came, whatever this ruling has decided to give back of it. */
  private static @Nullable Value given(Case facts, Booking booking) {
    Money held = booking.held();
    for (Decision decision : facts.earlier()) {
      boolean gone =
          decision.type() == DecisionType.DEPOSIT_REFUNDED
              || decision.type() == DecisionType.DEPOSIT_CREDITED;
      Money back = decision.terms().amount();
      if (gone && decision.effective() && back != null && back.isSameCurrency(held)) {
        held = held.plus(back);
      }
    }
    return amount(held);
  }

  /** The fees of the booking, without what was taken back of them. */
  private static Value fees(Case facts, Booking booking) {
    Money sum = zero(booking);
    for (Bill bill : facts.record().feesOf(booking.id())) {
      if (bill.amount().isSameCurrency(sum)) {
        sum = sum.plus(bill.paid()).plus(bill.open());
      }
    }
    return new Value.Amount(sum);
  }

  // Circumstances.

  /** Whether the booking was a request when the event came. */
  private static Value requested(Case facts, Booking booking) {
    Booking before = facts.before().booking(booking.id());
    return flag((before == null ? booking : before).state() == BookingState.REQUESTED);
  }

  private static Value cardValid(Case facts, Booking booking) {
    return flag(
        booking.guarantees().values().stream().anyMatch(one -> lasts(one, booking))
            || facts.record().guarantees().values().stream().anyMatch(one -> lasts(one, booking)));
  }

  private static boolean lasts(Guarantee guarantee, Booking booking) {
    Instant until = guarantee.until();
    return until == null || until.isAfter(booking.startsAt());
  }

  private static Value overlapping(Case facts, Booking booking) {
    return flag(
        facts.record().openBookings().stream()
            .filter(id -> !id.equals(booking.id()))
            .map(facts.record()::booking)
            .anyMatch(other -> other != null && overlap(booking, other)));
  }

  private static boolean overlap(Booking one, Booking other) {
    return one.startsAt().equals(other.startsAt())
        || (one.startsAt().isBefore(end(other)) && other.startsAt().isBefore(end(one)));
  }

  private static Instant end(Booking booking) {
    return booking.endsAt() == null ? booking.startsAt() : booking.endsAt();
  }

  private static boolean unsecured(ClientRecord record, String id) {
    Booking booking = record.booking(id);
    return booking != null
        && !booking.held().isPositive()
        && booking.guarantees().isEmpty()
        && record.guarantees().isEmpty();
  }

  private static Value atRisk(Case facts) {
    Money sum = Money.zero(facts.policy().currency());
    for (String id : facts.record().openBookings()) {
      Booking booking = facts.record().booking(id);
      if (booking != null && unsecured(facts.record(), id) && booking.price().isSameCurrency(sum)) {
        sum = sum.plus(booking.price());
      }
    }
    return new Value.Amount(sum);
  }

  private static Money zero(Booking booking) {
    return Money.zero(booking.price().getCurrencyUnit());
  }

  private static Value amount(Money money) {
    return new Value.Amount(money);
  }

  private static Value flag(boolean yes) {
    return new Value.Flag(yes);
  }
}
