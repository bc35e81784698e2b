package org.fairnotice.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A growing sequence of instants in order, counted over any window by binary search.
 *
 * <p>Shape: immutable; full chunks are shared by all sequences that begin alike, and appending
 * shares the last one's buffer with the sequence it grew from. So a fold costs amortised constant
 * time however long the history is, another future of one sequence copies a chunk at most, and two
 * futures never see each other's entries.
 *
 * <p>Units: microseconds; finer parts are cut off.
 */
public final class Instants {
  private static final int CHUNK = 64;
  private static final int FIRST_CAPACITY = 4;
  private static final long[][] NO_CHUNKS = {};
  private static final Instants NONE = new Instants(NO_CHUNKS, new Buffer(new long[0], 0), 0);

  private final long[][] full;
  private final Buffer last;
  private final int size;

  private Instants(long[][] full, Buffer last, int size) {
    this.full = full;
    this.last = last;
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
    if (size > 0 && micros < micros(size - 1)) {
      throw new IllegalArgumentException("at must not lie before the last entry: " + at);
    }
    int used = size - full.length * CHUNK;
    if (used == CHUNK) {
      long[][] more = Arrays.copyOf(full, full.length + 1);
      more[full.length] = last.values;
      return new Instants(more, Buffer.of(new long[0], 0, micros), size + 1);
    }
    if (used == last.values.length || !last.compareAndSet(used, used + 1)) {
      return new Instants(full, Buffer.of(last.values, used, micros), size + 1);
    }
    last.values[used] = micros;
    return new Instants(full, last, size + 1);
  }

  /** This sequence without one entry at that instant, if there is one. */
  public Instants without(Instant at) {
    int index = rank(at) - 1;
    if (index < 0 || micros(index) != micros(at)) {
      return this;
    }
    int kept = index / CHUNK;
    long[] rest = new long[size - 1 - kept * CHUNK];
    for (int i = 0; i < rest.length; i++) {
      int from = kept * CHUNK + i;
      rest[i] = micros(from < index ? from : from + 1);
    }
    int chunks = Math.max(kept, (size - 2) / CHUNK);
    long[][] others = Arrays.copyOf(full, chunks);
    for (int i = kept; i < chunks; i++) {
      others[i] = Arrays.copyOfRange(rest, (i - kept) * CHUNK, (i - kept + 1) * CHUNK);
    }
    long[] end = Arrays.copyOfRange(rest, (chunks - kept) * CHUNK, rest.length);
    return new Instants(others, new Buffer(end, end.length), size - 1);
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
      if (micros(middle) <= micros) {
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
    return Instant.EPOCH.plus(micros(index), ChronoUnit.MICROS);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Instants that) || size != that.size) {
      return false;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (micros(i) != that.micros(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Long.hashCode(micros(i));
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

  private long micros(int index) {
    int chunk = index / CHUNK;
    return (chunk < full.length ? full[chunk] : last.values)[index % CHUNK];
  }

  private static long micros(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
  }

  /** A shared array; its number is how many entries some sequence has claimed. */
  private static final class Buffer extends AtomicInteger {
    private static final long serialVersionUID = 1L;
    private final transient long[] values;

    Buffer(long[] values, int used) {
      super(used);
      this.values = values;
    }

    /** A copy of so many values and one more, with room for others. */
    static Buffer of(long[] values, int used, long next) {
      int room = Math.min(CHUNK, Math.max(FIRST_CAPACITY, used + (used >> 1) + 1));
      long[] copy = new long[room];
      System.arraycopy(values, 0, copy, 0, used);
      copy[used] = next;
      return new Buffer(copy, used + 1);
    }
  }
}
