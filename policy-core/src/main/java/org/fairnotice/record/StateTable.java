package org.fairnotice.record;

import org.fairnotice.event.Event;
import org.jspecify.annotations.Nullable;

/** Which events can be in which states. */
final class StateTable {
  private StateTable() {}

  static @Nullable Rejection check(ClientRecord record, Event event) {
    return null;
  }
}
