package org.fairnotice.benchmarks.rules;

import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete 4.0: one knowledge of all rules, by salience.
 *
 * <p>Shape: conditions in Java, and a session that is kept and cleared after each decision: its
 * fastest way. Conditions as text, and a session for each decision, are slower.
 */
public final class EvreteRules implements Contender {
  private final KnowledgeService service = new KnowledgeService();
  private final StatefulSession session;
  private Verdict verdict = new Verdict();

  public EvreteRules() {
    RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
    for (SalonRule rule : SalonRule.all()) {
      Predicate<Object[]> holds = values -> rule.holds().test((Facts) values[0]);
      builder
          .newRule("rule " + rule.number())
          .salience(100 - rule.number())
          .forEach("$f", Facts.class)
          .where(holds, "$f")
          .execute(context -> apply(rule.number(), context));
    }
    builder
        .newRule("too many strikes")
        .salience(0)
        .forEach("$s", StrikeAdded.class, "$f", Facts.class)
        .where("$s.strikes >= 3")
        .execute(context -> verdict.apply(SalonRule.TOO_MANY_STRIKES, context.get("$f")));
    session = builder.build().newStatefulSession();
  }

  private void apply(int number, RhsContext context) {
    Facts facts = context.get("$f");
    if (verdict.apply(number, facts)) {
      context.insert(new StrikeAdded(facts.strikesYear() + 1));
    }
  }

  @Override
  public void decide(Facts facts, Verdict into) {
    verdict = into;
    session.insertAndFire(facts);
    session.clear();
  }

  @Override
  public void close() {
    session.close();
    service.shutdown();
  }
}
