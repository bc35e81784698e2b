package org.fairnotice.value;

/**
 * What a condition says of a case: it holds, it does not, or a fact it needs is missing.
 *
 * <p>Shape: Kleene's three-valued logic; {@code UNKNOWN} never becomes a yes or a no by itself.
 */
public enum Truth {
  /** The condition does not hold. */
  FALSE,
  /** A fact the condition needs is missing. */
  UNKNOWN,
  /** The condition holds. */
  TRUE;

  /** The truth of a fact that is known. */
  public static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** Both: the weaker of the two. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Either: the stronger of the two. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The opposite; what is unknown stays unknown. */
  public Truth not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
  }

  /** Whether the condition could hold: true or unknown. */
  public boolean possible() {
    return this != FALSE;
  }
}
