package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to one booking, from its making to its end. */
public sealed interface BookingEvent extends Event {
  @Override
  String booking();

  /**
   * A client booked, or asked to.
   *
   * <p>Shape: {@code lines} name the parts of a booking of several services and are empty for a
   * booking of one; {@code series} groups bookings made together; {@code payer} is who pays when
   * that is not the client; {@code acceptedPolicy} is the version the client agreed to.
   *
   * <p>Units: {@code price} is what is to be paid with tax and after reductions, {@code listPrice}
   * before reductions, {@code tax} the part of the price that is tax; a {@code partySize} of 0 says
   * that nobody was counted yet, as booking systems do for groups; {@code units} counts what the
   * service counts (nights, hours, sessions); booking rules use {@code zone}, or else the policy's.
   *
   * <p>Errors: {@code InvalidEventException} if {@code endsAt} is not after {@code startsAt}.
   */
  record BookingMade(
      Stamp stamp,
      String booking,
      Instant startsAt,
      Money price,
      @Nullable Instant endsAt,
      @Nullable String service,
      @Nullable String category,
      @Nullable String staff,
      @Nullable String location,
      @Nullable String resource,
      @FromZero @Nullable Integer partySize,
      @Nullable Integer units,
      @Nullable Money listPrice,
      @Nullable Money tax,
      @Nullable PaidWith paidWith,
      @Nullable String payer,
      List<Line> lines,
      @Nullable String series,
      @Nullable String acceptedPolicy,
      @Nullable ZoneId zone)
      implements BookingEvent {
    public BookingMade {
      Require.client(stamp);
      Require.text("booking", booking);
      requireNonNull(startsAt, "startsAt");
      Require.notNegative("price", price);
      Require.textIfAny("service", service);
      Require.textIfAny("category", category);
      Require.textIfAny("staff", staff);
      Require.textIfAny("location", location);
      Require.textIfAny("resource", resource);
      Require.zeroOrMoreIfAny("partySize", partySize);
      Require.atLeastOneIfAny("units", units);
      Require.notNegativeIfAny("listPrice", listPrice);
      Require.notNegativeIfAny("tax", tax);
      Require.textIfAny("payer", payer);
      lines = List.copyOf(lines);
      Require.textIfAny("series", series);
      Require.textIfAny("acceptedPolicy", acceptedPolicy);
      Require.endAfterStart(startsAt, endsAt);
    }

    /** A booking with nothing but what every booking has. */
    public static BookingMade of(Stamp stamp, String booking, Instant startsAt, Money price) {
      return new BookingMade(
          stamp, booking, startsAt, price, null, null, null, null, null, null, null, null, null,
          null, null, null, List.of(), null, null, null);
    }

    @Override
    public EventType type() {
      return EventType.BOOKING_MADE;
    }

    @Override
    public BookingMade withStamp(Stamp stamp) {
      return new BookingMade(
          stamp,
          booking,
          startsAt,
          price,
          endsAt,
          service,
          category,
          staff,
          location,
          resource,
          partySize,
          units,
          listPrice,
          tax,
          paidWith,
          payer,
          lines,
          series,
          acceptedPolicy,
          zone);
    }
  }

  /** The business took a requested booking. */
  record BookingConfirmed(Stamp stamp, String booking) implements BookingEvent {
    public BookingConfirmed {
      Require.client(stamp);
      Require.text("booking", booking);
    }

    @Override
    public EventType type() {
      return EventType.BOOKING_CONFIRMED;
    }

    @Override
    public BookingConfirmed withStamp(Stamp stamp) {
      return new BookingConfirmed(stamp, booking);
    }
  }

  /** The business turned a requested booking down. */
  record BookingDeclined(Stamp stamp, String booking) implements BookingEvent {
    public BookingDeclined {
      Require.client(stamp);
      Require.text("booking", booking);
    }

    @Override
    public EventType type() {
      return EventType.BOOKING_DECLINED;
    }

    @Override
    public BookingDeclined withStamp(Stamp stamp) {
      return new BookingDeclined(stamp, booking);
    }
  }

  /**
   * A booking changed in something other than its time or party.
   *
   * <p>Shape: what is absent stays as it was, an empty {@code lines} too; at least one thing
   * changes.
   */
  record BookingChanged(
      Stamp stamp,
      String booking,
      @Nullable Money price,
      @Nullable String service,
      @Nullable String staff,
      @Nullable String location,
      @Nullable String payer,
      List<Line> lines)
      implements BookingEvent {
    public BookingChanged {
      Require.client(stamp);
      Require.text("booking", booking);
      Require.notNegativeIfAny("price", price);
      Require.textIfAny("service", service);
      Require.textIfAny("staff", staff);
      Require.textIfAny("location", location);
      Require.textIfAny("payer", payer);
      lines = List.copyOf(lines);
      Require.anyOf(
          "price, service, staff, location, payer, lines",
          price,
          service,
          staff,
          location,
          payer,
          lines.isEmpty() ? null : lines);
    }

    @Override
    public EventType type() {
      return EventType.BOOKING_CHANGED;
    }

    @Override
    public BookingChanged withStamp(Stamp stamp) {
      return new BookingChanged(stamp, booking, price, service, staff, location, payer, lines);
    }
  }

  /**
   * A booking moved to another time.
   *
   * <p>Shape: an absent {@code endsAt} keeps the booking's length.
   *
   * <p>Errors: {@code InvalidEventException} if {@code endsAt} is not after {@code startsAt}.
   */
  record BookingRescheduled(
      Stamp stamp, String booking, Instant startsAt, @Nullable Instant endsAt, @Nullable By by)
      implements BookingEvent {
    public BookingRescheduled {
      Require.client(stamp);
      Require.text("booking", booking);
      requireNonNull(startsAt, "startsAt");
      Require.endAfterStart(startsAt, endsAt);
    }

    @Override
    public EventType type() {
      return EventType.BOOKING_RESCHEDULED;
    }

    @Override
    public BookingRescheduled withStamp(Stamp stamp) {
      return new BookingRescheduled(stamp, booking, startsAt, endsAt, by);
    }
  }

  /**
   * A party grew or shrank.
   *
   * <p>Units: {@code partySize} is the new number of people, one or more.
   */
  record PartyChanged(Stamp stamp, String booking, int partySize) implements BookingEvent {
    public PartyChanged {
      Require.client(stamp);
      Require.text("booking", booking);
      Require.atLeastOne("partySize", partySize);
    }

    @Override
    public EventType type() {
      return EventType.PARTY_CHANGED;
    }

    @Override
    public PartyChanged withStamp(Stamp stamp) {
      return new PartyChanged(stamp, booking, partySize);
    }
  }

  /**
   * A booking was cancelled, or some of its lines.
   *
   * <p>Shape: {@code lines} are those cancelled, empty when all are; {@code proof} says whether the
   * reason was shown to be true, absent when nobody asked.
   */
  record BookingCancelled(
      Stamp stamp,
      String booking,
      By by,
      @Nullable String reason,
      @Nullable Boolean proof,
      List<Line> lines)
      implements BookingEvent {
    public BookingCancelled {
      Require.client(stamp);
      Require.text("booking", booking);
      requireNonNull(by, "by");
      Require.textIfAny("reason", reason);
      lines = List.copyOf(lines);
    }

    /** Whether only some lines of the booking are cancelled. */
    public boolean partial() {
      return !lines.isEmpty();
    }

    /** What the cancelled lines cost together. */
    public Money sum(CurrencyUnit currency) {
      Money sum = Money.zero(currency);
      for (Line line : lines) {
        sum = sum.plus(line.price());
      }
      return sum;
    }

    /** All of a booking cancelled, without a reason. */
    public static BookingCancelled of(Stamp stamp, String booking, By by) {
      return new BookingCancelled(stamp, booking, by, null, null, List.of());
    }

    @Override
    public EventType type() {
      return EventType.BOOKING_CANCELLED;
    }

    @Override
    public BookingCancelled withStamp(Stamp stamp) {
      return new BookingCancelled(stamp, booking, by, reason, proof, lines);
    }
  }

  /**
   * The client came.
   *
   * <p>Units: {@code partySize} is how many people came.
   */
  record ClientArrived(Stamp stamp, String booking, @Nullable Integer partySize)
      implements BookingEvent {
    public ClientArrived {
      Require.client(stamp);
      Require.text("booking", booking);
      Require.atLeastOneIfAny("partySize", partySize);
    }

    @Override
    public EventType type() {
      return EventType.CLIENT_ARRIVED;
    }

    @Override
    public ClientArrived withStamp(Stamp stamp) {
      return new ClientArrived(stamp, booking, partySize);
    }
  }

  /**
   * The visit took place and is over.
   *
   * <p>Shape: {@code price} is the final price where it differs from the booked one.
   */
  record VisitCompleted(
      Stamp stamp, String booking, @Nullable Instant endedAt, @Nullable Money price)
      implements BookingEvent {
    public VisitCompleted {
      Require.client(stamp);
      Require.text("booking", booking);
      Require.notNegativeIfAny("price", price);
    }

    @Override
    public EventType type() {
      return EventType.VISIT_COMPLETED;
    }

    @Override
    public VisitCompleted withStamp(Stamp stamp) {
      return new VisitCompleted(stamp, booking, endedAt, price);
    }
  }

  /** Nobody came. */
  record NoShow(Stamp stamp, String booking) implements BookingEvent {
    public NoShow {
      Require.client(stamp);
      Require.text("booking", booking);
    }

    @Override
    public EventType type() {
      return EventType.NO_SHOW;
    }

    @Override
    public NoShow withStamp(Stamp stamp) {
      return new NoShow(stamp, booking);
    }
  }

  /**
   * The time of a lost booking was sold again.
   *
   * <p>Shape: {@code booking} is the one that was lost, {@code amount} what the new one brings.
   */
  record SlotRefilled(Stamp stamp, String booking, Money amount) implements BookingEvent {
    public SlotRefilled {
      Require.client(stamp);
      Require.text("booking", booking);
      Require.notNegative("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.SLOT_REFILLED;
    }

    @Override
    public SlotRefilled withStamp(Stamp stamp) {
      return new SlotRefilled(stamp, booking, amount);
    }
  }

  /** A booking came off the waiting list. */
  record WaitlistPromoted(Stamp stamp, String booking) implements BookingEvent {
    public WaitlistPromoted {
      Require.client(stamp);
      Require.text("booking", booking);
    }

    @Override
    public EventType type() {
      return EventType.WAITLIST_PROMOTED;
    }

    @Override
    public WaitlistPromoted withStamp(Stamp stamp) {
      return new WaitlistPromoted(stamp, booking);
    }
  }
}
