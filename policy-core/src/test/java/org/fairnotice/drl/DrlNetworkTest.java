package org.fairnotice.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.engine.DroolsNetwork;
import org.fairnotice.engine.Entry;
import org.fairnotice.engine.Plan;
import org.fairnotice.engine.Question;
import org.fairnotice.event.Event;
import org.fairnotice.random.Dice;
import org.fairnotice.random.RandomEvents;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Parts;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.value.Truth;
import org.junit.jupiter.api.Test;

/**
 * A policy exported as DRL and run by Drools' MVEL dialect finds what the model in memory finds.
 */
class DrlNetworkTest {
  private static final int POLICIES = 80;
  private static final int EVENTS = 25;

  /** As many policies are tried until each kind of part was exported. */
  private static final int MOST = 400;

  @Test
  void exported_rules_answer_every_question_as_the_model_does_and_say_what_the_policy_says() {
    int pairs = 0;
    int answers = 0;
    int unknown = 0;
    Set<Class<?>> compiled = new HashSet<>();
    for (long seed = 1; seed <= POLICIES; seed++) {
      Life life = new Life(seed);
      pairs += life.live();
      answers += life.answers;
      unknown += life.unknown;
      parts(life.policy).map(Object::getClass).forEach(compiled::add);
    }

    for (long seed = POLICIES + 1; !compiled.containsAll(kinds()) && seed <= MOST; seed++) {
      Life life = new Life(seed);
      pairs += life.live();
      parts(life.policy).map(Object::getClass).forEach(compiled::add);
    }

    assertThat(pairs).isGreaterThanOrEqualTo(POLICIES * EVENTS);
    assertThat(answers).isGreaterThan(pairs);
    assertThat(unknown).isGreaterThan(pairs / 20);
    assertThat(compiled).containsAll(kinds());
  }

  /** Every kind of trigger, condition, amount and outcome there is. */
  private static List<Class<?>> kinds() {
    return Stream.of(
            Trigger.class,
            Condition.class,
            Operand.class,
            Amount.class,
            Outcome.class,
            Outcome.Rest.class,
            Guard.Limit.class)
        .flatMap(kind -> Stream.<Class<?>>of(kind.getPermittedSubclasses()))
        .filter(kind -> !kind.isInterface())
        .toList();
  }

  private static Stream<Object> parts(Policy policy) {
    return Stream.of(
            policy.definitions().values(), policy.rules(), policy.guards(), policy.ladders())
        .flatMap(all -> all.stream().flatMap(Parts::of));
  }

  @Test
  void drl_of_another_policy_is_told_apart() {
    DrlNetwork network = DrlNetwork.of(OddPolicies.tagging("late", "You are late."));
    Question question = OddPolicies.tagged(OddPolicies.tagging("early", "You are late."));

    assertThatThrownBy(() -> network.ask(question))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DRL is not of policy")
        .hasMessageContaining("early")
        .hasMessageContaining("late");
  }

  @Test
  void a_version_that_only_says_it_otherwise_is_answered() {
    DrlNetwork network = DrlNetwork.of(OddPolicies.tagging("late", "You are late."));
    Question question = OddPolicies.tagged(OddPolicies.tagging("late", "Be in time."));

    network.ask(question);

    assertThat(question.matches()).hasSize(1);
  }

  /** One client's life under one policy. */
  private static final class Life {
    private final long seed;
    private final Dice dice;
    private final Policy policy;
    private final Plan plan;
    private final DroolsNetwork model;
    private final DrlNetwork drl;
    private int answers;
    private int unknown;

    Life(long seed) {
      this.seed = seed;
      dice = new Dice(seed);
      policy = RandomPolicies.of(seed);
      plan = new Plan(policy);
      model = new DroolsNetwork(plan);
      drl = DrlNetwork.of(policy);
    }

    int live() {
      RandomEvents life = new RandomEvents(seed, policy);
      ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
      int lived = 0;
      while (lived < EVENTS) {
        Event event = life.next(record);
        if (record.check(event) == null) {
          ClientRecord after = record.after(event);
          ask(Case.of(policy, Vocabulary.standard(), event, record, after));
          record = happened(event, after);
          lived++;
        }
      }
      return lived;
    }

    private void ask(Case facts) {
      Map<String, Truth> told = new LinkedHashMap<>();
      for (Question.Match match : asked("happening/" + facts.event().type().wireName(), facts)) {
        told.put(match.entry().name(policy), match.truth());
      }
      Case later = facts.after(decisions(), facts.record());
      askTopics(dice.chance(50) ? later.with(told) : later, facts.event().type().wireName());
      for (String open : facts.record().openBookings()) {
        Booking booking = facts.record().booking(open);
        if (booking != null && dice.chance(30)) {
          askTopics(later.timerOf(booking), "time-passed");
        }
      }
    }

    private void askTopics(Case facts, String type) {
      for (String key : plan.keys()) {
        if (key.endsWith("/" + type) || key.equals("limit") || key.startsWith("step/")) {
          asked(key, facts);
        }
      }
    }

    private List<Question.Match> asked(String key, Case facts) {
      Question expected = Question.of(plan, key, facts);
      Question found = Question.of(plan, key, facts);

      model.ask(expected);
      DrlAnswers said = drl.answer(found);

      if (!found.matches().equals(expected.matches())) {
        assertThat(found.matches())
            .as("%s of seed %s: %s in%n%s", key, seed, facts.event(), DrlExport.write(policy))
            .isEqualTo(expected.matches());
      }
      for (Question.Match match : expected.matches()) {
        assertThat(said.said()).containsEntry(match.entry().index(), says(match.entry()));
        unknown += match.truth() == Truth.UNKNOWN ? 1 : 0;
      }
      answers += expected.matches().size();
      return expected.matches();
    }

    private List<Object> says(Entry entry) {
      List<Object> says = new ArrayList<>();
      if (entry instanceof Entry.OfRule of) {
        says.add(of.rule(policy).outcomes());
        says.add(of.rule(policy).approval());
        says.add(of.rule(policy).because());
      } else if (entry instanceof Entry.OfGuard of) {
        says.add(of.guard(policy).limits());
      } else if (entry instanceof Entry.OfStep of) {
        says.add(of.step(policy));
      }
      return says;
    }

    private List<Decision> decisions() {
      List<Decision> decisions = new ArrayList<>();
      for (DecisionType type : DecisionType.values()) {
        if (dice.chance(30)) {
          decisions.add(
              new Decision(
                  "d-" + decisions.size(),
                  type,
                  type.topic(),
                  Subject.client(RandomEvents.CLIENT),
                  Terms.none(),
                  Mode.AUTOMATIC,
                  null,
                  Explanation.by("test"),
                  null));
        }
      }
      return decisions;
    }

    private ClientRecord happened(Event event, ClientRecord after) {
      ClientRecord record = after;
      for (Definition definition : policy.definitions().values()) {
        if (definition.happens() && dice.chance(10)) {
          record = record.happened(definition.name(), event.at(), event.booking());
        }
      }
      return record;
    }
  }
}
