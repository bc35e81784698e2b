package org.fairnotice.cli;

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
 * Plays events to the engine in the order they come, and the scheduler between them.
 *
 * <p>Shape: before an event, every client whose review falls due strictly before it is reviewed, in
 * order of the review's instant and then of the client's id; a review that makes another one due in
 * time is followed by that. Client logs are kept in memory. An incident of a business is handed on
 * to each client it touches, then and when a booking later comes under it.
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

  /** Goes on from the logs of an earlier run. */
  void resume(List<ClientLog> earlier) {
    for (ClientLog log : earlier) {
      ClientKey client = new ClientKey(log.record().business(), log.record().client());
      keep(client, log);
      log.entries().forEach(entry -> incidents.keep(entry.event()));
    }
  }

  /** Plays the reviews due before an event, and the event. */
  void play(Event event) {
    reviewUntil(event.at());
    boolean taken = take(event, false);
    if (taken && incidents.keep(event)) {
      logs.keySet().stream().sorted().toList().forEach(client -> handOn(client, event));
    } else if (taken && incidents.concern(event)) {
      handOn(ClientKey.of(event), event);
    }
  }

  /** Tells a client of the incidents that touch it, as far as it was not told. */
  private void handOn(ClientKey client, Event because) {
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

  /** The logs so far, by client id. */
  List<ClientLog> logs() {
    return logs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(log -> !log.entries().isEmpty())
        .toList();
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
    agenda.put(client, nextReview(log));
  }

  private static @Nullable Instant nextReview(@Nullable ClientLog log) {
    if (log == null || log.entries().isEmpty()) {
      return null;
    }
    return log.entries().get(log.entries().size() - 1).ruling().nextReviewAt();
  }
}
