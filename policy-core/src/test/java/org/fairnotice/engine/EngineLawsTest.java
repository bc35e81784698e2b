package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.random.Dice;
import org.fairnotice.random.RandomEvents;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.record.BookingState;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Unsettled;
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
import org.jspecify.annotations.Nullable;
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
      idsNameOne(live(seed, RandomPolicies.of(seed)), seed);
    }
  }

  @Test
  void an_id_names_one_decision_where_many_events_share_an_instant() {
    for (long seed = 1; seed <= POLICIES; seed++) {
      idsNameOne(crowded(seed, RandomPolicies.of(seed)), seed);
    }
  }

  private static void idsNameOne(Life life, long seed) {
    Map<String, Decision> known = new HashMap<>();
    Set<String> open = new HashSet<>();
    for (Ruling ruling : life.rulings()) {
      for (Decision decision : ruling.decisions()) {
        Decision before = known.put(decision.id(), decision);
        assertThat(before == null || released(before, decision))
            .as("%s and %s of seed %s", before, decision, seed)
            .isTrue();
      }
      for (Undecided one : ruling.undecided()) {
        assertThat(known).as("%s of seed %s", ruling.event(), seed).doesNotContainKey(one.id());
        assertThat(open.add(one.id())).as("%s of seed %s", ruling.event(), seed).isTrue();
      }
    }
  }

  @Test
  void a_review_made_up_for_later_gives_the_ids_of_one_run_in_time() {
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      Life life = crowded(seed, policy);

      List<Ruling> watched = again(policy, life.events(), true);

      assertThat(decided(watched)).as("seed %s", seed).isEqualTo(decided(life.rulings()));
    }
  }

  private static List<Decision> decided(List<Ruling> rulings) {
    return rulings.stream().flatMap(ruling -> ruling.decisions().stream()).toList();
  }

  /** A decision that waited is issued again when it takes effect. */
  private static boolean released(Decision waited, Decision now) {
    return !waited.effective()
        && now.effective()
        && waited.subject().equals(now.subject())
        && waited.topic() == now.topic();
  }

  @Test
  void what_a_person_may_decide_is_asked_once_and_still_to_be_decided() {
    Engine engine = Engine.drools(Vocabulary.standard());
    int seen = 0;
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
      RandomEvents life = new RandomEvents(seed, policy);
      for (int i = 0; i < EVENTS; i++) {
        record = engine.decide(Policies.of(policy), record, life.next(record)).record();
        Set<List<Object>> asked = new HashSet<>();
        for (Unsettled open : record.unsettled().values()) {
          assertThat(asked.add(List.of(open.topic(), open.subject()))).as("%s", open).isTrue();
          assertThat(stillOpen(record, open)).as("seed %s, %s", seed, open).isTrue();
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(POLICIES);
  }

  private static boolean stillOpen(ClientRecord record, Unsettled open) {
    String id = open.subject().id();
    return switch (open.topic()) {
      case ACCEPTANCE -> record.bookings().get(id).state() == BookingState.REQUESTED;
      case SETTLEMENT -> record.bookings().get(id).held().isPositive();
      default -> open.subject().kind() != Subject.Kind.BILL || record.unpaidBills().contains(id);
    };
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
    return live(seed, policy, ChronoUnit.NANOS);
  }

  /** A life whose events happen at the starts of days, often several at once. */
  private static Life crowded(long seed, Policy policy) {
    return live(seed, policy, ChronoUnit.DAYS);
  }

  private static Life live(long seed, Policy policy, ChronoUnit unit) {
    Engine engine = Engine.drools(Vocabulary.standard());
    RandomEvents life = new RandomEvents(seed, policy);
    List<Event> events = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
    for (int i = 0; i < EVENTS; i++) {
      Event next = life.next(record);
      Instant at = next.at().truncatedTo(unit);
      Event event = at.equals(next.at()) ? next : next.withStamp(next.stamp().withAt(at));
      Answer answer = engine.decide(Policies.of(policy), record, event);
      events.add(event);
      rulings.add(answer.ruling());
      record = answer.record();
    }
    return new Life(events, rulings);
  }

  private static List<Ruling> again(Policy policy, List<Event> events) {
    return again(policy, events, false);
  }

  /** The same events again, with reviews whenever something falls due between them, or without. */
  private static List<Ruling> again(Policy policy, List<Event> events, boolean reviewed) {
    Engine engine = Engine.drools(Vocabulary.standard());
    List<Ruling> rulings = new ArrayList<>();
    ClientRecord record = ClientRecord.empty("default", RandomEvents.CLIENT);
    for (Event event : events) {
      Instant due = reviewed ? nextDue(record) : null;
      while (due != null && due.isBefore(event.at())) {
        Event review = PolicyEngine.review("default", RandomEvents.CLIENT, due);
        Answer answer = engine.decide(Policies.of(policy), record, review);
        rulings.add(answer.ruling());
        record = answer.record();
        due = nextDue(record);
      }
      Answer answer = engine.decide(Policies.of(policy), record, event);
      rulings.add(answer.ruling());
      record = answer.record();
    }
    return rulings;
  }

  private static @Nullable Instant nextDue(ClientRecord record) {
    return record.lastAt() == null ? null : record.nextDueAfter(record.lastAt());
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
    rules.add(dice.below(rules.size() + 1), idle("idle 1", Trigger.on(EventType.CLIENTS_MERGED)));
    rules.add(dice.below(rules.size() + 1), idle("idle 2", Trigger.decided(DecisionType.NO_STEP)));
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
    policy.combined().forEach(one -> parts.combine(one.topic(), one.way()));
    policy.settings().forEach(parts::setting);
    policy.definitions().values().forEach(parts::define);
    policy.ladders().forEach(parts::collection);
    return parts;
  }
}
