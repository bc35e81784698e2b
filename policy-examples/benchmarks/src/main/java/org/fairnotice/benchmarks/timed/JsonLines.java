package org.fairnotice.benchmarks.timed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.lines.HandLines;
import org.fairnotice.benchmarks.lines.OurLines;
import org.fairnotice.benchmarks.lines.Pipe;
import org.fairnotice.benchmarks.lines.ReadyLines;
import org.fairnotice.benchmarks.stream.SalonStream;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole file of JSON lines answered, from memory into memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JsonLines {
  @Param({"1", "2"})
  public int workers = 1;

  private byte[] lines = {};
  private List<Ruling> rulings = List.of();

  /** Writes the lines, and has the rulings ready. */
  @Setup
  public void start() {
    int clients = Math.max(1, Extent.lines() / Math.max(1, Extent.events() / Extent.clients()));
    SalonStream stream = SalonStream.invented(Extent.lines(), clients, Extent.seed());
    StringBuilder text = new StringBuilder();
    rulings = new ArrayList<>();
    Map<String, ClientRecord> records = new HashMap<>();
    try (PolicyEngine.Worker worker = PolicyEngine.create().worker()) {
      for (Event event : stream.all()) {
        text.append(EventCodec.write(event)).append('\n');
        ClientRecord record =
            records.computeIfAbsent(event.client(), id -> ClientRecord.empty(event.business(), id));
        Answer answer = worker.decide(Salon.policies(), record, event);
        records.put(event.client(), answer.record());
        rulings.add(answer.ruling());
      }
    }
    lines = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private InputStream in() {
    return new ByteArrayInputStream(lines);
  }

  private ByteArrayOutputStream out() {
    return new ByteArrayOutputStream(4 * lines.length);
  }

  /** This library. */
  @Benchmark
  public int ours() throws IOException {
    ByteArrayOutputStream out = out();
    OurLines.run(in(), out, workers);
    return out.size();
  }

  /** The program written by hand. */
  @Benchmark
  public int hand() throws IOException {
    ByteArrayOutputStream out = out();
    Pipe.run(in(), out, workers, HandLines::new);
    return out.size();
  }

  /** Reading and writing alone, by one worker. */
  @Benchmark
  public int codecs() throws IOException {
    ByteArrayOutputStream out = out();
    Pipe.run(in(), out, 1, () -> new ReadyLines(rulings));
    return out.size();
  }
}
