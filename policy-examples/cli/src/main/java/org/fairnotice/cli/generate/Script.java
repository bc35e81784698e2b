package org.fairnotice.cli.generate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is still to happen in one client's life, and the means to write more of it.
 *
 * <p>Shape: events come out in the order of the file, of equal instants in the order they were
 * written; those after the end are dropped.
 */
final class Script {
  private static final String[] CHANNELS = {"app", "web", "phone", "desk"};

  private record Line(Instant place, int number, Event event) {}

  private final Extent extent;
  private final Shop shop;
  private final String client;
  private final Dice dice;
  private final Instant end;
  private final PriorityQueue<Line> lines =
      new PriorityQueue<>(Comparator.comparing(Line::place).thenComparing(Line::number));
  private int written;
  private int named;

  Script(Extent extent, Shop shop, String client, Dice dice) {
    this.extent = extent;
    this.shop = shop;
    this.client = client;
    this.dice = dice;
    end = extent.end(shop.zone());
  }

  Dice dice() {
    return dice;
  }

  /** The client's id, empty for the business's own. */
  String client() {
    return client;
  }

  Shop shop() {
    return shop;
  }

  /** The first instant after the last. */
  Instant end() {
    return end;
  }

  /** Where the next event stands in the file, or null when none is written. */
  @Nullable Instant next() {
    Line line = lines.peek();
    return line == null ? null : line.place();
  }

  /** Takes the next event out; one must be there. */
  Event take() {
    return lines.remove().event();
  }

  /** Writes an event that happened at an instant and answers it. */
  Event add(Instant at, Function<Stamp, Event> event) {
    return add(event.apply(stamp(at)));
  }

  /** Writes an event on which no later one rests: sometimes it was heard of only days after. */
  Event addLast(Instant at, Function<Stamp, Event> event) {
    Stamp stamp = stamp(at);
    Duration late = Duration.ofMinutes(dice.from(30, 6_000));
    return add(event.apply(dice.chance(8) ? stamp.withKnownAt(at.plus(late)) : stamp));
  }

  private Event add(Event event) {
    Instant place = extent.place(event);
    if (place.isBefore(end)) {
      lines.add(new Line(place, written, event));
    }
    return event;
  }

  private Stamp stamp(Instant at) {
    written++;
    String id = (client.isEmpty() ? shop.business() : client) + "-e" + written;
    Stamp stamp =
        (client.isEmpty() ? Stamp.ofBusiness(id, at) : Stamp.of(id, at, client))
            .withBusiness(shop.business());
    stamp = dice.chance(25) ? stamp.withChannel(dice.of(CHANNELS)) : stamp;
    stamp = dice.chance(5) ? stamp.withInitiatedBy(dice.of("desk-1", "desk-2", "owner")) : stamp;
    return dice.chance(3)
        ? stamp.withAttributes(Map.of("visits-elsewhere", BigDecimal.valueOf(dice.from(0, 9))))
        : stamp;
  }

  /** A name of the client's own for a thing, not given before. */
  String name(String kind) {
    named++;
    return client + "-" + kind + named;
  }

  /** An amount in the smallest coins of the business's currency. */
  Money money(long minor) {
    return Money.ofMinor(shop.currency(), minor);
  }

  /** A share of an amount in hundredths, one of the smallest coins at least. */
  Money share(Money of, int percent) {
    return money(Math.max(1, of.getAmountMinorLong() * percent / 100));
  }

  /** The instant at which the business's clocks show a time. */
  Instant clock(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(shop.zone()).toInstant();
  }

  /** The date at the business. */
  LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, shop.zone());
  }

  /** Some instant strictly between two, or shortly after the first where they are too close. */
  Instant between(Instant first, Instant last) {
    long seconds = Duration.between(first, last).toSeconds();
    return first.plusSeconds(seconds < 3 ? 1 : 1 + dice.below(seconds - 2));
  }

  /** Some minutes later, but some seconds at least. */
  Instant after(Instant instant, int leastMinutes, int mostMinutes) {
    return instant.plusSeconds(60L * dice.from(leastMinutes, mostMinutes) + dice.from(1, 59));
  }

  /** A moment of some day later, in working hours. */
  Instant daysAfter(Instant instant, int least, int most) {
    LocalDate date = date(instant).plusDays(dice.from(Math.max(1, least), Math.max(1, most)));
    return clock(date, dice.from(9, 18), dice.from(0, 59));
  }
}
