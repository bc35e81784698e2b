package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      textBlock =
          """
          09:00, 18:00, Europe/Paris, 2026-12-01T08:59+01:00, 2026-12-01T09:00+01:00, a minute early
          09:00, 18:00, Europe/Paris, 2026-12-01T09:00+01:00, 2026-12-01T09:00+01:00, at the opening
          09:00, 18:00, Europe/Paris, 2026-12-01T17:59+01:00, 2026-12-01T17:59+01:00, in the last minute
          09:00, 18:00, Europe/Paris, 2026-12-01T18:00+01:00, 2026-12-02T09:00+01:00, at the close
          09:00, 18:00, Europe/Paris, 2026-12-01T12:00Z,      2026-12-01T12:00Z,      in another offset
          09:00, 18:00, Europe/Paris, 2026-03-28T19:00+01:00, 2026-03-29T09:00+02:00, over the spring change
          22:00, 02:00, Europe/Paris, 2026-12-01T01:59+01:00, 2026-12-01T01:59+01:00, past midnight
          22:00, 02:00, Europe/Paris, 2026-12-01T02:00+01:00, 2026-12-01T22:00+01:00, after a night
          20:00, 00:00, Europe/Paris, 2026-12-01T23:59+01:00, 2026-12-01T23:59+01:00, until the end of the day
          20:00, 00:00, Europe/Paris, 2026-12-02T00:00+01:00, 2026-12-02T20:00+01:00, at the end of the day
          02:30, 04:00, Europe/Paris, 2026-03-29T01:00+01:00, 2026-03-29T03:00+02:00, opening in the skipped hour
          02:15, 02:45, Europe/Paris, 2026-03-29T01:00+01:00, 2026-03-30T02:15+02:00, wholly in the skipped hour
          02:15, 02:45, Europe/Paris, 2026-10-25T02:45+02:00, 2026-10-25T02:15+01:00, in the repeated hour
          02:10, 04:00, Australia/Lord_Howe, 2026-10-04T01:00+10:30, 2026-10-04T02:30+11:00, half an hour skipped
          """)
  void contact_waits_for_the_hours(
      LocalTime from,
      LocalTime to,
      ZoneId zone,
      OffsetDateTime asked,
      OffsetDateTime open,
      String name) {
    assertThat(new Hours(from, to).notBefore(asked.toInstant(), zone)).isEqualTo(open.toInstant());
  }

  @Test
  void equal_times_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.NOON))
        .withMessageContaining("12:00");
  }

  @Test
  void nothing_between_the_question_and_the_answer_lies_in_the_hours() {
    Random random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      ZoneId zone = Moments.zone(random);
      Instant asked = Moments.instant(random, zone);
      Hours hours =
          new Hours(
              LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
              LocalTime.of(random.nextInt(24), 1 + random.nextInt(14)));

      Instant open = hours.notBefore(asked, zone);

      assertThat(hours.contains(open, zone)).as("%s %s %s", hours, zone, asked).isTrue();
      assertThat(open).isAfterOrEqualTo(asked);
      long seconds = open.getEpochSecond() - asked.getEpochSecond();
      for (long share : List.of(1L, 3L, 7L, 9L)) {
        Instant between = asked.plusSeconds(seconds * share / 10);
        assertThat(between.isBefore(open) && hours.contains(between, zone))
            .as("%s %s %s %s", hours, zone, asked, between)
            .isFalse();
      }
    }
  }
}
