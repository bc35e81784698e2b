package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Policy;

/**
 * The engine's rules without its fold: every topic asked of the network and resolved, on a case
 * that is ready.
 *
 * <p>Shape: what {@link Sitting} does on a booking's event, less standing, limits, and what
 * decisions change in the record, but for strikes, which set a rule off. With a kept session; one
 * owner.
 */
public final class RulesAlone implements AutoCloseable {
  private static final Topic[] TOPICS = Topic.values();

  private final Engine worker;
  private final Networks.Ready ready;

  /** The rules of a policy in an engine. */
  public RulesAlone(Engine engine, Policy policy) {
    worker = engine.worker();
    ready = worker.ready(policy);
  }

  /** What is decided on a case, with reasons. */
  public List<Decision> decide(Case facts) {
    Event event = facts.event();
    Ids ids = new Ids(event.business());
    String booking = event.booking();
    Subject subject = booking == null ? Subject.client(event.client()) : Subject.booking(booking);
    List<Decision> decisions = new ArrayList<>();
    ClientRecord record = facts.record();
    for (Topic topic : TOPICS) {
      String key = Plan.key(topic, event.type());
      if (ready.plan().entries(key).isEmpty() || (topic == Topic.GUARANTEE && refused(decisions))) {
        continue;
      }
      Case now = facts.after(decisions, record).with(Map.of());
      if (ready.plan().asks(key, now)) {
        Question question = Question.of(ready.plan(), key, now);
        ready.network().ask(question);
        Resolution resolution =
            Resolution.of(ids, topic, subject, subject, now, question.matches());
        for (Act act : resolution.acts()) {
          decisions.add(act.decision());
          record = topic == Topic.STRIKE ? act.on(record, event.at()) : record;
        }
      }
    }
    return decisions;
  }

  /** Asks the network alone, topic by topic; gives how many rules could be true. */
  public int match(Case facts) {
    int matches = 0;
    for (Topic topic : TOPICS) {
      String key = Plan.key(topic, facts.event().type());
      if (!ready.plan().entries(key).isEmpty()) {
        Question question = Question.of(ready.plan(), key, facts);
        ready.network().ask(question);
        matches += question.matches().size();
      }
    }
    return matches;
  }

  private static boolean refused(List<Decision> decisions) {
    return decisions.stream().anyMatch(one -> one.type() == DecisionType.BOOKING_REFUSED);
  }

  @Override
  public void close() {
    worker.close();
  }
}
