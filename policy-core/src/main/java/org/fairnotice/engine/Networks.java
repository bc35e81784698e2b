package org.fairnotice.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import org.fairnotice.rule.Policy;

/**
 * Plans and compiled rules, one a template, shared by every policy of that template and every
 * thread.
 */
final class Networks {
  private final ConcurrentMap<String, Ready> byTemplate = new ConcurrentHashMap<>();
  private final BiFunction<Policy, Plan, RuleNetwork> compiler;

  /** A plan and the rules made ready. */
  record Ready(Plan plan, RuleNetwork network) {}

  Networks(BiFunction<Policy, Plan, RuleNetwork> compiler) {
    this.compiler = compiler;
  }

  Ready of(Policy policy) {
    Ready ready = byTemplate.get(policy.templateHash());
    return ready != null
        ? ready
        : byTemplate.computeIfAbsent(policy.templateHash(), any -> compile(policy));
  }

  private Ready compile(Policy policy) {
    Plan plan = new Plan(policy);
    return new Ready(plan, compiler.apply(policy, plan));
  }
}
