package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
  private static final String CUT = History.ofService("Cut");
  private static final String COLOUR = History.ofService("Colour");

  @Test
  void what_only_one_service_has_is_kept_once() {
    History history = History.empty();
    for (int day = 0; day < 20; day++) {
      history = history.withBoth("moves", FIRST.plusSeconds(day), CUT);
    }

    assertThat(history.of("moves").size()).isEqualTo(20);
    assertThat(history.of("moves", CUT)).isSameAs(history.of("moves"));
  }

  @Test
  void services_are_counted_apart_from_the_second_on() {
    History history =
        History.empty()
            .withBoth("moves", FIRST, CUT)
            .withBoth("moves", FIRST.plusSeconds(1), COLOUR)
            .withBoth("moves", FIRST.plusSeconds(2), CUT);

    assertThat(history.of("moves").size()).isEqualTo(3);
    assertThat(history.of("moves", CUT).size()).isEqualTo(2);
    assertThat(history.of("moves", CUT).get(1)).isEqualTo(FIRST.plusSeconds(2));
    assertThat(history.of("moves", COLOUR).size()).isEqualTo(1);
  }

  @Test
  void an_entry_taken_back_in_all_stays_in_the_scope() {
    History history = History.empty().withBoth("moves", FIRST, CUT).without("moves", FIRST);

    assertThat(history.of("moves").size()).isZero();
    assertThat(history.of("moves", CUT).size()).isEqualTo(1);
  }
}
