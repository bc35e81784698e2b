package org.fairnotice.record;

import java.util.Locale;

/**
 * Where a bill stands.
 *
 * <p>Source: docs/language/events.md, "States".
 */
public enum BillState {
  OPEN(true),
  PARTLY_PAID(true),
  PAID(false),
  HANDED_OVER(false),
  IN_COURT(false),
  EXPIRED(false),
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

  /** The name in messages and saved records. */
  public String wireName() {
    return wireName;
  }
}
