package org.fairnotice.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fairnotice.PolicyEngine;
import org.fairnotice.PolicyEngine.Handled;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Plays the events of some clients in the order they come, and the scheduler between them.
 *
 * <p>Shape: not for more than one thread at a time.
 *
 * <p>Errors: {@code IllegalStateException} if a review is due again at once, which no policy can
 * bring about.
 */
final class Player {
  private final Judge judge;
  private final Policies policies;
  private final boolean reviews;
  private final Consumer<Played> report;
  private final Map<ClientKey, ClientLog> logs = new HashMap<>();
  private final Agenda agenda = new Agenda();
  private final Incidents incidents = new Incidents();

  Player(Judge judge, Policies policies, boolean reviews, Consumer<Played> report) {
    this.judge = judge;
    this.policies = policies;
    this.reviews = reviews;
    this.report = report;
  }

  /** Goes on from a client's log of an earlier run. */
  void resume(ClientLog log) {
    keep(new ClientKey(log.record().business(), log.record().client()), log);
  }

  /** Knows the incidents that a log of an earlier run tells of, whosever it is. */
  void recall(ClientLog log) {
    log.entries().forEach(entry -> incidents.keep(entry.event()));
  }

  /** Plays an event, and what it hands on to its own client; gives whether it was taken. */
  boolean play(Event event) {
    boolean taken = take(event, false);
    if (taken && incidents.concern(event)) {
      handOn(ClientKey.of(event), event);
    }
    return taken;
  }

  /** Keeps an incident that was taken; gives the clients to be told of it, in order. */
  List<ClientKey> told(Event incident) {
    return incidents.keep(incident) ? logs.keySet().stream().sorted().toList() : List.of();
  }

  /** Tells a client of the incidents that touch it, as far as it was not told. */
  void handOn(ClientKey client, Event because) {
    ClientLog log = logs.get(client);
    if (log != null && client.business().equals(because.business())) {
      incidents.touching(log.record(), because.at()).forEach(event -> take(event, false));
    }
  }

  /** Plays the reviews due strictly before an instant. */
  void reviewUntil(Instant end) {
    Agenda.Entry due = reviews ? agenda.takeBefore(end) : null;
    while (due != null) {
      review(due);
      due = agenda.takeBefore(end);
    }
  }

  /** The logs so far, by client. */
  Map<ClientKey, ClientLog> logs() {
    return logs;
  }

  private void review(Agenda.Entry entry) {
    ClientKey client = entry.client();
    take(PolicyEngine.review(client.business(), client.client(), entry.due()), true);
    Instant next = nextReview(logs.get(client));
    if (next != null && !next.isAfter(entry.due())) {
      throw new IllegalStateException(
          "client "
              + client.client()
              + " was reviewed at "
              + entry.due()
              + " and is due again at "
              + next);
    }
  }

  /** Plays one event; gives whether it is new and was not rejected. */
  private boolean take(Event event, boolean review) {
    ClientKey client = ClientKey.of(event);
    ClientLog log = logs.get(client);
    if (log == null) {
      log = ClientLog.empty(client.business(), client.client());
    }
    Handled handled = judge.handle(policies, log, event);
    boolean repeated = handled.ruling().rejected() == null && log.entry(event.id()) != null;
    keep(client, handled.log());
    List<Refusal> refusals = repeated ? List.of() : judge.refusals(policies, log, event);
    report.accept(new Played(event, handled.ruling(), review, repeated, refusals));
    return !repeated && handled.ruling().rejected() == null;
  }

  private void keep(ClientKey client, ClientLog log) {
    logs.put(client, log);
    if (reviews) {
      agenda.put(client, nextReview(log));
    }
  }

  private static @Nullable Instant nextReview(@Nullable ClientLog log) {
    if (log == null || log.entries().isEmpty()) {
      return null;
    }
    return log.entries().get(log.entries().size() - 1).ruling().nextReviewAt();
  }
}
