package org.fairnotice.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.engine.Plan;
import org.fairnotice.engine.Question;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;

/** Policies no business would write. */
final class OddPolicies {
  private OddPolicies() {}

  /** Each definition names the one before twice. */
  static Policy doubling(int depth) {
    Policy.Builder policy = builder();
    policy.define("d0", Condition.tagged("vip"));
    for (int i = 1; i <= depth; i++) {
      Condition before = Condition.named("d" + (i - 1));
      policy.define("d" + i, Condition.any(Condition.all(before, before), Condition.not(before)));
    }
    return policy
        .rule(
            Rule.named("deep")
                .when(Trigger.on(EventType.CLIENT_TAGGED))
                .given(Condition.named("d" + depth))
                .then(new Outcome.Tag("deep", null))
                .withoutWords())
        .build();
  }

  /** A name in every place that has one. */
  static Policy named(String name) {
    return builder()
        .setting(name, Value.text(name))
        .define(name + " defined", Condition.tagged(name))
        .rule(
            new Rule(
                name,
                List.of(Trigger.on(EventType.CLIENT_TAGGED)),
                List.of(
                    Condition.named(name + " defined"),
                    Condition.not(Condition.is("channel", Operand.setting(name))),
                    Condition.not(Condition.is("channel", Operand.of(Value.text(name))))),
                List.of(),
                List.of(
                    new Outcome.Tag(name, null),
                    new Outcome.Tell(DecisionType.MESSAGE_DUE, text(name))),
                false,
                null,
                text(name),
                null))
        .build();
  }

  private static ClientText text(String name) {
    return new ClientText(name.replace("{", "{{").replace("}", "}}"));
  }

  private static Policy.Builder builder() {
    return Policy.builder("odd", CurrencyUnit.EUR, ZoneId.of("UTC"));
  }

  /** A client who is tagged gets another tag. */
  static Policy tagging(String tag, String because) {
    return builder()
        .rule(
            Rule.named("tagging")
                .when(Trigger.on(EventType.CLIENT_TAGGED))
                .then(new Outcome.Tag(tag, null))
                .because(because))
        .build();
  }

  /** The question what is counted against a client who was tagged with the policy's name. */
  static Question tagged(Policy policy) {
    return tagged(policy, policy.name());
  }

  private static Question tagged(Policy policy, String tag) {
    ClientRecord record = ClientRecord.empty("default", "c-1");
    Stamp stamp = Stamp.of("e-1", Instant.parse("2026-11-22T10:00:00Z"), "c-1");
    ClientEvent.ClientTagged event = new ClientEvent.ClientTagged(stamp, tag);
    Case facts = Case.of(policy, Vocabulary.standard(), event, record, record.after(event));
    return Question.of(new Plan(policy), "strike/client-tagged", facts);
  }

  /** What is said of a client tagged with the name is what the policy says. */
  static void assertRoundTrip(String name) {
    Policy policy = named(name);
    Question question = tagged(policy, name);

    DrlAnswers answers = DrlNetwork.of(policy).answer(question);

    Rule rule = policy.rules().get(0);
    assertThat(question.matches()).extracting(Question.Match::truth).containsExactly(Truth.TRUE);
    assertThat(answers.said().values())
        .containsExactly(Arrays.asList(rule.outcomes(), null, rule.because()));
  }
}
