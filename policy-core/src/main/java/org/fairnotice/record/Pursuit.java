package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known on how a bill is collected, whichever ladder does it.
 *
 * <p>Shape: {@code leftAt} is when the client left without paying, still there if {@code
 * onPremises}; {@code anchor} the instant steps count from since the collection was started again;
 * {@code ladder} the one it was sent to; {@code standstills} in the order they began.
 */
public record Pursuit(
    @Nullable Instant leftAt,
    @Nullable Boolean onPremises,
    @Nullable Instant anchor,
    @Nullable String ladder,
    List<Standstill> standstills) {
  private static final Pursuit NONE = new Pursuit(null, null, null, null, List.of());

  /** Copies the list. */
  public Pursuit {
    standstills = List.copyOf(standstills);
  }

  /** Nothing is known. */
  public static Pursuit none() {
    return NONE;
  }

  Pursuit left(Instant at, @Nullable Boolean there) {
    return new Pursuit(at, there, anchor, ladder, standstills);
  }

  Pursuit anchoredAt(Instant at) {
    return new Pursuit(leftAt, onPremises, at, ladder, standstills);
  }

  Pursuit sentTo(String other) {
    return new Pursuit(leftAt, onPremises, anchor, other, standstills);
  }

  private Pursuit with(List<Standstill> value) {
    return new Pursuit(leftAt, onPremises, anchor, ladder, value);
  }

  /** The standstill of a reason that goes on, if one does. */
  public @Nullable Standstill now(String reason) {
    for (Standstill one : standstills) {
      if (one.goesOn() && one.reason().equals(reason)) {
        return one;
      }
    }
    return null;
  }

  Pursuit began(String reason, Instant at, @Nullable LocalDate lastDay) {
    List<Standstill> all = new ArrayList<>(standstills);
    all.add(new Standstill(reason, at, null, lastDay, false));
    return with(all);
  }

  Pursuit ended(String reason, Instant at, boolean whole) {
    List<Standstill> all = new ArrayList<>();
    for (Standstill one : standstills) {
      boolean itself = one.goesOn() && one.reason().equals(reason);
      all.add(itself ? one.endedAt(at, whole) : one);
    }
    return with(all);
  }

  /**
   * What a bill's dispute, announced payments and promise say has begun or ended since.
   *
   * @param before the bill as it was, to judge whether all of it stood still
   */
  static Bill noted(@Nullable Bill before, Bill bill, Instant now) {
    Pursuit old = bill.pursuit();
    Pursuit news = old;
    Instant since = bill.disputedSince();
    if (bill.disputed() != null && since != null && news.now(Standstill.DISPUTED) == null) {
      news = news.began(Standstill.DISPUTED, since, null);
    } else if (bill.disputed() == null && news.now(Standstill.DISPUTED) != null) {
      boolean whole = before != null && before.disputedWhole();
      news = news.ended(Standstill.DISPUTED, now, whole);
    }
    boolean coming = !bill.announced().isEmpty();
    if (coming && news.now(Standstill.PENDING) == null) {
      news = news.began(Standstill.PENDING, now, null);
    } else if (!coming && news.now(Standstill.PENDING) != null) {
      boolean whole = before != null && before.askable().isZero();
      news = news.ended(Standstill.PENDING, now, whole);
    }
    news = promised(news, bill.promisedBy(), now);
    return news.equals(old) ? bill : bill.change().pursuit(news).done();
  }

  private static Pursuit promised(Pursuit known, @Nullable LocalDate payBy, Instant now) {
    Standstill open = known.now(Standstill.PROMISED);
    if (open == null ? payBy == null : open.lastDay() != null && open.lastDay().equals(payBy)) {
      return known;
    }
    Pursuit ended = open == null ? known : known.ended(Standstill.PROMISED, now, true);
    return payBy == null ? ended : ended.began(Standstill.PROMISED, now, payBy);
  }

  /** Held up to a day; where the clock runs on, nothing is noted. */
  Pursuit held(@Nullable LocalDate until, Instant at, boolean clockRuns) {
    Pursuit ended = now(Standstill.HELD) == null ? this : ended(Standstill.HELD, at, true);
    return until == null || clockRuns ? ended : ended.began(Standstill.HELD, at, until);
  }
}
