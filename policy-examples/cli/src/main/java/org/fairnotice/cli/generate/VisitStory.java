package org.fairnotice.cli.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.BookingRescheduled;
import org.fairnotice.event.By;
import org.fairnotice.event.ContactEvent.EvidenceRecorded;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.GuaranteeKind;
import org.fairnotice.event.Line;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.PaidWith;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One booking from its making to its end.
 *
 * <p>Shape: made, secured or not, changed and moved or not; then cancelled, missed, or kept, in
 * time or late or too long, with a bill or without.
 */
final class VisitStory {
  private static final String[] SERVICES = {"cut", "colour", "massage", "lesson", "table", "room"};
  private static final String[] EXCUSES = {"illness", "bereavement", "emergency", "travel", "work"};
  private static final List<Integer> NOTICES_IN_HOURS = List.of(1, 2, 12, 24, 36, 48, 72, 168);

  private final Script script;
  private final Dice dice;
  private final String booking;
  private final String service;
  private final Duration length;
  private final Money price;
  private Instant now;
  private Instant start;
  private boolean secured;

  private VisitStory(Script script, Instant bookedAt) {
    this.script = script;
    dice = script.dice();
    booking = script.name("b");
    service = dice.of(SERVICES);
    length = Duration.ofMinutes(15L * dice.from(2, 12));
    price = script.money(dice.chance(2) ? 0 : 500L * dice.from(3, 50));
    now = bookedAt;
    start = slot(bookedAt, dice.chance(20) ? 1 : dice.from(2, 40));
  }

  /** Tells of a booking made at an instant; sometimes of a series of them. */
  static void tell(Script script, Instant at) {
    String series = script.dice().chance(4) ? script.name("s") : null;
    int bookings = series == null ? 1 : script.dice().from(2, 4);
    for (int i = 0; i < bookings; i++) {
      new VisitStory(script, at.plusSeconds(i)).tell(series);
    }
  }

  private Instant slot(Instant from, int days) {
    LocalDate date = script.date(from).plusDays(days);
    return script.clock(date, dice.from(8, 19), 15 * dice.from(0, 3));
  }

  private void tell(@Nullable String series) {
    script.add(now, stamp -> made(stamp, series));
    secure();
    for (int changes = dice.chance(25) ? dice.from(1, 3) : 0; changes > 0; changes--) {
      change();
    }
    int roll = dice.from(1, 100);
    if (roll <= 20) {
      cancelled();
    } else if (roll <= 29) {
      missed();
    } else {
      kept();
    }
  }

  private Event made(Stamp stamp, @Nullable String series) {
    PaidWith with =
        dice.chance(12) ? PaidWith.PASS : dice.chance(5) ? PaidWith.UNLIMITED : PaidWith.MONEY;
    boolean group = dice.chance(10);
    return new BookingMade(
        stamp,
        booking,
        start,
        price,
        dice.chance(90) ? start.plus(length) : null,
        service,
        dice.chance(60) ? dice.of("hair", "body", "stay") : null,
        dice.chance(60) ? dice.of("anna", "boris", "chloe") : null,
        dice.chance(25) ? dice.of("centre", "harbour") : null,
        dice.chance(15) ? dice.of("room-1", "room-2") : null,
        group ? Integer.valueOf(dice.from(2, 14)) : dice.chance(50) ? 1 : null,
        dice.chance(25) ? dice.from(1, 7) : null,
        dice.chance(15) ? price.plusMinor(dice.from(100, 2_000)) : null,
        dice.chance(15) && price.isPositive() ? script.share(price, 16) : null,
        with == PaidWith.MONEY && dice.chance(80) ? null : with,
        dice.chance(4) ? dice.of("public insurance", "parent", "employer") : null,
        dice.chance(8) ? lines() : List.of(),
        series,
        null,
        dice.chance(2) ? ZoneId.of("Asia/Tokyo") : null);
  }

  private List<Line> lines() {
    Money half = script.money(price.getAmountMinorLong() / 2);
    return List.of(new Line(service, half), new Line("care", price.minus(half)));
  }

  /** A guarantee in some way, at once or within a few days, seldom for nothing. */
  private void secure() {
    int roll = dice.from(1, 100);
    if (roll > 60 || !price.isPositive()) {
      return;
    }
    Instant at = script.between(now, earlier(start, now.plus(Duration.ofDays(3))));
    Money deposit = script.share(price, dice.of(20, 30, 35, 50, 100));
    if (roll <= 35) {
      LocalDate value = dice.chance(15) ? script.date(at).minusDays(dice.from(0, 2)) : null;
      script.add(
          at,
          stamp ->
              new PaymentReceived(
                  stamp, deposit, Purpose.DEPOSIT, booking, null, null, "card", value, null));
    } else if (roll <= 45) {
      onItsWay(at, deposit);
    } else {
      guaranteed(at, deposit);
    }
    secured = true;
    now = at;
  }

  private void onItsWay(Instant at, Money deposit) {
    String payment = script.name("p");
    LocalDate expected = script.date(at).plusDays(2);
    script.add(
        at,
        stamp ->
            new PaymentEvent.PaymentPending(
                stamp,
                payment,
                deposit,
                Purpose.DEPOSIT,
                booking,
                null,
                null,
                "transfer",
                null,
                null,
                expected));
    Instant then = script.after(at, 20, 1_500);
    if (dice.chance(80)) {
      script.add(
          then,
          stamp ->
              new PaymentEvent.PaymentCleared(
                  stamp,
                  payment,
                  deposit,
                  Purpose.DEPOSIT,
                  booking,
                  null,
                  null,
                  "transfer",
                  null,
                  null,
                  null));
      if (dice.chance(10)) {
        Instant back = script.daysAfter(then, 1, 30);
        script.add(
            back,
            stamp ->
                new PaymentEvent.PaymentReversed(
                    stamp,
                    payment,
                    deposit,
                    Purpose.DEPOSIT,
                    booking,
                    null,
                    null,
                    "transfer",
                    null,
                    "chargeback",
                    null));
      }
    } else {
      script.add(
          then,
          stamp ->
              new PaymentEvent.PaymentFailed(
                  stamp,
                  payment,
                  deposit,
                  Purpose.DEPOSIT,
                  booking,
                  null,
                  null,
                  "transfer",
                  null,
                  "no funds",
                  null));
    }
  }

  private void guaranteed(Instant at, Money deposit) {
    boolean hold = dice.chance(40);
    GuaranteeKind kind = hold ? GuaranteeKind.HOLD : GuaranteeKind.CARD;
    Money amount = hold ? deposit : null;
    Instant until = hold ? at.plus(Duration.ofDays(7)) : null;
    script.add(at, stamp -> new MoneyEvent.GuaranteeGiven(stamp, booking, kind, amount, until));
    if (until != null && until.isBefore(start)) {
      script.add(
          until, stamp -> new MoneyEvent.GuaranteeExpired(stamp, booking, kind, amount, null));
    }
  }

  private void change() {
    if (!now.plusSeconds(600).isBefore(start)) {
      return;
    }
    now = script.between(now, start);
    switch (dice.from(1, 6)) {
      case 1, 2, 3 -> {
        Instant to = slot(now, dice.from(1, 25));
        start = to;
        script.add(
            now,
            stamp ->
                new BookingRescheduled(
                    stamp,
                    booking,
                    to,
                    dice.chance(50) ? to.plus(length) : null,
                    dice.chance(70) ? By.CLIENT : dice.of(By.BUSINESS, By.STAFF)));
      }
      case 4 ->
          script.add(
              now,
              stamp ->
                  new BookingEvent.BookingChanged(
                      stamp,
                      booking,
                      dice.chance(50) ? price.plusMinor(500) : null,
                      dice.of(SERVICES),
                      dice.chance(30) ? "boris" : null,
                      null,
                      null,
                      List.of()));
      case 5 ->
          script.add(now, stamp -> new BookingEvent.PartyChanged(stamp, booking, dice.from(1, 14)));
      default -> script.add(now, stamp -> new BookingEvent.WaitlistPromoted(stamp, booking));
    }
  }

  private void cancelled() {
    Instant exact = start.minus(Duration.ofHours(dice.of(NOTICES_IN_HOURS)));
    boolean onTheEdge = dice.chance(15) && exact.isAfter(now);
    now = onTheEdge ? exact : script.between(now, start);
    By by = dice.chance(80) ? By.CLIENT : dice.of(By.BUSINESS, By.STAFF, By.SYSTEM);
    String reason = dice.chance(40) ? dice.of(EXCUSES) : null;
    Boolean proof = reason != null && dice.chance(40) ? dice.chance(60) : null;
    if (dice.chance(5)) {
      script.add(now, stamp -> new BookingCancelled(stamp, booking, by, reason, proof, lines()));
      now = script.between(now, start);
    }
    script.add(now, stamp -> new BookingCancelled(stamp, booking, by, reason, proof, List.of()));
    if (Boolean.TRUE.equals(proof)) {
      script.addLast(
          script.after(now, 60, 4_000),
          stamp -> new EvidenceRecorded(stamp, EvidenceKind.MEDICAL, booking, null, null));
    }
    afterwards();
  }

  /** Nobody came; sometimes that was a mistake of the desk and is taken back. */
  private void missed() {
    now = script.after(start, 10, 60);
    Event missed = script.add(now, stamp -> new BookingEvent.NoShow(stamp, booking));
    if (dice.chance(12)) {
      now = script.after(now, 5, 90);
      script.add(now, stamp -> new ControlEvent.Retracted(stamp, missed.id()));
      now = script.after(now, 30, 120);
      script.add(now, stamp -> new BookingEvent.VisitCompleted(stamp, booking, null, null));
    } else {
      afterwards();
    }
  }

  private void afterwards() {
    if (dice.chance(25)) {
      Money sale = price.isPositive() ? script.share(price, dice.of(40, 80, 100)) : price;
      now = script.after(now, 10, 900);
      script.add(now, stamp -> new BookingEvent.SlotRefilled(stamp, booking, sale));
    }
    if (secured && dice.chance(20)) {
      Money back = script.share(price, dice.of(10, 20, 30));
      script.addLast(
          script.daysAfter(now, 1, 6),
          stamp -> new MoneyEvent.RefundMade(stamp, back, booking, null));
    }
  }

  private void kept() {
    boolean late = dice.chance(20);
    if (dice.chance(70)) {
      Instant arrived = late ? script.after(start, 5, 40) : start.minusSeconds(dice.from(0, 600));
      Integer heads = dice.chance(15) ? Integer.valueOf(dice.from(1, 12)) : null;
      now = arrived.isAfter(now) ? arrived : now.plusSeconds(1);
      script.add(now, stamp -> new BookingEvent.ClientArrived(stamp, booking, heads));
    }
    Instant planned = start.plus(length);
    Instant ended = dice.chance(12) ? script.after(planned, 10, 90) : planned;
    Money last = dice.chance(12) ? price.plusMinor(100L * dice.from(1, 30)) : null;
    now = (ended.isAfter(now) ? ended : now).plusSeconds(120);
    script.add(
        now,
        stamp ->
            new BookingEvent.VisitCompleted(stamp, booking, dice.chance(60) ? ended : null, last));
    Money due = last == null ? price : last;
    if (due.isPositive() && dice.chance(40)) {
      BillStory.tell(script, script.after(now, 1, 600), due, booking);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
