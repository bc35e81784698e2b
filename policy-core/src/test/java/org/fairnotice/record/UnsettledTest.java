package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnsettledTest {
  private static final Subject BOOKING = Subject.booking("b-1");

  @Test
  void people_decide_on_what_can_cost_the_client_money_or_a_booking() {
    assertThat(Topic.values())
        .filteredOn(Unsettled::answerable)
        .containsExactly(Topic.ACCEPTANCE, Topic.SETTLEMENT, Topic.FEE, Topic.STRIKE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTANCE", "SETTLEMENT", "FEE", "STRIKE"})
  void every_outcome_and_the_plain_no_belong_to_the_topic(Topic topic) {
    Unsettled open = new Unsettled("d-1", topic, BOOKING, "Late", "e-1");

    List<DecisionType> outcomes = Unsettled.outcomes(topic);
    assertThat(outcomes).allMatch(type -> type.topic() == topic).contains(open.refusal());
  }

  @Test
  void what_only_rules_decide_cannot_be_left_to_a_person() {
    assertThatThrownBy(() -> new Unsettled("d-1", Topic.STANDING, BOOKING, "Late", "e-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("topic: standing is decided by rules");
  }
}
