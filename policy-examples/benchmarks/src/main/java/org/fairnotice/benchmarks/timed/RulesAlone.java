package org.fairnotice.benchmarks.timed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.rules.Contender;
import org.fairnotice.benchmarks.rules.OurRules;
import org.fairnotice.benchmarks.rules.Peer;
import org.fairnotice.benchmarks.rules.Verdict;
import org.fairnotice.benchmarks.stream.Ready;
import org.fairnotice.benchmarks.stream.SalonStream;
import org.fairnotice.decision.Decision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The twenty-five rules on questions that are ready. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulesAlone {
  private static final int OF_EVENTS = 100_000;

  private final Questions questions = new Questions();
  private final Verdict verdict = new Verdict();
  private OurRules ours = new OurRules();

  /** The questions, one after another, over and over. */
  static final class Questions {
    private final List<Ready> all = ready();
    private int next;

    private static List<Ready> ready() {
      int events = Math.min(OF_EVENTS, Extent.events());
      int clients = Math.max(1, (int) ((long) Extent.clients() * events / Extent.events()));
      SalonStream stream = SalonStream.invented(events, clients, Extent.seed());
      return Ready.of(stream, Extent.ready());
    }

    Ready take() {
      next = next + 1 == all.size() ? 0 : next + 1;
      return all.get(next);
    }
  }

  /** One contender. */
  @State(Scope.Benchmark)
  public static class Asked {
    @Param public Peer peer = Peer.HAND;
    Contender contender = (facts, verdict) -> {};

    /** Gets it ready. */
    @Setup
    public void start() {
      contender = peer.start();
    }

    /** Lets it go. */
    @TearDown
    public void stop() throws Exception {
      contender.close();
    }
  }

  /** Another way of saying them. */
  @Benchmark
  public Verdict peer(Asked asked) {
    asked.contender.decide(questions.take().facts(), verdict.clear());
    return verdict;
  }

  /** This library: found and resolved, with reasons and ids. */
  @Benchmark
  public List<Decision> ours() {
    return ours.decide(questions.take().ready());
  }

  /** This library: the rules that could be true are found, and that is all. */
  @Benchmark
  public int oursFinding() {
    return ours.match(questions.take().ready());
  }

  /** Lets the kept session go. */
  @TearDown
  public void stop() {
    ours.close();
  }
}
