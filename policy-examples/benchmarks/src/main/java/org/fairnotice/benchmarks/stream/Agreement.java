package org.fairnotice.benchmarks.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.hand.Client;
import org.fairnotice.benchmarks.hand.HandDesk;
import org.fairnotice.benchmarks.hand.HandRuling;
import org.fairnotice.benchmarks.rules.Asked;
import org.fairnotice.benchmarks.rules.Contender;
import org.fairnotice.benchmarks.rules.Facts;
import org.fairnotice.benchmarks.rules.Peer;
import org.fairnotice.benchmarks.rules.Said;
import org.fairnotice.benchmarks.rules.Verdict;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * That everybody decides the same on a whole stream; nothing is timed before.
 *
 * <p>Shape: this library with its fold against the hand-written program with its own, event by
 * event; every other contender against the hand-written rules on the facts of each event, the slow
 * ones on the first of them.
 *
 * <p>Errors: {@code IllegalStateException} with the event where two differ.
 */
public final class Agreement {
  private final SalonStream stream;
  private final int slowOnes;
  private final int part;
  private final int parts;
  private final Map<Peer, Contender> peers = new EnumMap<>(Peer.class);
  private int asked;
  private final int[] applied = new int[Salon.RULES + 1];

  private Agreement(SalonStream stream, int slowOnes, int part, int parts) {
    this.stream = stream;
    this.slowOnes = slowOnes;
    this.part = part;
    this.parts = parts;
  }

  /**
   * How often each rule applied, by its number.
   *
   * @param slowOnes how many questions the slow contenders are checked on, at most
   * @param parts how many threads share the clients
   */
  public static int[] check(SalonStream stream, int slowOnes, int parts) {
    List<int[]> applied =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> new Agreement(stream, slowOnes / parts, part, parts).run())
            .toList();
    int[] all = new int[Salon.RULES + 1];
    applied.forEach(one -> Arrays.setAll(all, rule -> all[rule] + one[rule]));
    return all;
  }

  private int[] run() {
    for (Peer peer : Peer.values()) {
      peers.put(peer, peer.start());
    }
    try {
      check();
      return applied;
    } finally {
      peers.values().forEach(Agreement::close);
    }
  }

  private static void close(Contender contender) {
    try {
      contender.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void check() {
    HandDesk desk = new HandDesk();
    Policies policies = Salon.policies();
    Client[] clients = new Client[stream.count()];
    ClientRecord[] records = new ClientRecord[stream.count()];
    try (PolicyEngine.Worker worker = PolicyEngine.create().worker()) {
      for (int i = 0; i < stream.size(); i++) {
        Event event = stream.event(i);
        int client = stream.client(i);
        if (client % parts != part) {
          continue;
        }
        if (records[client] == null) {
          records[client] = ClientRecord.empty(event.business(), event.client());
          clients[client] = new Client();
        }
        List<Facts> shown = new ArrayList<>();
        HandRuling hand = desk.decide(clients[client], event, shown::add);
        Answer ours = worker.decide(policies, records[client], event);
        records[client] = ours.record();
        compare(event, hand, ours.ruling());
        shown.forEach(facts -> compare(event, facts, hand.verdict()));
      }
    }
  }

  private static void compare(Event event, HandRuling hand, Ruling ours) {
    if (hand.rejected() != null || ours.rejected() != null) {
      if (hand.rejected() == null || ours.rejected() == null) {
        throw differ(event, hand.rejected(), ours.rejected());
      }
      return;
    }
    long released = ours.decisions().stream().filter(one -> released(one.type())).count();
    long given = hand.decisions().stream().filter(one -> released(one.type())).count();
    Verdict said = Said.by(ours.decisions());
    if (!Said.same(hand.verdict(), said) || released != given) {
      throw differ(event, hand.verdict() + ", released " + given, said + ", released " + released);
    }
  }

  private static boolean released(DecisionType type) {
    return type == DecisionType.BOOKING_RELEASED;
  }

  private void compare(Event event, Facts facts, Verdict expected) {
    asked++;
    for (Asked topic : Asked.values()) {
      applied[expected.settledBy(topic)]++;
    }
    for (Map.Entry<Peer, Contender> peer : peers.entrySet()) {
      if (!peer.getKey().slow() || asked <= slowOnes) {
        Verdict verdict = new Verdict();
        peer.getValue().decide(facts, verdict);
        if (!verdict.toString().equals(expected.toString())) {
          throw differ(event, expected, peer.getKey() + ": " + verdict + " on " + facts);
        }
      }
    }
  }

  private static IllegalStateException differ(
      Event event, @Nullable Object hand, @Nullable Object other) {
    return new IllegalStateException(
        "decided differently on " + event + "\n  by hand: " + hand + "\n  other: " + other);
  }
}
