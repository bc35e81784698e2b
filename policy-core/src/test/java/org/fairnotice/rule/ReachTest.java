package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairnotice.record.Restriction;
import org.junit.jupiter.api.Test;

class ReachTest {
  @Test
  void a_reach_is_written_as_its_kind_and_a_name() {
    assertThat(Reach.service("colour").scope()).isEqualTo("service/colour");
    assertThat(Reach.allButWalkIns().scope()).isEqualTo("channel-other-than/in-person");
    assertThat(new Reach(Restriction.Reach.STAFF, "Ana/2").scope()).isEqualTo("staff/Ana/2");
  }
}
