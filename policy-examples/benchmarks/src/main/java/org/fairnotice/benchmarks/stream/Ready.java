package org.fairnotice.benchmarks.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.hand.Client;
import org.fairnotice.benchmarks.hand.HandDesk;
import org.fairnotice.benchmarks.rules.Facts;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Vocabulary;

/**
 * A question with everything that rules need ready: facts for the others, a case with its record
 * for this library.
 */
public record Ready(Facts facts, Case ready) {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  /**
   * Questions from all over a stream, as many as asked for if there are so many.
   *
   * <p>Shape: every n-th event the rules have something to say on, so that clients of all ages come
   * up.
   */
  public static List<Ready> of(SalonStream stream, int wanted) {
    List<Ready> found = new ArrayList<>();
    HandDesk desk = new HandDesk();
    Client[] clients = new Client[stream.count()];
    ClientRecord[] records = new ClientRecord[stream.count()];
    int every = Math.max(1, stream.size() / 2 / wanted);
    try (PolicyEngine.Worker worker = PolicyEngine.create().worker()) {
      for (int i = 0; i < stream.size() && found.size() < wanted; i++) {
        Event event = stream.event(i);
        int client = stream.client(i);
        if (records[client] == null) {
          records[client] = ClientRecord.empty(event.business(), event.client());
          clients[client] = new Client();
        }
        Case ready = i % every == 0 ? ready(worker, records[client], event) : null;
        desk.decide(
            clients[client],
            event,
            facts -> {
              if (ready != null && !facts.kind().equals("other")) {
                found.add(new Ready(facts, ready));
              }
            });
        records[client] = worker.decide(Salon.policies(), records[client], event).record();
      }
    }
    return found;
  }

  private static Case ready(PolicyEngine.Worker worker, ClientRecord record, Event event) {
    ClientRecord before = record;
    if (!record.duesUpTo(event.at()).isEmpty()) {
      Event review = PolicyEngine.review(event.business(), event.client(), event.at());
      before = worker.decide(Salon.policies(), record, review).record();
    }
    LocalDate today = Salon.policy().place().dateOf(event.at());
    return Case.of(Salon.policy(), VOCABULARY, event, before, before.after(event, today));
  }
}
