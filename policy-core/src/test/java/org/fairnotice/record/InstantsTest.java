package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstantsTest {
  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void a_window_is_open_at_its_start_and_closed_at_its_end() {
    Instants days = Instants.none().with(day(1)).with(day(2)).with(day(3));

    assertThat(days.count(day(1), day(3))).isEqualTo(2);
    assertThat(days.count(day(1).minusSeconds(1), day(3).minusSeconds(1))).isEqualTo(2);
    assertThat(days.count(Instant.MIN, Instant.MAX)).isEqualTo(3);
  }

  @Test
  void entries_come_in_order() {
    assertThatThrownBy(() -> Instants.none().with(day(2)).with(day(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("at must not lie before the last entry");
  }

  @Test
  void positions_out_of_range_are_errors() {
    Instants one = Instants.none().with(day(1)).with(day(2)).without(day(2));

    assertThat(one.get(0)).isEqualTo(day(1));
    assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> one.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void two_futures_of_one_sequence_never_see_each_other() {
    Instants past = Instants.none().with(day(1));
    Instants one = past.with(day(2)).with(day(4));
    Instants other = past.with(day(3));

    assertThat(list(past)).containsExactly(day(1));
    assertThat(list(one)).containsExactly(day(1), day(2), day(4));
    assertThat(list(other)).containsExactly(day(1), day(3));
  }

  @Test
  void long_sequences_branch_and_shrink_anywhere() {
    for (int length : new int[] {63, 64, 65, 128, 129, 200}) {
      List<Instant> list = new ArrayList<>();
      Instants sequence = Instants.none();
      for (int i = 0; i < length; i++) {
        list.add(day(i));
        sequence = sequence.with(day(i));
      }
      Instants other = sequence.with(day(length));
      for (int gone = 0; gone < length; gone++) {
        List<Instant> rest = new ArrayList<>(list);
        rest.remove(gone);
        rest.add(day(length));
        assertThat(list(other.without(day(gone)))).isEqualTo(rest);
        assertThat(list(sequence.without(day(gone)).with(day(length)))).isEqualTo(rest);
      }
      assertThat(list(sequence)).isEqualTo(list);
      assertThat(sequence.count(day(3), day(length - 2))).isEqualTo(length - 5);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  /** Many sequences grow from each other, entries come and go; each stays what a list says. */
  @ParameterizedTest
  @MethodSource("seeds")
  void every_branch_equals_a_plain_list(long seed) {
    Random random = new Random(seed);
    List<Instants> sequences = new ArrayList<>(List.of(Instants.none()));
    List<List<Instant>> lists = new ArrayList<>(List.of(List.of()));

    for (int i = 0; i < 400; i++) {
      int from = Math.max(0, sequences.size() - 1 - random.nextInt(4));
      List<Instant> list = new ArrayList<>(lists.get(from));
      Instants sequence = sequences.get(from);
      if (!list.isEmpty() && random.nextInt(5) == 0) {
        Instant gone = list.get(random.nextInt(list.size()));
        list.remove(gone);
        sequence = sequence.without(gone);
      } else {
        Instant last = list.isEmpty() ? START : list.get(list.size() - 1);
        Instant next = last.plusSeconds(random.nextInt(3));
        list.add(next);
        sequence = sequence.with(next);
      }
      sequences.add(sequence);
      lists.add(list);
    }

    for (int i = 0; i < sequences.size(); i++) {
      assertSame(sequences.get(i), lists.get(i), random);
    }
  }

  private static void assertSame(Instants sequence, List<Instant> list, Random random) {
    assertThat(list(sequence)).isEqualTo(list);
    Instants fresh = Instants.none();
    for (Instant at : list) {
      fresh = fresh.with(at);
    }
    assertThat(sequence).isEqualTo(fresh).hasSameHashCodeAs(fresh);
    Instant after = START.plusSeconds(random.nextInt(200) - 20);
    Instant upTo = after.plusSeconds(random.nextInt(200));
    long naive = list.stream().filter(at -> at.isAfter(after) && !at.isAfter(upTo)).count();
    assertThat(sequence.count(after, upTo)).isEqualTo((int) naive);
    assertThat(sequence.without(START.minusSeconds(1))).isSameAs(sequence);
  }

  private static List<Instant> list(Instants sequence) {
    List<Instant> list = new ArrayList<>();
    for (int i = 0; i < sequence.size(); i++) {
      list.add(sequence.get(i));
    }
    return list;
  }

  private static Instant day(int day) {
    return START.plusSeconds(86_400L * day);
  }
}
