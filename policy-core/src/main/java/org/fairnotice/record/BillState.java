package org.fairnotice.record;

import java.util.Locale;

/**
 * Where a bill stands.
 *
 * <p>Source: docs/language/events.md, "States".
 */
public enum BillState {
  /** Nothing was paid yet. */
  OPEN(true),
  /** Some was paid. */
  PARTLY_PAID(true),
  /** Nothing is left to ask for: paid, credited or waived. */
  PAID(false),
  /** An agency asks for the money. */
  HANDED_OVER(false),
  /** A court was asked. */
  IN_COURT(false),
  /** Too old to be claimed. */
  EXPIRED(false),
  /** The business gave it up. */
  WRITTEN_OFF(false);

  private final boolean open;
  private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  BillState(boolean open) {
    this.open = open;
  }

  /** Whether the business itself still asks for the money. */
  public boolean open() {
    return open;
  }

  /** Whether the client still owes it, whoever asks for it. */
  public boolean unpaid() {
    return this != PAID && this != EXPIRED;
  }

  /** The name in messages and saved records. */
  public String wireName() {
    return wireName;
  }
}
