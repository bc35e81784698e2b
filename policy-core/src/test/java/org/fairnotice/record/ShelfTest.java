package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShelfTest {
  @Test
  void items_come_in_the_order_of_their_ids_whenever_they_were_put_in() {
    Shelf<Integer> shelf = Shelf.<Integer>empty().plus("b", 2).plus("c", 3).plus("a", 1);

    assertThat(shelf.keySet()).containsExactly("a", "b", "c");
    assertThat(shelf.values()).containsExactly(1, 2, 3);
  }

  @Test
  void an_item_takes_the_place_of_the_one_of_its_id() {
    Shelf<Integer> shelf = Shelf.of(Map.of("a", 1, "b", 2));

    Shelf<Integer> later = shelf.plus("a", 7);

    assertThat(later).containsEntry("a", 7).hasSize(2);
    assertThat(shelf).containsEntry("a", 1);
  }

  @Test
  void an_item_taken_out_does_not_come_back_as_it_was_before() {
    Shelf<Integer> shelf = Shelf.of(Map.of("a", 1, "b", 2)).plus("a", 7);

    assertThat(shelf.minus("a")).containsOnlyKeys("b");
    assertThat(shelf.minus("a").minus("b")).isEmpty();
  }

  @Test
  void what_is_not_there_cannot_be_taken_out() {
    Shelf<Integer> shelf = Shelf.of(Map.of("a", 1));

    assertThat(shelf.minus("b")).isSameAs(shelf);
    assertThat(shelf.get("b")).isNull();
    assertThat(shelf.containsKey("b")).isFalse();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  /** Shelves grow from each other; each holds what a plain map does. */
  @ParameterizedTest
  @MethodSource("seeds")
  void every_branch_equals_a_plain_map(long seed) {
    Random random = new Random(seed);
    List<Shelf<Integer>> shelves = new ArrayList<>(List.of(Shelf.empty()));
    List<TreeMap<String, Integer>> maps = new ArrayList<>(List.of(new TreeMap<>()));

    for (int i = 0; i < 300; i++) {
      int from = Math.max(0, shelves.size() - 1 - random.nextInt(3));
      TreeMap<String, Integer> map = new TreeMap<>(maps.get(from));
      Shelf<Integer> shelf = shelves.get(from);
      String id = "i" + random.nextInt(40);
      if (random.nextInt(4) == 0) {
        map.remove(id);
        shelf = shelf.minus(id);
      } else {
        map.put(id, i);
        shelf = shelf.plus(id, i);
      }
      shelves.add(shelf);
      maps.add(map);
    }

    for (int i = 0; i < shelves.size(); i++) {
      assertSame(shelves.get(i), maps.get(i));
    }
  }

  private static void assertSame(Shelf<Integer> shelf, TreeMap<String, Integer> map) {
    assertThat(shelf).isEqualTo(map).hasSize(map.size()).isEqualTo(Shelf.of(map));
    assertThat(shelf).hasSameHashCodeAs(Shelf.of(map)).hasToString(map.toString());
    assertThat(new ArrayList<>(shelf.entrySet())).isEqualTo(new ArrayList<>(map.entrySet()));
    map.forEach((id, item) -> assertThat(shelf.get(id)).isEqualTo(item));
  }
}
