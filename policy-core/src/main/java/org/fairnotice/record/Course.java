package org.fairnotice.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.Line;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a booking went, beside the state it is in.
 *
 * <p>Shape: {@code firstStart} is the start it was booked for, whatever moves came after; {@code
 * promotedAt} when it came off the waiting list; {@code arrivedAt} and {@code endedAt} when the
 * client came and the visit was over, as far as the host says; {@code series} groups bookings made
 * together; {@code lines} are the services of it that are not cancelled, empty for a booking of one
 * service.
 *
 * <p>Units: {@code expenses} is the sum of the expenses on file, null when none are.
 */
public record Course(
    Instant firstStart,
    @Nullable Instant promotedAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant endedAt,
    @Nullable String series,
    List<Line> lines,
    @Nullable Money expenses) {
  /** Stands in a booking for a course that says no more than its start. */
  static final Course PLAIN = begun(Instant.MIN, null, List.of());

  /** Copies the list. */
  public Course {
    Objects.requireNonNull(firstStart, "firstStart");
    lines = List.copyOf(lines);
  }

  static Course begun(Instant start, @Nullable String series, List<Line> lines) {
    return new Course(start, null, null, null, series, lines, null);
  }

  /** Whether it says no more than this start. */
  boolean plain(Instant start) {
    return promotedAt == null
        && arrivedAt == null
        && endedAt == null
        && series == null
        && lines.isEmpty()
        && expenses == null
        && firstStart.equals(start);
  }

  Course promoted(Instant at) {
    return new Course(firstStart, at, arrivedAt, endedAt, series, lines, expenses);
  }

  Course arrived(Instant at) {
    return new Course(firstStart, promotedAt, at, endedAt, series, lines, expenses);
  }

  Course ended(@Nullable Instant at) {
    return new Course(firstStart, promotedAt, arrivedAt, at, series, lines, expenses);
  }

  Course withLines(List<Line> others) {
    return new Course(firstStart, promotedAt, arrivedAt, endedAt, series, others, expenses);
  }

  /** Without some lines, each taken off once. */
  Course without(List<Line> cancelled) {
    List<Line> left = new ArrayList<>(lines);
    cancelled.forEach(left::remove);
    return withLines(left);
  }

  Course spent(Money amount) {
    Money sum = expenses == null ? amount : expenses.plus(amount);
    return new Course(firstStart, promotedAt, arrivedAt, endedAt, series, lines, sum);
  }
}
