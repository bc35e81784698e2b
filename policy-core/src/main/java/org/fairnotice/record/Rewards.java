package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.decision.DecisionType;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * A client's rewards by decision, and what is left of them in the order it is used.
 *
 * <p>Shape: immutable; all but {@code all} is derived from it. {@code discounts}, {@code credits}
 * and {@code datedPoints} are the rewards with something left; points that are there from the
 * beginning and for ever are only summed up, as {@code lastingPoints}.
 */
public final class Rewards extends AbstractMap<String, Reward> {
  /** What ends first is used first, among equals what was earned first. */
  static final Comparator<Reward> ORDER =
      Comparator.comparing(Reward::until, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Reward::since)
          .thenComparing(Reward::decision);

  private static final TreePSet<Reward> NONE = TreePSet.empty(ORDER);
  private static final Rewards EMPTY =
      new Rewards(Shelf.empty(), NONE, NONE, NONE, BigDecimal.ZERO);

  private final Shelf<Reward> all;
  private final TreePSet<Reward> discounts;
  private final TreePSet<Reward> credits;
  private final TreePSet<Reward> datedPoints;
  private final BigDecimal lastingPoints;

  private Rewards(
      Shelf<Reward> all,
      TreePSet<Reward> discounts,
      TreePSet<Reward> credits,
      TreePSet<Reward> datedPoints,
      BigDecimal lastingPoints) {
    this.all = all;
    this.discounts = discounts;
    this.credits = credits;
    this.datedPoints = datedPoints;
    this.lastingPoints = lastingPoints;
  }

  /** No rewards. */
  public static Rewards none() {
    return EMPTY;
  }

  /** Rewards by the decisions that gave them. */
  public static Rewards of(Map<String, Reward> rewards) {
    Rewards made = EMPTY;
    for (Reward reward : rewards.values()) {
      made = made.counting(made.all, reward);
    }
    return made.counting(Shelf.of(rewards));
  }

  @Nullable Reward latest() {
    return all.latest();
  }

  Rewards plus(Reward reward) {
    return minus(reward.decision()).counting(all.plus(reward.decision(), reward), reward);
  }

  Rewards minus(String decision) {
    Reward known = all.get(decision);
    if (known == null) {
      return this;
    }
    boolean lasting = lasting(known);
    return new Rewards(
        all.minus(decision),
        known.discount() == null ? discounts : discounts.minus(known),
        known.credit() == null ? credits : credits.minus(known),
        known.points() == null || lasting ? datedPoints : datedPoints.minus(known),
        lasting ? lastingPoints.subtract(known.left()) : lastingPoints);
  }

  private Rewards counting(Shelf<Reward> now) {
    return new Rewards(now, discounts, credits, datedPoints, lastingPoints);
  }

  private Rewards counting(Shelf<Reward> now, Reward reward) {
    BigDecimal left = reward.left();
    if (left.signum() == 0) {
      return counting(now);
    }
    boolean lasting = lasting(reward);
    return new Rewards(
        now,
        reward.discount() == null ? discounts : discounts.plus(reward),
        reward.credit() == null ? credits : credits.plus(reward),
        reward.points() == null || lasting ? datedPoints : datedPoints.plus(reward),
        lasting ? lastingPoints.add(left) : lastingPoints);
  }

  private static boolean lasting(Reward reward) {
    return reward.points() != null && reward.until() == null && reward.availableFrom() == null;
  }

  /** The discounts not used that have not ended before a day, in order. */
  Set<Reward> discounts(LocalDate day) {
    return from(discounts, day);
  }

  /** The credit with something left that has not ended before a day, in order. */
  Set<Reward> credits(LocalDate day) {
    return from(credits, day);
  }

  /** The points with a first or a last day that have not ended before a day, in order. */
  Set<Reward> datedPoints(LocalDate day) {
    return from(datedPoints, day);
  }

  /** How many points are left that are there whatever day it is. */
  BigDecimal lastingPoints() {
    return lastingPoints;
  }

  /** All points with something left that have not ended before a day, in order. */
  Iterable<Reward> points(LocalDate day) {
    Stream<Reward> lasting = all.values().stream().filter(Rewards::lasting);
    return Stream.concat(datedPoints(day).stream(), lasting)
            .filter(reward -> reward.left().signum() != 0)
            .sorted(ORDER)
        ::iterator;
  }

  private static Set<Reward> from(TreePSet<Reward> rewards, LocalDate day) {
    return rewards.isEmpty() ? rewards : rewards.tailSet(before(day), true);
  }

  /** Comes before all rewards that end on a day. */
  private static Reward before(LocalDate day) {
    return new Reward(
        "",
        DecisionType.POINTS_EARNED,
        Instant.MIN,
        null,
        null,
        null,
        null,
        null,
        day,
        TreePMap.empty());
  }

  @Override
  public @Nullable Reward get(@Nullable Object decision) {
    return all.get(decision);
  }

  @Override
  public boolean containsKey(@Nullable Object decision) {
    return all.containsKey(decision);
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public Set<Map.Entry<String, Reward>> entrySet() {
    return all.entrySet();
  }
}
