package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.random.RandomEvents;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.junit.jupiter.api.Test;

/** What holds where one version follows another and takes over bookings and cases. */
class VersionsLawsTest {
  private static final int PAIRS = Integer.getInteger("laws", 120);
  private static final int EVENTS = 60;
  private static final Set<EventType> ANSWERS = Set.of(EventType.APPROVED, EventType.DECLINED);

  private final PolicyEngine engine = PolicyEngine.create();

  @Test
  void engines_agree_whichever_version_decides() {
    Engine drools = Engine.drools(Vocabulary.standard());
    Engine naive = Engine.with(Vocabulary.standard(), (policy, plan) -> new NaiveNetwork());
    int better = 0;
    for (long seed = 1; seed <= PAIRS; seed++) {
      Policies pair = pair(seed, seed % 2 == 0);
      RandomEvents life = new RandomEvents(seed, pair.versions().get(0));
      ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
      for (int i = 0; i < EVENTS; i++) {
        Event event = life.next(record);
        Answer answer = drools.decide(pair, record, event);
        assertThat(naive.decide(pair, record, event)).as("seed %s", seed).isEqualTo(answer);
        record = answer.record();
        better += better(answer) ? 1 : 0;
      }
    }
    assertThat(better).isGreaterThan(PAIRS / 4);
  }

  @Test
  void an_event_that_comes_late_ends_in_the_same_record_and_the_same_net_decisions() {
    int compared = 0;
    for (long seed = 1; seed <= PAIRS; seed++) {
      Policies pair = pair(seed, seed % 2 == 0);
      ClientLog inOrder = live(seed, pair);
      List<Event> events = new ArrayList<>();
      inOrder.entries().forEach(entry -> events.add(entry.event()));
      Event late = events.remove((int) (seed % (EVENTS - 10)));
      events.add(late);

      ClientLog arrived = ClientLog.empty("default", RandomEvents.CLIENT);
      for (Event event : events) {
        arrived = engine.handle(pair, arrived, event).log();
      }

      if (arrived.entries().size() == events.size()) {
        Set<String> outside = Set.copyOf(last(arrived).notUndoable());
        assertThat(arrived.record()).as("seed %s", seed).isEqualTo(inOrder.record());
        assertThat(without(outside, net(arrived)))
            .as("seed %s", seed)
            .isEqualTo(without(outside, net(inOrder)));
        assertThat(stepsOf(outside, arrived)).as("seed %s", seed).hasSameSizeAs(outside);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(PAIRS / 4);
  }

  private static Ruling last(ClientLog log) {
    return log.entries().get(log.entries().size() - 1).ruling();
  }

  /** The decisions among some on steps that were told of as done; such alone stay. */
  private static Set<String> stepsOf(Set<String> some, ClientLog log) {
    Set<List<String>> done = new HashSet<>();
    Set<String> steps = new HashSet<>();
    for (ClientLog.Entry entry : log.entries()) {
      if (entry.event() instanceof StepDone told) {
        done.add(List.of(told.bill(), told.step()));
      }
    }
    for (ClientLog.Entry entry : log.entries()) {
      for (Decision decision : entry.ruling().decisions()) {
        String step = decision.terms().name();
        if (some.contains(decision.id())
            && step != null
            && done.contains(List.of(decision.subject().id(), step))) {
          steps.add(decision.id());
        }
      }
    }
    return steps;
  }

  private static Map<String, String> without(Set<String> some, Map<String, String> net) {
    Map<String, String> rest = new TreeMap<>(net);
    rest.keySet().removeAll(some);
    return rest;
  }

  /** Whether a decision was made under another version than the booking's own. */
  private static boolean better(Answer answer) {
    return answer.ruling().decisions().stream()
        .map(decision -> decision.explanation().version())
        .anyMatch(Objects::nonNull);
  }

  /** Issued less compensated: what rule, of which version, by id. */
  private static Map<String, String> net(ClientLog log) {
    Map<String, String> net = new TreeMap<>();
    for (ClientLog.Entry entry : log.entries()) {
      for (Decision decision : entry.ruling().decisions()) {
        if (decision.corrects() != null) {
          net.remove(decision.corrects());
        } else if (decision.type() != DecisionType.NO_STEP) {
          net.put(
              decision.id(),
              decision.type() + decision.explanation().rule() + decision.explanation().version());
        }
      }
    }
    return net;
  }

  private ClientLog live(long seed, Policies pair) {
    RandomEvents life = new RandomEvents(seed, pair.versions().get(0));
    ClientLog log = ClientLog.empty("default", RandomEvents.CLIENT);
    while (log.entries().size() < EVENTS) {
      Event event = life.next(log.record());
      boolean equal = event.at().equals(log.record().lastAt());
      if (!equal && !ANSWERS.contains(event.type())) {
        log = engine.handle(pair, log, event).log();
      }
    }
    return log;
  }

  /**
   * Two random policies that begin with a fee, the second in force from some time into the lives
   * and cheaper or dearer than the first.
   */
  private static Policies pair(long seed, boolean asks) {
    Policy first = RandomPolicies.of(seed);
    Policy second = RandomPolicies.of(seed + 10_000);
    Event begins =
        new RandomEvents(seed, first).next(ClientRecord.empty("default", RandomEvents.CLIENT));
    LocalDate change = first.place().dateOf(begins.at()).plusDays(30 + seed % 90);
    return Policies.of(
        copy(first, first, fee("EUR 30.00", false)).inForce(LocalDate.EPOCH, change).build(),
        copy(second, first, fee(seed % 3 == 0 ? "EUR 40.00" : "EUR 20.00", asks))
            .inForce(change, null)
            .betterForEarlier()
            .build());
  }

  private static Rule fee(String amount, boolean asks) {
    Rule.Because rule =
        Rule.named("fee of " + amount)
            .when(
                Trigger.on(EventType.BOOKING_CANCELLED),
                Trigger.on(EventType.NO_SHOW),
                Trigger.on(EventType.BOOKING_CHANGED),
                Trigger.on(EventType.BOOKING_RESCHEDULED),
                Trigger.on(EventType.VISIT_COMPLETED))
            .then(Outcome.charge(Amount.of(amount)));
    return (asks ? rule.approval(new Approval(null, Wait.Then.WAIT)) : rule).withoutWords();
  }

  private static Policy.Builder copy(Policy policy, Policy place, Rule fee) {
    Policy.Builder copy =
        Policy.builder(place.name(), place.currency(), place.place().zone())
            .rounding(policy.rounding())
            .holidays(policy.place().calendar());
    policy.combined().forEach(one -> copy.combine(one.topic(), one.way()));
    policy.settings().forEach(copy::setting);
    policy.definitions().values().forEach(copy::define);
    copy.rule(fee);
    policy.rules().forEach(copy::rule);
    policy.guards().forEach(copy::limit);
    policy.ladders().forEach(copy::collection);
    return copy;
  }
}
