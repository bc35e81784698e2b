package org.fairnotice.benchmarks.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.fairnotice.event.Event;
import org.junit.jupiter.api.Test;

class SalonStreamTest {

  @Test
  void the_same_seed_gives_the_same_events() {
    assertThat(SalonStream.invented(500, 25, 9).all())
        .isEqualTo(SalonStream.invented(500, 25, 9).all())
        .isNotEqualTo(SalonStream.invented(500, 25, 10).all());
  }

  @Test
  void events_come_in_the_order_they_happened_and_in_the_number_asked_for() {
    SalonStream stream = SalonStream.invented(500, 25, 9);

    assertThat(stream.size()).isEqualTo(500);
    assertThat(stream.all()).isSortedAccordingTo(Comparator.comparing(Event::at));
  }

  @Test
  void clients_are_counted_from_0() {
    SalonStream stream = SalonStream.invented(500, 25, 9);

    assertThat(stream.client(0)).isZero();
    for (int i = 0; i < stream.size(); i++) {
      assertThat(stream.client(i)).isBetween(0, stream.count() - 1);
    }
  }
}
