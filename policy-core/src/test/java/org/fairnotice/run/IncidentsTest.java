package org.fairnotice.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.EventType;
import org.fairnotice.json.EventCodec;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.ClientLog;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class IncidentsTest {
  private static final String STORM =
      "{\"type\":\"incident-declared\",\"id\":\"storm\",\"at\":\"2026-12-09T08:00:00Z\","
          + "\"from\":\"2026-12-10T00:00:00Z\",\"until\":\"2026-12-11T00:00:00Z\"}";

  private final List<String> story = new ArrayList<>();
  private Runner<String> player = player();

  @Test
  void an_incident_is_handed_to_each_client_it_touches_in_the_order_of_their_names() {
    play(booking("c-2", "2026-12-10T10:00:00Z"));
    play(booking("c-1", "2026-12-10T11:00:00Z"));
    play(booking("c-3", "2026-12-11T00:00:00Z"));
    play(STORM);

    assertThat(story)
        .containsExactly("made c-2", "made c-1", "made c-3", "storm", "storm/c-1", "storm/c-2");
  }

  @Test
  void a_booking_that_comes_under_an_incident_later_is_told_of_it_at_once_and_once() {
    play(booking("c-1", "2026-12-10T10:00:00Z"));
    play(STORM);
    play(booking("c-9", "2026-12-12T10:00:00Z", "2026-12-09T09:00:00Z"));
    play(
        "{\"type\":\"booking-rescheduled\",\"id\":\"moved\",\"at\":\"2026-12-09T09:30:00Z\","
            + "\"client\":\"c-9\",\"booking\":\"b-c-9\",\"startsAt\":\"2026-12-10T12:00:00Z\"}");
    play(
        "{\"type\":\"no-show\",\"id\":\"gone\",\"at\":\"2026-12-10T13:00:00Z\","
            + "\"client\":\"c-9\",\"booking\":\"b-c-9\"}");

    assertThat(story)
        .containsExactly(
            "made c-1", "storm", "storm/c-1", "made c-9", "moved", "storm/c-9", "gone");
  }

  @Test
  void a_fee_decided_before_the_incident_is_taken_back_in_its_name() {
    play(booking("c-1", "2026-12-08T10:00:00Z"));
    play(
        "{\"type\":\"no-show\",\"id\":\"gone\",\"at\":\"2026-12-08T13:00:00Z\","
            + "\"client\":\"c-1\",\"booking\":\"b-c-1\"}");
    play(STORM.replace("2026-12-10T00", "2026-12-08T00"));

    ClientLog log = player.logs().get(player.logs().size() - 1);
    assertThat(log.record().openBills()).isEmpty();
  }

  @Test
  void a_later_run_still_knows_the_incident() {
    play(STORM);
    List<ClientLog> kept = player.logs();
    player = player();
    player.resume(kept);
    play(booking("c-1", "2026-12-10T10:00:00Z", "2026-12-09T09:00:00Z"));

    assertThat(story).containsExactly("storm", "made c-1", "storm/c-1");
  }

  private Runner<String> player() {
    PolicyEngine engine = PolicyEngine.create();
    Policy policy =
        Policy.builder("house", CurrencyUnit.EUR, ZoneId.of("UTC"))
            .rule(rule("missed", EventType.NO_SHOW, new Outcome.Charge(Amount.of("EUR 40"), true)))
            .rule(rule("storm", EventType.INCIDENT_DECLARED, new Outcome.TakeBack(Topic.FEE)))
            .build();
    return new Runner<>(
        () -> engine::handle,
        Policies.of(policy),
        1,
        true,
        played -> played.event().id(),
        story::add);
  }

  private static Rule rule(String name, EventType on, Outcome outcome) {
    return new Rule(
        name,
        List.of(Trigger.on(on)),
        List.of(),
        List.of(),
        List.of(outcome),
        false,
        null,
        null,
        null);
  }

  private void play(String event) {
    player.play(EventCodec.read(event));
  }

  private static String booking(String client, String start) {
    return booking(client, start, "2026-12-01T09:00:00Z");
  }

  private static String booking(String client, String start, String at) {
    return "{\"type\":\"booking-made\",\"id\":\"made "
        + client
        + "\",\"at\":\""
        + at
        + "\",\"client\":\""
        + client
        + "\",\"booking\":\"b-"
        + client
        + "\",\"startsAt\":\""
        + start
        + "\",\"price\":{\"amount\":\"80\",\"currency\":\"EUR\"}}";
  }
}
