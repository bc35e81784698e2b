package org.fairnotice.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fairnotice.benchmarks.note.PerformanceNote;
import org.fairnotice.benchmarks.stream.Agreement;
import org.fairnotice.benchmarks.stream.Streams;
import org.fairnotice.benchmarks.timed.Timed;
import org.fairnotice.benchmarks.weighed.Processes;
import org.fairnotice.benchmarks.weighed.Weigh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is measured, on as little as possible: that it runs, not how fast. */
class SmokeTest {
  private static final Map<String, String> TINY =
      Map.ofEntries(
          Map.entry("bench.events", "400"),
          Map.entry("bench.clients", "20"),
          Map.entry("bench.ready", "50"),
          Map.entry("bench.slow", "10"),
          Map.entry("bench.lines", "100"),
          Map.entry("bench.most", "50"),
          Map.entry("bench.shops", "3"),
          Map.entry("bench.many", "1000"),
          Map.entry("bench.starts", "1"),
          Map.entry("bench.forks", "0"),
          Map.entry("bench.warmups", "0"),
          Map.entry("bench.iterations", "1"),
          Map.entry("bench.milliseconds", "1"),
          Map.entry("jmh.ignoreLock", "true"));

  @BeforeAll
  static void as_little_as_possible() {
    TINY.forEach(System::setProperty);
  }

  @AfterAll
  static void as_before() {
    TINY.keySet().forEach(System::clearProperty);
  }

  @Test
  void every_contender_decides_the_same_and_every_benchmark_runs(@TempDir Path folder)
      throws Exception {
    String cli = Path.of("..", "cli", "target", "classes") + File.pathSeparator + classPath();

    int[] applied = Agreement.check(Streams.of(Streams.SALON), Extent.slowOnes(), 1);
    Figures figures = new Processes(folder, cli).all();
    figures.putAll(Weigh.all());
    figures.putAll(Timed.all());
    PerformanceNote.of(figures).write(folder);

    assertThat(applied[5]).as("bookings that were welcome").isPositive();
    assertThat(figures.all().values()).allMatch(value -> value >= 0);
    assertThat(folder.resolve(PerformanceNote.FILE)).content().contains("## Bounds");
    assertThat(Files.list(folder.resolve("performance"))).hasSize(5);
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
