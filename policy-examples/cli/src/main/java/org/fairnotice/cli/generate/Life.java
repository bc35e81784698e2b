package org.fairnotice.cli.generate;

import java.time.Duration;
import java.time.Instant;
import org.fairnotice.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * One client's events, an event at a time: stories begin one after the other and run side by side.
 *
 * <p>Shape: only as much is written ahead as the next event needs, so that a life costs little
 * memory.
 */
final class Life implements Course {
  private final Script script;
  private final Dice dice;
  private final ClientStory own;
  private final @Nullable Counterpart counterpart;
  private final int pace;
  private Instant nextStory;

  Life(Extent extent, Script script, @Nullable Counterpart counterpart) {
    this.script = script;
    this.counterpart = counterpart;
    dice = script.dice();
    own = new ClientStory(script);
    pace = dice.of(6, 15, 15, 30, 45, 90);
    Instant begin = extent.begin(script.shop().zone());
    long whole = Duration.between(begin, script.end()).toSeconds();
    Instant known = begin.plusSeconds(dice.below(Math.max(1, whole * 3 / 4)));
    own.begin(known);
    nextStory = known.plusSeconds(30);
  }

  @Override
  public @Nullable Instant next() {
    Instant next = written();
    Instant review = review(next);
    while (counterpart != null && review != null) {
      counterpart.review(review);
      next = written();
      review = review(next);
    }
    return next;
  }

  /** The next event after every story that begins before it has been written. */
  private @Nullable Instant written() {
    Instant next = script.next();
    while (nextStory.isBefore(script.end()) && (next == null || !next.isBefore(nextStory))) {
      begin(nextStory);
      next = script.next();
    }
    return next;
  }

  /** When the client is reviewed before the next event, or before the end when there is none. */
  private @Nullable Instant review(@Nullable Instant next) {
    Instant review = counterpart == null ? null : counterpart.review();
    Instant until = next == null ? script.end() : next;
    return review != null && review.isBefore(until) ? review : null;
  }

  private void begin(Instant at) {
    Instant free = at;
    int roll = dice.from(1, 100);
    if (roll <= 82) {
      VisitStory.tell(script, at);
    } else if (roll <= 90) {
      BillStory.tell(script, at, script.money(500L * dice.from(2, 200)), null);
    } else {
      free = own.tell(at);
    }
    nextStory = script.daysAfter(free, 1, 2 * pace);
  }

  @Override
  public @Nullable Event take() {
    Event event = script.take();
    return counterpart == null || counterpart.accepts(event) ? event : null;
  }
}
