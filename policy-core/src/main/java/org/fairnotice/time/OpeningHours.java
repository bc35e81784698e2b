package org.fairnotice.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a business is there in the course of a week.
 *
 * <p>Shape: at least one stretch; days no stretch names are closed, a day may have several.
 *
 * <p>Units: the clock on the wall of the place asked about; an opening is inclusive, a closing
 * exclusive.
 *
 * <p>Errors: {@code IllegalArgumentException} without a stretch.
 */
public record OpeningHours(List<Stretch> stretches) {
  private static final int MOST_DAYS = 8;

  /**
   * The same hours on some days on end, which may run over a weekend.
   *
   * <p>Errors: {@code IllegalArgumentException} if it closes before it opens.
   */
  public record Stretch(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {
    /** Checks the order of the hours. */
    public Stretch {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
      if (!closes.isAfter(opens)) {
        throw new IllegalArgumentException("closes must lie after opens, " + opens + ": " + closes);
      }
    }

    private boolean on(DayOfWeek day) {
      int days = Math.floorMod(last.getValue() - first.getValue(), 7);
      return Math.floorMod(day.getValue() - first.getValue(), 7) <= days;
    }

    @Override
    public String toString() {
      return first + "-" + last + " " + opens + "-" + closes;
    }
  }

  /** Copies the list. */
  public OpeningHours {
    stretches = List.copyOf(stretches);
    if (stretches.isEmpty()) {
      throw new IllegalArgumentException("stretches must not be empty");
    }
  }

  /** The first instant at or after the given one at which the business is there. */
  public Instant notBefore(Instant instant, Place place) {
    Instant first = null;
    LocalDate today = place.dateOf(instant);
    for (int days = 0; days < MOST_DAYS && first == null; days++) {
      LocalDate date = today.plusDays(days);
      for (Stretch stretch : stretches) {
        if (stretch.on(date.getDayOfWeek())) {
          first = earlier(first, within(stretch, date, instant, place));
        }
      }
    }
    return first == null ? instant : first;
  }

  /** The next instant after the given one at which the business opens or closes. */
  public Instant nextEdge(Instant instant, Place place) {
    Instant next = null;
    LocalDate today = place.dateOf(instant);
    for (int days = 0; days < MOST_DAYS; days++) {
      LocalDate date = today.plusDays(days);
      for (Stretch stretch : stretches) {
        if (stretch.on(date.getDayOfWeek())) {
          for (LocalTime time : List.of(stretch.opens(), stretch.closes())) {
            Instant edge = place.at(date, time);
            next = edge.isAfter(instant) ? earlier(next, edge) : next;
          }
        }
      }
    }
    return next == null ? Instant.MAX : next;
  }

  private static @Nullable Instant within(
      Stretch stretch, LocalDate date, Instant instant, Place place) {
    Instant opens = place.at(date, stretch.opens());
    Instant closes = place.at(date, stretch.closes());
    Instant from = opens.isBefore(instant) ? instant : opens;
    return from.isBefore(closes) ? from : null;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }

  @Override
  public String toString() {
    return String.join(", ", stretches.stream().map(Stretch::toString).toList());
  }
}
