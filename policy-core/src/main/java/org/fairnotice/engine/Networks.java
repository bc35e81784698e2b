package org.fairnotice.engine;

import java.util.Map;
import java.util.function.BiFunction;
import org.fairnotice.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Plans and compiled rules, one a template, shared by every policy of that template and every
 * thread.
 *
 * <p>Shape: so many at most; the one that was not asked for longest is dropped and, when it is
 * asked for again, compiled again.
 */
final class Networks {
  private final Map<String, Ready> byTemplate;
  private final BiFunction<Policy, Plan, RuleNetwork> compiler;

  /** A plan and the rules made ready. */
  record Ready(Plan plan, RuleNetwork network) {}

  Networks(BiFunction<Policy, Plan, RuleNetwork> compiler, int most) {
    this.compiler = compiler;
    byTemplate = Recent.atMost(most, ready -> {});
  }

  /** Two threads that ask for a template at once may both compile it; one is kept. */
  Ready of(Policy policy) {
    Ready ready = known(policy);
    if (ready != null) {
      return ready;
    }
    Plan plan = new Plan(policy);
    Ready compiled = new Ready(plan, compiler.apply(policy, plan));
    synchronized (byTemplate) {
      Ready first = byTemplate.putIfAbsent(policy.templateHash(), compiled);
      return first == null ? compiled : first;
    }
  }

  private @Nullable Ready known(Policy policy) {
    synchronized (byTemplate) {
      return byTemplate.get(policy.templateHash());
    }
  }
}
