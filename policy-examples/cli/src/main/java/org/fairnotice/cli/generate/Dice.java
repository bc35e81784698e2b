package org.fairnotice.cli.generate;

import java.util.List;

/**
 * Choices that follow from a seed, the same in every version of Java.
 *
 * <p>Source: the numbers are those of SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", 2014), written out because Java leaves those of its own
 * generators open.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** The choices of another matter of the same seed. */
  static Dice of(long seed, long matter) {
    return new Dice(mixed(seed + STEP) ^ mixed(matter * STEP + 1));
  }

  private long next() {
    state += STEP;
    return mixed(state);
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to below the bound. */
  long below(long bound) {
    return Long.remainderUnsigned(next(), bound);
  }

  /** A number of a range, both ends included. */
  int from(int least, int most) {
    return least + (int) below(most - least + 1L);
  }

  /** Yes in so many of a hundred cases. */
  boolean chance(int percent) {
    return below(100) < percent;
  }

  /** One of some. */
  @SafeVarargs
  final <T> T of(T... some) {
    return some[(int) below(some.length)];
  }

  /** One of some. */
  <T> T of(List<T> some) {
    return some.get((int) below(some.size()));
  }
}
