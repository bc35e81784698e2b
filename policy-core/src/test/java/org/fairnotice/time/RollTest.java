package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollTest {

  @ParameterizedTest
  @CsvSource({
    "NEXT,     2026-04-03, 2026-04-03",
    "NEXT,     2026-04-04, 2026-04-07",
    "NEXT,     2026-04-06, 2026-04-07",
    "NEXT,     2026-12-25, 2026-12-28",
    "PREVIOUS, 2026-04-03, 2026-04-03",
    "PREVIOUS, 2026-04-06, 2026-04-03",
    "PREVIOUS, 2027-01-01, 2026-12-31",
    "NONE,     2026-04-06, 2026-04-06",
  })
  void a_date_moves_to_a_business_day(Roll roll, LocalDate date, LocalDate moved) {
    assertThat(roll.apply(date, Calendars.of("FR"))).isEqualTo(moved);
  }
}
