package org.fairnotice.benchmarks.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.EventLine;
import org.fairnotice.json.RulingCodec;
import org.fairnotice.run.Judge;
import org.fairnotice.run.Runner;

/** This library's runner between the codecs; it keeps the clients' logs, too. */
public final class OurLines {
  private OurLines() {}

  /** All lines by so many workers. */
  public static void run(InputStream in, OutputStream out, int workers) throws IOException {
    PolicyEngine engine = PolicyEngine.create();
    try (Runner<byte[]> runner =
            new Runner<>(
                () -> Judge.of(engine.worker()),
                Salon.policies(),
                workers,
                false,
                played ->
                    (RulingCodec.write(played.ruling()) + '\n').getBytes(StandardCharsets.UTF_8),
                line -> write(line, out));
        Stream<EventLine> lines = EventCodec.readLines(in)) {
      lines.forEachOrdered(line -> runner.play(event(line)));
      runner.flush();
    }
    out.flush();
  }

  private static Event event(EventLine line) {
    return Objects.requireNonNull(line.event(), "an event");
  }

  private static void write(byte[] line, OutputStream out) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
