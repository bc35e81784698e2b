package org.fairnotice.benchmarks.timed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.Shops;
import org.fairnotice.benchmarks.stream.Bookings;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Ruling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A booking decided for one shop after another, in one engine that keeps the compiled rules of few
 * templates: with more shops than that, each distinct one is compiled again at its turn.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ManyShops {
  private static final int DISTANCE = 7_919;
  private static final int TEMPLATES = 100;

  /** What shops have in common. */
  public enum Kind {
    ONE,
    ON_ONE_TEMPLATE,
    DISTINCT,
    REORDERED
  }

  @Param public Kind kind = Kind.ONE;

  private final PolicyEngine.Worker worker =
      PolicyEngine.with(Vocabulary.standard(), TEMPLATES).worker();
  private final Event event = Bookings.made("c", 20, "Balayage");
  private ClientRecord record = ClientRecord.empty("default", "c");
  private List<Policies> shops = List.of(Salon.policies());
  private int next;

  /** Loads the shops. */
  @Setup
  public void start() {
    shops =
        switch (kind) {
          case ONE -> List.of(Shops.onTemplate(0));
          case ON_ONE_TEMPLATE -> Shops.onTemplates(Extent.shops());
          case DISTINCT -> Shops.distincts(Extent.shops());
          case REORDERED -> Shops.reordereds(Extent.shops());
        };
    record = Bookings.kept(worker, shops.get(0), "c", 20);
  }

  /** Shops far from each other follow each other. */
  @Benchmark
  public Ruling ours() {
    next = (next + DISTANCE) % shops.size();
    return worker.decide(shops.get(next), record, event).ruling();
  }
}
