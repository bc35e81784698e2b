package org.fairnotice.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What decisions on one event ask of the client, so that two outcomes of it may be compared.
 *
 * <p>Shape: {@code cost} is what is charged less what goes back of money held, is paid as
 * compensation or given as credit; what is held and neither goes back nor is kept stays held, so a
 * kept deposit shows as one that does not go back. Then strikes added less forgiven, units of
 * passes burnt less returned, and how hard the standing is. What waits for a person counts as if it
 * were allowed.
 */
record Burden(BigDecimal cost, int strikes, int passes, int standing)
    implements Comparable<Burden> {
  private static final Comparator<Burden> ORDER =
      Comparator.comparing(Burden::cost)
          .thenComparing(Burden::strikes)
          .thenComparing(Burden::passes)
          .thenComparing(Burden::standing);

  /** What decisions ask; null where some of it is in another currency. */
  static @Nullable Burden of(List<Decision> decisions, CurrencyUnit currency) {
    BigDecimal cost = BigDecimal.ZERO;
    int strikes = 0;
    int passes = 0;
    int standing = 0;
    for (Decision decision : decisions) {
      DecisionType type = decision.type();
      int sign = sign(type);
      Money amount = decision.terms().amount();
      if (sign != 0 && amount != null) {
        if (!amount.getCurrencyUnit().equals(currency)) {
          return null;
        }
        cost = cost.add(amount.getAmount().multiply(BigDecimal.valueOf(sign)));
      }
      strikes += plusMinus(type, DecisionType.STRIKE_ADDED, DecisionType.STRIKE_FORGIVEN);
      passes += plusMinus(type, DecisionType.PASS_BURNT, DecisionType.PASS_RETURNED);
      standing = Math.max(standing, hardness(type));
    }
    return new Burden(cost, strikes, passes, standing);
  }

  private static int sign(DecisionType type) {
    return switch (type) {
      case FEE_CHARGED, LOYALTY_REVERSED -> 1;
      case DEPOSIT_REFUNDED, DEPOSIT_CREDITED, DEPOSIT_CARRIED, COMPENSATION_DUE, CREDIT_EARNED ->
          -1;
      default -> 0;
    };
  }

  private static int plusMinus(DecisionType type, DecisionType plus, DecisionType minus) {
    return type == plus ? 1 : type == minus ? -1 : 0;
  }

  private static int hardness(DecisionType type) {
    return switch (type) {
      case BLOCKED -> 4;
      case RESTRICTED -> 3;
      case TALK_FIRST -> 2;
      case WARNED -> 1;
      default -> 0;
    };
  }

  @Override
  public int compareTo(Burden other) {
    return ORDER.compare(this, other);
  }

  boolean less(Burden other) {
    return compareTo(other) < 0;
  }
}
