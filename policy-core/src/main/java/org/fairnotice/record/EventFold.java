package org.fairnotice.record;

import org.fairnotice.event.Event;

/** What an event does to a record. */
final class EventFold {
  private EventFold() {}

  static ClientRecord apply(ClientRecord record, Event event) {
    return record.change().lastAt(event.at()).done();
  }
}
