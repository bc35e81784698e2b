package org.fairnotice.record;

import java.util.List;
import org.joda.money.Money;

/**
 * What of a bill's charges is interest and costs, and what of the money paid went to which part.
 *
 * <p>Shape: money once given to a part stays there, so that a charge added later does not move it;
 * money taken back is taken from the last part first. {@code order} is the one the bill began with.
 *
 * <p>Units: fees are the charges that are neither interest nor costs; what no part takes up is paid
 * beyond the bill.
 */
public record Split(
    List<BillPart> order,
    Money interest,
    Money costs,
    Money paidCosts,
    Money paidInterest,
    Money paidFees,
    Money paidPrincipal) {
  /** Copies the list. */
  public Split {
    order = List.copyOf(order);
  }

  static Split none(Money nothing) {
    return new Split(BillPart.USUAL, nothing, nothing, nothing, nothing, nothing, nothing);
  }

  Split ordered(List<BillPart> parts) {
    return new Split(parts, interest, costs, paidCosts, paidInterest, paidFees, paidPrincipal);
  }

  Split charged(BillPart part, Money amount) {
    return new Split(
        order,
        part == BillPart.INTEREST ? interest.plus(amount) : interest,
        part == BillPart.COSTS ? costs.plus(amount) : costs,
        paidCosts,
        paidInterest,
        paidFees,
        paidPrincipal);
  }

  /** What went to a part. */
  public Money paid(BillPart part) {
    return switch (part) {
      case COSTS -> paidCosts;
      case INTEREST -> paidInterest;
      case FEES -> paidFees;
      case PRINCIPAL -> paidPrincipal;
    };
  }

  /** The split of a bill whose amounts have changed. */
  Split of(Money amount, Money charges, Money paid) {
    Money owedCosts = MoneyFold.least(costs, charges);
    Money owedInterest = MoneyFold.least(interest, charges.minus(owedCosts));
    Money owedFees = charges.minus(owedCosts).minus(owedInterest);
    Split changed =
        new Split(order, owedInterest, owedCosts, paidCosts, paidInterest, paidFees, paidPrincipal);
    Money rest = paid;
    for (BillPart part : order) {
      Money owed = changed.owed(part, amount, owedFees);
      Money keeps = MoneyFold.least(MoneyFold.least(changed.paid(part), owed), rest);
      changed = changed.given(part, keeps);
      rest = rest.minus(keeps);
    }
    for (BillPart part : order) {
      Money lacking = changed.owed(part, amount, owedFees).minus(changed.paid(part));
      Money more = MoneyFold.least(rest, lacking);
      changed = changed.given(part, changed.paid(part).plus(more));
      rest = rest.minus(more);
    }
    return changed;
  }

  private Money owed(BillPart part, Money amount, Money fees) {
    return switch (part) {
      case COSTS -> costs;
      case INTEREST -> interest;
      case FEES -> fees;
      case PRINCIPAL -> amount;
    };
  }

  private Split given(BillPart part, Money money) {
    return new Split(
        order,
        interest,
        costs,
        part == BillPart.COSTS ? money : paidCosts,
        part == BillPart.INTEREST ? money : paidInterest,
        part == BillPart.FEES ? money : paidFees,
        part == BillPart.PRINCIPAL ? money : paidPrincipal);
  }
}
