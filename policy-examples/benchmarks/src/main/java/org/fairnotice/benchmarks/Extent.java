package org.fairnotice.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured, and for how long.
 *
 * <p>Shape: read from system properties, which processes started on the way are given too.
 */
public final class Extent {
  private static final String PREFIX = "bench.";

  private Extent() {}

  /** Events of the salon. */
  public static int events() {
    return number("events", 1_000_000);
  }

  /** Clients of the salon. */
  public static int clients() {
    return number("clients", 50_000);
  }

  /** What the events are invented from. */
  public static long seed() {
    return number("seed", 25);
  }

  /** Questions that are ready, for rules alone. */
  public static int ready() {
    return number("ready", 20_000);
  }

  /** Questions that the slow contenders are checked on before timing. */
  public static int slowOnes() {
    return number("slow", 2_000);
  }

  /** Lines of JSON in one run. */
  public static int lines() {
    return number("lines", 100_000);
  }

  /** Shops on one template, and shops with a policy of their own. */
  public static int shops() {
    return number("shops", 10_000);
  }

  /** Clients at most whose heap is measured. */
  public static int manyClients() {
    return number("many", 1_000_000);
  }

  /** Rules, or bookings of one client, at most: more count as so many. */
  public static int atMost(int wanted) {
    return Math.min(wanted, number("most", Integer.MAX_VALUE));
  }

  /** Processes started of each kind. */
  public static int starts() {
    return number("starts", 7);
  }

  /** Processes of JMH for each figure; 0 measures in this one. */
  public static int forks() {
    return number("forks", 1);
  }

  public static int warmups() {
    return number("warmups", 5);
  }

  public static int iterations() {
    return number("iterations", 5);
  }

  /** How long an iteration lasts. */
  public static int milliseconds() {
    return number("milliseconds", 1_000);
  }

  /** The heap that processes get. */
  public static String heap() {
    return System.getProperty(PREFIX + "heap", "6g");
  }

  /** A file of events of a real hotel, if there is one. */
  public static @Nullable Path hotel() {
    String file = System.getProperty(PREFIX + "hotel", "");
    return file.isEmpty() ? null : Path.of(file);
  }

  private static int number(String name, int usual) {
    return Integer.getInteger(PREFIX + name, usual);
  }

  /** The same for another process, as its arguments. */
  public static List<String> arguments() {
    Stream<String> given =
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith(PREFIX))
            .sorted()
            .map(name -> "-D" + name + "=" + System.getProperty(name));
    return Stream.concat(Stream.of("-Xmx" + heap(), "-XX:+UseParallelGC"), given).toList();
  }
}
