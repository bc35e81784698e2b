package org.fairnotice.benchmarks.timed;

import java.util.concurrent.TimeUnit;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.stream.Bookings;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Answer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A client with more and more visits behind them books again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthByHistory {
  @Param({"10", "100", "1000", "10000"})
  public int bookings = 10;

  private final PolicyEngine.Worker worker = PolicyEngine.create().worker();
  private final Policies policies = Salon.policies();
  private ClientRecord record = ClientRecord.empty("default", "c");
  private Event event = Bookings.made("c", 0, "Cut");

  /** Gets the record ready. */
  @Setup
  public void start() {
    int visits = Extent.atMost(bookings);
    record = Bookings.kept(worker, policies, "c", visits);
    event = Bookings.made("c", visits, "Balayage");
  }

  /** The next booking. */
  @Benchmark
  public Answer ours() {
    return worker.decide(policies, record, event);
  }
}
