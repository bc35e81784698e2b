package org.fairnotice.engine;

import java.util.List;
import org.fairnotice.decision.Topic;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.value.Truth;

/**
 * Rules asked by walking over them all, in file order: slow, plain, and an oracle for any other
 * network.
 *
 * <p>Shape: looks at every rule of the policy, not only at those the plan lists for a question, so
 * that a rule the plan forgot is a fault.
 */
final class NaiveNetwork implements RuleNetwork {
  @Override
  public void ask(Question question) {
    Case facts = question.facts();
    String kind = question.key().substring(0, Math.max(0, question.key().indexOf('/')));
    NaiveReading reading = new NaiveReading(facts, facts::told);
    switch (kind) {
      case "" -> limits(question, reading);
      case "happening" -> happenings(question, reading);
      case "step" -> steps(question, reading);
      default -> rules(question, reading, Topic.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
    }
  }

  private void happenings(Question question, NaiveReading reading) {
    Policy policy = question.facts().policy();
    for (Definition definition : policy.definitions().values()) {
      if (!definition.triggers().isEmpty()) {
        answer(question, definition.name(), reading.happens(definition));
      }
    }
  }

  private void rules(Question question, NaiveReading reading, Topic topic) {
    List<Rule> rules = question.facts().policy().rules();
    for (Rule rule : rules) {
      if (rule.topics().contains(topic)) {
        Truth truth = reading.of(rule.triggers(), rule.conditions(), rule.unless());
        answer(question, rule.name(), truth);
      }
    }
  }

  private void limits(Question question, NaiveReading reading) {
    for (Guard guard : question.facts().policy().guards()) {
      answer(question, guard.name(), reading.of(guard.conditions(), guard.unless()));
    }
  }

  private void steps(Question question, NaiveReading reading) {
    int ladder = Integer.parseInt(question.key().substring("step/".length()));
    for (Ladder.Step step : question.facts().policy().ladders().get(ladder).steps()) {
      answer(question, step.name(), reading.of(step.conditions(), step.unless()));
    }
  }

  private static void answer(Question question, String name, Truth truth) {
    if (truth == Truth.FALSE) {
      return;
    }
    for (Entry entry : question.entries()) {
      if (entry.name(question.facts().policy()).equals(name)) {
        if (question.eligible(entry.index())) {
          question.match(entry.index(), truth);
        }
        return;
      }
    }
    throw new AssertionError(
        "the plan does not ask \"" + name + "\" for " + question.key() + ", but it is " + truth);
  }
}
