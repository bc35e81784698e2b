package org.fairnotice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fairnotice.benchmarks.note.PerformanceNote;
import org.fairnotice.benchmarks.stream.Agreement;
import org.fairnotice.benchmarks.stream.Streams;
import org.fairnotice.benchmarks.timed.Timed;
import org.fairnotice.benchmarks.weighed.Processes;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and writes the note on it.
 *
 * <p>Errors: nothing is timed if two contenders decide differently anywhere.
 */
public final class Main {
  private Main() {}

  /**
   * Runs.
   *
   * @param arguments the folder the note is written to, and the class path of the command line
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Path docs = Path.of(arguments[0]);
    for (String stream : Streams.names()) {
      int[] applied =
          Agreement.check(
              Streams.of(stream), Extent.slowOnes(), Runtime.getRuntime().availableProcessors());
      say("all decide the same on " + Streams.of(stream).size() + " events: " + stream);
      say("how often each rule applied: " + Arrays.toString(applied));
    }
    Path folder = Files.createTempDirectory("fairnotice-bench");
    Processes processes = new Processes(folder, arguments[1]);
    Figures figures = processes.all();
    figures.putAll(processes.weighed());
    figures.putAll(Timed.all());
    Files.writeString(folder.resolve("figures.txt"), figures.toString());
    PerformanceNote.of(figures).write(docs);
    say("written: " + docs.resolve(PerformanceNote.FILE));
    say(figures.toString());
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
