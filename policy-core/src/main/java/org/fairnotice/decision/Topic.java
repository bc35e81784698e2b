package org.fairnotice.decision;

import java.util.Locale;

/**
 * What a question is about.
 *
 * <p>Shape: in the one order topics are decided; a rule set off by a decision sees earlier topics
 * only.
 *
 * <p>Source: docs/language/reference.md, "Topics".
 */
public enum Topic {
  /** Whether a booking is taken. */
  ACCEPTANCE,
  /** What secures a booking. */
  GUARANTEE,
  /** What becomes of the money held. */
  SETTLEMENT,
  /** What is charged. */
  FEE,
  /** What becomes of a pass credit. */
  PASS,
  /** What is counted against the client. */
  STRIKE,
  /** What is asked of the client from now on. */
  STANDING,
  /** What the client earns. */
  LOYALTY,
  /** What is done about an unpaid bill. */
  COLLECTION,
  /** What the client or a person is told. */
  MESSAGE;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name in rulings. */
  public String wireName() {
    return wireName;
  }

  /** Whether this topic keeps to the version a booking was made under. */
  public boolean pinned() {
    return switch (this) {
      case SETTLEMENT, FEE, PASS, STRIKE, LOYALTY -> true;
      default -> false;
    };
  }

  /** Whether a decision on this topic can cost the client money or access. */
  public boolean failsClosed() {
    return switch (this) {
      case SETTLEMENT, FEE, STRIKE, STANDING, ACCEPTANCE, GUARANTEE -> true;
      default -> false;
    };
  }
}
