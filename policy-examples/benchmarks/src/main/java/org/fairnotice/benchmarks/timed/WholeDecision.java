package org.fairnotice.benchmarks.timed;

import java.util.concurrent.TimeUnit;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.hand.Client;
import org.fairnotice.benchmarks.hand.HandDesk;
import org.fairnotice.benchmarks.hand.HandRuling;
import org.fairnotice.benchmarks.stream.SalonStream;
import org.fairnotice.benchmarks.stream.Streams;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * An event decided on whole: folded in, decided with reasons, and the decisions folded in.
 *
 * <p>Shape: every thread has clients of its own; after the last event all begins anew.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WholeDecision {
  @Param({Streams.SALON})
  public String stream = Streams.SALON;

  private final PolicyEngine.Worker worker = Engines.SHARED.worker();
  private final Policies policies = Salon.policies();
  private final HandDesk desk = new HandDesk();
  private SalonStream events = SalonStream.of(java.util.List.of());
  private @Nullable ClientRecord[] records = {};
  private @Nullable Client[] clients = {};
  private int next;

  private static final class Engines {
    static final PolicyEngine SHARED = PolicyEngine.create();
  }

  /** Gets the stream ready. */
  @Setup
  public void start() {
    events = Streams.of(stream);
    begin();
  }

  private void begin() {
    records = new ClientRecord[events.count()];
    clients = new Client[events.count()];
    next = 0;
  }

  private int step() {
    if (next == events.size()) {
      begin();
    }
    return next++;
  }

  /** This library. */
  @Benchmark
  public Ruling ours() {
    int at = step();
    Event event = events.event(at);
    int client = events.client(at);
    ClientRecord record = records[client];
    if (record == null) {
      record = ClientRecord.empty(event.business(), event.client());
    }
    Answer answer = worker.decide(policies, record, event);
    records[client] = answer.record();
    return answer.ruling();
  }

  /** The program written by hand. */
  @Benchmark
  public HandRuling hand() {
    int at = step();
    int number = events.client(at);
    Client client = clients[number];
    if (client == null) {
      client = new Client();
      clients[number] = client;
    }
    return desk.decide(client, events.event(at));
  }
}
