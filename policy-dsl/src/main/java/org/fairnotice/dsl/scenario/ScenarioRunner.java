package org.fairnotice.dsl.scenario;

import org.fairnotice.PolicyEngine;
import org.fairnotice.rule.Policy;

/** Plays scenarios against a policy. */
public final class ScenarioRunner {
  private final PolicyEngine engine;

  /** A runner on an engine. */
  public ScenarioRunner(PolicyEngine engine) {
    this.engine = engine;
  }

  /** Plays a scenario from an empty record. */
  public ScenarioResult run(Policy policy, Scenario scenario) {
    throw new UnsupportedOperationException("not yet: " + engine + policy + scenario);
  }
}
