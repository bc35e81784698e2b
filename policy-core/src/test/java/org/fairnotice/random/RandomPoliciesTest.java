package org.fairnotice.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.rule.Trigger;
import org.junit.jupiter.api.Test;

/** The random policies of the differential tests use the whole language, and often enough. */
class RandomPoliciesTest {
  private static final int POLICIES = 2000;
  private static final int LEAST = 20;

  @Test
  void every_construct_there_is_comes_up_again_and_again() {
    Reached reached = new Reached(Policy.class);
    LongStream.rangeClosed(1, POLICIES)
        .parallel()
        .mapToObj(RandomPolicies::of)
        .forEach(policy -> Reached.parts(policy).distinct().forEach(part -> count(reached, part)));

    List<Class<?>> kinds =
        Stream.of(
                Trigger.class,
                Condition.class,
                Operand.class,
                Amount.class,
                Outcome.class,
                Guard.Limit.class,
                SettingValue.class)
            .flatMap(RandomPoliciesTest::cases)
            .toList();
    assertThat(kinds).hasSizeGreaterThan(40);
    assertThat(reached.fewer(kinds, LEAST)).as(reached.toString()).isEmpty();
  }

  private static void count(Reached reached, Object part) {
    reached.count(part.getClass());
  }

  /** The records a sealed interface permits, and those of the sealed interfaces inside them. */
  private static Stream<Class<?>> cases(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(
            permitted ->
                Stream.concat(
                    permitted.isSealed() ? cases(permitted) : Stream.of(permitted),
                    Arrays.stream(permitted.getDeclaredClasses())
                        .filter(Class::isSealed)
                        .flatMap(RandomPoliciesTest::cases)));
  }
}
