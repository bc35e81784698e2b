package org.fairnotice.benchmarks.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fairnotice.benchmarks.hand.Client;
import org.fairnotice.benchmarks.hand.HandDesk;
import org.fairnotice.benchmarks.hand.HandRuling;
import org.fairnotice.benchmarks.rules.Asked;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.By;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one client of the salon does in a year or two, and how it answers to what is decided.
 *
 * <p>Shape: the hand-written program is the desk, so that deposits asked for are paid and visits
 * that were refused do not take place.
 */
final class Life {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final List<String> SERVICES =
      List.of("Cut", "Cut", "Cut", "Colour", "Colour", "Blow-dry", "Balayage", "Extensions");
  private static final List<Integer> PRICES = List.of(35, 45, 55, 70, 95, 30, 140, 220);
  private static final List<Integer> NOTICES = List.of(1, 3, 6, 20, 23, 30, 60, 100, 200);

  private final SplittableRandom random;
  private final int number;
  private final int length;
  private final HandDesk desk = new HandDesk();
  private final Client client = new Client();
  private final List<Event> events = new ArrayList<>();
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
  private int planned;
  private int visits;

  private record Plan(Instant at, int order, Consumer<Instant> what) {}

  Life(long seed, int number, int usualLength) {
    this.number = number;
    random = new SplittableRandom(seed * 31 + number);
    int spread = random.nextInt(10);
    length =
        Math.max(2, spread == 0 ? usualLength * 4 : usualLength / 2 + spread * usualLength / 9);
  }

  /** At least as many events as the client's life is long. */
  List<Event> events() {
    plan(BEGIN.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 300))), this::book);
    while (!plans.isEmpty() && events.size() < length) {
      Plan next = plans.remove();
      next.what().accept(next.at());
    }
    return events;
  }

  private void plan(Instant at, Consumer<Instant> what) {
    plans.add(new Plan(at, planned++, what));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private HandRuling tell(Instant at, Function<Stamp, Event> event) {
    Event told = event.apply(Stamp.of("e-" + number + "-" + events.size(), at, "c-" + number));
    HandRuling ruling = desk.decide(client, told);
    if (ruling.rejected() == null) {
      events.add(told);
    }
    return ruling;
  }

  private void book(Instant now) {
    plan(now.plus(Duration.ofHours(24 * random.nextInt(1, 40) + random.nextInt(9))), this::book);
    if (visits == 4 && chance(20)) {
      tell(now, stamp -> new ClientEvent.ClientTagged(stamp, "vip"));
    }
    int times = chance(2) ? 6 : 1;
    for (int i = 0; i < times; i++) {
      visit(now, start(now.plus(Duration.ofDays(7L * i))));
    }
  }

  private Instant start(Instant now) {
    if (chance(3)) {
      return now.plus(Duration.ofMinutes(30L + random.nextInt(90)));
    }
    ZonedDateTime day = now.atZone(ZONE).plusDays(random.nextInt(1, 30));
    return day.with(LocalTime.of(random.nextInt(9, 19), 15 * random.nextInt(4))).toInstant();
  }

  private void visit(Instant now, Instant start) {
    String booking = "b-" + number + "-" + visits++;
    int kind = random.nextInt(SERVICES.size());
    Money price = Money.ofMajor(EUR, PRICES.get(kind) + 5L * random.nextInt(6));
    int party = chance(3) ? random.nextInt(4, 7) : 1;
    Instant end = start.plus(Duration.ofMinutes(30L + 30L * random.nextInt(5)));
    HandRuling ruling =
        tell(
            now,
            stamp ->
                new BookingMade(
                    stamp,
                    booking,
                    start,
                    price,
                    end,
                    SERVICES.get(kind),
                    "hair",
                    null,
                    null,
                    null,
                    party,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null));
    int accepted = ruling.verdict().settledBy(Asked.ACCEPTANCE);
    if (accepted == 1) {
      return;
    }
    Instant soon = between(now, start, 10);
    if (accepted < 5 && chance(10)) {
      plan(soon, at -> tell(at, stamp -> new BookingEvent.BookingDeclined(stamp, booking)));
      return;
    }
    if (accepted < 5) {
      plan(soon, at -> tell(at, stamp -> new BookingEvent.BookingConfirmed(stamp, booking)));
    }
    secure(ruling.verdict().demanded(), booking, soon, start);
  }

  /** A part of the way from one instant to another, at most two days. */
  private static Instant between(Instant from, Instant to, int percent) {
    long minutes = Duration.between(from, to).toMinutes() * percent / 100;
    return from.plus(Duration.ofMinutes(Math.max(1, Math.min(minutes, 60 * 48))));
  }

  private void secure(long cents, String booking, Instant soon, Instant start) {
    Instant paid = between(soon, start, 10);
    if (cents > 0 && chance(7)) {
      return;
    }
    if (cents > 0) {
      plan(
          paid,
          at ->
              tell(
                  at,
                  stamp ->
                      PaymentReceived.forBooking(
                          stamp, Money.ofMinor(EUR, cents), Purpose.DEPOSIT, booking)));
    }
    goOn(between(paid, start, 10), booking, start, 0);
  }

  private void goOn(Instant from, String booking, Instant start, int moves) {
    int roll = random.nextInt(100);
    if (roll < 12 && moves < 4) {
      plan(latest(from, start), at -> move(at, booking, moves));
    } else if (roll < 28) {
      plan(latest(from, start), at -> cancel(at, booking, By.CLIENT));
    } else if (roll < 30) {
      plan(latest(from, start), at -> cancel(at, booking, By.STAFF));
    } else if (roll < 35) {
      plan(
          start.plus(Duration.ofMinutes(30)),
          at -> tell(at, stamp -> new BookingEvent.NoShow(stamp, booking)));
    } else {
      keep(booking, start);
    }
  }

  private Instant latest(Instant from, Instant start) {
    int hours = NOTICES.get(random.nextInt(NOTICES.size()));
    Instant wished = start.minus(Duration.ofMinutes(60L * hours + random.nextInt(50)));
    return wished.isAfter(from) ? wished : from;
  }

  private void move(Instant now, String booking, int moves) {
    Instant start = start(now.plus(Duration.ofDays(2)));
    tell(now, stamp -> new BookingEvent.BookingRescheduled(stamp, booking, start, null, By.CLIENT));
    goOn(now.plus(Duration.ofMinutes(5)), booking, start, moves + 1);
  }

  private void cancel(Instant now, String booking, By by) {
    boolean ill = chance(20);
    String reason = ill ? "illness" : chance(20) ? "work" : null;
    Boolean proof = ill ? proof() : null;
    tell(
        now,
        stamp -> new BookingEvent.BookingCancelled(stamp, booking, by, reason, proof, List.of()));
  }

  private @Nullable Boolean proof() {
    return chance(60) ? Boolean.TRUE : null;
  }

  private void keep(String booking, Instant start) {
    if (chance(40)) {
      plan(start, at -> tell(at, stamp -> new BookingEvent.ClientArrived(stamp, booking, null)));
    }
    plan(
        start.plus(Duration.ofMinutes(90)),
        at -> tell(at, stamp -> new BookingEvent.VisitCompleted(stamp, booking, null, null)));
  }
}
