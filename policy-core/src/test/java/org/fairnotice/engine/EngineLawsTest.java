package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.random.Dice;
import org.fairnotice.random.RandomEvents;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.junit.jupiter.api.Test;

/** What holds of every life under every policy. */
class EngineLawsTest {
  private static final int POLICIES = Integer.getInteger("laws", 120);
  private static final int EVENTS = 60;

  /** The events of a life and what they were answered. */
  private record Life(List<Event> events, List<Ruling> rulings) {}

  @Test
  void the_same_events_are_ruled_on_alike_every_time() {
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      Life life = live(seed, policy);

      assertThat(again(policy, life.events())).as("seed %s", seed).isEqualTo(life.rulings());
    }
  }

  @Test
  void a_review_lies_strictly_after_the_event() {
    for (long seed = 1; seed <= POLICIES; seed++) {
      for (Ruling ruling : live(seed, RandomPolicies.of(seed)).rulings()) {
        if (ruling.nextReviewAt() != null) {
          assertThat(ruling.nextReviewAt())
              .as("%s of seed %s", ruling.event(), seed)
              .isAfter(ruling.at());
        }
      }
    }
  }

  @Test
  void an_id_names_one_decision_in_a_life() {
    for (long seed = 1; seed <= POLICIES; seed++) {
      Map<String, Decision> known = new HashMap<>();
      for (Ruling ruling : live(seed, RandomPolicies.of(seed)).rulings()) {
        for (Decision decision : ruling.decisions()) {
          Decision before = known.put(decision.id(), decision);
          assertThat(before == null || released(before, decision))
              .as("%s and %s of seed %s", before, decision, seed)
              .isTrue();
        }
        for (Undecided open : ruling.undecided()) {
          assertThat(known).as("%s of seed %s", ruling.event(), seed).doesNotContainKey(open.id());
        }
      }
    }
  }

  /** A decision that waited is issued again when it takes effect. */
  private static boolean released(Decision waited, Decision now) {
    return !waited.effective()
        && now.effective()
        && waited.subject().equals(now.subject())
        && waited.topic() == now.topic();
  }

  @Test
  void rules_that_are_never_set_off_change_nothing_but_the_version() {
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      Life life = live(seed, policy);
      Policy longer = withIdleRules(policy, new Dice(seed));

      List<Ruling> rulings = again(longer, life.events());

      assertThat(longer.templateHash()).isNotEqualTo(policy.templateHash());
      assertThat(versionless(rulings)).as("seed %s", seed).isEqualTo(versionless(life.rulings()));
    }
  }

  @Test
  void nothing_is_charged_or_kept_under_a_limit_that_forbids_it() {
    Guard.Limit never = new Guard.Limit.NeverCharge();
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy =
          copy(RandomPolicies.of(seed))
              .limit(
                  new Guard("never", List.of(Condition.always()), List.of(), List.of(never), null))
              .build();
      for (Ruling ruling : live(seed, policy).rulings()) {
        assertThat(ruling.decisions())
            .as("%s of seed %s", ruling.event(), seed)
            .noneMatch(decision -> decision.type() == DecisionType.FEE_CHARGED)
            .noneMatch(EngineLawsTest::keeps);
      }
    }
  }

  private static boolean keeps(Decision decision) {
    var amount = decision.terms().amount();
    return decision.type() == DecisionType.DEPOSIT_KEPT && amount != null && amount.isPositive();
  }

  @Test
  void nobody_is_blocked_under_a_limit_that_forbids_it() {
    Guard.Limit never = new Guard.Limit.NeverBlock();
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy =
          copy(RandomPolicies.of(seed))
              .limit(
                  new Guard("never", List.of(Condition.always()), List.of(), List.of(never), null))
              .build();
      for (Ruling ruling : live(seed, policy).rulings()) {
        assertThat(ruling.decisions())
            .as("%s of seed %s", ruling.event(), seed)
            .noneMatch(decision -> decision.type() == DecisionType.BLOCKED);
      }
    }
  }

  @Test
  void a_preview_answers_what_is_then_decided_and_changes_later_if_ever() {
    Engine engine = Engine.drools(Vocabulary.standard());
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
      RandomEvents life = new RandomEvents(seed, policy);
      for (int i = 0; i < EVENTS / 2; i++) {
        Event event = life.next(record);
        var preview = engine.preview(Policies.of(policy), record, event);
        Answer answer = engine.decide(Policies.of(policy), record, event);
        assertThat(preview.ruling()).as("seed %s, %s", seed, event).isEqualTo(answer.ruling());
        assertThat(preview.changesAt() == null || preview.changesAt().isAfter(event.at()))
            .as("seed %s, %s changes at %s", seed, event, preview.changesAt())
            .isTrue();
        record = answer.record();
      }
    }
  }

  private static Life live(long seed, Policy policy) {
    Engine engine = Engine.drools(Vocabulary.standard());
    RandomEvents life = new RandomEvents(seed, policy);
    List<Event> events = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
    for (int i = 0; i < EVENTS; i++) {
      Event event = life.next(record);
      Answer answer = engine.decide(Policies.of(policy), record, event);
      events.add(event);
      rulings.add(answer.ruling());
      record = answer.record();
    }
    return new Life(events, rulings);
  }

  private static List<Ruling> again(Policy policy, List<Event> events) {
    Engine engine = Engine.drools(Vocabulary.standard());
    List<Ruling> rulings = new ArrayList<>();
    ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
    for (Event event : events) {
      Answer answer = engine.decide(Policies.of(policy), record, event);
      rulings.add(answer.ruling());
      record = answer.record();
    }
    return rulings;
  }

  private static List<Ruling> versionless(List<Ruling> rulings) {
    return rulings.stream()
        .map(
            ruling ->
                new Ruling(
                    ruling.event(),
                    ruling.business(),
                    ruling.client(),
                    ruling.at(),
                    null,
                    ruling.decisions(),
                    ruling.undecided(),
                    ruling.nextReviewAt(),
                    ruling.notUndoable(),
                    ruling.fingerprints(),
                    ruling.rejected()))
        .toList();
  }

  private static Policy withIdleRules(Policy policy, Dice dice) {
    List<Rule> rules = new ArrayList<>(policy.rules());
    rules.add(dice.below(rules.size() + 1), idle("idle 1", Trigger.on(EventType.OFFER_COUNTERED)));
    rules.add(
        dice.below(rules.size() + 1), idle("idle 2", Trigger.decided(DecisionType.PASS_BURNT)));
    Policy.Builder longer = parts(policy);
    rules.forEach(longer::rule);
    policy.guards().forEach(longer::limit);
    return longer.build();
  }

  private static Rule idle(String name, Trigger trigger) {
    return Rule.named(name)
        .when(trigger)
        .then(Outcome.addStrike(), new Outcome.Caution(DecisionType.WARNED))
        .because("Idle.");
  }

  private static Policy.Builder copy(Policy policy) {
    Policy.Builder copy = parts(policy);
    policy.rules().forEach(copy::rule);
    policy.guards().forEach(copy::limit);
    return copy;
  }

  private static Policy.Builder parts(Policy policy) {
    Policy.Builder parts =
        Policy.builder(policy.name(), policy.currency(), policy.place().zone())
            .rounding(policy.rounding())
            .holidays(policy.place().calendar());
    policy.settings().forEach(parts::setting);
    policy.definitions().values().forEach(parts::define);
    policy.ladders().forEach(parts::collection);
    return parts;
  }
}
