package org.fairnotice.record;

import java.util.List;
import org.joda.money.Money;
import org.pcollections.TreePMap;

/**
 * What of a bill's charges is interest and costs, and what of the money paid went to which part.
 *
 * <p>Shape: money once given to a part stays there, so that a charge added later does not move it;
 * one of the same instant, as what a payment sets off, is paid by that payment too. Money taken
 * back is taken from the last part first. {@code order} is the one the bill began with.
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

  /** What stood before money came in, so that it can be given anew. */
  Split without(List<Claim.Payment> money) {
    Split before = this;
    for (Claim.Payment payment : money) {
      for (BillPart part : order) {
        Money rest = before.paid(part).minus(payment.to(part));
        before = before.given(part, rest.isNegative() ? rest.multipliedBy(0) : rest);
      }
    }
    return before;
  }

  /** What more, or less, is paid for each of a bill's charges than before. */
  static TreePMap<BillPart, Money> paidFor(Bill before, Bill bill) {
    TreePMap<BillPart, Money> more = Empty.map();
    for (BillPart part : BillPart.USUAL) {
      Money paid = paid(bill, part).minus(paid(before, part));
      if (part != BillPart.PRINCIPAL && !paid.isZero()) {
        more = more.plus(part, paid);
      }
    }
    return more;
  }

  private static Money paid(Bill bill, BillPart part) {
    Split split = bill.split();
    return split == null ? bill.nothing() : split.paid(part);
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
