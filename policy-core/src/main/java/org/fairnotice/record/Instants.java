package org.fairnotice.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A growing sequence of instants in order, counted over any window by binary search.
 *
 * <p>Shape: immutable; appending shares the buffer with the sequence it grew from, so a fold costs
 * amortised constant time however long the history is, and two futures of one sequence never see
 * each other's entries.
 *
 * <p>Units: microseconds; finer parts are cut off.
 */
public final class Instants {
  private static final Instants NONE = new Instants(new Buffer(0), 0);
  private static final int FIRST_CAPACITY = 4;

  private final Buffer buffer;
  private final int size;

  private Instants(Buffer buffer, int size) {
    this.buffer = buffer;
    this.size = size;
  }

  /** No instants. */
  public static Instants none() {
    return NONE;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /**
   * This sequence and one more instant at its end.
   *
   * @throws IllegalArgumentException if the instant lies before the last one
   */
  public Instants with(Instant at) {
    long micros = micros(at);
    if (size > 0 && micros < buffer.values[size - 1]) {
      throw new IllegalArgumentException("at must not lie before the last entry: " + at);
    }
    Buffer target = buffer;
    if (size == target.values.length || !target.compareAndSet(size, size + 1)) {
      target =
          new Buffer(
              Arrays.copyOf(buffer.values, Math.max(FIRST_CAPACITY, size + (size >> 1) + 1)),
              size + 1);
    }
    target.values[size] = micros;
    return new Instants(target, size + 1);
  }

  /** This sequence without one entry at that instant, if there is one. */
  public Instants without(Instant at) {
    int index = Arrays.binarySearch(buffer.values, 0, size, micros(at));
    if (index < 0) {
      return this;
    }
    long[] rest = new long[size - 1];
    System.arraycopy(buffer.values, 0, rest, 0, index);
    System.arraycopy(buffer.values, index + 1, rest, index, size - index - 1);
    return new Instants(new Buffer(rest, size - 1), size - 1);
  }

  /** How many lie after one instant and not after another. */
  public int count(Instant after, Instant upTo) {
    return rank(upTo) - rank(after);
  }

  /** How many lie at an instant or before it. */
  public int rank(Instant at) {
    if (size == 0 || at.equals(Instant.MIN)) {
      return 0;
    }
    if (at.equals(Instant.MAX)) {
      return size;
    }
    long micros = micros(at);
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (buffer.values[middle] <= micros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The entry of a position, counted from 0. */
  public Instant get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return Instant.EPOCH.plus(buffer.values[index], ChronoUnit.MICROS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Instants that
        && Arrays.equals(buffer.values, 0, size, that.buffer.values, 0, that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Long.hashCode(buffer.values[i]);
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(get(i));
    }
    return text.append(']').toString();
  }

  private static long micros(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
  }

  /** A shared array; its number is how many entries some sequence has claimed. */
  private static final class Buffer extends AtomicInteger {
    private static final long serialVersionUID = 1L;
    private final transient long[] values;

    Buffer(int used) {
      this(new long[0], used);
    }

    Buffer(long[] values, int used) {
      super(used);
      this.values = values;
    }
  }
}
