package org.fairnotice.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fairnotice.PolicyEngine;
import org.fairnotice.SalonPolicy;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Waiting;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;

/** Seeded stories of one client: events of the corpus as far as they fit, and what they lead to. */
final class Stories {
  static final Policies POLICIES = Policies.of(SalonPolicy.policy());

  private static final PolicyEngine ENGINE = PolicyEngine.create();
  private static final int EVENTS_DRAWN = 250;
  private static final List<Event> EVENTS = EventCorpus.allGood().map(EventCodec::read).toList();
  private static final List<DecisionType> ON_THE_CLIENT =
      List.of(
          DecisionType.MARKED,
          DecisionType.POINTS_EARNED,
          DecisionType.CREDIT_EARNED,
          DecisionType.DISCOUNT_GRANTED,
          DecisionType.BLOCKED,
          DecisionType.WARNED,
          DecisionType.TALK_FIRST,
          DecisionType.STRIKE_ADDED,
          DecisionType.COMPENSATION_DUE,
          DecisionType.FEE_CHARGED);

  private Stories() {}

  /** An event that fitted, its ruling and the record afterwards. */
  record Told(Event event, Ruling ruling, ClientRecord record) {}

  /** The story of a seed; after each event one more decision is made on the client. */
  static List<Told> of(long seed) {
    Random random = new Random(seed);
    List<Told> story = new ArrayList<>();
    ClientRecord record = ClientRecord.empty("default", "c-1");
    Instant at = Instant.parse("2026-12-01T09:00:00Z");
    for (int i = 0; i < EVENTS_DRAWN; i++) {
      Event event = at(EVENTS.get(random.nextInt(EVENTS.size())), "e-" + i, at);
      Answer answer = ENGINE.decide(POLICIES, record, event);
      if (answer.ruling().rejected() == null) {
        record = withDecision(answer.record(), "d-" + i, at, random);
        story.add(new Told(event, answer.ruling(), record));
        at = at.plusSeconds(random.nextInt(90_000));
      }
    }
    return story;
  }

  private static Event at(Event event, String id, Instant at) {
    boolean ofBusiness = event.stamp().aboutBusiness();
    return event.withStamp(ofBusiness ? Stamp.ofBusiness(id, at) : Stamp.of(id, at, "c-1"));
  }

  private static ClientRecord withDecision(
      ClientRecord record, String id, Instant at, Random random) {
    DecisionType type = ON_THE_CLIENT.get(random.nextInt(ON_THE_CLIENT.size()));
    Decision decision =
        new Decision(
            id,
            type,
            type.topic(),
            Subject.client("c-1"),
            RulingSamples.allTerms().withCount(BigDecimal.valueOf(20, 1)),
            Mode.AUTOMATIC,
            null,
            RulingSamples.explanation(),
            null);
    return random.nextInt(4) == 0
        ? record.withWaiting(
            new Waiting(
                decision.waiting(new Wait(at.plusSeconds(86_400), Wait.Then.DROP)),
                "q-" + id,
                List.of(new Waiting(decision, "q-" + id, List.of()))))
        : record.after(decision, at);
  }
}
