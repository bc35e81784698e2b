package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.Event;
import org.fairnotice.random.Dice;
import org.fairnotice.random.RandomEvents;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.value.Truth;
import org.junit.jupiter.api.Test;

/** Drools, with a new session and with a kept one, finds what a plain walk over the rules finds. */
class NetworksAgreeTest {
  private static final int POLICIES = 100;
  private static final int EVENTS = 40;

  @Test
  void every_question_gets_the_same_answers_from_all_networks() {
    long answers = 0;
    for (long seed = 1; seed <= POLICIES; seed++) {
      answers += new Life(seed).live();
    }

    assertThat(answers).isGreaterThan(POLICIES * EVENTS / 2);
  }

  private static final class Life {
    private final long seed;
    private final Dice dice;
    private final Policy policy;
    private final Plan plan;
    private final DroolsNetwork drools;
    private final RuleNetwork kept;
    private final RuleNetwork naive = new NaiveNetwork();
    private long answers;

    Life(long seed) {
      this.seed = seed;
      dice = new Dice(seed);
      policy = RandomPolicies.of(seed);
      plan = new Plan(policy);
      drools = new DroolsNetwork(plan);
      kept = drools.kept();
    }

    long live() {
      RandomEvents life = new RandomEvents(seed, policy);
      ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
      for (int i = 0; i < EVENTS; i++) {
        Event event = life.next(record);
        if (record.check(event) == null) {
          ClientRecord after = record.after(event);
          ask(event, record, after);
          record = happened(event, after);
        }
      }
      kept.close();
      return answers;
    }

    private void ask(Event event, ClientRecord before, ClientRecord after) {
      Case facts = Case.of(policy, Vocabulary.standard(), event, before, after);
      asked(Plan.happening(event.type()), facts);
      Case later = facts.after(decisions(facts), after);
      for (Topic topic : Topic.values()) {
        asked(Plan.key(topic, event.type()), later);
        for (String open : after.openBookings()) {
          Booking booking = after.booking(open);
          if (booking == null || plan.timers().isEmpty() || dice.chance(70)) {
            continue;
          }
          Case timer = later.timerOf(booking);
          asked(Plan.happening(org.fairnotice.event.EventType.TIME_PASSED), timer);
          asked(Plan.key(topic, org.fairnotice.event.EventType.TIME_PASSED), timer);
        }
      }
      asked(Plan.LIMITS, later);
      for (int ladder = 0; ladder < policy.ladders().size(); ladder++) {
        asked(Plan.steps(ladder), later);
      }
    }

    /** What the rules could have decided on the event: it is there to set others off. */
    private List<Decision> decisions(Case facts) {
      List<Decision> decisions = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        for (Rule rule : policy.rules()) {
          Case so = facts.after(decisions, facts.record());
          NaiveReading reading = new NaiveReading(so, name -> null);
          if (reading.of(rule.triggers(), List.of(), List.of()) == Truth.TRUE) {
            rule.outcomes().stream()
                .flatMap(outcome -> outcome.types().stream())
                .filter(type -> dice.chance(40))
                .forEach(type -> decisions.add(decision(type, "d-" + decisions.size())));
          }
        }
      }
      return decisions;
    }

    private static Decision decision(DecisionType type, String id) {
      return new Decision(
          id,
          type,
          type.topic(),
          Subject.client(RandomEvents.CLIENT),
          Terms.none(),
          Mode.AUTOMATIC,
          null,
          Explanation.by("test"),
          null);
    }

    private ClientRecord happened(Event event, ClientRecord after) {
      ClientRecord record = after;
      for (var definition : policy.definitions().values()) {
        if (definition.happens() && dice.chance(10)) {
          record = record.happened(definition.name(), event.at(), event.booking());
        }
      }
      return record;
    }

    private void asked(String key, Case facts) {
      List<Question.Match> expected = answers(naive, key, facts);
      List<Question.Match> fresh = answers(drools, key, facts);
      List<Question.Match> again = answers(kept, key, facts);
      if (!fresh.equals(expected) || !again.equals(expected)) {
        assertThat(List.of(fresh, again))
            .as("%s of seed %s: %s in%n%s", key, seed, facts.event(), RandomPolicies.shown(policy))
            .isEqualTo(List.of(expected, expected));
      }
      answers += expected.size();
    }

    private List<Question.Match> answers(RuleNetwork network, String key, Case facts) {
      Question question = Question.of(plan, key, facts);
      network.ask(question);
      return List.copyOf(question.matches());
    }
  }
}
