package org.fairnotice.drl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairnotice.decision.Topic;
import org.fairnotice.engine.DroolsNetwork;
import org.fairnotice.engine.Plan;
import org.fairnotice.engine.Question;
import org.fairnotice.engine.RuleNetwork;
import org.fairnotice.event.EventType;

/**
 * A developer's own rules in DRL, asked in one knowledge base with a policy's.
 *
 * <p>Shape: immutable. The rules match {@link Matter}; they are asked of each topic and kind of
 * event that {@link #answering} names, also where the policy has no rule, and stand after the
 * policy's in the order of the text. The dialect is {@code mvel} unless a rule says otherwise.
 *
 * <p><b>Trusted code only.</b> DRL is not data: a condition, a consequence or a salience can start
 * processes, read files and stop the machine, and nothing contains it. Never pass text that a
 * tenant, a user or a policy folder supplies. Nothing in this library loads such rules by itself.
 *
 * <p>Nobody knows when such a rule may next say something else: a preview does not look at them,
 * and neither do the fingerprints of a ruling.
 *
 * <p>Errors: {@link DrlException} with every line and column at fault. A rule that throws while it
 * is asked fails the whole question with {@code IllegalStateException}; nothing is decided then.
 */
public final class DeveloperRules {
  private record Key(Topic topic, EventType event) {}

  private final String drl;
  private final Map<String, Key> keys;

  private DeveloperRules(String drl, Map<String, Key> keys) {
    this.drl = drl;
    this.keys = keys;
  }

  /**
   * Rules of a text, not yet asked of anything.
   *
   * @throws DrlException if the text does not compile
   */
  public static DeveloperRules parse(String drl) {
    DrlCompiler.compile(drl);
    return new DeveloperRules(drl, Map.of());
  }

  /** The same, asked of a topic when an event of one of these kinds comes. */
  public DeveloperRules answering(Topic topic, EventType... events) {
    Map<String, Key> more = new LinkedHashMap<>(keys);
    for (EventType event : events) {
      more.put(Plan.key(topic, event), new Key(topic, event));
    }
    return new DeveloperRules(drl, more);
  }

  /**
   * The rules of a plan, and these after them.
   *
   * @throws IllegalStateException if they are asked of nothing
   */
  public RuleNetwork beside(Plan plan) {
    if (keys.isEmpty()) {
      throw new IllegalStateException("rules must answer a topic, see answering(Topic, EventType)");
    }
    return new DroolsNetwork(plan, new Compiled(DrlCompiler.compile(drl), keys));
  }

  // Invariant: packages are compiled anew for each network, since a knowledge base changes them.
  private record Compiled(Collection<?> packages, Map<String, Key> keys)
      implements DroolsNetwork.Addition {
    @Override
    public boolean answers(String key) {
      return keys.containsKey(key);
    }

    @Override
    public Object fact(Question question) {
      Key key = keys.get(question.key());
      if (key == null) {
        throw new IllegalArgumentException("question is not answered here: " + question.key());
      }
      return new Matter(key.topic(), key.event(), question);
    }
  }
}
