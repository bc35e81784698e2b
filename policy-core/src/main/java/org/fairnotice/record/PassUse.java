package org.fairnotice.record;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What was decided about the pass credit that a booking took.
 *
 * <p>Shape: what is returned is at most the whole; what is burnt may still be returned by a later
 * decision, and counts as burnt again should that one be taken back.
 *
 * <p>Units: shares of one credit, 0 to 1.
 */
public record PassUse(BigDecimal returned, BigDecimal burnt) {
  /** A credit nothing was decided about. */
  public static final PassUse OPEN = new PassUse(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Requires both shares, and drops zeros behind the point. */
  public PassUse {
    returned = Objects.requireNonNull(returned, "returned").stripTrailingZeros();
    burnt = Objects.requireNonNull(burnt, "burnt").stripTrailingZeros();
  }

  /** What can still be returned to reach a share of the credit in all. */
  public BigDecimal toReturn(BigDecimal inAll) {
    return inAll.subtract(returned).max(BigDecimal.ZERO);
  }

  /** What can still be burnt, once so much more is returned. */
  public BigDecimal toBurn(BigDecimal moreReturned) {
    return BigDecimal.ONE
        .subtract(returned)
        .subtract(moreReturned)
        .subtract(burnt)
        .max(BigDecimal.ZERO);
  }

  PassUse with(BigDecimal moreReturned, BigDecimal moreBurnt) {
    return new PassUse(returned.add(moreReturned), burnt.add(moreBurnt));
  }
}
