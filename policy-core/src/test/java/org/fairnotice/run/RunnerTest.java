package org.fairnotice.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fairnotice.PolicyEngine;
import org.fairnotice.SalonPolicy;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.RulingCodec;
import org.fairnotice.random.Dice;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;
import org.junit.jupiter.api.Test;

class RunnerTest {
  private static final int EVENTS = 3_000;
  private static final int CLIENTS = 60;
  private static final Instant END = Instant.parse("2027-12-31T00:00:00Z");

  private final PolicyEngine engine = PolicyEngine.create();
  private final Policies policies = Policies.of(SalonPolicy.policy());

  @Test
  void any_number_of_workers_says_the_same_in_the_same_order() {
    List<Event> events = events(7);
    List<String> alone = run(events, 1);

    assertThat(alone).hasSizeGreaterThan(EVENTS);
    assertThat(alone).anyMatch(line -> line.startsWith("review"));
    assertThat(run(events, 2)).isEqualTo(alone);
    assertThat(run(events, 3)).isEqualTo(alone);
    assertThat(run(events, 8)).isEqualTo(alone);
  }

  @Test
  void a_run_taken_up_by_other_workers_goes_on_as_one_that_never_stopped() {
    List<Event> events = events(8);
    List<String> whole = run(events, 1);

    List<String> parts = new ArrayList<>();
    List<ClientLog> logs;
    try (Runner<String> first = runner(3, parts)) {
      events.subList(0, EVENTS / 2).forEach(first::play);
      logs = first.logs();
    }
    try (Runner<String> second = runner(2, parts)) {
      second.resume(logs);
      events.subList(EVENTS / 2, EVENTS).forEach(second::play);
      second.reviewUntil(END);
      second.flush();
    }
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void a_client_stays_with_one_worker() {
    Map<String, Set<Thread>> threads = new ConcurrentHashMap<>();
    List<Event> events = events(9);
    try (Runner<String> runner =
        new Runner<>(
            () -> Judge.of(engine.worker()),
            policies,
            4,
            true,
            played -> {
              threads
                  .computeIfAbsent(played.event().client(), any -> ConcurrentHashMap.newKeySet())
                  .add(Thread.currentThread());
              return "";
            },
            text -> {})) {
      events.forEach(runner::play);
      runner.flush();
    }

    assertThat(threads).hasSizeGreaterThan(CLIENTS / 2);
    assertThat(threads.values()).allMatch(own -> own.size() == 1);
    assertThat(threads.values().stream().flatMap(Set::stream).distinct()).hasSize(4);
  }

  @Test
  void what_a_judge_throws_comes_out_and_nothing_after_it_is_handed_on() {
    List<String> told = new ArrayList<>();
    Judge faulty =
        (given, log, event) -> {
          throw new ArithmeticException("no more");
        };
    try (Runner<String> runner =
        new Runner<>(() -> faulty, policies, 2, true, played -> played.event().id(), told::add)) {
      events(10).subList(0, 10).forEach(runner::play);

      assertThatThrownBy(runner::flush).isInstanceOf(ArithmeticException.class);
      runner.flush();
    }
    assertThat(told).isEmpty();
  }

  @Test
  void no_worker_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> runner(0, new ArrayList<>()))
        .withMessage("workers must be at least 1: 0");
  }

  private List<String> run(List<Event> events, int workers) {
    List<String> lines = new ArrayList<>();
    try (Runner<String> runner = runner(workers, lines)) {
      events.forEach(runner::play);
      runner.reviewUntil(END);
      runner.flush();
    }
    return lines;
  }

  private Runner<String> runner(int workers, List<String> lines) {
    return new Runner<>(
        () -> Judge.of(engine.worker()), policies, workers, true, RunnerTest::line, lines::add);
  }

  private static String line(Played played) {
    return (played.review() ? "review " : "") + RulingCodec.write(played.ruling());
  }

  /** Bookings of many clients, half of them cancelled or missed, a storm, and repeated events. */
  private static List<Event> events(long seed) {
    Dice dice = new Dice(seed);
    List<Event> events = new ArrayList<>();
    Instant at = Instant.parse("2026-12-01T08:00:00Z");
    List<String> open = new ArrayList<>();
    while (events.size() < EVENTS) {
      at = at.plusSeconds(60L * dice.below(90));
      int n = events.size();
      if (n % 1_000 == 500) {
        events.add(storm(n, at));
      } else if (!open.isEmpty() && dice.chance(45)) {
        events.add(end(n, at, open.remove(dice.below(open.size())), dice));
      } else if (n > 0 && dice.chance(3)) {
        events.add(events.get(dice.below(n)));
      } else {
        String client = "c-" + dice.below(CLIENTS);
        open.add(client + " b-" + n);
        events.add(made(n, at, client, at.plusSeconds(3_600L * (1 + dice.below(100)))));
      }
    }
    return events;
  }

  private static Event storm(int n, Instant at) {
    return event(
        "'type': 'incident-declared', 'id': 'e-%s', 'at': '%s', 'from': '%s', 'until': '%s'",
        n, at, at, at.plusSeconds(86_400));
  }

  private static Event made(int n, Instant at, String client, Instant starts) {
    return event(
        "'type': 'booking-made', 'id': 'e-%s', 'at': '%s', 'client': '%s', 'booking': 'b-%s', "
            + "'startsAt': '%s', 'price': {'amount': '80.00', 'currency': 'EUR'}",
        n, at, client, n, starts);
  }

  private static Event end(int n, Instant at, String whose, Dice dice) {
    String type = dice.chance(50) ? "booking-cancelled" : "no-show";
    String by = type.equals("no-show") ? "" : ", 'by': 'client'";
    return event(
        "'type': '%s', 'id': 'e-%s', 'at': '%s', 'client': '%s', 'booking': '%s'%s",
        type, n, at, whose.split(" ")[0], whose.split(" ")[1], by);
  }

  private static Event event(String fields, Object... values) {
    return EventCodec.read(("{" + fields.formatted(values) + "}").replace('\'', '"'));
  }
}
