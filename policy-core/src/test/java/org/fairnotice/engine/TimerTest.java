package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.BookingRescheduled;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Tally;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.time.Span;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Rules set off by time. */
class TimerTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void a_booking_moved_twice_at_one_instant_sets_a_timer_off_once() {
    Rule dayBefore =
        Rule.named("day before")
            .when(Trigger.at(Operand.of(Span.hours(24)), Trigger.Side.BEFORE, Trigger.Anchor.START))
            .then(Outcome.addStrike())
            .withoutWords();
    Policy policy =
        Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC")).rule(dayBefore).build();
    Instant tomorrow = NOON.plus(Duration.ofHours(24));
    List<Event> events =
        List.of(
            BookingMade.of(
                Stamp.of("e-1", NOON.minusSeconds(60), "c"),
                "b",
                NOON.plus(Duration.ofDays(5)),
                Money.parse("EUR 80.00")),
            new BookingRescheduled(Stamp.of("e-2", NOON, "c"), "b", tomorrow, null, null),
            new BookingRescheduled(Stamp.of("e-3", NOON, "c"), "b", tomorrow, null, null));

    ClientRecord record = ClientRecord.empty("default", "c");
    for (Event event : events) {
      record = PolicyEngine.create().decide(Policies.of(policy), record, event).record();
    }

    assertThat(record.history().of(Tally.STRIKES.thing()).size()).isEqualTo(1);
  }
}
