package org.fairnotice.rule;

import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.time.Span;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a business asks of a plan to pay in parts.
 *
 * <p>Shape: without {@code confirmWithin} a plan counts as soon as it is agreed; with it, only once
 * the client has confirmed it in writing, and no longer when they have not in time. {@code
 * wholeSum} says that a broken plan makes all of its bills due at once.
 *
 * <p>Units: {@code grace} runs from when an instalment is due; {@code tolerance} is what may be
 * lacking of all that is due so far.
 */
public record PlanTerms(
    @Nullable Span confirmWithin,
    @Nullable Span grace,
    @Nullable Money tolerance,
    boolean wholeSum) {
  /** What holds where a business says nothing: no grace, no tolerance, nothing in writing. */
  public static final PlanTerms NONE = new PlanTerms(null, null, null, false);

  /** Whether a plan holds the collection of its bills. */
  public boolean inForce(InstalmentPlan plan) {
    return plan.state() == InstalmentPlan.State.AGREED
        && (confirmWithin == null || plan.confirmedAt() != null);
  }

  /** Whether an amount is enough where another was due. */
  public boolean enough(Money paid, Money due) {
    boolean allows = tolerance != null && tolerance.isSameCurrency(due);
    return !paid.isLessThan(allows ? due.minus(tolerance) : due);
  }
}
