package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine.Handled;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.run.Judge;
import org.fairnotice.run.Played;
import org.fairnotice.run.Runner;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private final List<String> story = new ArrayList<>();
  private final Runner<String> player = player(new ScriptedJudge(), true);

  @Test
  void reviews_come_before_the_event_in_order_of_their_instant_and_then_of_the_client() {
    player.play(booking("c-2", "2026-12-01T09:00:00Z"));
    player.play(booking("c-1", "2026-12-01T09:00:00Z"));
    player.play(booking("c-3", "2026-12-01T08:59:00Z"));
    player.play(booking("c-4", "2026-12-01T12:00:00Z"));

    assertThat(story)
        .containsExactly(
            "2026-12-01T09:00:00Z c-2",
            "2026-12-01T09:00:00Z c-1",
            "2026-12-01T08:59:00Z c-3",
            "2026-12-01T10:59:00Z c-3 review",
            "2026-12-01T11:00:00Z c-1 review",
            "2026-12-01T11:00:00Z c-2 review",
            "2026-12-01T12:00:00Z c-4");
  }

  @Test
  void an_event_at_the_instant_of_a_review_comes_first() {
    player.play(booking("c-1", "2026-12-01T09:00:00Z"));
    player.play(booking("c-2", "2026-12-01T11:00:00Z"));
    player.reviewUntil(Instant.parse("2026-12-01T11:00:01Z"));

    assertThat(story)
        .containsExactly(
            "2026-12-01T09:00:00Z c-1",
            "2026-12-01T11:00:00Z c-2",
            "2026-12-01T11:00:00Z c-1 review");
  }

  @Test
  void a_review_that_makes_another_due_is_followed_by_it() {
    player.play(booking("c-1", "2026-12-01T09:00:00Z"));
    player.reviewUntil(Instant.parse("2027-01-01T00:00:00Z"));

    assertThat(story)
        .containsExactly(
            "2026-12-01T09:00:00Z c-1",
            "2026-12-01T11:00:00Z c-1 review",
            "2026-12-02T11:00:00Z c-1 review",
            "2026-12-03T11:00:00Z c-1 review");
  }

  @Test
  void without_reviews_there_is_one_ruling_an_event() {
    Runner<String> plain = player(new ScriptedJudge(), false);

    plain.play(booking("c-1", "2026-12-01T09:00:00Z"));
    plain.play(booking("c-1", "2026-12-09T09:00:00Z"));
    plain.reviewUntil(Instant.parse("2027-01-01T00:00:00Z"));

    assertThat(story).containsExactly("2026-12-01T09:00:00Z c-1", "2026-12-09T09:00:00Z c-1");
  }

  @Test
  void a_repeated_event_is_marked_and_leaves_the_agenda_alone() {
    Event event = booking("c-1", "2026-12-01T09:00:00Z");

    player.play(event);
    player.reviewUntil(Instant.parse("2026-12-01T12:00:00Z"));
    player.play(event);
    player.reviewUntil(Instant.parse("2026-12-02T12:00:00Z"));

    assertThat(story)
        .containsExactly(
            "2026-12-01T09:00:00Z c-1",
            "2026-12-01T11:00:00Z c-1 review",
            "2026-12-01T09:00:00Z c-1 repeated",
            "2026-12-02T11:00:00Z c-1 review");
  }

  @Test
  void clients_of_different_businesses_are_different() {
    Event event = booking("c-1", "2026-12-01T09:00:00Z");

    player.play(event);
    player.play(event.withStamp(event.stamp().withBusiness("other")));

    assertThat(player.logs()).hasSize(2);
    assertThat(story).containsExactly("2026-12-01T09:00:00Z c-1", "2026-12-01T09:00:00Z c-1");
  }

  @Test
  void a_review_that_is_due_again_at_once_is_a_fault() {
    Judge stuck =
        (policies, log, event) -> {
          var ruling = Rulings.nothing(event, Instant.parse("2026-12-01T11:00:00Z"));
          return new Handled(ruling, log.with(event, ruling, log.record()));
        };
    Runner<String> faulty = player(stuck, true);
    faulty.play(booking("c-1", "2026-12-01T09:00:00Z"));

    assertThatIllegalStateException()
        .isThrownBy(() -> faulty.reviewUntil(Instant.parse("2026-12-02T00:00:00Z")))
        .withMessageContaining("c-1")
        .withMessageContaining("2026-12-01T11:00:00Z");
  }

  private Runner<String> player(Judge judge, boolean reviews) {
    return new Runner<>(() -> judge, Salon.policies(), 1, reviews, SchedulerTest::told, story::add);
  }

  private static String told(Played played) {
    return played.event().at()
        + " "
        + played.event().client()
        + (played.review() ? " review" : "")
        + (played.repeated() ? " repeated" : "");
  }

  private static Event booking(String client, String at) {
    return EventCodec.read(
        """
        {"type":"booking-made","id":"e-%s-%s","at":"%s","client":"%s","booking":"b-%s",\
        "price":{"amount":"120.00","currency":"EUR"},"startsAt":"2026-12-20T14:00:00Z"}"""
            .formatted(client, at, at, client, at));
  }
}
