package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.fairnotice.decision.DecisionType;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.TreePMap;

class RewardsTest {
  private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

  @Test
  void discounts_come_in_the_order_they_end_without_those_used_or_over() {
    Rewards rewards =
        Rewards.none()
            .plus(discount("open", null))
            .plus(discount("late", MAY_1.plusDays(9)))
            .plus(discount("soon", MAY_1))
            .plus(discount("over", MAY_1.minusDays(1)))
            .plus(discount("used", MAY_1.plusDays(2)).less(BigDecimal.ONE, "visit"));

    assertThat(rewards.discounts(MAY_1))
        .extracting(Reward::decision)
        .containsExactly("soon", "late", "open");
    assertThat(rewards).hasSize(5);
  }

  @Test
  void a_discount_given_back_is_there_again() {
    Reward used = discount("d", null).less(BigDecimal.ONE, "visit");

    assertThat(Rewards.none().plus(used).plus(used.without("visit")).discounts(MAY_1)).hasSize(1);
  }

  @Test
  void lasting_points_are_summed_up_as_they_come_and_go() {
    Reward ten = points("a", null, null);
    Rewards rewards = Rewards.none().plus(ten).plus(points("b", null, null));

    assertThat(rewards.lastingPoints()).isEqualByComparingTo("20");
    assertThat(rewards.plus(ten.less(BigDecimal.valueOf(4), "p")).lastingPoints())
        .isEqualByComparingTo("16");
    assertThat(rewards.minus("a").minus("b").lastingPoints()).isZero();
    assertThat(rewards.minus("c")).isSameAs(rewards);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  /** Whatever came and went, what is derived is what a look at each reward says. */
  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_derived_follows_from_the_rewards(long seed) {
    Random random = new Random(seed);
    Rewards rewards = Rewards.none();
    for (int i = 0; i < 100; i++) {
      rewards =
          random.nextInt(5) == 0
              ? rewards.minus("d" + random.nextInt(30))
              : rewards.plus(any(random, "d" + random.nextInt(30)));
      LocalDate day = MAY_1.plusDays(random.nextInt(20) - 5);
      assertDerived(rewards, day);
      assertDerived(Rewards.of(rewards), day);
    }
  }

  private static void assertDerived(Rewards rewards, LocalDate day) {
    List<Reward> left =
        rewards.values().stream()
            .filter(reward -> reward.left().signum() > 0 && reward.lasts(day))
            .sorted(Rewards.ORDER)
            .toList();
    assertThat(rewards.discounts(day))
        .containsExactlyElementsOf(those(left, reward -> reward.discount() != null));
    assertThat(rewards.credits(day))
        .containsExactlyElementsOf(those(left, reward -> reward.credit() != null));
    assertThat(rewards.points(day))
        .containsExactlyElementsOf(those(left, reward -> reward.points() != null));
    BigDecimal sum = rewards.lastingPoints();
    for (Reward dated : rewards.datedPoints(day)) {
      sum = sum.add(dated.left());
    }
    assertThat(sum)
        .isEqualByComparingTo(
            those(left, reward -> reward.points() != null).stream()
                .map(Reward::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Collection<Reward> those(List<Reward> rewards, Predicate<Reward> which) {
    return new ArrayList<>(rewards.stream().filter(which).toList());
  }

  private static Reward any(Random random, String decision) {
    LocalDate until = random.nextBoolean() ? null : MAY_1.plusDays(random.nextInt(20) - 5);
    LocalDate from = random.nextInt(3) > 0 ? null : MAY_1.plusDays(random.nextInt(9));
    Reward reward =
        switch (random.nextInt(3)) {
          case 0 -> points(decision, from, until);
          case 1 ->
              reward(
                  decision,
                  DecisionType.CREDIT_EARNED,
                  null,
                  Money.of(CurrencyUnit.EUR, 10),
                  null,
                  from,
                  until);
          default -> discount(decision, until);
        };
    return random.nextBoolean()
        ? reward
        : reward.less(reward.given().min(BigDecimal.valueOf(random.nextInt(11))), "by");
  }

  private static Reward points(String decision, LocalDate from, LocalDate until) {
    return reward(decision, DecisionType.POINTS_EARNED, BigDecimal.TEN, null, null, from, until);
  }

  private static Reward discount(String decision, LocalDate until) {
    BigDecimal tenth = new BigDecimal("0.10");
    return reward(decision, DecisionType.DISCOUNT_GRANTED, null, null, tenth, null, until);
  }

  private static Reward reward(
      String decision,
      DecisionType type,
      BigDecimal points,
      Money credit,
      BigDecimal discount,
      LocalDate from,
      LocalDate until) {
    Instant since = Instant.parse("2026-04-01T10:00:00Z").plusSeconds(decision.hashCode() % 100);
    return new Reward(
        decision, type, since, null, points, credit, discount, from, until, TreePMap.empty());
  }
}
