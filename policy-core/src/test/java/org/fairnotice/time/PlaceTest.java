package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest(name = "{0} + {2}: {4}")
  @CsvFileSource(resources = "plus.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
  void a_deadline_after(
      OffsetDateTime from, String where, Span span, OffsetDateTime deadline, String why) {
    assertThat(place(where).plus(from.toInstant(), span)).as(why).isEqualTo(deadline.toInstant());
  }

  @ParameterizedTest(name = "{0} - {2}: {4}")
  @CsvFileSource(resources = "minus.csv", numLinesToSkip = 1)
  void a_deadline_before(
      OffsetDateTime to, String where, Span span, OffsetDateTime deadline, String why) {
    assertThat(place(where).minus(to.toInstant(), span)).as(why).isEqualTo(deadline.toInstant());
  }

  @ParameterizedTest(name = "{0} to {1} against {3}: {5}")
  @CsvFileSource(resources = "compare.csv", numLinesToSkip = 1)
  void a_notice(
      OffsetDateTime from, OffsetDateTime to, String where, Span span, int sign, String why) {
    assertThat(place(where).compare(from.toInstant(), to.toInstant(), span))
        .as(why)
        .isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00+01:00, PT36H, 2026-12-02T22:00+01:00",
    "2026-12-01T10:00+01:00, P1D,   2026-12-02T10:00+01:00",
    "2026-01-31T10:00+01:00, P1M,   2026-03-01T00:00+01:00",
    "2026-04-02T10:00+02:00, P2BD,  2026-04-07T00:00+02:00",
    "2026-04-02T10:00+02:00, P2CD,  2026-04-04T00:00+02:00",
    "2026-04-02T10:00+02:00, P0CD,  2026-04-02T10:00+02:00",
  })
  void an_age_is_reached(OffsetDateTime from, Span span, OffsetDateTime reached) {
    assertThat(place("Europe/Paris FR").reached(from.toInstant(), span))
        .isEqualTo(reached.toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 02:30, 2026-03-29T03:30+02:00",
    "2026-10-25, 02:30, 2026-10-25T02:30+01:00",
    "2026-12-01, 18:00, 2026-12-01T18:00+01:00",
  })
  void a_clock_time_is_resolved_as_late_as_possible(
      LocalDate date, LocalTime time, OffsetDateTime at) {
    assertThat(place("Europe/Paris FR").at(date, time)).isEqualTo(at.toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T23:59:59Z, Europe/Paris, 2026-12-02",
    "2026-12-01T23:59:59Z, UTC, 2026-12-01",
    "2026-04-23T22:00:00Z, Africa/Cairo, 2026-04-24",
    "2010-11-07T02:31:00Z, America/St_Johns, 2010-11-07",
    "2010-11-07T02:29:00Z, America/St_Johns, 2010-11-06",
    "2010-11-07T03:00:00Z, America/St_Johns, 2010-11-07",
  })
  void the_date_never_falls(Instant instant, ZoneId zone, LocalDate date) {
    assertThat(Place.in(zone).dateOf(instant)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T00:00:00Z, 2026-12-01T05:00:00Z, PT5H",
    "2026-12-01T00:00:00Z, 2026-12-04T02:30:00Z, PT74H30M",
    "2026-12-01T00:10:00Z, 2026-12-01T00:00:00Z, PT-10M",
  })
  void a_lapse_is_told_as_elapsed_time(Instant from, Instant to, String text) {
    assertThat(Place.in(ZoneId.of("Europe/Paris")).lapse(from, to)).isEqualTo(text);
  }

  @Test
  void a_lapse_is_at_least_a_span_exactly_up_to_the_deadline_before_its_end() {
    Random random = new Random(15);
    for (int round = 0; round < 20_000; round++) {
      Place place = place(random);
      Span span = Moments.span(random);
      Instant to = Moments.instant(random, place.zone());
      Instant deadline = place.minus(to, span);
      Instant last = span.unit().countsDates() ? deadline.minusNanos(1) : deadline;

      String told = place.zone() + " " + span + " before " + to + " is " + deadline;
      assertThat(place.compare(last, to, span)).as(told).isZero();
      assertThat(place.compare(last.plusNanos(1), to, span)).as(told).isNegative();
      assertThat(place.compare(last.minusSeconds(random.nextInt(500_000)), to, span))
          .as(told)
          .isNotNegative();
    }
  }

  @Test
  void a_longer_notice_never_compares_less() {
    Random random = new Random(16);
    for (int round = 0; round < 20_000; round++) {
      Place place = place(random);
      Span span = Moments.span(random);
      Instant to = Moments.instant(random, place.zone());
      Instant from = place.minus(to, span).plusSeconds(random.nextInt(400_000) - 200_000);

      assertThat(place.compare(from.minusSeconds(random.nextInt(100_000)), to, span))
          .as("%s %s to %s, %s", place.zone(), from, to, span)
          .isGreaterThanOrEqualTo(place.compare(from, to, span));
    }
  }

  @Test
  void an_age_is_reached_at_the_first_instant_that_compares_so() {
    Random random = new Random(17);
    for (int round = 0; round < 20_000; round++) {
      Place place = place(random);
      Span span = Moments.span(random);
      Instant from = Moments.instant(random, place.zone());
      Instant reached = place.reached(from, span);

      String told = place.zone() + " " + span + " after " + from + " is " + reached;
      assertThat(place.compare(from, reached, span)).as(told).isNotNegative();
      for (long before :
          List.of(0L, 60L, 1800L, 3600L, 7200L, 86_400L, (long) random.nextInt(500_000))) {
        Instant earlier = reached.minusNanos(1).minusSeconds(before);
        assertThat(place.compare(from, earlier, span)).as(told + " not " + earlier).isNegative();
      }
    }
  }

  @Test
  void what_is_done_by_the_deadline_is_within_the_span() {
    Random random = new Random(18);
    for (int round = 0; round < 20_000; round++) {
      Place place = place(random);
      Span span = Moments.span(random);
      Instant from = Moments.instant(random, place.zone());
      Instant deadline = place.plus(from, span);

      String told = place.zone() + " " + span + " after " + from + " until " + deadline;
      assertThat(deadline).as(told).isAfter(from);
      if (span.unit().countsDates()) {
        assertThat(place.compare(from, deadline.minusNanos(1), span)).as(told).isZero();
      } else if (span.unit() != Unit.MONTHS && span.unit() != Unit.YEARS) {
        assertThat(place.compare(from, deadline, span)).as(told).isNotNegative();
      }
    }
  }

  @Test
  void a_longer_span_never_ends_earlier() {
    Random random = new Random(19);
    for (int round = 0; round < 20_000; round++) {
      Place place = place(random);
      Span span = Moments.span(random);
      Instant from = Moments.instant(random, place.zone());
      Span longer = new Span(span.amount() + 1, span.unit());

      String told = place.zone() + " " + span + " around " + from;
      assertThat(place.plus(from, longer)).as(told).isAfter(place.plus(from, span));
      assertThat(place.minus(from, longer)).as(told).isBefore(place.minus(from, span));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, P2BD, 2026-03-05",
    "2026-03-09, P0CD, 2026-03-09",
    "2026-03-09, P2CD, 2026-03-07",
    "2026-03-31, P1M, 2026-02-28",
    "2026-03-09, P1W, 2026-03-02",
    "2026-03-09, PT36H, 2026-03-07",
  })
  void a_date_a_span_before_a_date(LocalDate date, String span, LocalDate before) {
    assertThat(place("Europe/Paris FR").datesBefore(date, Span.parse(span))).isEqualTo(before);
  }

  private static Place place(Random random) {
    return new Place(Moments.zone(random), Calendars.of(random.nextBoolean() ? "FR" : "US"));
  }

  private static Place place(String zoneAndCalendar) {
    String[] parts = zoneAndCalendar.split(" ", -1);
    return new Place(ZoneId.of(parts[0]), Calendars.of(parts[1]));
  }
}
