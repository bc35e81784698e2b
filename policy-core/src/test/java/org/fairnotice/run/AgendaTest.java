package org.fairnotice.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final Instant NINE = Instant.parse("2026-12-10T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-12-10T10:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-12-10T20:00:00Z");

  private final Agenda agenda = new Agenda();

  @Test
  void the_earliest_comes_first_and_then_the_smaller_client_id() {
    agenda.put(client("b"), TEN);
    agenda.put(client("c"), NINE);
    agenda.put(client("a"), TEN);

    assertThat(agenda.takeBefore(EVENING)).isEqualTo(new Agenda.Entry(NINE, client("c")));
    assertThat(agenda.takeBefore(EVENING)).isEqualTo(new Agenda.Entry(TEN, client("a")));
    assertThat(agenda.takeBefore(EVENING)).isEqualTo(new Agenda.Entry(TEN, client("b")));
    assertThat(agenda.takeBefore(EVENING)).isNull();
  }

  @Test
  void what_is_due_at_the_end_itself_stays() {
    agenda.put(client("a"), TEN);

    assertThat(agenda.takeBefore(TEN)).isNull();
    assertThat(agenda.takeBefore(TEN.plusNanos(1))).isNotNull();
  }

  @Test
  void a_later_word_replaces_an_earlier_one() {
    agenda.put(client("a"), NINE);
    agenda.put(client("a"), EVENING);
    agenda.put(client("b"), NINE);
    agenda.put(client("b"), null);

    assertThat(agenda.takeBefore(EVENING)).isNull();
  }

  private static ClientKey client(String id) {
    return new ClientKey("salon", id);
  }
}
