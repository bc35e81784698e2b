package org.fairnotice.benchmarks.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.event.Event;

/** Events of many clients in the order they happened. */
public final class SalonStream {
  private final Event[] events;
  private final int[] clients;
  private final int count;

  private SalonStream(Event[] events, int[] clients, int count) {
    this.events = events;
    this.clients = clients;
    this.count = count;
  }

  /** So many events of so many invented clients; the same for the same seed. */
  public static SalonStream invented(int events, int clients, long seed) {
    List<Event> all = new ArrayList<>(events + events / 8);
    int perClient = events / clients;
    for (int client = 0; client < clients; client++) {
      all.addAll(new Life(seed, client, perClient).events());
    }
    all.sort(Comparator.comparing(Event::at));
    return of(all.subList(0, Math.min(events, all.size())));
  }

  /** Events in their order. */
  public static SalonStream of(List<Event> events) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] clients =
        events.stream()
            .mapToInt(event -> numbers.computeIfAbsent(event.client(), any -> numbers.size()))
            .toArray();
    return new SalonStream(events.toArray(Event[]::new), clients, numbers.size());
  }

  /** An event by its place. */
  public Event event(int at) {
    return events[at];
  }

  /** Whose event it is, counted from 0. */
  public int client(int at) {
    return clients[at];
  }

  /** How many clients there are. */
  public int count() {
    return count;
  }

  /** All events. */
  public List<Event> all() {
    return Arrays.asList(events);
  }

  /** How many events there are. */
  public int size() {
    return events.length;
  }
}
