package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {
  private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

  private record Thing(String id, @Nullable Instant inLineAt) implements Timeline.Item {}

  @Test
  void those_after_an_instant_come_earliest_first() {
    Timeline<Thing> line =
        with(Timeline.empty(), thing("late", 9), thing("never", null), thing("soon", 2));

    assertThat(line.inLineAfter(START)).extracting(Thing::id).containsExactly("soon", "late");
    assertThat(line.inLineAfter(START.plusSeconds(2))).extracting(Thing::id).containsOnly("late");
    assertThat(line.inLineAfter(Instant.MIN)).hasSize(2);
    assertThat(line).containsOnlyKeys("late", "never", "soon");
  }

  @Test
  void an_item_that_changes_changes_its_place() {
    Timeline<Thing> line = with(Timeline.empty(), thing("a", 2), thing("b", 5));

    assertThat(line.lastInLine()).isEqualTo("b");
    assertThat(with(line, thing("a", 5)).lastInLine()).isEqualTo("b");
    assertThat(with(line, thing("a", 6)).lastInLine()).isEqualTo("a");
    assertThat(with(line, thing("b", null)).lastInLine()).isEqualTo("a");
    assertThat(line.minus("a").minus("b").lastInLine()).isNull();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  /** Whatever came and went, the line is what a look at each item says. */
  @ParameterizedTest
  @MethodSource("seeds")
  void the_line_follows_from_the_items(long seed) {
    Random random = new Random(seed);
    Timeline<Thing> line = Timeline.empty();
    Map<String, Thing> map = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      String id = "t" + random.nextInt(30);
      if (random.nextInt(4) == 0) {
        map.remove(id);
        line = line.minus(id);
      } else {
        Thing thing = thing(id, random.nextInt(3) == 0 ? null : random.nextInt(20));
        map.put(id, thing);
        line = line.plus(id, thing);
      }
      assertLine(line, map, START.plusSeconds(random.nextInt(22) - 1));
      assertLine(Timeline.of(map), map, START);
      assertThat(line).isEqualTo(map).isEqualTo(Timeline.of(map));
    }
  }

  private static void assertLine(Timeline<Thing> line, Map<String, Thing> map, Instant after) {
    List<Thing> all =
        map.values().stream()
            .filter(thing -> thing.inLineAt() != null)
            .sorted(Comparator.comparing(Thing::inLineAt).thenComparing(Thing::id))
            .toList();
    assertThat(line.inLineAfter(after))
        .isEqualTo(all.stream().filter(thing -> thing.inLineAt().isAfter(after)).toList());
    assertThat(line.lastInLine()).isEqualTo(all.isEmpty() ? null : all.get(all.size() - 1).id());
  }

  private static Timeline<Thing> with(Timeline<Thing> line, Thing... things) {
    Timeline<Thing> more = line;
    for (Thing thing : things) {
      more = more.plus(thing.id(), thing);
    }
    return more;
  }

  private static Thing thing(String id, @Nullable Integer seconds) {
    return new Thing(id, seconds == null ? null : START.plusSeconds(seconds));
  }
}
