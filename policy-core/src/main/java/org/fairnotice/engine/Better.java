package org.fairnotice.engine;

import java.util.Map;
import java.util.function.Function;
import org.fairnotice.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Which of two versions decides on an event of a booking: the one it was made under, or the one in
 * force where that says that the better for the client counts.
 *
 * <p>Shape: both decide all topics, with the limits in force; the one in force is taken where its
 * {@link Burden} is the lesser, and its decisions say so. The booking's own stands where they are
 * alike, where amounts are in different currencies, and where either could not decide a topic of
 * these.
 */
final class Better {
  private Better() {}

  /** Whether two versions are to be compared. */
  static boolean compares(@Nullable Policy own, @Nullable Policy inForce) {
    return own != null
        && inForce != null
        && inForce.betterForEarlier()
        && !own.versionHash().equals(inForce.versionHash());
  }

  /** The sitting that counts; only its decisions have used up ids. */
  static Sitting of(Ids ids, Policy own, Policy inForce, Function<Policy, Sitting> held) {
    Map<String, Integer> start = ids.mark();
    Sitting first = held.apply(own);
    Map<String, Integer> afterFirst = ids.mark();
    ids.backTo(start);
    Sitting second = held.apply(inForce);
    if (lighter(second, first, own)) {
      second.under(inForce.versionHash());
      return second;
    }
    ids.backTo(afterFirst);
    return first;
  }

  private static boolean lighter(Sitting second, Sitting first, Policy own) {
    if (first.open() || second.open()) {
      return false;
    }
    Burden lesser = Burden.of(second.decisions(), own.currency());
    Burden greater = Burden.of(first.decisions(), own.currency());
    return lesser != null && greater != null && lesser.less(greater);
  }
}
