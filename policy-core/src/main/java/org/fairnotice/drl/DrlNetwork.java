package org.fairnotice.drl;

import java.util.Collection;
import java.util.Properties;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.fairnotice.engine.Question;
import org.fairnotice.engine.RuleNetwork;
import org.fairnotice.rule.Policy;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;

/**
 * A policy that was exported as DRL, run by Drools' MVEL dialect.
 *
 * <p>Shape: answers the questions of the plan of the policy that was exported; slower to load and
 * to ask than the engine's own network, and independent of it from the first condition on. Shared
 * between threads.
 *
 * <p>Errors: {@link DrlException} for text that does not compile; {@code IllegalStateException}
 * when the DRL says otherwise than the policy of the question, whose texts alone may be another
 * version's. DRL can run anything: only text of {@link DrlExport} or of developers belongs here.
 */
public final class DrlNetwork implements RuleNetwork {
  private final KieBase base;
  private final int mostFirings;

  /** The rules of an exported text. */
  public DrlNetwork(String drl) {
    Collection<KiePackage> packages = DrlCompiler.compile(drl);
    var built =
        KieBaseBuilder.createKieBaseFromModel(
            new ModelImpl(),
            RuleBaseFactory.newKnowledgeBaseConfiguration(
                new Properties(), DrlNetwork.class.getClassLoader()));
    ((InternalRuleBase) built).addPackages(packages);
    base = built;
    mostFirings = packages.stream().mapToInt(one -> one.getRules().size()).sum() + 1;
  }

  /** A policy, exported and compiled. */
  public static DrlNetwork of(Policy policy) {
    return new DrlNetwork(DrlExport.write(policy));
  }

  @Override
  public void ask(Question question) {
    answer(question);
  }

  /** Answers a question, and tells what the DRL said with the answers. */
  public DrlAnswers answer(Question question) {
    DrlAnswers answers = new DrlAnswers();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("answers", answers);
      session.insert(question);
      if (session.fireAllRules(mostFirings) >= mostFirings) {
        throw new IllegalStateException("more rules fired than there are: " + question.key());
      }
    } finally {
      session.dispose();
    }
    answers.check(question);
    return answers;
  }
}
