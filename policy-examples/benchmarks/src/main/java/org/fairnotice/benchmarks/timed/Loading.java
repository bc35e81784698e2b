package org.fairnotice.benchmarks.timed;

import java.util.concurrent.TimeUnit;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.rules.DrlRules;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.engine.Engine;
import org.fairnotice.engine.RulesAlone;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Vocabulary;
import org.kie.api.KieBase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of the twenty-five rules to rules that can be asked, when all is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Loading {

  /** Read, checked, compiled, and the rule network built. */
  @Benchmark
  public RulesAlone ours() {
    Policy policy = PolicyLanguage.load(Salon.FILE, Salon.text()).policyOrThrow();
    return new RulesAlone(Engine.drools(Vocabulary.standard()), policy);
  }

  /** The same rules as DRL, by the DRL compiler of Drools. */
  @Benchmark
  public KieBase drl() {
    return DrlRules.build(DrlRules.text());
  }
}
