package org.fairnotice.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Standstill;
import org.fairnotice.rule.Ladder;
import org.fairnotice.time.Place;
import org.jspecify.annotations.Nullable;

/**
 * How long the clock of a ladder stood still for a bill: days on which several things stopped it
 * count once, those that have no end yet not at all.
 */
final class StoppedClock {
  private final Ladder ladder;
  private final Bill bill;
  private final Place place;

  StoppedClock(Ladder ladder, Bill bill, Place place) {
    this.ladder = ladder;
    this.bill = bill;
    this.place = place;
  }

  private record Stretch(Instant from, Instant to) {}

  /** Whole days, a part of one counting as one. */
  long days() {
    List<Stretch> stretches =
        bill.pursuit().standstills().stream()
            .filter(this::stops)
            .map(this::stretch)
            .filter(one -> one.from().isBefore(one.to()) && !one.to().equals(Instant.MAX))
            .sorted(Comparator.comparing(Stretch::from))
            .toList();
    Duration stopped = Duration.ZERO;
    Instant reached = Instant.MIN;
    for (Stretch one : stretches) {
      Instant from = one.from().isBefore(reached) ? reached : one.from();
      if (from.isBefore(one.to())) {
        stopped = stopped.plus(Duration.between(from, one.to()));
        reached = one.to();
      }
    }
    return stopped.plusDays(1).minusNanos(1).toDays();
  }

  private boolean stops(Standstill one) {
    if (one.reason().equals(Standstill.HELD)) {
      return true;
    }
    for (Ladder.Pause pause : ladder.pauses()) {
      if (pause.reason().wireName().equals(one.reason())) {
        boolean all = one.whole() || one.reason().equals(Standstill.PROMISED);
        return pause.clockStopped() && (all || !pause.partOnly());
      }
    }
    return false;
  }

  private Stretch stretch(Standstill one) {
    Instant anchor = bill.pursuit().anchor();
    Instant from = anchor != null && anchor.isAfter(one.from()) ? anchor : one.from();
    Instant ended = one.ended() == null ? Instant.MAX : one.ended();
    Instant last = end(one.lastDay());
    return new Stretch(from, last.isBefore(ended) ? last : ended);
  }

  private Instant end(@Nullable LocalDate lastDay) {
    return lastDay == null || lastDay.equals(LocalDate.MAX)
        ? Instant.MAX
        : place.startOf(lastDay.plusDays(1));
  }
}
