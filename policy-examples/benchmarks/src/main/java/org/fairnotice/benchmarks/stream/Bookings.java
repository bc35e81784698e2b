package org.fairnotice.benchmarks.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.VisitCompleted;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Plain bookings, for records of a given length. */
public final class Bookings {
  private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
  private static final Duration EVERY = Duration.ofHours(4);

  private Bookings() {}

  /** The n-th booking of a client, for a visit two hours later. */
  public static Event made(String client, int number, String service) {
    Instant at = BEGIN.plus(EVERY.multipliedBy(number));
    Instant start = at.plus(Duration.ofHours(2));
    return new BookingMade(
        Stamp.of("e-" + client + "-" + number, at, client),
        "b-" + client + "-" + number,
        start,
        Money.ofMajor(CurrencyUnit.EUR, 35),
        start.plus(Duration.ofHours(1)),
        service,
        null,
        null,
        null,
        null,
        1,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** The record of a client after so many kept visits. */
  public static ClientRecord kept(
      PolicyEngine.Worker worker, Policies policies, String client, int visits) {
    ClientRecord record = ClientRecord.empty(Stamp.DEFAULT_BUSINESS, client);
    for (int i = 0; i < visits; i++) {
      Event made = made(client, i, "Cut");
      record = worker.decide(policies, record, made).record();
      Stamp over = Stamp.of("v-" + client + "-" + i, made.at().plus(Duration.ofHours(3)), client);
      Event completed = new VisitCompleted(over, "b-" + client + "-" + i, null, null);
      record = worker.decide(policies, record, completed).record();
    }
    return record;
  }
}
