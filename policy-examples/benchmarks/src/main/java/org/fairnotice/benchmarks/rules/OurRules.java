package org.fairnotice.benchmarks.rules;

import java.util.List;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.decision.Decision;
import org.fairnotice.engine.Engine;
import org.fairnotice.engine.RulesAlone;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Vocabulary;

/** This library's rules, decided on a case that is ready. */
public final class OurRules implements AutoCloseable {
  private final RulesAlone rules =
      new RulesAlone(Engine.drools(Vocabulary.standard()), Salon.policy());

  /** What is decided, with reasons. */
  public List<Decision> decide(Case ready) {
    return rules.decide(ready);
  }

  /** How many rules the network finds. */
  public int match(Case ready) {
    return rules.match(ready);
  }

  @Override
  public void close() {
    rules.close();
  }
}
