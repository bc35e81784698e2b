package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
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
import org.fairnotice.ruling.Answer;
import org.fairnotice.time.Span;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Rules set off by time. */
class TimerTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void a_booking_moved_twice_at_one_instant_sets_a_timer_off_once() {
    Instant tomorrow = NOON.plus(Duration.ofHours(24));

    List<Answer> answers =
        dayBefore(made(NOON.minusSeconds(60)), moved("e-2", tomorrow), moved("e-3", tomorrow));

    ClientRecord record = answers.get(2).record();
    assertThat(record.history().of(Tally.STRIKES.thing()).size()).isEqualTo(1);
  }

  @Test
  void reviews_of_two_events_at_one_instant_give_decisions_different_ids() {
    Instant tomorrow = NOON.plus(Duration.ofHours(24));

    List<Answer> answers =
        dayBefore(
            made(NOON.minusSeconds(60)),
            moved("e-2", tomorrow),
            moved("e-3", tomorrow.plusSeconds(60)),
            moved("e-4", tomorrow));

    assertThat(answers)
        .flatExtracting(answer -> answer.ruling().decisions())
        .hasSize(2)
        .extracting(Decision::id)
        .doesNotHaveDuplicates();
  }

  /** The answers to events where a strike is added a day before the start. */
  private static List<Answer> dayBefore(Event... events) {
    Rule rule =
        Rule.named("day before")
            .when(Trigger.at(Operand.of(Span.hours(24)), Trigger.Side.BEFORE, Trigger.Anchor.START))
            .then(Outcome.addStrike())
            .withoutWords();
    Policy policy = Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC")).rule(rule).build();
    List<Answer> answers = new ArrayList<>();
    ClientRecord record = ClientRecord.empty("default", "c");
    for (Event event : events) {
      Answer answer = PolicyEngine.create().decide(Policies.of(policy), record, event);
      answers.add(answer);
      record = answer.record();
    }
    return answers;
  }

  private static Event made(Instant at) {
    Instant start = NOON.plus(Duration.ofDays(5));
    return BookingMade.of(Stamp.of("e-1", at, "c"), "b", start, Money.parse("EUR 80.00"));
  }

  private static Event moved(String id, Instant start) {
    return new BookingRescheduled(Stamp.of(id, NOON, "c"), "b", start, null, null);
  }
}
