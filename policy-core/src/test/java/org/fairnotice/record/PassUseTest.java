package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PassUseTest {
  private static final BigDecimal HALF = new BigDecimal("0.50");

  @Test
  void nothing_is_returned_or_burnt_twice() {
    PassUse half = PassUse.OPEN.with(HALF, HALF);

    assertThat(half.toReturn(HALF)).isZero();
    assertThat(half.toBurn(BigDecimal.ZERO)).isZero();
  }

  @Test
  void what_is_burnt_can_still_be_returned() {
    PassUse burnt = PassUse.OPEN.with(BigDecimal.ZERO, BigDecimal.ONE);

    assertThat(burnt.toReturn(BigDecimal.ONE)).isOne();
  }

  @Test
  void what_is_not_returned_is_left_to_burn() {
    assertThat(PassUse.OPEN.toBurn(HALF)).isEqualByComparingTo(HALF);
  }

  @Test
  void zeros_behind_the_point_do_not_matter() {
    assertThat(PassUse.OPEN.with(HALF, HALF.negate()).with(HALF, HALF))
        .isEqualTo(new PassUse(new BigDecimal("1.0"), BigDecimal.ZERO));
  }
}
