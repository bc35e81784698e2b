package org.fairnotice.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Parts;
import org.fairnotice.rule.Policy;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;

/**
 * Instants of a client's life: never earlier than the last one, several a day, some equal, and
 * often exactly on or a nanosecond beside a boundary of the policy.
 */
final class RandomInstants {
  private final Dice dice;
  private final Place place;
  private final List<Span> spans;
  private Instant now;

  RandomInstants(Dice dice, Policy policy) {
    this.dice = dice;
    place = policy.place();
    spans =
        Stream.of(
                policy.settings().values(),
                policy.definitions().values(),
                policy.rules(),
                policy.guards())
            .flatMap(Collection::stream)
            .flatMap(Parts::of)
            .filter(Span.class::isInstance)
            .map(Span.class::cast)
            .distinct()
            .toList();
    LocalDate start =
        dice.chance(40)
            ? LocalDate.of(2026, dice.of(3, 10), dice.from(1, 28))
            : LocalDate.of(2026, 1, 1).plusDays(dice.below(360));
    now = place.startOf(start).plus(dice.below(86_400), ChronoUnit.SECONDS);
  }

  Instant now() {
    return now;
  }

  /** The time an event happens, given what the client has before them. */
  Instant next(ClientRecord record) {
    now =
        switch (dice.below(20)) {
          case 0, 1 -> now;
          case 2, 3, 4, 5, 6, 7 -> now.plus(dice.from(1, 600), ChronoUnit.MINUTES);
          case 8, 9, 10 -> now.plus(dice.from(1, 72), ChronoUnit.HOURS);
          case 11 -> now.plus(dice.from(1, 45), ChronoUnit.DAYS);
          case 12, 13, 14 -> due(record);
          default -> boundary(record);
        };
    return now;
  }

  private Instant due(ClientRecord record) {
    Instant due = record.nextDueAfter(now);
    return due == null ? now.plusSeconds(60) : beside(due);
  }

  private Instant boundary(ClientRecord record) {
    List<Instant> choice = new ArrayList<>();
    record.bookings().values().stream()
        .filter(booking -> booking.state().open())
        .forEach(booking -> boundaries(booking, choice));
    List<Instant> ahead = choice.stream().filter(at -> !at.isBefore(now)).toList();
    return ahead.isEmpty() ? now.plus(1, ChronoUnit.HOURS) : beside(dice.of(ahead));
  }

  private void boundaries(Booking booking, List<Instant> into) {
    into.add(booking.startsAt());
    for (Span span : spans) {
      into.add(place.minus(booking.startsAt(), span));
      into.add(place.plus(booking.madeAt(), span));
      if (span.amount() < 40) {
        into.add(place.plus(booking.startsAt(), span));
      }
    }
  }

  private Instant beside(Instant at) {
    Instant moved = dice.chance(70) ? at : at.plusSeconds(dice.of(-1, 1));
    return moved.isBefore(now) ? now : moved;
  }

  /**
   * The start of a booking: on the half hour, some days ahead, near a clock change now and then.
   */
  Instant start() {
    Instant start =
        place
            .startOf(place.dateOf(now).plusDays(dice.of(0, 1, 2, 2, 3, 5, 10, 30)))
            .plus(30L * dice.from(4, 46), ChronoUnit.MINUTES);
    return start.isAfter(now) ? start : now.plus(dice.from(1, 40), ChronoUnit.HOURS);
  }

  /** A later day at the place. */
  LocalDate day() {
    return place.dateOf(now).plusDays(dice.from(0, 20));
  }
}
