package org.fairnotice.record;

import java.util.Locale;

/**
 * Where a booking stands.
 *
 * <p>Source: docs/language/events.md, "States".
 */
public enum BookingState {
  REQUESTED(true),
  CONFIRMED(true),
  ARRIVED(true),
  COMPLETED(false),
  DECLINED(false),
  CANCELLED(false),
  MISSED(false),
  RELEASED(false);

  private final boolean open;
  private final String wireName = name().toLowerCase(Locale.ROOT);

  BookingState(boolean open) {
    this.open = open;
  }

  /** Whether more can happen to the booking itself. */
  public boolean open() {
    return open;
  }

  /** The name in messages and saved records. */
  public String wireName() {
    return wireName;
  }
}
