package org.fairnotice.dsl.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** One client's life while a scenario is played, with the scheduler. */
final class Stage {
  static final String CLIENT = "example";

  private final PolicyEngine engine;
  private final Policies policies;
  private final Map<String, Instant> madeAt = new HashMap<>();
  private final Map<String, Decision> issued = new HashMap<>();
  private ClientLog log;

  Stage(PolicyEngine engine, Policy policy) {
    this.engine = engine;
    this.policies = Policies.of(policy);
    this.log = ClientLog.empty("default", CLIENT);
  }

  /**
   * A ruling, the record it led to, when each of its decisions was first made, the earlier
   * decisions it takes back, and a way to ask which rules said no.
   */
  record Ruled(
      Ruling ruling,
      ClientRecord record,
      Map<String, Instant> madeAt,
      List<Decision> takenBack,
      Supplier<List<Refusal>> refusals) {
    /** Copies the map. */
    Ruled {
      madeAt = Map.copyOf(madeAt);
      takenBack = List.copyOf(takenBack);
    }
  }

  ClientLog log() {
    return log;
  }

  ClientRecord record() {
    return log.record();
  }

  /** Reviews the client whenever something falls due strictly before an instant. */
  List<Ruled> reviewsBefore(Instant end) {
    List<Ruled> reviews = new ArrayList<>();
    Instant due = nextReview();
    while (due != null && due.isBefore(end)) {
      reviews.add(play(PolicyEngine.review("default", CLIENT, due)));
      Instant next = nextReview();
      if (next != null && !next.isAfter(due)) {
        throw new IllegalStateException("reviewed at " + due + " and due again at " + next);
      }
      due = next;
    }
    return reviews;
  }

  Ruled play(Event event) {
    ClientRecord before = log.record();
    PolicyEngine.Handled handled = engine.handle(policies, log, event);
    log = handled.log();
    Map<String, Instant> own = new HashMap<>();
    List<Decision> takenBack = new ArrayList<>();
    for (Decision decision : handled.ruling().decisions()) {
      madeAt.putIfAbsent(decision.id(), event.at());
      own.put(decision.id(), madeAt.getOrDefault(decision.id(), event.at()));
      Decision corrected = decision.corrects() == null ? null : issued.get(decision.corrects());
      if (corrected != null) {
        takenBack.add(corrected);
        own.put(corrected.id(), madeAt.getOrDefault(corrected.id(), event.at()));
      }
      issued.put(decision.id(), decision);
    }
    return new Ruled(
        handled.ruling(),
        log.record(),
        own,
        takenBack,
        () -> engine.refusals(policies, before, event));
  }

  private @Nullable Instant nextReview() {
    List<ClientLog.Entry> entries = log.entries();
    return entries.isEmpty() ? null : entries.get(entries.size() - 1).ruling().nextReviewAt();
  }
}
