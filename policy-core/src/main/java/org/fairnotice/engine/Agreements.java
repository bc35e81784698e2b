package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.Event;
import org.fairnotice.record.Announced;
import org.fairnotice.record.Bill;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Due;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.record.Offer;
import org.fairnotice.record.Promise;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.PaymentTerms;
import org.fairnotice.rule.PlanTerms;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Turn;
import org.fairnotice.time.Place;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a client agreed to: promises, announced money, plans; when to look at them again, and what
 * has become of them then.
 *
 * <p>Shape: everything is told at the instant it is due, also what an event brings about at once,
 * so that it comes out the same whenever it is looked at.
 */
final class Agreements {
  private final Deliberation deliberation;
  private final Map<String, Instant> checked = new HashMap<>();
  private @Nullable ClientRecord arranged;

  Agreements(Deliberation deliberation) {
    this.deliberation = deliberation;
  }

  private ClientRecord record() {
    return deliberation.record();
  }

  // When to look again.

  /** Works out when to look at what is agreed; {@code now} is as far as time has come. */
  void arrange(Instant now) {
    ClientRecord seen = arranged;
    ClientRecord record = record();
    if (seen != null
        && seen.bills() == record.bills()
        && seen.plans() == record.plans()
        && seen.offers() == record.offers()) {
      return;
    }
    Policy policy = deliberation.policies().inForceAt(now);
    boolean any =
        !record.unpaidBills().isEmpty() || !record.offers().isEmpty() || !record.plans().isEmpty();
    if (policy != null && any) {
      PaymentTerms terms = PaymentTerms.of(policy);
      for (String id : record.unpaidBills()) {
        arrange(policy, Objects.requireNonNull(record.bill(id), id), terms);
      }
      for (Offer offer : record().offers().values()) {
        if (offer.until() != null && offer.overAt() == null) {
          Instant over = policy.place().startOf(offer.until().plusDays(1));
          deliberation.record(record().offerOverAt(offer.decision(), over));
        }
      }
      for (InstalmentPlan plan : record().plans().values()) {
        Instant at =
            reckoned(
                policy,
                Subject.plan(plan.id()),
                () -> inForce(checkAt(plan, terms.planTerms(), policy.place(), now), policy, now));
        if (!Objects.equals(at, plan.checkAt())) {
          deliberation.record(record().withPlanCheck(plan.id(), at));
        }
      }
    }
    arranged = record();
  }

  private void arrange(Policy policy, Bill bill, PaymentTerms terms) {
    Place place = policy.place();
    Promise promise = bill.promise();
    if (promise != null && promise.decidedAt() == null) {
      Instant over = place.startOf(promise.payBy().plusDays(1));
      deliberation.record(record().promiseDecidedAt(bill.id(), over));
    }
    for (Map.Entry<String, Announced> entry : bill.announced().entrySet()) {
      Announced money = entry.getValue();
      Instant lapses =
          money.lapsesAt() == null
              ? reckoned(policy, Subject.bill(bill.id()), () -> lapsesAt(money, terms, place))
              : null;
      if (lapses != null) {
        deliberation.record(record().announcedUntil(bill.id(), entry.getKey(), lapses));
      }
    }
    if (!terms.order().isEmpty() && bill.split() == null) {
      deliberation.record(record().withOrder(bill.id(), terms.order()));
    }
  }

  /** An instant that a calendar which faults leaves open is none. */
  private @Nullable Instant reckoned(
      Policy policy, Subject subject, Supplier<@Nullable Instant> work) {
    return deliberation
        .faults()
        .of(
            deliberation.event(),
            subject,
            declaredBy(policy),
            Optional.<Instant>empty(),
            () -> Optional.ofNullable(work.get()))
        .orElse(null);
  }

  private static @Nullable Instant lapsesAt(Announced money, PaymentTerms terms, Place place) {
    if (money.expectedBy() != null) {
      return place.startOf(money.expectedBy().plusDays(1));
    }
    return terms.lapse() == null ? null : place.plus(money.since(), terms.lapse());
  }

  private @Nullable Instant checkAt(
      InstalmentPlan plan, PlanTerms terms, Place place, Instant now) {
    if (plan.state() != InstalmentPlan.State.AGREED) {
      return null;
    }
    Instant at = kept(plan, terms) ? now : nextCheck(plan, terms, place);
    boolean again = at != null && !at.isAfter(now) && now.equals(checked.get(plan.id()));
    return again ? now.plusNanos(1) : at;
  }

  /**
   * What was due, as a version has it, before that version was in force is looked at when it comes
   * into force; till then another, or none, had the say. Where zones differ, the other may have it
   * for some hours longer.
   */
  private @Nullable Instant inForce(@Nullable Instant at, Policy policy, Instant now) {
    if (at == null || !at.isBefore(now) || policy.equals(deliberation.policies().inForceAt(at))) {
      return at;
    }
    Instant from = policy.place().startOf(policy.inForceFrom());
    return policy.equals(deliberation.policies().inForceAt(from)) ? from : now;
  }

  private @Nullable Instant nextCheck(InstalmentPlan plan, PlanTerms terms, Place place) {
    if (terms.confirmWithin() != null && plan.confirmedAt() == null) {
      return place.plus(plan.agreedAt(), terms.confirmWithin());
    }
    Instant next =
        plan.looked() < plan.instalments().size()
            ? plan.instalments().get(plan.looked()).dueAt()
            : null;
    int missed = missed(plan, terms);
    Instant ends = missed < 0 ? null : endOfGrace(plan, missed, terms, place);
    return next == null || (ends != null && ends.isBefore(next)) ? ends : next;
  }

  private static Instant endOfGrace(
      InstalmentPlan plan, int instalment, PlanTerms terms, Place place) {
    Instant due = plan.instalments().get(instalment).dueAt();
    return terms.grace() == null ? due : place.plus(due, terms.grace());
  }

  /** The first instalment looked at whose money is not there, or -1. */
  private int missed(InstalmentPlan plan, PlanTerms terms) {
    Money paid = plan.paid(record());
    for (int i = 0; i < plan.looked(); i++) {
      if (!terms.enough(paid, plan.due(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private boolean kept(InstalmentPlan plan, PlanTerms terms) {
    return plan.open(record()).isZero() || terms.enough(plan.paid(record()), plan.total());
  }

  // What has become of it.

  /** A promise's day is over. */
  void promise(Due item, Event review) {
    Bill bill = record().bill(item.id());
    Promise promise = bill == null ? null : bill.promise();
    if (bill == null || promise == null) {
      return;
    }
    boolean kept = promise.keptOn(bill);
    deliberation.record(record().promiseDecided(bill.id(), kept, item.at()));
    deliberation.turn(review, kept ? Turn.PROMISE_KEPT : Turn.PROMISE_BROKEN, bill.id());
  }

  /** Announced money is no longer counted on. */
  void pending(Due item, Event review) {
    deliberation.turn(review, Turn.ANNOUNCED_MONEY_MISSING, item.id());
  }

  /** An offer's last day is over; {@code before} is the record in which it is still open. */
  void offer(Due item, ClientRecord before, Event review) {
    Offer offer = before.offers().get(item.id());
    if (offer != null && offer.accepted()) {
      deliberation.concern(offer.subject().id());
    } else if (offer != null) {
      deliberation.turn(review, before, Turn.OFFER_OVER, offer.subject());
    }
  }

  /** A plan is looked at: kept, not confirmed in time, an instalment missed, broken. */
  void plan(Due item, Event review) {
    Policy policy = deliberation.policies().inForceAt(item.at());
    if (policy == null) {
      return;
    }
    checked.put(item.id(), item.at());
    PlanTerms terms = PaymentTerms.of(policy).planTerms();
    for (Turn turn : turns(item, policy, terms)) {
      if (turn == Turn.PLAN_BROKEN) {
        deliberation.issue(broken(plan(item), policy, terms, review), item.at());
      }
      deliberation.turn(review, turn, lead(plan(item)));
    }
    plan(item).bills().forEach(deliberation::concern);
  }

  private InstalmentPlan plan(Due item) {
    return Objects.requireNonNull(record().plan(item.id()), item.id());
  }

  private List<Turn> turns(Due item, Policy policy, PlanTerms terms) {
    InstalmentPlan plan = plan(item);
    if (plan.state() != InstalmentPlan.State.AGREED) {
      return List.of();
    }
    if (kept(plan, terms)) {
      end(plan, InstalmentPlan.State.KEPT, item.at());
      return List.of(Turn.PLAN_KEPT);
    }
    Place place = policy.place();
    if (terms.confirmWithin() != null && plan.confirmedAt() == null) {
      boolean late = !place.plus(plan.agreedAt(), terms.confirmWithin()).isAfter(item.at());
      if (late) {
        end(plan, InstalmentPlan.State.LAPSED, item.at());
      }
      return late ? List.of(Turn.PLAN_UNCONFIRMED) : List.of();
    }
    List<Turn> turns = new ArrayList<>();
    Money paid = plan.paid(record());
    int looked = plan.looked();
    while (looked < plan.instalments().size()
        && !plan.instalments().get(looked).dueAt().isAfter(item.at())) {
      looked++;
      if (!terms.enough(paid, plan.due(looked))) {
        turns.add(Turn.INSTALMENT_MISSED);
      }
    }
    deliberation.record(record().planLooked(plan.id(), looked));
    int missed = missed(plan(item), terms);
    if (missed >= 0 && !endOfGrace(plan, missed, terms, place).isAfter(item.at())) {
      turns.add(Turn.PLAN_BROKEN);
    }
    return turns;
  }

  private void end(InstalmentPlan plan, InstalmentPlan.State state, Instant at) {
    deliberation.record(record().planEnded(plan.id(), state, at));
  }

  private Decision broken(InstalmentPlan plan, Policy policy, PlanTerms terms, Event review) {
    Money open = plan.open(record());
    int missed = Math.max(0, missed(plan, terms));
    Money lacking = plan.due(plan.looked()).minus(plan.paid(record()));
    Money amount = terms.wholeSum() || lacking.isGreaterThan(open) ? open : lacking;
    Instant due = plan.instalments().get(missed).dueAt();
    Subject subject = Subject.plan(plan.id());
    List<Fact> facts =
        List.of(
            new Fact("instalment", Value.number(missed + 1)),
            new Fact("plan-paid", new Value.Amount(plan.paid(record()))));
    return new Decision(
        deliberation.ids().next(review.id(), Topic.COLLECTION, subject),
        DecisionType.PLAN_BROKEN,
        Topic.COLLECTION,
        subject,
        Terms.amount(amount).withDue(due, null).withKind(terms.wholeSum() ? "whole-sum" : null),
        Mode.AUTOMATIC,
        null,
        new Explanation(declaredBy(policy), facts, List.of(), List.of(), List.of()),
        null);
  }

  private static String declaredBy(Policy policy) {
    for (Ladder ladder : policy.ladders()) {
      if (ladder.payments() != null) {
        return ladder.name();
      }
    }
    return "";
  }

  /** The bill a plan's turn is about: the one due first of those not paid, else of all. */
  String lead(InstalmentPlan plan) {
    return lead(plan, record());
  }

  static String lead(InstalmentPlan plan, ClientRecord record) {
    Bill lead = null;
    for (String id : plan.bills()) {
      Bill bill = Objects.requireNonNull(record.bill(id), id);
      boolean first = lead == null || ahead(bill, lead);
      lead = first ? bill : lead;
    }
    return Objects.requireNonNull(lead, plan.id()).id();
  }

  private static boolean ahead(Bill bill, Bill other) {
    if (bill.state().unpaid() != other.state().unpaid()) {
      return bill.state().unpaid();
    }
    return bill.dueAt().isBefore(other.dueAt());
  }
}
