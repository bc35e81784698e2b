package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
  private static final Place PARIS = Place.in(ZoneId.of("Europe/Paris"));
  private static final OpeningHours HOURS =
      new OpeningHours(
          List.of(
              stretch(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, "09:00", "18:00"),
              stretch(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, "10:00", "14:00")));

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T08:00:00Z, 2026-03-10T08:00:00Z",
    "2026-03-10T16:59:59Z, 2026-03-10T16:59:59Z",
    "2026-03-10T17:00:00Z, 2026-03-11T08:00:00Z",
    "2026-03-10T03:00:00Z, 2026-03-10T08:00:00Z",
    "2026-03-13T17:00:00Z, 2026-03-14T09:00:00Z",
    "2026-03-14T13:00:00Z, 2026-03-17T08:00:00Z",
    "2026-03-28T13:00:00Z, 2026-03-31T07:00:00Z",
  })
  void what_comes_in_outside_of_the_hours_is_told_when_they_begin(Instant at, Instant told) {
    assertThat(HOURS.notBefore(at, PARIS)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T08:00:00Z, 2026-03-10T17:00:00Z",
    "2026-03-10T17:00:00Z, 2026-03-11T08:00:00Z",
    "2026-03-14T13:00:00Z, 2026-03-17T08:00:00Z",
  })
  void the_next_edge_is_an_opening_or_a_closing(Instant at, Instant edge) {
    assertThat(HOURS.nextEdge(at, PARIS)).isEqualTo(edge);
  }

  @Test
  void days_on_end_may_run_over_a_weekend() {
    OpeningHours hours =
        new OpeningHours(List.of(stretch(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, "09:00", "10:00")));

    assertThat(hours.notBefore(Instant.parse("2026-03-08T10:00:00Z"), PARIS))
        .isEqualTo(Instant.parse("2026-03-09T08:00:00Z"));
    assertThat(hours.notBefore(Instant.parse("2026-03-09T10:00:00Z"), PARIS))
        .isEqualTo(Instant.parse("2026-03-15T08:00:00Z"));
  }

  @Test
  void hours_that_close_before_they_open_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stretch(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "18:00", "09:00"))
        .withMessageContaining("closes");
  }

  private static OpeningHours.Stretch stretch(
      DayOfWeek first, DayOfWeek last, String opens, String closes) {
    return new OpeningHours.Stretch(first, last, LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
