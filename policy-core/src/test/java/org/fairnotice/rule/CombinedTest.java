package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fairnotice.decision.Topic;
import org.junit.jupiter.api.Test;

class CombinedTest {
  @Test
  void only_topics_that_come_in_amounts_are_combined() {
    assertThatThrownBy(() -> new Combined(Topic.STRIKE, Combined.Way.SUM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topic must come in amounts: STRIKE");
  }

  @Test
  void what_is_best_for_the_client_is_little_to_pay_and_much_to_get() {
    assertThat(new Combined(Topic.FEE, Combined.Way.BEST_FOR_CLIENT).greater()).isFalse();
    assertThat(new Combined(Topic.LOYALTY, Combined.Way.BEST_FOR_CLIENT).greater()).isTrue();
    assertThat(new Combined(Topic.FEE, Combined.Way.GREATEST).greater()).isTrue();
    assertThat(new Combined(Topic.LOYALTY, Combined.Way.SMALLEST).greater()).isFalse();
  }
}
