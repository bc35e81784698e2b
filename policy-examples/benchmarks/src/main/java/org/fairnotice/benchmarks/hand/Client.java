package org.fairnotice.benchmarks.hand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client as a hand-written program keeps it: what the salon's rules read, changed in place. */
public final class Client {
  final Map<String, Visit> visits = new HashMap<>();
  final List<Visit> demands = new ArrayList<>();
  final List<Instant> noShows = new ArrayList<>();
  final List<Instant> strikes = new ArrayList<>();
  final List<Instant> moves = new ArrayList<>();
  final Set<String> tags = new HashSet<>();
  int open;
  int completed;
  int cleanRow;
  @Nullable LocalDate blockedUntil;

  /** Where a visit stands. */
  enum State {
    REQUESTED,
    CONFIRMED,
    ARRIVED,
    COMPLETED,
    DECLINED,
    CANCELLED,
    MISSED,
    RELEASED;

    boolean open() {
      return compareTo(COMPLETED) < 0;
    }
  }

  /** One booking. */
  static final class Visit {
    final String id;
    final String service;
    final int partySize;
    long price;
    Instant start;
    State state = State.CONFIRMED;
    long held;
    long demanded;
    int demandedBy;
    @Nullable Instant dueAt;
    int strikes;

    Visit(String id, String service, int partySize, long price, Instant start) {
      this.id = id;
      this.service = service;
      this.partySize = partySize;
      this.price = price;
      this.start = start;
    }

    boolean unpaidAt(Instant now) {
      return dueAt != null && state.open() && held < demanded && dueAt.isBefore(now);
    }
  }

  boolean blockedOn(LocalDate day) {
    return blockedUntil != null && !day.isAfter(blockedUntil);
  }

  /** How many of some instants lie after one; they are sorted. */
  static int since(List<Instant> instants, Instant from) {
    int count = 0;
    for (int i = instants.size() - 1; i >= 0 && instants.get(i).isAfter(from); i--) {
      count++;
    }
    return count;
  }
}
