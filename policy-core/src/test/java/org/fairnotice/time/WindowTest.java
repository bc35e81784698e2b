package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          last-PT36H,     Europe/Paris, 2026-03-28T12:00+01:00, 2026-03-30T01:00+02:00
          last-P1D,       Europe/Paris, 2026-03-28T12:00+01:00, 2026-03-29T12:00+02:00
          last-P1D,       Europe/Paris, 2026-03-28T02:30+01:00, 2026-03-29T03:00+02:00
          last-P1D,       Europe/Paris, 2026-10-24T02:30+02:00, 2026-10-25T02:30+02:00
          last-P1D,       Europe/Paris, 2026-10-25T02:30+02:00, 2026-10-26T02:00+01:00
          last-P1D,       Europe/Paris, 2026-10-25T02:30+01:00, 2026-10-26T02:30+01:00
          last-P180D,     Europe/Paris, 2026-06-01T09:15+02:00, 2026-11-28T09:15+01:00
          last-P2W,       Europe/Paris, 2026-06-01T09:15+02:00, 2026-06-15T09:15+02:00
          last-P12M,      Europe/Paris, 2027-02-28T18:00+01:00, 2028-02-28T18:00+01:00
          last-P12M,      Europe/Paris, 2028-02-29T18:00+01:00, 2029-03-01T00:00+01:00
          last-P1Y,       Europe/Paris, 2026-12-01T18:00+01:00, 2027-12-01T18:00+01:00
          last-P1M,       Europe/Paris, 2026-01-31T10:00+01:00, 2026-03-01T00:00+01:00
          last-P30CD,     Europe/Paris, 2026-11-01T23:59+01:00, 2026-12-01T00:00+01:00
          last-P1CD,      Europe/Paris, 2026-11-01T00:00+01:00, 2026-11-02T00:00+01:00
          last-P2BD,      Europe/Paris, 2026-04-02T10:00+02:00, 2026-04-07T00:00+02:00
          last-P1BD,      Europe/Paris, 2026-04-04T10:00+02:00, 2026-04-07T00:00+02:00
          calendar-month, Europe/Paris, 2026-01-31T23:59+01:00, 2026-02-01T00:00+01:00
          calendar-month, Europe/Paris, 2026-01-31T23:30Z,      2026-03-01T00:00+01:00
          calendar-year,  Europe/Paris, 2026-01-01T00:00+01:00, 2027-01-01T00:00+01:00
          calendar-month, America/New_York, 2026-11-01T00:00-04:00, 2026-12-01T00:00-05:00
          last-P1D,       Australia/Lord_Howe, 2026-10-03T02:10+10:30, 2026-10-04T02:30+11:00
          """)
  void an_entry_leaves_at_the_first_instant_that_no_longer_sees_it(
      Window window, ZoneId zone, OffsetDateTime marked, OffsetDateTime leaves) {
    Place place = new Place(zone, Calendars.of("FR"));

    Instant left = window.leaves(marked.toInstant(), place);

    assertThat(left).isEqualTo(leaves.toInstant());
    assertThat(window.startBefore(left, place)).isAfterOrEqualTo(marked.toInstant());
    assertThat(window.startBefore(left.minusNanos(1), place)).isBefore(marked.toInstant());
  }

  @Test
  void ever_holds_everything_for_ever() {
    Place place = Place.in(ZoneId.of("Europe/Paris"));

    assertThat(Window.ever().startBefore(Instant.EPOCH, place)).isEqualTo(Instant.MIN);
    assertThat(Window.ever().leaves(Instant.EPOCH, place)).isEqualTo(Instant.MAX);
  }

  @Test
  void an_entry_is_in_the_window_exactly_until_it_leaves() {
    Random random = new Random(20);
    for (int round = 0; round < 20_000; round++) {
      Place place = new Place(Moments.zone(random), Calendars.of("FR"));
      Window window = window(random);
      Instant marked = Moments.instant(random, place.zone());
      Instant left = window.leaves(marked, place);

      assertThat(left).isAfter(marked);
      for (Instant now : around(random, left)) {
        assertThat(marked.isAfter(window.startBefore(now, place)))
            .as("%s in %s, marked %s, asked %s, leaves %s", window, place.zone(), marked, now, left)
            .isEqualTo(now.isBefore(left));
      }
    }
  }

  @Test
  void a_window_never_moves_back() {
    Random random = new Random(21);
    for (int round = 0; round < 20_000; round++) {
      Place place = new Place(Moments.zone(random), Calendars.of("FR"));
      Window window = window(random);
      Instant now = Moments.instant(random, place.zone());
      Instant later = now.plus(Duration.ofMinutes(random.nextInt(5000)));

      assertThat(window.startBefore(later, place))
          .as("%s in %s from %s to %s", window, place.zone(), now, later)
          .isAfterOrEqualTo(window.startBefore(now, place));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ever",
        "calendar-month",
        "calendar-year",
        "last-P12M",
        "last-P2BD",
        "since-2026-09-01",
        "during-2026-09-01/2026-12-20,2027-01-07/2027-04-03"
      })
  void a_window_is_written_and_read_back(String text) {
    assertThat(Window.parse(text)).hasToString(text).isEqualTo(Window.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "never",
        "last",
        "last-",
        "last-12M",
        "last-P0D",
        "Ever",
        "since-",
        "since-P1D",
        "during-"
      })
  void any_other_text_is_no_window(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Window.parse(text));
  }

  @Test
  void the_last_30_calendar_days_are_today_and_29_before() {
    Place place = Place.in(ZoneId.of("Europe/Paris"));
    Instant now = Instant.parse("2026-11-30T12:00:00Z");

    Instant start = Window.last(Span.calendarDays(30)).startBefore(now, place);

    assertThat(start.plusNanos(1)).isEqualTo(place.startOf(LocalDate.of(2026, 11, 1)));
  }

  @Test
  void a_window_of_dates_holds_the_span_it_is_in_and_between_spans_nothing() {
    Place place = Place.in(ZoneId.of("Europe/Paris"));
    Window terms =
        Window.during(
            List.of(
                DateRange.parse("2026-09-01/2026-12-20"),
                DateRange.parse("2027-01-07/2027-04-03")));
    Instant autumn = Instant.parse("2026-10-01T12:00:00Z");
    Instant holidays = Instant.parse("2026-12-25T12:00:00Z");
    Instant spring = Instant.parse("2027-01-07T00:00:00Z");

    assertThat(terms.startBefore(autumn, place).plusNanos(1))
        .isEqualTo(place.startOf(LocalDate.of(2026, 9, 1)));
    assertThat(terms.startBefore(holidays, place)).isEqualTo(holidays);
    assertThat(terms.startBefore(spring, place).plusNanos(1))
        .isEqualTo(place.startOf(LocalDate.of(2027, 1, 7)));
    assertThat(terms.leaves(autumn, place)).isEqualTo(place.startOf(LocalDate.of(2026, 12, 21)));
    assertThat(terms.leaves(holidays, place)).isEqualTo(holidays);
  }

  @Test
  void since_a_date_holds_nothing_before_it_comes_and_loses_nothing_after() {
    Place place = Place.in(ZoneId.of("Europe/Paris"));
    Window since = Window.since(LocalDate.of(2026, 9, 1));
    Instant before = Instant.parse("2026-08-01T12:00:00Z");
    Instant after = Instant.parse("2026-10-01T12:00:00Z");

    assertThat(since.startBefore(before, place)).isEqualTo(before);
    assertThat(since.leaves(before, place)).isEqualTo(before);
    assertThat(since.startBefore(after, place).plusNanos(1))
        .isEqualTo(place.startOf(LocalDate.of(2026, 9, 1)));
    assertThat(since.leaves(after, place)).isEqualTo(Instant.MAX);
  }

  private static Window window(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Window.thisCalendarMonth();
      case 1 -> Window.thisCalendarYear();
      default -> Window.last(Moments.span(random));
    };
  }

  private static List<Instant> around(Random random, Instant instant) {
    Duration some = Duration.ofMinutes(random.nextInt(4000));
    return List.of(
        instant,
        instant.minusNanos(1),
        instant.plusNanos(1),
        instant.plus(some),
        instant.minus(some));
  }
}
