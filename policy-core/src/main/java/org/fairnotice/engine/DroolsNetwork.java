package org.fairnotice.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * A policy template as a Drools knowledge base, built in memory.
 *
 * <p>Shape: depends on the shape of the plan alone; one rule per entry and key, one pattern each:
 * the key by index, the rest folded into one predicate; the fact is the question. Shared between
 * threads; each question gets a session of its own, unless one is kept by its single owner.
 *
 * <p>Source: docs/design/001-drools.md, ten rules each from a wrong answer that was reproduced.
 */
public final class DroolsNetwork implements RuleNetwork {
  private static final String PACKAGE = "org.fairnotice.rules";
  private static final int KEY_INDEX = 0;
  private static final int TEXT_INDEX = 1;
  private static final Variable<Question> QUESTION = declarationOf(Question.class, "question");
  private static final KieBaseConfiguration CONFIGURATION = configuration();

  private final KieBase base;
  private final int mostFirings;
  private final @Nullable Addition addition;

  /**
   * Rules of another source, asked in the same knowledge base.
   *
   * <p>Shape: Drools stays out of signatures; {@code packages} holds its knowledge packages.
   */
  public interface Addition {
    /** The knowledge packages; how many rules there are bounds how many may fire. */
    Collection<?> packages();

    /** Whether the rules are asked under a key. */
    boolean answers(String key);

    /** The fact the rules match when such a question is asked. */
    Object fact(Question question);
  }

  /** The rules of a plan. */
  public DroolsNetwork(Plan plan) {
    this(plan, null);
  }

  /** The rules of a plan, and others beside them. */
  public DroolsNetwork(Plan plan, @Nullable Addition addition) {
    this.addition = addition;
    this.base = build(plan);
    this.mostFirings =
        plan.size() + plan.keys().size() + (addition == null ? 0 : add(addition)) + 1;
  }

  private int add(Addition more) {
    List<KiePackage> packages = new ArrayList<>();
    more.packages().forEach(one -> packages.add((KiePackage) one));
    ((InternalRuleBase) base).addPackages(packages);
    return packages.stream().mapToInt(one -> one.getRules().size()).sum();
  }

  private static KieBaseConfiguration configuration() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Invariant: Drools looks its services up once, through this loader, and keeps a miss for ever.
    thread.setContextClassLoader(DroolsNetwork.class.getClassLoader());
    try {
      KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
      // The compiler of MVEL conditions that run often miscompiles static calls to interfaces.
      configuration.setOption(ConstraintJittingThresholdOption.get(-1));
      ModelImpl model = new ModelImpl();
      model.addRule(compile("", 0));
      KieBase first = KieBaseBuilder.createKieBaseFromModel(model, configuration);
      first.newKieSession().dispose();
      return configuration;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static KieBase build(Plan plan) {
    ModelImpl model = new ModelImpl();
    for (String key : plan.keys()) {
      Selector selector = plan.selector(key);
      for (Entry entry : plan.entries(key)) {
        Set<String> texts = selector == null ? null : selector.texts().get(entry.index());
        if (texts == null) {
          model.addRule(compile(key, entry.index()));
        } else {
          texts.forEach(text -> model.addRule(compile(key, text, entry.index())));
        }
      }
      if (selector != null) {
        model.addRule(unselected(key, selector));
      }
    }
    return KieBaseBuilder.createKieBaseFromModel(model, CONFIGURATION);
  }

  private static PatternDSL.PatternDef<Question> asked(String key) {
    return pattern(QUESTION)
        .expr(
            "key==" + key,
            asked -> key.equals(asked.key()),
            alphaIndexedBy(
                String.class, Index.ConstraintType.EQUAL, KEY_INDEX, Question::key, key));
  }

  private static Rule compile(String key, int entry) {
    return rule(PACKAGE, key + "#" + entry)
        .build(
            asked(key).expr("entry#" + entry, asked -> asked.possible(entry)),
            on(QUESTION).execute(asked -> asked.match(entry, asked.truth(entry))));
  }

  /** An entry that only asks of cases with a text is looked at in those alone. */
  private static Rule compile(String key, String text, int entry) {
    return rule(PACKAGE, key + "#" + entry + "=" + text)
        .build(
            asked(key)
                .expr(
                    "selected==" + text,
                    asked -> text.equals(asked.selected()),
                    alphaIndexedBy(
                        String.class,
                        Index.ConstraintType.EQUAL,
                        TEXT_INDEX,
                        Question::selected,
                        text))
                .expr("entry#" + entry, asked -> asked.possible(entry)),
            on(QUESTION).execute(asked -> asked.match(entry, asked.truth(entry))));
  }

  /** Where nobody can tell the text, each of those entries says what follows from that. */
  private static Rule unselected(String key, Selector selector) {
    List<Integer> entries = selector.texts().keySet().stream().sorted().toList();
    return rule(PACKAGE, key + "#unselected")
        .build(
            asked(key).expr("unselected", asked -> asked.selected().isEmpty()),
            on(QUESTION)
                .execute(
                    asked -> entries.forEach(entry -> asked.match(entry, asked.truth(entry)))));
  }

  /** Starts Drools, once; it must not be touched before. */
  public static void start() {
    Objects.requireNonNull(CONFIGURATION);
  }

  @Override
  public boolean answers(String key) {
    return addition != null && addition.answers(key);
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

  /** Rules of a plan never throw; those beside it may, and the question is not answered then. */
  private List<FactHandle> fire(KieSession session, Question question) {
    try {
      return answered(session, question);
    } catch (RuntimeException fault) {
      throw new IllegalStateException(
          "rules failed on " + question.key() + ": " + fault.getMessage(), fault);
    }
  }

  private List<FactHandle> answered(KieSession session, Question question) {
    List<FactHandle> facts = new ArrayList<>();
    facts.add(session.insert(question));
    if (addition != null && addition.answers(question.key())) {
      facts.add(session.insert(addition.fact(question)));
    }
    if (session.fireAllRules(mostFirings) >= mostFirings) {
      throw new IllegalStateException("more rules fired than there are");
    }
    return facts;
  }

  @Override
  public RuleNetwork kept() {
    return new Kept();
  }

  private final class Kept implements RuleNetwork {
    private @Nullable KieSession session;

    @Override
    public boolean answers(String key) {
      return DroolsNetwork.this.answers(key);
    }

    @Override
    public void ask(Question question) {
      KieSession own = session == null ? base.newKieSession() : session;
      session = null;
      boolean clean = false;
      try {
        fire(own, question).forEach(own::delete);
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
