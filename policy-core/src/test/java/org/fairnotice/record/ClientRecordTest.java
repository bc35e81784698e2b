package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.aRecord;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.euros;
import static org.fairnotice.record.Story.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.junit.jupiter.api.Test;

class ClientRecordTest {
  private static final Instant NOON = instant("2026-05-10 12:00");

  @Test
  void records_are_equal_by_content() {
    Story one = aBooking().on("2026-05-02", "client-tagged tag=regular");
    Story same = aBooking().on("2026-05-02", "client-tagged tag=regular");
    Story other = aBooking().on("2026-05-02", "client-tagged tag=new");

    assertThat(one.record()).isEqualTo(same.record()).hasSameHashCodeAs(same.record());
    assertThat(one.record()).isNotEqualTo(other.record());
  }

  @Test
  void the_next_due_instant_lies_strictly_after() {
    ClientRecord record = timed(NOON, NOON.plusSeconds(60));

    assertThat(record.nextDueAfter(NOON.minusNanos(1))).isEqualTo(NOON);
    assertThat(record.nextDueAfter(NOON)).isEqualTo(NOON.plusSeconds(60));
    assertThat(record.nextDueAfter(NOON.plusSeconds(60))).isNull();
    assertThat(record.nextDueAfter(Instant.MAX)).isNull();
  }

  @Test
  void what_is_due_is_listed_earliest_first_with_the_instant_itself() {
    ClientRecord record = timed(NOON.plusSeconds(60), NOON);

    assertThat(record.duesUpTo(NOON.plusSeconds(59))).extracting(Due::at).containsExactly(NOON);
    assertThat(record.duesUpTo(NOON.plusSeconds(60)))
        .extracting(Due::at)
        .containsExactly(NOON, NOON.plusSeconds(60));
  }

  @Test
  void a_timer_that_went_off_does_not_come_back_when_the_booking_changes() {
    ClientRecord record = timed(NOON, NOON.plusSeconds(60));
    ClientRecord fired = record.without(new Due(NOON, Due.Kind.TIMER, "b-1"));
    ClientRecord changed =
        new Story(fired, 9).on("2026-05-02", "booking-changed booking=b-1 staff=anna").record();

    assertThat(changed.dues())
        .containsExactly(new Due(NOON.plusSeconds(60), Due.Kind.TIMER, "b-1"));
  }

  @Test
  void a_demand_that_was_dealt_with_does_not_fall_due_again() {
    Terms terms = Terms.amount(euros("20.00")).withDue(NOON, "remind");
    Story asked =
        aBooking().decided("2026-05-01", about("b-1", "d-1", DecisionType.DEPOSIT_REQUIRED, terms));
    Story reminded = asked.with(record -> record.without(new Due(NOON, Due.Kind.DEMAND, "b-1")));

    assertThat(asked.record().dues()).hasSize(1);
    assertThat(reminded.on("2026-05-02", "booking-changed booking=b-1 staff=anna").record().dues())
        .isEmpty();
    assertThat(Objects.requireNonNull(reminded.booking().demand()).met()).isFalse();
  }

  @Test
  void a_due_item_that_is_not_there_changes_nothing() {
    ClientRecord record = timed(NOON);

    for (Due.Kind kind : Due.Kind.values()) {
      assertThat(record.without(new Due(NOON.plusSeconds(1), kind, "b-1"))).isEqualTo(record);
      assertThat(record.without(new Due(NOON, kind, "b-9"))).isEqualTo(record);
    }
  }

  @Test
  void a_closed_booking_has_no_timers() {
    Story story =
        new Story(timed(NOON), 9).on("2026-05-02", "booking-cancelled booking=b-1 by=client");

    assertThat(story.record().dues()).isEmpty();
    assertThat(story.booking().timers()).isEmpty();
  }

  @Test
  void a_ladder_is_looked_at_again_at_one_instant_only() {
    ClientRecord record =
        aRecord()
            .record()
            .withStepDue("unpaid", NOON)
            .withStepDue("other", NOON)
            .withStepDue("unpaid", NOON.plusSeconds(60));

    assertThat(record.dues())
        .containsExactly(
            new Due(NOON, Due.Kind.STEP, "other"),
            new Due(NOON.plusSeconds(60), Due.Kind.STEP, "unpaid"));
    assertThat(record.withStepDue("unpaid", null).withStepDue("other", null))
        .isEqualTo(aRecord().record());
  }

  @Test
  void a_decision_that_is_answered_waits_no_longer() {
    Story waiting =
        aBooking()
            .waiting(
                about("b-1", "d-1", DecisionType.FEE_CHARGED, Terms.amount(euros("20.00"))),
                "2026-06-01");

    assertThat(waiting.record().dues())
        .containsExactly(new Due(instant("2026-06-01"), Due.Kind.ANSWER, "d-1"));
    assertThat(waiting.record().answered("d-1")).isEqualTo(aBooking().record());
    assertThat(waiting.record().answered("d-9")).isEqualTo(waiting.record());
  }

  @Test
  void a_happening_is_counted_and_kept_with_its_booking_once() {
    ClientRecord record =
        aBooking()
            .record()
            .happened("late change", NOON, "b-1")
            .happened("late change", NOON, "b-1")
            .happened("late change", NOON, null);

    assertThat(Objects.requireNonNull(record.booking("b-1")).happenings())
        .containsExactly("late change");
    assertThat(record.history().count(History.happening("late change"), Instant.MIN, Instant.MAX))
        .isEqualTo(3);
  }

  @Test
  void restrictions_hold_to_their_last_day_and_come_oldest_first() {
    Terms may = Terms.none().withEnd(LocalDate.of(2026, 5, 31), null);
    ClientRecord record =
        aRecord()
            .decided("2026-05-01", aboutClient("d-2", DecisionType.BLOCKED, Terms.none()))
            .decided("2026-05-02", aboutClient("d-1", DecisionType.BLOCKED, may))
            .record();

    assertThat(record.restrictionsOn(LocalDate.of(2026, 5, 31)))
        .extracting(Restriction::decision)
        .containsExactly("d-2", "d-1");
    assertThat(record.restrictionsOn(LocalDate.of(2026, 6, 1)))
        .extracting(Restriction::decision)
        .containsExactly("d-2");
  }

  private static ClientRecord timed(Instant... timers) {
    return aBooking().record().withTimers("b-1", List.of(timers));
  }
}
