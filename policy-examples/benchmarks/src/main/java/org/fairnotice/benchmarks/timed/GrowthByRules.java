package org.fairnotice.benchmarks.timed;

import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.stream.Bookings;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole decisions on new bookings under more and more rules, each for a service of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthByRules {
  private static final int BOOKINGS = 1_000;

  @Param({"10", "20", "100", "1000", "10000"})
  public int rules = 10;

  private final PolicyEngine.Worker worker = PolicyEngine.create().worker();
  private final ClientRecord record = ClientRecord.empty("default", "c");
  private Policies policies = Policies.of(policy(1));
  private Event[] events = {};
  private int next;

  static Policy policy(int rules) {
    Policy.Builder builder =
        Policy.builder("Many services", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"));
    for (int i = 0; i < rules; i++) {
      builder.rule(
          Rule.named("Service " + i)
              .when(Trigger.on(EventType.BOOKING_MADE))
              .given(Condition.is("service", Operand.of(Value.text(service(i)))))
              .then(
                  Outcome.requireDeposit(
                      Amount.percent("30", Amount.Base.PRICE),
                      Operand.of(Span.days(3)),
                      Outcome.Missed.RELEASE))
              .withoutWords());
    }
    return builder.build();
  }

  private static String service(int number) {
    return "service " + number;
  }

  /** Gets policy and bookings ready. */
  @Setup
  public void start() {
    int services = Extent.atMost(rules);
    policies = Policies.of(policy(services));
    SplittableRandom random = new SplittableRandom(Extent.seed());
    events =
        IntStream.range(0, BOOKINGS)
            .mapToObj(i -> Bookings.made("c", i, service(random.nextInt(services))))
            .toArray(Event[]::new);
  }

  /** One of the rules applies. */
  @Benchmark
  public Ruling ours() {
    next = next + 1 == events.length ? 0 : next + 1;
    return worker.decide(policies, record, events[next]).ruling();
  }
}
