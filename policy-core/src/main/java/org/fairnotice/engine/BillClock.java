package org.fairnotice.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.Event;
import org.fairnotice.record.Bill;
import org.fairnotice.record.BillState;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.BillTimes;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * When the bills of a client are looked at again: for rules set off by their time, and for their
 * limitation.
 *
 * <p>Shape: instants still to come, worked out anew after everything that happens.
 */
final class BillClock {
  private final Policy policy;
  private final List<Trigger.OfBill> triggers;
  private final boolean limited;
  private final Engine engine;
  private final Faults faults;
  private final Event event;

  BillClock(Deliberation deliberation, Policy policy, Event event) {
    engine = deliberation.engine();
    faults = deliberation.faults();
    this.policy = policy;
    this.event = event;
    triggers = engine.ready(policy).plan().billTimers();
    limited = policy.ladders().stream().anyMatch(ladder -> ladder.limitation() != null);
  }

  /** The record with the instants at which its unpaid bills are looked at again. */
  ClientRecord wind(ClientRecord record) {
    boolean idle = triggers.isEmpty() && !limited;
    if (idle && record.claims().isEmpty()) {
      return record;
    }
    ClientRecord wound = record;
    for (String id : record.unpaidBills()) {
      Bill bill = record.bill(id);
      if (bill != null) {
        List<Instant> timers = idle ? List.of() : instants(record, bill);
        wound = timers.equals(wound.claim(id).timers()) ? wound : wound.withClaimTimers(id, timers);
      }
    }
    return wound;
  }

  private List<Instant> instants(ClientRecord record, Bill bill) {
    Case facts = Case.of(policy, engine.vocabulary(), event, record, record).about(bill);
    Set<Instant> instants = new TreeSet<>();
    for (Trigger.OfBill trigger : triggers) {
      Subject subject = Subject.bill(bill.id());
      Instant at =
          faults.instant(event, subject, trigger, facts, seen -> trigger.instant(seen, bill));
      add(instants, at, record, bill);
    }
    if (limited) {
      add(instants, tooOld(facts, bill), record, bill);
    }
    return List.copyOf(instants);
  }

  private @Nullable Instant tooOld(Case facts, Bill bill) {
    if (!limited) {
      return null;
    }
    Subject subject = Subject.bill(bill.id());
    return faults
        .of(
            event,
            subject,
            limiting().name(),
            Optional.<Instant>empty(),
            () -> Optional.ofNullable(BillTimes.tooOld(facts, bill)))
        .orElse(null);
  }

  private Ladder limiting() {
    return policy.ladders().stream()
        .filter(one -> one.limitation() != null)
        .findFirst()
        .orElseThrow();
  }

  private void add(Set<Instant> into, @Nullable Instant at, ClientRecord record, Bill bill) {
    boolean now = at != null && at.equals(event.at());
    if (at != null
        && (at.isAfter(event.at()) || (now && record.claim(bill.id()).timers().contains(at)))) {
      into.add(at);
    }
  }

  /** That a bill became too old at an instant, or null when it did not then. */
  @Nullable Decision expiry(ClientRecord record, String id, Ids ids) {
    Bill bill = record.bill(id);
    Case facts = Case.of(policy, engine.vocabulary(), event, record, record);
    if (bill == null || !event.at().equals(tooOld(facts.about(bill), bill))) {
      return null;
    }
    Ladder ladder = limiting();
    Subject subject = Subject.bill(id);
    return new Decision(
        ids.next(event.id(), Topic.COLLECTION, subject),
        DecisionType.COLLECTION_CLOSED,
        Topic.COLLECTION,
        subject,
        Terms.none()
            .withScope(ladder.name())
            .withKind(BillState.EXPIRED.wireName())
            .withText(BillState.EXPIRED.wireName()),
        Mode.AUTOMATIC,
        null,
        Explanation.by(ladder.name()),
        null);
  }
}
