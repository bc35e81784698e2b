package org.fairnotice.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.GuaranteeKind;
import org.fairnotice.event.PaidWith;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A booking as the record keeps it.
 *
 * <p>Shape: {@code startsAt} is the start that holds now; {@code moves} counts how often it was
 * moved, {@code course} how it went; {@code happenings} are the business's own names for what
 * happened to it, each once, in the order they came; {@code fees} are the bills of the fees charged
 * for it, in that order; {@code strikes} counts those added for it; {@code timers} are the instants
 * at which rules set off by time look at it, derived from the policy; {@code pass} is what was
 * decided about the pass credit it took, null before the first such decision.
 *
 * <p>Units: {@code paid} is what came in for it, {@code returned} what was decided to go back as
 * money or voucher, {@code refunded} what has gone: reported as sent by the host, or a voucher,
 * which goes when it is issued; the deposit held is {@code paid - returned}.
 */
public record Booking(
    String id,
    BookingState state,
    Instant madeAt,
    Instant startsAt,
    @Nullable Instant endsAt,
    Money price,
    @Nullable Money listPrice,
    @Nullable String service,
    @Nullable String category,
    @Nullable String staff,
    @Nullable String location,
    @Nullable Integer partySize,
    @Nullable Integer units,
    @Nullable String payer,
    @Nullable PaidWith paidWith,
    @Nullable String channel,
    @Nullable String pin,
    @Nullable ZoneId zone,
    int moves,
    Course course,
    Money paid,
    Money returned,
    Money refunded,
    @Nullable Kept kept,
    @Nullable PassUse pass,
    @Nullable Demand demand,
    TreePMap<GuaranteeKind, Guarantee> guarantees,
    int strikes,
    List<String> happenings,
    List<String> fees,
    List<Instant> timers)
    implements Timeline.Item {
  /** Copies the lists; a plain course, which most bookings have, is one for all of them. */
  public Booking {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(course, "course");
    course = course.plain(startsAt) ? Course.PLAIN : course;
    Objects.requireNonNull(guarantees, "guarantees");
    happenings = List.copyOf(happenings);
    fees = List.copyOf(fees);
    timers = List.copyOf(timers);
  }

  /** How it went. */
  @Override
  public Course course() {
    return course == Course.PLAIN ? Course.begun(startsAt, null, List.of()) : course;
  }

  /** Those of which something was kept stand in the line. */
  @Override
  public @Nullable Instant inLineAt() {
    return kept == null ? null : kept.at();
  }

  /** Whether it cannot be a clean visit: missed, or with a strike. */
  public boolean marred() {
    return strikes > 0 || state == BookingState.MISSED;
  }

  /** The money held for it. */
  public Money held() {
    return paid.minus(returned);
  }

  /** What is decided to go back and not yet reported as sent. */
  public Money refundOwed() {
    Money owed = returned.minus(refunded);
    return owed.isNegative() ? Money.zero(owed.getCurrencyUnit()) : owed;
  }

  /** What it is paid with: money, where nobody said otherwise. */
  public PaidWith paidBy() {
    return paidWith == null ? PaidWith.MONEY : paidWith;
  }

  /** What was decided about the pass credit it took. */
  public PassUse passUse() {
    return pass == null ? PassUse.OPEN : pass;
  }

  Booking in(BookingState other) {
    return change().state(other).done();
  }

  Changes change() {
    return new Changes(this);
  }

  /** A booking being changed: the few fields that ever change. */
  static final class Changes {
    private final Booking from;
    private BookingState state;
    private Instant startsAt;
    private @Nullable Instant endsAt;
    private Money price;
    private @Nullable String service;
    private @Nullable String staff;
    private @Nullable String location;
    private @Nullable Integer partySize;
    private @Nullable String payer;
    private @Nullable String pin;
    private int moves;
    private Course course;
    private Money paid;
    private Money returned;
    private Money refunded;
    private @Nullable Kept kept;
    private @Nullable PassUse pass;
    private @Nullable Demand demand;
    private TreePMap<GuaranteeKind, Guarantee> guarantees;
    private int strikes;
    private List<String> happenings;
    private List<String> fees;
    private List<Instant> timers;

    Changes(Booking from) {
      this.from = from;
      state = from.state;
      startsAt = from.startsAt;
      endsAt = from.endsAt;
      price = from.price;
      service = from.service;
      staff = from.staff;
      location = from.location;
      partySize = from.partySize;
      payer = from.payer;
      pin = from.pin;
      moves = from.moves;
      course = from.course();
      paid = from.paid;
      returned = from.returned;
      refunded = from.refunded;
      kept = from.kept;
      pass = from.pass;
      demand = from.demand;
      guarantees = from.guarantees;
      strikes = from.strikes;
      happenings = from.happenings;
      fees = from.fees;
      timers = from.timers;
    }

    Changes state(BookingState value) {
      state = value;
      return this;
    }

    Changes moved(Instant start, @Nullable Instant end) {
      startsAt = start;
      endsAt = end;
      moves++;
      return this;
    }

    Changes course(Course value) {
      course = value;
      return this;
    }

    Changes price(Money value) {
      price = value;
      return this;
    }

    Changes service(String value) {
      service = value;
      return this;
    }

    Changes staff(String value) {
      staff = value;
      return this;
    }

    Changes location(String value) {
      location = value;
      return this;
    }

    Changes payer(String value) {
      payer = value;
      return this;
    }

    Changes partySize(int value) {
      partySize = value;
      return this;
    }

    Changes paid(Money value) {
      paid = value;
      return this;
    }

    Changes returned(Money value) {
      returned = value;
      return this;
    }

    Changes refunded(Money value) {
      refunded = value;
      return this;
    }

    Changes kept(Kept value) {
      kept = value;
      return this;
    }

    Changes pass(PassUse value) {
      pass = value.equals(PassUse.OPEN) ? null : value;
      return this;
    }

    Changes demand(@Nullable Demand value) {
      demand = value;
      return this;
    }

    Changes guarantee(Guarantee value) {
      guarantees = guarantees.plus(value.kind(), value);
      return this;
    }

    Changes withoutGuarantee(GuaranteeKind kind) {
      guarantees = guarantees.minus(kind);
      return this;
    }

    Changes struck() {
      strikes++;
      return this;
    }

    Changes strikeGone() {
      strikes = Math.max(0, strikes - 1);
      return this;
    }

    Changes pin(String value) {
      pin = value;
      return this;
    }

    Changes happening(String name) {
      if (!happenings.contains(name)) {
        List<String> more = new java.util.ArrayList<>(happenings);
        more.add(name);
        happenings = more;
      }
      return this;
    }

    Changes fees(List<String> value) {
      fees = value;
      return this;
    }

    Changes timers(List<Instant> value) {
      timers = value;
      return this;
    }

    Booking done() {
      return new Booking(
          from.id,
          state,
          from.madeAt,
          startsAt,
          endsAt,
          price,
          from.listPrice,
          service,
          from.category,
          staff,
          location,
          partySize,
          from.units,
          payer,
          from.paidWith,
          from.channel,
          pin,
          from.zone,
          moves,
          course,
          paid,
          returned,
          refunded,
          kept,
          pass,
          demand,
          guarantees,
          strikes,
          happenings,
          fees,
          timers);
    }
  }
}
