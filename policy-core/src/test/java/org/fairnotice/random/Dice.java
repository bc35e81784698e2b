package org.fairnotice.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices that follow from a seed alone. */
public final class Dice {
  private final SplittableRandom random;

  /** The choices of a seed. */
  public Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Yes in so many of a hundred cases. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from 0 to below the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number of a range, both ends included. */
  public int from(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of some. */
  @SafeVarargs
  public final <T> T of(T... some) {
    return some[random.nextInt(some.length)];
  }

  /** One of some. */
  public <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** The same in another order. */
  public <T> List<T> shuffled(List<T> some) {
    List<T> rest = new ArrayList<>(some);
    List<T> order = new ArrayList<>();
    while (!rest.isEmpty()) {
      order.add(rest.remove(below(rest.size())));
    }
    return order;
  }
}
