package org.fairnotice.drl;

import java.util.List;
import org.fairnotice.decision.Topic;
import org.fairnotice.engine.Question;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One question put to a developer's rules, the fact they match: a topic, a kind of event, the facts
 * of the case; and where they answer.
 *
 * <p>Shape: an answer stands for a whole rule after all of the policy's, so it decides only where
 * none of those does, and what cannot be told keeps later ones from deciding, as in a policy.
 *
 * <pre>{@code
 * rule "Students pay half"
 *   when
 *     $matter : Matter( topic == Topic.FEE, event == EventType.NO_SHOW,
 *                       facts.tagged("student") == Truth.TRUE )
 *   then
 *     $matter.propose("Students pay half",
 *         Outcome.charge(Amount.percent("50", Amount$Base.PRICE)), "Students pay half.");
 * end
 * }</pre>
 *
 * <p>Errors: {@code IllegalArgumentException} for an outcome that does not answer the topic, or a
 * name that stands in the policy.
 */
public final class Matter {
  private final Topic topic;
  private final EventType event;
  private final Question question;

  Matter(Topic topic, EventType event, Question question) {
    this.topic = topic;
    this.event = event;
    this.question = question;
  }

  /** The topic asked. */
  public Topic topic() {
    return topic;
  }

  /** The kind of event. */
  public EventType event() {
    return event;
  }

  /** The facts of the case. */
  public CaseFacts facts() {
    return CaseFacts.of(question);
  }

  /** The policy version that applies. */
  public Policy policy() {
    return question.facts().policy();
  }

  /** Proposes an outcome, with the name of the rule and the sentence for the client, if any. */
  public void propose(String rule, Outcome outcome, @Nullable String because) {
    question.propose(rule(rule, outcome, because), Truth.TRUE);
  }

  /**
   * Says that an outcome may be due but that nobody can tell: unless an earlier rule decides, a
   * person is asked.
   */
  public void cannotTell(String rule, Outcome outcome, @Nullable String because) {
    question.propose(rule(rule, outcome, because), Truth.UNKNOWN);
  }

  private Rule rule(String name, Outcome outcome, @Nullable String because) {
    if (!outcome.topics().contains(topic)) {
      throw new IllegalArgumentException(
          "outcome must answer " + topic.wireName() + ": " + outcome + " of rule \"" + name + "\"");
    }
    if (policy().has(name)) {
      throw new IllegalArgumentException("rule has a name of the policy's: \"" + name + "\"");
    }
    return new Rule(
        name,
        List.of(Trigger.on(event)),
        List.of(),
        List.of(),
        List.of(outcome),
        false,
        null,
        because == null ? null : new ClientText(because),
        null);
  }

  @Override
  public String toString() {
    return topic.wireName() + "/" + event.wireName();
  }
}
