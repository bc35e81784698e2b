package org.fairnotice.benchmarks.rules;

import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules 4.1: one set of all rules, by priority.
 *
 * <p>Shape: conditions in Java, which is its fastest way; its MVEL conditions are interpreted.
 */
public final class EasyRules implements Contender {
  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  public EasyRules() {
    for (SalonRule rule : SalonRule.all()) {
      int number = rule.number();
      rules.register(
          new RuleBuilder()
              .name("rule " + number)
              .priority(number)
              .when(asked -> verdict(asked).open(number) && rule.holds().test(facts(asked)))
              .then(asked -> verdict(asked).apply(number, facts(asked)))
              .build());
    }
    rules.register(
        new RuleBuilder()
            .name("too many strikes")
            .priority(SalonRule.TOO_MANY_STRIKES)
            .when(
                asked ->
                    verdict(asked).strike() && facts(asked).strikesYear() + 1 >= SalonRule.STRIKES)
            .then(asked -> verdict(asked).apply(SalonRule.TOO_MANY_STRIKES, facts(asked)))
            .build());
  }

  private static Facts facts(org.jeasy.rules.api.Facts asked) {
    return asked.get("facts");
  }

  private static Verdict verdict(org.jeasy.rules.api.Facts asked) {
    return asked.get("verdict");
  }

  @Override
  public void decide(Facts facts, Verdict verdict) {
    org.jeasy.rules.api.Facts asked = new org.jeasy.rules.api.Facts();
    asked.put("facts", facts);
    asked.put("verdict", verdict);
    engine.fire(rules, asked);
  }
}
