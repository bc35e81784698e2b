package org.fairnotice.random;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Parts;
import org.fairnotice.rule.Policy;

/** How often random input reached each of the things there are; may be counted by many threads. */
public final class Reached {
  private final String what;
  private final Map<Object, LongAdder> counts = new ConcurrentHashMap<>();

  /** A count of things of a kind. */
  public Reached(Class<?> kind) {
    what = kind.getSimpleName();
  }

  /** Counts a thing once more. */
  public void count(Object thing) {
    counts.computeIfAbsent(thing, any -> new LongAdder()).increment();
  }

  /** How often a thing was reached. */
  public long of(Object thing) {
    LongAdder count = counts.get(thing);
    return count == null ? 0 : count.sum();
  }

  /** Those that were reached less often than that. */
  public <T> List<T> fewer(Collection<T> things, long least) {
    return things.stream().filter(thing -> of(thing) < least).toList();
  }

  /** The decisions that the outcomes of the policies of some seeds can lead to. */
  public static Set<DecisionType> decisions(long first, long policies) {
    return LongStream.range(first, first + policies)
        .mapToObj(RandomPolicies::of)
        .flatMap(Reached::parts)
        .filter(Outcome.class::isInstance)
        .flatMap(outcome -> ((Outcome) outcome).types().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DecisionType.class)));
  }

  /** Every rule value in a policy. */
  public static Stream<Object> parts(Policy policy) {
    return Stream.of(
            policy.settings().values(),
            policy.definitions().values(),
            policy.rules(),
            policy.guards(),
            policy.ladders())
        .flatMap(all -> all.stream().flatMap(Parts::of));
  }

  /** A table of all counts, by name. */
  @Override
  public String toString() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((thing, count) -> sorted.put(name(thing), count.sum()));
    return sorted.entrySet().stream()
        .map(entry -> String.format("%n  %-40s %9d", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("", what + " reached", ""));
  }

  private static String name(Object thing) {
    return thing instanceof Class<?> type
        ? type.getName().substring(type.getPackageName().length() + 1).replace('$', '.')
        : String.valueOf(thing);
  }
}
