package org.fairnotice.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which clients are to be looked at again, and when.
 *
 * <p>Shape: one entry a client at most; the earliest comes first, among equal instants the smaller
 * client id. Every operation costs O(log clients).
 */
final class Agenda {
  private final TreeSet<Entry> entries = new TreeSet<>();
  private final Map<ClientKey, Entry> byClient = new HashMap<>();

  /** A client and the instant it is due. */
  record Entry(Instant due, ClientKey client) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::due).thenComparing(Entry::client);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  /** Puts a client down for an instant instead of any earlier entry; null strikes it out. */
  void put(ClientKey client, @Nullable Instant due) {
    Entry before = due == null ? byClient.remove(client) : byClient.get(client);
    if (before != null) {
      entries.remove(before);
    }
    if (due != null) {
      Entry entry = new Entry(due, client);
      byClient.put(client, entry);
      entries.add(entry);
    }
  }

  /** Takes the first entry due strictly before an instant, or null when there is none. */
  @Nullable Entry takeBefore(Instant end) {
    if (entries.isEmpty() || !entries.first().due().isBefore(end)) {
      return null;
    }
    Entry first = entries.first();
    put(first.client(), null);
    return first;
  }
}
