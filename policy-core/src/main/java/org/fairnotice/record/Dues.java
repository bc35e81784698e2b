package org.fairnotice.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.Wait;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/** The due instants that follow from the items of a record. */
final class Dues {
  private Dues() {}

  static TreePSet<Due> with(TreePSet<Due> dues, Booking booking) {
    TreePSet<Due> more = dues;
    for (Instant at : booking.timers()) {
      more = more.plus(new Due(at, Due.Kind.TIMER, booking.id()));
    }
    Due demand = demand(booking);
    return demand == null ? more : more.plus(demand);
  }

  static TreePSet<Due> without(TreePSet<Due> dues, Booking booking) {
    TreePSet<Due> rest = dues;
    for (Instant at : booking.timers()) {
      rest = rest.minus(new Due(at, Due.Kind.TIMER, booking.id()));
    }
    Due demand = demand(booking);
    return demand == null ? rest : rest.minus(demand);
  }

  /** Whether two stages of a booking fall due alike. */
  static boolean same(Booking one, Booking other) {
    return one.timers().equals(other.timers()) && Objects.equals(demand(one), demand(other));
  }

  static TreePSet<Due> with(TreePSet<Due> dues, Bill bill) {
    TreePSet<Due> more = dues;
    for (Due due : of(bill)) {
      more = more.plus(due);
    }
    return more;
  }

  static TreePSet<Due> without(TreePSet<Due> dues, Bill bill) {
    TreePSet<Due> rest = dues;
    for (Due due : of(bill)) {
      rest = rest.minus(due);
    }
    return rest;
  }

  private static List<Due> of(Bill bill) {
    if (bill.promise() == null && bill.announced().isEmpty()) {
      return List.of();
    }
    List<Due> dues = new ArrayList<>();
    Promise promise = bill.promise();
    if (promise != null && promise.decidedAt() != null) {
      dues.add(new Due(promise.decidedAt(), Due.Kind.PROMISE, bill.id()));
    }
    for (Announced money : bill.announced().values()) {
      if (money.lapsesAt() != null) {
        dues.add(new Due(money.lapsesAt(), Due.Kind.PENDING, bill.id()));
      }
    }
    return dues;
  }

  static @Nullable Due plan(InstalmentPlan plan) {
    Instant at = plan.checkAt();
    return at == null ? null : new Due(at, Due.Kind.PLAN, plan.id());
  }

  static @Nullable Due offer(Offer offer) {
    Instant at = offer.overAt();
    return at == null ? null : new Due(at, Due.Kind.OFFER, offer.decision());
  }

  static @Nullable Due demand(Booking booking) {
    Demand demand = booking.demand();
    if (demand == null || demand.met() || demand.lapsed() || !booking.state().open()) {
      return null;
    }
    Instant dueAt = demand.dueAt();
    return dueAt == null ? null : new Due(dueAt, Due.Kind.DEMAND, booking.id());
  }

  static @Nullable Due answer(Waiting item) {
    Wait wait = item.decision().waits();
    Instant until = wait == null ? null : wait.until();
    return until == null ? null : new Due(until, Due.Kind.ANSWER, item.decision().id());
  }

  static TreePSet<Due> with(TreePSet<Due> dues, Claim claim) {
    TreePSet<Due> more = dues;
    for (Instant at : claim.timers()) {
      more = more.plus(new Due(at, Due.Kind.CLAIM, claim.bill()));
    }
    return more;
  }

  static TreePSet<Due> without(TreePSet<Due> dues, Claim claim) {
    TreePSet<Due> rest = dues;
    for (Instant at : claim.timers()) {
      rest = rest.minus(new Due(at, Due.Kind.CLAIM, claim.bill()));
    }
    return rest;
  }

  static Due step(String ladder, Instant at) {
    return new Due(at, Due.Kind.STEP, ladder);
  }
}
