package org.fairnotice.benchmarks.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void long_lives_bring_up_every_rule() {
    int[] applied = Agreement.check(SalonStream.invented(2_500, 5, 1), 0, 1);

    assertThat(applied).doesNotContain(0);
  }
}
