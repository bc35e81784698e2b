package org.fairnotice.ruling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A client's events in the order they arrived, each with its ruling, and the record they lead to.
 *
 * <p>Shape: immutable; it owns idempotency and history. Rejected events are not kept.
 */
public final class ClientLog {
  private final ClientRecord record;
  private final PVector<Entry> entries;
  private final PMap<String, Integer> positions;

  /** An event and its ruling. */
  public record Entry(Event event, Ruling ruling) {
    /** Requires both parts. */
    public Entry {
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(ruling, "ruling");
    }
  }

  private ClientLog(ClientRecord record, PVector<Entry> entries, PMap<String, Integer> positions) {
    this.record = record;
    this.entries = entries;
    this.positions = positions;
  }

  /** The log of a client nothing is known of. */
  public static ClientLog empty(String business, String client) {
    return new ClientLog(
        ClientRecord.empty(business, client), TreePVector.empty(), HashTreePMap.empty());
  }

  /** The record after all of them. */
  public ClientRecord record() {
    return record;
  }

  /** The entries in the order they arrived. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of an event id, if there is one. */
  public @Nullable Entry entry(String eventId) {
    Integer position = positions.get(eventId);
    return position == null ? null : entries.get(position);
  }

  /** The log with one more event and its ruling, and the record they lead to. */
  public ClientLog with(Event event, Ruling ruling, ClientRecord after) {
    return new ClientLog(
        after, entries.plus(new Entry(event, ruling)), positions.plus(event.id(), entries.size()));
  }

  /** Whether an event was retracted. */
  public boolean retracted(String eventId) {
    return entries.stream()
        .anyMatch(
            entry ->
                entry.event() instanceof ControlEvent.Retracted retraction
                    && retraction.event().equals(eventId));
  }

  /**
   * The events in effect, in the order they happened: retracted ones and retractions are left out.
   */
  public List<Event> eventsInOrder() {
    Set<String> retracted = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof ControlEvent.Retracted retraction) {
        retracted.add(retraction.event());
        retracted.add(retraction.id());
      }
    }
    List<Event> events = new ArrayList<>();
    for (Entry entry : entries) {
      if (!retracted.contains(entry.event().id())) {
        events.add(entry.event());
      }
    }
    events.sort(Comparator.comparing(Event::at));
    return events;
  }
}
