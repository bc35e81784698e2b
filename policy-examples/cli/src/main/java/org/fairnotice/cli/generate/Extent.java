package org.fairnotice.cli.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.Event;

/**
 * How much is invented.
 *
 * <p>Shape: the clients are dealt out to the businesses in turn.
 *
 * <p>Units: events happen from the start of {@code from} to before the start of {@code until}, in
 * the zone of their business.
 *
 * <p>Errors: {@code IllegalArgumentException} without a client, a business or a day.
 */
public record Extent(
    long seed, int clients, LocalDate from, LocalDate until, List<Shop> shops, Order order) {

  /** The order of the lines. */
  public enum Order {
    /** As things happened. */
    HAPPENED,
    /** As the business learned of them, so that some come late. */
    LEARNED
  }

  /** Copies the list. */
  public Extent {
    shops = List.copyOf(shops);
    Objects.requireNonNull(order, "order");
    if (clients < 1) {
      throw new IllegalArgumentException("clients must be 1 or more: " + clients);
    }
    if (shops.isEmpty()) {
      throw new IllegalArgumentException("shops must not be empty");
    }
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("until must be after from " + from + ": " + until);
    }
  }

  /** The first instant, in a zone. */
  Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first instant after the last, in a zone. */
  Instant end(ZoneId zone) {
    return until.atStartOfDay(zone).toInstant();
  }

  /** Where an event stands in the file. */
  Instant place(Event event) {
    return order == Order.HAPPENED ? event.at() : event.knownAt();
  }
}
