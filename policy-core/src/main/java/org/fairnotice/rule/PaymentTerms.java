package org.fairnotice.rule;

import java.util.List;
import java.util.Objects;
import org.fairnotice.record.BillPart;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a collection takes money: to which part of a bill it goes first, how long announced money is
 * counted on, and what a plan to pay in parts must be like.
 *
 * <p>Shape: {@code order} names every part once, or is empty for the usual order; {@code lapse} is
 * for announced money that names no day of its own.
 */
public record PaymentTerms(List<BillPart> order, @Nullable Span lapse, @Nullable PlanTerms plan) {
  private static final PaymentTerms NONE = new PaymentTerms(List.of(), null, null);

  /** Copies the list. */
  public PaymentTerms {
    order = List.copyOf(order);
    if (!order.isEmpty() && !(order.size() == 4 && order.containsAll(BillPart.USUAL))) {
      throw new IllegalArgumentException("order must name every part once: " + order);
    }
  }

  /** The plan's part, or what holds where there is none. */
  public PlanTerms planTerms() {
    return Objects.requireNonNullElse(plan, PlanTerms.NONE);
  }

  /** Those of a policy's first collection that has any, or none. */
  public static PaymentTerms of(Policy policy) {
    for (Ladder ladder : policy.ladders()) {
      if (ladder.payments() != null) {
        return ladder.payments();
      }
    }
    return NONE;
  }

  /** The plan in force on a bill, or on any bill where none is named; null when there is none. */
  static @Nullable InstalmentPlan running(
      Policy policy, ClientRecord record, @Nullable String bill) {
    PlanTerms terms = of(policy).planTerms();
    for (InstalmentPlan plan : record.plans().values()) {
      if ((bill == null || plan.covers(bill)) && terms.inForce(plan)) {
        return plan;
      }
    }
    return null;
  }
}
