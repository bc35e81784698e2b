package org.fairnotice.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void the_numbers_of_a_seed_are_those_published_for_it() {
    Dice dice = new Dice(1234567);

    assertThat(dice.below(1_000_000_000_000_000_000L))
        .isEqualTo(Long.remainderUnsigned(6457827717110365317L, 1_000_000_000_000_000_000L));
    assertThat(dice.below(1_000_000_000_000_000_000L))
        .isEqualTo(Long.remainderUnsigned(3203168211198807973L, 1_000_000_000_000_000_000L));
  }

  @Test
  void every_matter_of_a_seed_has_choices_of_its_own() {
    Set<Long> first = new HashSet<>();
    for (long matter = -5; matter < 500; matter++) {
      first.add(Dice.of(1, matter).below(Long.MAX_VALUE));
    }

    assertThat(first).hasSize(505);
  }

  @Test
  void a_range_includes_both_ends_and_a_choice_every_one() {
    Dice dice = new Dice(5);
    Set<Integer> numbers = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      numbers.add(dice.from(-1, 2));
      words.add(dice.of("a", "b"));
      words.add(dice.of(List.of("c", "d")));
    }

    assertThat(numbers).containsExactlyInAnyOrder(-1, 0, 1, 2);
    assertThat(words).containsExactlyInAnyOrder("a", "b", "c", "d");
  }
}
