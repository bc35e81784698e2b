package org.fairnotice.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.PolicyEngine;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.BusinessEvent.IncidentDeclared;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;

/**
 * The incidents the businesses declared, to be handed on to the clients they touch.
 *
 * <p>Shape: an incident touches a client through a booking, so it is asked about again when a
 * booking is made or moved.
 */
final class Incidents {
  private final Map<String, List<IncidentDeclared>> byBusiness = new HashMap<>();

  /** Whether an event is an incident of a business. */
  static boolean declares(Event event) {
    return event instanceof IncidentDeclared && event.client().isEmpty();
  }

  /** Keeps what an event of a business declares; gives whether it declares anything. */
  boolean keep(Event event) {
    if (!declares(event) || !(event instanceof IncidentDeclared incident)) {
      return false;
    }
    byBusiness.computeIfAbsent(event.business(), any -> new ArrayList<>()).add(incident);
    return true;
  }

  /** Whether an event may bring a booking under an incident kept before. */
  boolean concern(Event event) {
    return event instanceof BookingEvent && byBusiness.containsKey(event.business());
  }

  /** The incidents a client is to be told of by now. */
  List<Event> touching(ClientRecord record, Instant now) {
    List<Event> events = new ArrayList<>();
    for (IncidentDeclared incident : byBusiness.getOrDefault(record.business(), List.of())) {
      Event handed = PolicyEngine.handOn(incident, record, now);
      if (handed != null) {
        events.add(handed);
      }
    }
    return events;
  }
}
