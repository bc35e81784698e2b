package org.fairnotice.benchmarks.weighed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.Figures;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.stream.Bookings;
import org.fairnotice.json.EventCodec;

/** What only a process of its own can tell: starting, loading when cold, and heap. */
public final class Processes {
  private final Path folder;
  private final String cli;

  /**
   * Processes that use a folder for their files.
   *
   * @param cli the class path of the command line
   */
  public Processes(Path folder, String cli) {
    this.folder = folder;
    this.cli = cli;
  }

  private record Ended(double milliseconds, String output) {}

  /** All figures. */
  public Figures all() throws IOException {
    Path policy = Files.writeString(folder.resolve(Salon.FILE), Salon.text());
    Path event =
        Files.writeString(
            folder.resolve("one.jsonl"), EventCodec.write(Bookings.made("c", 0, "Cut")) + "\n");
    Figures figures = new Figures();
    startUp(policy, event, figures);
    coldLoad(policy, figures);
    return figures;
  }

  /** The heap, weighed in a process with no other things in it. */
  public Figures weighed() {
    List<String> command = new ArrayList<>(Extent.arguments());
    command.addAll(List.of("-cp", ownClassPath(), Weigh.class.getName()));
    Figures figures = new Figures();
    figures.read(run(command).output());
    return figures;
  }

  /** Both programs run on the same class path, in turn. */
  private void startUp(Path policy, Path event, Figures figures) {
    String classPath = cli + File.pathSeparator + ownClasses();
    List<String> ours =
        List.of(
            "-cp",
            classPath,
            "org.fairnotice.cli.Main",
            "run",
            policy.toString(),
            event.toString());
    List<String> least = List.of("-cp", classPath, OneRule.class.getName(), event.toString());
    double[] ourTimes = new double[Extent.starts()];
    double[] leastTimes = new double[Extent.starts()];
    for (int i = 0; i < Extent.starts(); i++) {
      ourTimes[i] = run(ours).milliseconds();
      leastTimes[i] = run(least).milliseconds();
    }
    figures.put("start/ours-ms", median(ourTimes));
    figures.put("start/one-rule-ms", median(leastTimes));
  }

  private void coldLoad(Path policy, Figures figures) {
    for (String route : List.of("ours", "drl")) {
      double[] times = new double[Extent.starts()];
      for (int i = 0; i < Extent.starts(); i++) {
        Ended ended =
            run(List.of("-cp", ownClassPath(), ColdLoad.class.getName(), route, policy.toString()));
        String answer =
            ended.output().lines().filter(line -> line.contains("=")).findFirst().orElseThrow();
        times[i] = Double.parseDouble(answer.substring(answer.indexOf('=') + 1));
      }
      figures.put("cold/" + route + "-ms", median(times));
    }
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String ownClassPath() {
    return System.getProperty("java.class.path");
  }

  private static String ownClasses() {
    try {
      return Path.of(Processes.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ended run(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path output = folder.resolve("output.txt");
    long began = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int code = process.waitFor();
      double milliseconds = (System.nanoTime() - began) / 1e6;
      String said = Files.readString(output, StandardCharsets.UTF_8);
      if (code != 0) {
        throw new IllegalStateException(command + " ended with " + code + ":\n" + said);
      }
      return new Ended(milliseconds, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
