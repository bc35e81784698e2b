package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.Event;
import org.fairnotice.random.RandomEvents;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.random.Reached;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Unsettled;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.junit.jupiter.api.Test;

/**
 * Whole lives decided with Drools, shared between threads or kept by one owner, and by a plain walk
 * over the rules.
 */
class EnginesAgreeTest {
  private static final int FIRST = Integer.getInteger("seed", 1);
  private static final int POLICIES = Integer.getInteger("policies", 2000);
  private static final int EVENTS = 100;

  @Test
  void a_client_s_life_is_decided_alike_by_all_engines() {
    Engine drools = Engine.drools(Vocabulary.standard());
    Reached reached = new Reached(DecisionType.class);
    Reached people = new Reached(DecisionType.class);
    long decisions =
        LongStream.range(FIRST, FIRST + POLICIES)
            .parallel()
            .map(
                seed -> {
                  Engine naive =
                      Engine.with(Vocabulary.standard(), (policy, plan) -> new NaiveNetwork());
                  try (Engine worker = drools.worker()) {
                    return live(seed, drools, worker, naive, reached, people);
                  }
                })
            .sum();

    assertThat(decisions).isGreaterThan(POLICIES * EVENTS / 10);
    Set<DecisionType> expected = EnumSet.of(DecisionType.STEP_DUE, DecisionType.NO_STEP);
    expected.addAll(Reached.decisions(FIRST, POLICIES));
    assertThat(reached.fewer(expected, POLICIES / 500)).as(reached.toString()).isEmpty();
    List<DecisionType> byPeople =
        Arrays.stream(Topic.values()).flatMap(topic -> Unsettled.outcomes(topic).stream()).toList();
    assertThat(people.fewer(byPeople, POLICIES / 500)).as(people.toString()).isEmpty();
  }

  private static long live(
      long seed, Engine drools, Engine worker, Engine naive, Reached reached, Reached people) {
    Policy policy = RandomPolicies.of(seed);
    Policies policies = Policies.of(policy);
    RandomEvents life = new RandomEvents(seed, policy);
    ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
    long decisions = 0;
    for (int i = 0; i < EVENTS; i++) {
      Event event = life.next(record);
      try {
        Answer expected = naive.decide(policies, record, event);
        same(drools.decide(policies, record, event), expected);
        same(worker.decide(policies, record, event), expected);
        record = expected.record();
        decisions += expected.ruling().decisions().size();
        for (Decision decision : expected.ruling().decisions()) {
          (decision.mode() == Mode.BY_PERSON ? people : reached).count(decision.type());
        }
      } catch (RuntimeException | AssertionError fault) {
        throw new AssertionError(
            "seed " + seed + ", " + event + "\n" + RandomPolicies.shown(policy), fault);
      }
    }
    return decisions;
  }

  private static void same(Answer actual, Answer expected) {
    if (!actual.equals(expected)) {
      assertThat(actual.ruling()).isEqualTo(expected.ruling());
      assertThat(actual.record()).isEqualTo(expected.record());
    }
  }
}
