package org.fairnotice.benchmarks.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fairnotice.benchmarks.Extent;

/** What it was measured on, without names. */
final class Machine {
  private Machine() {}

  static String text() {
    return String.format(
        Locale.ROOT,
        "%d cores%s, %s %s, Java %s (%s), heap %s, ParallelGC",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        Extent.heap());
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> " of " + line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse("")
          : "";
    } catch (IOException e) {
      return "";
    }
  }
}
