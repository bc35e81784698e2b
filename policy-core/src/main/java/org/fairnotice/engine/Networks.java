package org.fairnotice.engine;

import java.util.function.BiFunction;
import org.fairnotice.rule.Policy;

/**
 * Plans and compiled rules, one a template, shared by every policy of that template and every
 * thread.
 *
 * <p>Shape: so many at most; the one that was not asked for longest is dropped and, when it is
 * asked for again, compiled again.
 */
final class Networks {
  private final Shared<String, Ready> byTemplate;
  private final BiFunction<Policy, Plan, RuleNetwork> compiler;

  /** A plan and the rules made ready. */
  record Ready(Plan plan, RuleNetwork network) {}

  Networks(BiFunction<Policy, Plan, RuleNetwork> compiler, int most) {
    this.compiler = compiler;
    byTemplate = new Shared<>(most);
  }

  /** Networks of Drools: templates whose plans have one shape share theirs. */
  static Networks drools(int most) {
    Shared<Plan.Shape, RuleNetwork> byShape = new Shared<>(most);
    return new Networks(
        (policy, plan) -> byShape.of(plan.shape(), () -> new DroolsNetwork(plan)), most);
  }

  Ready of(Policy policy) {
    return byTemplate.of(policy.templateHash(), () -> compiled(policy));
  }

  private Ready compiled(Policy policy) {
    Plan plan = new Plan(policy);
    return new Ready(plan, compiler.apply(policy, plan));
  }
}
