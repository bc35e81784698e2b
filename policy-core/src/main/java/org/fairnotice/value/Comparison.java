package org.fairnotice.value;

/**
 * The six words a rule compares with.
 *
 * <p>Shape: five order comparisons, and {@link #EVERY} for counts: every tenth, never the zeroth.
 */
public enum Comparison {
  /** Strictly below the bound. */
  LESS_THAN("less than"),
  /** The bound or below. */
  AT_MOST("at most"),
  /** The bound itself. */
  EXACTLY("exactly"),
  /** The bound or above. */
  AT_LEAST("at least"),
  /** Strictly above the bound. */
  MORE_THAN("more than"),
  /** A positive multiple of the bound. */
  EVERY("every");

  private final String words;

  Comparison(String words) {
    this.words = words;
  }

  /** The words of the policy language, edition 1, in English. */
  public String words() {
    return words;
  }

  /**
   * Whether a value stands so to its bound.
   *
   * @param order negative, zero or positive as the value is below, at or above the bound
   * @throws IllegalStateException for {@link #EVERY}, which has no order
   */
  public boolean holds(int order) {
    return switch (this) {
      case LESS_THAN -> order < 0;
      case AT_MOST -> order <= 0;
      case EXACTLY -> order == 0;
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case EVERY -> throw new IllegalStateException("every compares counts, not an order");
    };
  }
}
