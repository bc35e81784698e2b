package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.fairnotice.decision.DecisionType;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A client's rewards as a ledger: what is there on a day, and what is taken off it.
 *
 * <p>Shape: what ends first is taken first, among equals what was earned first; what has ended is
 * never taken. It never goes below nothing: where more is asked than is there, all of it is taken.
 * Vouchers are the client's own money: they can be spent like credit, and are not taken back.
 *
 * <p>Source: docs/language/decisions.md, "Loyalty".
 */
public final class Ledger {
  private Ledger() {}

  /** The points that may be used on a day. */
  public static BigDecimal points(ClientRecord record, LocalDate day) {
    Rewards rewards = record.rewards();
    return rewards.lastingPoints().add(sum(rewards.datedPoints(day), usable(day)));
  }

  /** The credit of a currency that may be used on a day, vouchers included. */
  public static Money credit(ClientRecord record, CurrencyUnit currency, LocalDate day) {
    return Money.of(currency, sum(record.rewards().credits(day), in(currency).and(usable(day))));
  }

  /** The points that can be taken back on a day: all that last, usable yet or not. */
  public static BigDecimal pointsBack(
      ClientRecord record, @Nullable String booking, LocalDate day) {
    Rewards rewards = record.rewards();
    return booking == null
        ? rewards.lastingPoints().add(sum(rewards.datedPoints(day), any -> true))
        : sum(rewards.points(day), earned(booking));
  }

  /** The credit of a currency that can be taken back on a day; vouchers cannot. */
  public static Money creditBack(
      ClientRecord record, @Nullable String booking, CurrencyUnit currency, LocalDate day) {
    return Money.of(currency, sum(record.rewards().credits(day), earnedCredit(currency, booking)));
  }

  private static BigDecimal sum(Iterable<Reward> rewards, Predicate<Reward> which) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Reward reward : rewards) {
      if (which.test(reward)) {
        sum = sum.add(reward.left());
      }
    }
    return sum;
  }

  private static Predicate<Reward> usable(LocalDate day) {
    return reward -> reward.usable(day);
  }

  private static Predicate<Reward> in(CurrencyUnit currency) {
    return reward -> reward.credit() != null && reward.credit().getCurrencyUnit().equals(currency);
  }

  private static Predicate<Reward> earnedCredit(CurrencyUnit currency, @Nullable String booking) {
    return in(currency)
        .and(earned(booking))
        .and(reward -> reward.type() == DecisionType.CREDIT_EARNED);
  }

  private static Predicate<Reward> earned(@Nullable String booking) {
    return reward -> booking == null || Objects.equals(booking, reward.booking());
  }

  static void spend(Changes changes, Money amount, String by, LocalDate day) {
    take(
        changes,
        changes.rewards().credits(day),
        in(amount.getCurrencyUnit()).and(usable(day)),
        amount.getAmount(),
        by);
  }

  static void spend(Changes changes, BigDecimal points, String by, LocalDate day) {
    take(changes, changes.rewards().points(day), usable(day), points, by);
  }

  static void takeBack(
      Changes changes, Money amount, @Nullable String booking, String by, LocalDate day) {
    take(
        changes,
        changes.rewards().credits(day),
        earnedCredit(amount.getCurrencyUnit(), booking),
        amount.getAmount(),
        by);
  }

  static void takeBack(
      Changes changes, BigDecimal points, @Nullable String booking, String by, LocalDate day) {
    take(changes, changes.rewards().points(day), earned(booking), points, by);
  }

  /** The discount that ends first is used up by a visit. */
  static void useDiscount(Changes changes, String by, LocalDate day) {
    take(changes, changes.rewards().discounts(day), usable(day), BigDecimal.ONE, by);
  }

  private static void take(
      Changes changes,
      Iterable<Reward> inOrder,
      Predicate<Reward> which,
      BigDecimal amount,
      String by) {
    BigDecimal rest = amount;
    for (Reward reward : inOrder) {
      if (rest.signum() <= 0) {
        return;
      }
      BigDecimal part = which.test(reward) ? rest.min(reward.left()) : BigDecimal.ZERO;
      if (part.signum() > 0) {
        changes.reward(reward.less(part, by));
        rest = rest.subtract(part);
      }
    }
  }

  /** What was taken by something is there again. */
  static void giveBack(Changes changes, String by) {
    for (Reward reward : changes.rewards().values()) {
      if (reward.taken().containsKey(by)) {
        changes.reward(reward.without(by));
      }
    }
  }
}
