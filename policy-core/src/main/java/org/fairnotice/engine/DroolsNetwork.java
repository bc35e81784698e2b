package org.fairnotice.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Index;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;

/**
 * A policy template as a Drools knowledge base, built in memory.
 *
 * <p>Shape: one rule per entry and key, one pattern each: the key by index, the rest folded into
 * one predicate; the fact is the question. Shared between threads; each question gets a session of
 * its own, unless one is kept by its single owner.
 *
 * <p>Source: docs/design/001-drools.md, ten rules each from a wrong answer that was reproduced.
 */
final class DroolsNetwork implements RuleNetwork {
  private static final String PACKAGE = "org.fairnotice.rules";
  private static final int KEY_INDEX = 0;
  private static final KieBaseConfiguration CONFIGURATION = configuration();

  private final KieBase base;
  private final int mostFirings;

  DroolsNetwork(Plan plan) {
    this.base = build(plan);
    this.mostFirings = plan.size() + 1;
  }

  private static KieBaseConfiguration configuration() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Invariant: Drools looks its services up once, through this loader, and keeps a miss for ever.
    thread.setContextClassLoader(DroolsNetwork.class.getClassLoader());
    try {
      KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
      KieBase first = KieBaseBuilder.createKieBaseFromModel(new ModelImpl(), configuration);
      first.newKieSession().dispose();
      return configuration;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static KieBase build(Plan plan) {
    ModelImpl model = new ModelImpl();
    for (String key : plan.keys()) {
      for (Entry entry : plan.entries(key)) {
        model.addRule(compile(key, entry.index()));
      }
    }
    return KieBaseBuilder.createKieBaseFromModel(model, CONFIGURATION);
  }

  private static Rule compile(String key, int entry) {
    Variable<Question> question = declarationOf(Question.class);
    return rule(PACKAGE, key + "#" + entry)
        .build(
            pattern(question)
                .expr(
                    "key==" + key,
                    asked -> key.equals(asked.key()),
                    alphaIndexedBy(
                        String.class, Index.ConstraintType.EQUAL, KEY_INDEX, Question::key, key))
                .expr("entry#" + entry, asked -> asked.possible(entry)),
            on(question).execute(asked -> asked.match(entry, asked.truth(entry))));
  }

  @Override
  public void ask(Question question) {
    KieSession session = base.newKieSession();
    try {
      fire(session, question);
    } finally {
      session.dispose();
    }
  }

  private void fire(KieSession session, Question question) {
    session.insert(question);
    int fired = session.fireAllRules(mostFirings);
    if (fired >= mostFirings) {
      throw new IllegalStateException("more rules fired than there are: " + question.key());
    }
  }

  @Override
  public RuleNetwork kept() {
    return new Kept();
  }

  private final class Kept implements RuleNetwork {
    private @Nullable KieSession session;

    @Override
    public void ask(Question question) {
      KieSession own = session == null ? base.newKieSession() : session;
      session = null;
      boolean clean = false;
      try {
        org.kie.api.runtime.rule.FactHandle handle = own.insert(question);
        int fired = own.fireAllRules(mostFirings);
        if (fired >= mostFirings) {
          throw new IllegalStateException("more rules fired than there are: " + question.key());
        }
        own.delete(handle);
        clean = true;
      } finally {
        if (clean) {
          session = own;
        } else {
          own.dispose();
        }
      }
    }

    @Override
    public void close() {
      if (session != null) {
        session.dispose();
        session = null;
      }
    }
  }
}
