package org.fairnotice.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A way to pursue a claim that costs something and may fail.
 *
 * <p>Shape: to an agency or a court; {@code commission} is the agency's share of what comes in,
 * {@code leastCommission} at least so much; {@code least} and {@code most} bound the claims it is
 * for; {@code needing} is the evidence without which it fails.
 *
 * <p>Units: {@code chance} a share, 0 to 1. What is expected is the chance times the claim less the
 * commission, less the costs.
 */
public record Route(
    Kind kind,
    String name,
    Operand chance,
    @Nullable Operand costs,
    @Nullable Operand commission,
    @Nullable Operand leastCommission,
    @Nullable Operand least,
    @Nullable Operand most,
    List<EvidenceKind> needing) {
  /** Who pursues the claim. */
  public enum Kind {
    AGENCY,
    COURT
  }

  /** Requires kind, name and chance. */
  public Route {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(chance, "chance");
    needing = List.copyOf(needing);
  }

  /** What a route comes to for a claim. */
  public record Prospect(
      Route route, @Nullable BigDecimal commission, Money costs, Money expected) {}

  /** Whether a claim is neither too small nor too large for it; null when that is not known. */
  public @Nullable Boolean fits(Case facts, Money claim) {
    Integer over = least == null ? Integer.valueOf(0) : order(facts, claim, least);
    Integer under = most == null ? Integer.valueOf(0) : order(facts, claim, most);
    return over == null || under == null ? null : Boolean.valueOf(over >= 0 && under <= 0);
  }

  private static @Nullable Integer order(Case facts, Money claim, Operand bound) {
    Value value = bound.in(facts);
    return value == null ? null : Values.order(new Value.Amount(claim), value);
  }

  /** What it comes to, or null when that cannot be told. */
  public @Nullable Prospect of(Case facts, Money claim) {
    Money nothing = Money.zero(claim.getCurrencyUnit());
    Money spent = costs == null ? nothing : money(facts, costs, claim);
    BigDecimal share = commission == null ? null : share(facts, commission);
    Money leastCut = leastCommission == null ? nothing : money(facts, leastCommission, claim);
    BigDecimal odds = share(facts, chance);
    if (spent == null
        || leastCut == null
        || odds == null
        || (commission != null && share == null)) {
      return null;
    }
    BigMoney cut = claim.toBigMoney().multipliedBy(share == null ? BigDecimal.ZERO : share);
    cut = cut.isLessThan(leastCut) ? leastCut.toBigMoney() : cut;
    BigMoney net = claim.toBigMoney().minus(cut).multipliedBy(odds).minus(spent);
    Money kept = spent.plus(cut.toMoney(facts.policy().rounding()));
    return new Prospect(this, share, kept, net.toMoney(facts.policy().rounding()));
  }

  private static @Nullable Money money(Case facts, Operand operand, Money like) {
    return operand.in(facts) instanceof Value.Amount amount && amount.money().isSameCurrency(like)
        ? amount.money()
        : null;
  }

  private static @Nullable BigDecimal share(Case facts, Operand operand) {
    return operand.in(facts) instanceof Value.Share share ? share.fraction() : null;
  }
}
