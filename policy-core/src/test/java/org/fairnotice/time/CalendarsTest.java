package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

  @ParameterizedTest
  @CsvSource({
    "FR,     2026-07-14, false",
    "FR,     2026-07-13, true",
    "FR,     2026-07-12, false",
    "FR,     2026-04-03, true",
    "GB,     2026-04-03, false",
    "GB,     2026-12-28, false",
    "DE,     2026-06-04, true",
    "DE-by,  2026-06-04, false",
    "DE-BY,  2026-06-04, false",
    "US,     2026-07-03, false",
    "US,     2027-12-31, false",
    "us-CA,  2026-03-31, false",
    "US,     2026-03-31, true",
    "GB-sct, 2026-01-02, false",
    "GB,     2026-01-02, true",
    "RU,     2026-06-12, false",
    "none,   2026-12-25, true",
    "none,   2026-12-26, false",
    "TR,     2171-01-01, true",
    "FR,     1899-07-14, true",
  })
  void a_business_day_is_neither_weekend_nor_public_holiday(
      String code, LocalDate date, boolean business) {
    assertThat(Calendars.of(code).isBusinessDay(date)).isEqualTo(business);
  }

  @ParameterizedTest
  @CsvSource({"fr, FR", "us-CA, US-ca", "none, none", "Gb-Sct, GB-sct"})
  void a_calendar_is_named_by_its_code(String code, String name) {
    assertThat(Calendars.of(code).name()).isEqualTo(name);
    assertThat(Calendars.of(code)).isSameAs(Calendars.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "France, FR",
    "FRA, FR",
    "F, FR",
    "UK, GB",
    "Germny, DE",
    "XX, MX",
    "DE-bx, DE-by",
    "US-california, US-ca",
    "US-, US-ak",
    "'', AD",
    "FR/SUN, FR",
  })
  void an_unknown_code_is_refused_with_those_near_it(String code, String near) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calendars.of(code))
        .withMessageContaining("`" + code + "`")
        .withMessageContaining("near")
        .withMessageContaining(near);
  }

  @Test
  void a_country_without_subdivisions_suggests_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calendars.of("BY-minsk"))
        .withMessage("no public holidays are known for the subdivision of BY `BY-minsk`");
  }

  @Test
  void a_weekend_can_be_sunday_alone() {
    Calendar workable = Calendars.of("FR", Set.of(DayOfWeek.SUNDAY));

    assertThat(workable.name()).isEqualTo("FR/SUN");
    assertThat(workable.isBusinessDay(LocalDate.of(2026, 4, 4))).isTrue();
    assertThat(workable.isBusinessDay(LocalDate.of(2026, 4, 5))).isFalse();
    assertThat(workable.isBusinessDay(LocalDate.of(2026, 4, 6))).isFalse();
    assertThat(Calendars.of("FR").isBusinessDay(LocalDate.of(2026, 4, 4))).isFalse();
  }

  @Test
  void a_week_without_a_business_day_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calendars.of("FR", EnumSet.allOf(DayOfWeek.class)));
  }

  @Test
  void every_country_answers_for_its_first_and_last_year() {
    assertThat(Calendars.countries()).contains("FR", "GB", "RU", "US").hasSizeGreaterThan(80);
    for (String country : Calendars.countries()) {
      Calendar calendar = Calendars.of(country);

      assertThatCode(
              () -> {
                calendar.isBusinessDay(LocalDate.of(Calendars.FIRST_YEAR, 1, 2));
                calendar.isBusinessDay(LocalDate.of(Calendars.LAST_YEAR, 12, 31));
              })
          .as(country)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void subdivisions_are_codes_with_names() {
    assertThat(Calendars.subdivisions("us")).containsEntry("US-ca", "California");
    assertThat(Calendars.subdivisions("DE").keySet())
        .allSatisfy(code -> assertThat(Calendars.of(code).name()).isEqualTo(code));
    assertThatIllegalArgumentException().isThrownBy(() -> Calendars.subdivisions("US-ca"));
  }

  @Test
  void the_default_locale_and_the_threads_class_loader_do_not_matter() throws InterruptedException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      Boolean[] business = new Boolean[1];
      Thread stranger =
          new Thread(
              () -> business[0] = Calendars.of("li").isBusinessDay(LocalDate.of(2026, 8, 14)));
      stranger.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      stranger.start();
      stranger.join();

      assertThat(business[0]).isTrue();
      assertThat(Calendars.of("IT").isBusinessDay(LocalDate.of(2026, 6, 2))).isFalse();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void many_threads_get_one_answer() throws Exception {
    Callable<String> year =
        () ->
            LocalDate.of(2031, 1, 1)
                .datesUntil(LocalDate.of(2034, 1, 1))
                .map(date -> Calendars.of("PL").isBusinessDay(date) ? "1" : "0")
                .collect(Collectors.joining());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> answers =
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> year).toList());

      String alone = year.call();
      assertThat(alone).contains("0").contains("1");
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void the_data_are_named() {
    assertThat(Calendars.holidayData()).matches("jollyday \\d+\\.\\d+\\.\\d+");
    assertThat(Calendars.zoneData()).matches("tzdb \\d{4}[a-z]");
    assertThat(Calendars.fingerprint())
        .isEqualTo(Calendars.holidayData() + ", " + Calendars.zoneData());
  }
}
