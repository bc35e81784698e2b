package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.RecordCodec;
import org.fairnotice.json.RulingCodec;
import org.fairnotice.random.Dice;
import org.fairnotice.random.RandomEvents;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.value.Value;
import org.junit.jupiter.api.Test;

/**
 * In whatever order events arrive and whatever is retracted, the record and what stands decided in
 * the end are those of the events in the order they happened.
 */
class ArrivalOrderTest {
  private static final int POLICIES = Integer.getInteger("arrivals", 150);
  private static final int EVENTS = 30;
  private static final RecordCodec RECORDS = new RecordCodec();

  /** What people do about decisions stays done, in whatever order it was heard of. */
  private static final Set<EventType> ANSWERS =
      EnumSet.of(
          EventType.APPROVED,
          EventType.DECLINED,
          EventType.WAIVED,
          EventType.APPEAL_OPENED,
          EventType.APPEAL_RESOLVED,
          EventType.STEP_DONE,
          EventType.STEP_SKIPPED,
          EventType.OFFER_ACCEPTED,
          EventType.OFFER_DECLINED,
          EventType.OFFER_COUNTERED);

  private final PolicyEngine engine = PolicyEngine.create();

  @Test
  void late_bookings_end_in_the_same_record_and_the_same_net_decisions() {
    int compared = 0;
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      ClientLog inOrder = live(seed, policy);
      List<Event> events = inOrder.entries().stream().map(ClientLog.Entry::event).toList();
      ClientLog late = all(policy, delayed(events, new Dice(seed)));
      if (late.entries().size() == events.size()) {
        same(late, inOrder, seed, policy);
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(POLICIES / 4);
  }

  @Test
  void any_arrival_order_that_keeps_equal_instants_in_order_ends_alike() {
    int compared = 0;
    for (long seed = 1; seed <= POLICIES / 2; seed++) {
      Policy policy = RandomPolicies.of(seed);
      ClientLog inOrder = crowded(seed, policy);
      List<Event> events = events(inOrder);
      ClientLog shuffled = sentUntilTaken(policy, shuffled(events, new Dice(seed)));
      if (shuffled.entries().size() == events.size()) {
        String shown = "seed " + seed + "\n" + RandomPolicies.shown(policy);
        assertThat(written(net(shuffled))).as(shown).isEqualTo(written(net(inOrder)));
        assertThat(shuffled.record()).as(shown).isEqualTo(inOrder.record());
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(POLICIES / 4);
  }

  @Test
  void what_takes_a_decision_back_has_an_id_of_its_own() {
    int both = 0;
    for (long seed = 1; seed <= POLICIES / 2; seed++) {
      Policy policy = RandomPolicies.of(seed);
      List<Event> events = events(crowded(seed, policy));
      ClientLog shuffled = sentUntilTaken(policy, shuffled(events, new Dice(seed)));
      Set<String> issued = new HashSet<>();
      Set<String> takingBack = new HashSet<>();
      for (ClientLog.Entry entry : shuffled.entries()) {
        for (Decision decision : entry.ruling().decisions()) {
          (decision.corrects() == null ? issued : takingBack).add(decision.id());
        }
      }
      assertThat(takingBack).as("seed %s", seed).noneMatch(issued::contains);
      both += takingBack.isEmpty() ? 0 : 1;
    }

    assertThat(both).as("lives in which something is taken back").isGreaterThan(POLICIES / 6);
  }

  @Test
  void a_retraction_undoes_all_but_what_was_done_outside_and_lists_that() {
    int compared = 0;
    int done = 0;
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      ClientLog log = answered(seed, policy);
      Dice dice = new Dice(seed);
      for (int i = 0; i < 2; i++) {
        Event mistake = dice.of(log.entries()).event();
        PolicyEngine.Handled handled =
            engine.handle(Policies.of(policy), log, retraction(log, mistake));
        if (handled.ruling().rejected() == null) {
          List<Event> rest = events(log);
          rest.remove(mistake);
          ClientLog never = all(policy, rest);
          Set<String> outside = Set.copyOf(handled.ruling().notUndoable());

          String shown = "seed " + seed + ", " + mistake + "\n" + RandomPolicies.shown(policy);
          assertThat(without(outside, written(net(handled.log()))))
              .as(shown)
              .isEqualTo(without(outside, written(net(never))));
          assertThat(handled.log().record()).as(shown).isEqualTo(never.record());
          assertThat(outside).as(shown).isSubsetOf(doneOutside(log));
          compared++;
          done += outside.size();
        }
      }
    }

    assertThat(compared).isGreaterThan(POLICIES / 2);
    assertThat(done).as("answers and steps that could not be undone").isPositive();
  }

  /** The events that only answer something, and the decisions whose steps were done. */
  private static Set<String> doneOutside(ClientLog log) {
    Set<String> done = new HashSet<>();
    for (ClientLog.Entry entry : log.entries()) {
      if (ANSWERS.contains(entry.event().type())) {
        done.add(entry.event().id());
      }
    }
    for (CollectionCase one : log.record().collections().values()) {
      one.steps().values().stream()
          .filter(step -> step.doneAt() != null)
          .forEach(step -> done.add(step.decision()));
    }
    return done;
  }

  /**
   * The decisions as rulings tell them: a correction does not issue one anew of which only the
   * sentence for the client or the place of a lapse in time has changed.
   */
  private static Map<String, Decision> written(Map<String, Decision> net) {
    Map<String, Decision> written = new TreeMap<>();
    net.forEach(
        (id, decision) -> {
          Explanation why = decision.explanation();
          List<Fact> facts = why.facts().stream().map(ArrivalOrderTest::written).toList();
          written.put(
              id,
              decision.withExplanation(
                  new Explanation(why.rule(), facts, List.of(), why.outranked(), why.guards())));
        });
    return written;
  }

  private static Fact written(Fact fact) {
    Value value = fact.value();
    return value == null ? fact : new Fact(fact.term(), Value.text(value.wire()));
  }

  private static Map<String, Decision> without(Set<String> some, Map<String, Decision> net) {
    Map<String, Decision> rest = new TreeMap<>(net);
    rest.keySet().removeAll(some);
    return rest;
  }

  @Test
  void a_log_taken_up_again_at_any_event_goes_on_as_if_it_had_never_been_put_down() {
    int corrections = 0;
    for (long seed = 1; seed <= POLICIES / 3; seed++) {
      Policies policies = Policies.of(RandomPolicies.of(seed));
      ClientLog log = answered(seed, policies.versions().get(0));
      ClientLog read = ClientLog.empty("default", RandomEvents.CLIENT);
      for (ClientLog.Entry entry : log.entries()) {
        Event event = EventCodec.read(EventCodec.write(entry.event()));
        corrections += needsItsLog(engine.decide(policies, read.record(), event)) ? 1 : 0;
        PolicyEngine.Handled handled = engine.handle(policies, read, event);

        assertThat(handled.ruling()).as("seed %s, %s", seed, event).isEqualTo(entry.ruling());
        read = readAgain(read, event, handled);
        assertThat(read.record())
            .as("seed %s after %s", seed, event)
            .isEqualTo(handled.log().record());
      }
      assertThat(read.record()).as("seed %s", seed).isEqualTo(log.record());
    }
    assertThat(corrections).as("money that counts from before the last event").isPositive();
  }

  /** Money that counts from before the last event is decided with the log, not with a record. */
  private static boolean needsItsLog(Answer answer) {
    Rejection rejected = answer.ruling().rejected();
    return rejected != null && rejected.code() == Rejection.Code.LATE;
  }

  /** The log with one more entry, all of which went through a store. */
  private static ClientLog readAgain(ClientLog read, Event event, PolicyEngine.Handled handled) {
    Ruling ruling = RulingCodec.read(RulingCodec.write(handled.ruling()));
    return read.with(event, ruling, RECORDS.read(RECORDS.write(handled.log().record())));
  }

  @Test
  void a_retraction_ends_as_if_the_event_had_never_been() {
    int compared = 0;
    for (long seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed);
      ClientLog log = live(seed, policy);
      Dice dice = new Dice(seed);
      for (int i = 0; i < 4; i++) {
        Event mistake = dice.of(log.entries()).event();
        PolicyEngine.Handled retracted =
            engine.handle(Policies.of(policy), log, retraction(log, mistake));
        if (retracted.ruling().rejected() == null) {
          List<Event> rest = new ArrayList<>();
          log.entries().forEach(entry -> rest.add(entry.event()));
          rest.remove(mistake);
          same(retracted.log(), all(policy, rest), seed, policy);
          compared++;
        } else {
          assertThat(retracted.log()).isSameAs(log);
        }
      }
    }

    assertThat(compared).isGreaterThan(POLICIES);
  }

  @Test
  void a_repeated_event_is_answered_from_the_log_and_another_of_its_id_is_rejected() {
    for (long seed = 1; seed <= POLICIES / 10; seed++) {
      Policy policy = RandomPolicies.of(seed);
      ClientLog log = live(seed, policy);
      for (ClientLog.Entry entry : log.entries()) {
        PolicyEngine.Handled repeated = engine.handle(Policies.of(policy), log, entry.event());
        assertThat(repeated.ruling()).isEqualTo(entry.ruling());
        assertThat(repeated.log()).isSameAs(log);
      }
      Event known = log.entries().get(0).event();
      Event other = known.withStamp(known.stamp().withAt(known.at().plusSeconds(1)));
      assertThat(engine.handle(Policies.of(policy), log, other).ruling().rejected()).isNotNull();
    }
  }

  private static List<Event> events(ClientLog log) {
    List<Event> events = new ArrayList<>();
    log.entries().forEach(entry -> events.add(entry.event()));
    return events;
  }

  /** A life with all that people answer. */
  private ClientLog answered(long seed, Policy policy) {
    RandomEvents life = new RandomEvents(seed, policy);
    ClientLog log = ClientLog.empty("default", RandomEvents.CLIENT);
    while (log.entries().size() < 2 * EVENTS) {
      log = engine.handle(Policies.of(policy), log, life.next(log.record())).log();
    }
    return log;
  }

  /** A life whose events happen at the starts of days, often several at once, unanswered. */
  private ClientLog crowded(long seed, Policy policy) {
    RandomEvents life = new RandomEvents(seed, policy);
    ClientLog log = ClientLog.empty("default", RandomEvents.CLIENT);
    while (log.entries().size() < EVENTS) {
      Event next = life.next(log.record());
      Instant at = next.at().truncatedTo(ChronoUnit.DAYS);
      Instant last = log.record().lastAt();
      if (!ANSWERS.contains(next.type()) && (last == null || !at.isBefore(last))) {
        Event event = next.withStamp(next.stamp().withAt(at));
        log = engine.handle(Policies.of(policy), log, event).log();
      }
    }
    return log;
  }

  /** The groups of events at one instant in any order, each in its own. */
  private static List<Event> shuffled(List<Event> events, Dice dice) {
    Map<Instant, List<Event>> groups = new TreeMap<>();
    events.forEach(
        event -> groups.computeIfAbsent(event.at(), any -> new ArrayList<>()).add(event));
    List<Event> arriving = new ArrayList<>();
    dice.shuffled(new ArrayList<>(groups.values())).forEach(arriving::addAll);
    return arriving;
  }

  /** Sends events again and again that were rejected, those of one instant after each other. */
  private ClientLog sentUntilTaken(Policy policy, List<Event> arriving) {
    ClientLog log = ClientLog.empty("default", RandomEvents.CLIENT);
    List<Event> waiting = arriving;
    int before = -1;
    while (log.entries().size() > before) {
      before = log.entries().size();
      List<Event> rejected = new ArrayList<>();
      Set<Instant> stopped = new HashSet<>();
      for (Event event : waiting) {
        PolicyEngine.Handled handled =
            stopped.contains(event.at()) ? null : engine.handle(Policies.of(policy), log, event);
        if (handled == null || handled.ruling().rejected() != null) {
          rejected.add(event);
          stopped.add(event.at());
        } else {
          log = handled.log();
        }
      }
      waiting = rejected;
    }
    return log;
  }

  /** A life at unequal instants, without what people answer. */
  private ClientLog live(long seed, Policy policy) {
    RandomEvents life = new RandomEvents(seed, policy);
    ClientLog log = ClientLog.empty("default", RandomEvents.CLIENT);
    while (log.entries().size() < EVENTS) {
      Event event = life.next(log.record());
      boolean equal = event.at().equals(log.record().lastAt());
      if (!equal && !ANSWERS.contains(event.type())) {
        log = engine.handle(Policies.of(policy), log, event).log();
      }
    }
    return log;
  }

  private ClientLog all(Policy policy, List<Event> events) {
    ClientLog log = ClientLog.empty("default", RandomEvents.CLIENT);
    for (Event event : events) {
      log = engine.handle(Policies.of(policy), log, event).log();
    }
    return log;
  }

  /** Each booking and each bill is heard of with a delay of its own, or at once. */
  private static List<Event> delayed(List<Event> events, Dice dice) {
    Map<String, Duration> delays = new HashMap<>();
    List<Map.Entry<Event, Duration>> arrivals = new ArrayList<>();
    for (Event event : events) {
      String about = event.booking() == null ? event.bill() : event.booking();
      Duration delay =
          about == null
              ? Duration.ZERO
              : delays.computeIfAbsent(
                  about, any -> Duration.ofHours(dice.chance(60) ? 0 : dice.below(400)));
      arrivals.add(Map.entry(event, delay));
    }
    arrivals.sort(Comparator.comparing(arrival -> arrival.getKey().at().plus(arrival.getValue())));
    return arrivals.stream().map(Map.Entry::getKey).toList();
  }

  private static Event retraction(ClientLog log, Event mistake) {
    Event last = log.entries().get(log.entries().size() - 1).event();
    Stamp stamp = Stamp.of("retraction", last.at().plusSeconds(60), RandomEvents.CLIENT);
    return new ControlEvent.Retracted(stamp, mistake.id());
  }

  private static void same(ClientLog actual, ClientLog expected, long seed, Policy policy) {
    if (!net(actual).equals(net(expected)) || !actual.record().equals(expected.record())) {
      String shown = "seed " + seed + "\n" + RandomPolicies.shown(policy);
      assertThat(net(actual)).as(shown).isEqualTo(net(expected));
      assertThat(actual.record()).as(shown).isEqualTo(expected.record());
    }
  }

  /** Issued less compensated, by id. */
  private static Map<String, Decision> net(ClientLog log) {
    Map<String, Decision> net = new TreeMap<>();
    for (ClientLog.Entry entry : log.entries()) {
      Ruling ruling = entry.ruling();
      for (Decision decision : ruling.decisions()) {
        if (decision.corrects() != null) {
          net.remove(decision.corrects());
        } else if (decision.type() != DecisionType.NO_STEP) {
          net.put(decision.id(), asWritten(decision));
        }
      }
    }
    return net;
  }

  /** A span that is as long as before is the same fact, wherever it begins. */
  private static Decision asWritten(Decision decision) {
    Explanation why = decision.explanation();
    List<Fact> facts = why.facts().stream().map(ArrivalOrderTest::asWritten).toList();
    return decision.withExplanation(
        new Explanation(
            why.rule(), facts, List.of(), why.outranked(), why.guards(), why.version()));
  }

  private static Fact asWritten(Fact fact) {
    Value value = fact.value();
    return value == null ? fact : new Fact(fact.term(), Value.text(value.wire()));
  }
}
