package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Business days over Easter 2026 in France: Good Friday 3 April is a working day there, Monday 6
 * April is not.
 */
class CalendarTest {

  private static final Calendar FRANCE = Calendars.of("FR");

  @ParameterizedTest
  @CsvSource({
    "2026-04-02,  1, 2026-04-03",
    "2026-04-02,  2, 2026-04-07",
    "2026-04-02,  3, 2026-04-08",
    "2026-04-03,  1, 2026-04-07",
    "2026-04-04,  1, 2026-04-07",
    "2026-04-05,  0, 2026-04-05",
    "2026-04-06,  1, 2026-04-07",
    "2026-04-07, -1, 2026-04-03",
    "2026-04-06, -1, 2026-04-03",
    "2026-04-06, -2, 2026-04-02",
    "2026-12-23,  3, 2026-12-29",
    "2026-12-31,  1, 2027-01-04",
  })
  void business_days_are_counted_without_the_date_itself(LocalDate from, long days, LocalDate to) {
    assertThat(FRANCE.plusBusinessDays(from, days)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02, 2026-04-02, 0",
    "2026-04-02, 2026-04-03, 1",
    "2026-04-03, 2026-04-06, 0",
    "2026-04-03, 2026-04-07, 1",
    "2026-04-04, 2026-04-07, 1",
    "2026-04-01, 2026-05-04, 21",
    "2026-04-07, 2026-04-03, -1",
  })
  void a_lapse_counts_its_business_days(LocalDate from, LocalDate to, long days) {
    assertThat(FRANCE.businessDaysBetween(from, to)).isEqualTo(days);
  }

  @Test
  void counting_undoes_adding() {
    for (LocalDate date = LocalDate.of(2026, 1, 1);
        date.getYear() == 2026;
        date = date.plusDays(1)) {
      for (int days = 0; days < 12; days++) {
        LocalDate later = FRANCE.plusBusinessDays(date, days);

        assertThat(FRANCE.businessDaysBetween(date, later)).isEqualTo(days);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-14, true",
    "2026-07-15, false",
    "2026-07-18, false",
    "2027-05-01, true",
  })
  void a_public_holiday_is_one_on_a_weekend_too_and_a_weekend_is_none(LocalDate date, boolean is) {
    assertThat(FRANCE.isHoliday(date)).isEqualTo(is);
  }

  @Test
  void without_public_holidays_no_date_is_one() {
    assertThat(Calendars.weekends().isHoliday(LocalDate.of(2026, 7, 14))).isFalse();
  }

  @Test
  void a_calendar_without_business_days_is_refused_instead_of_searched_for_ever() {
    Calendar shut =
        new Calendar() {
          @Override
          public String name() {
            return "shut";
          }

          @Override
          public boolean isBusinessDay(LocalDate date) {
            return false;
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> shut.next(LocalDate.of(2026, 1, 1)))
        .withMessageContaining("shut");
  }
}
