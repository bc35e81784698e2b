package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class NetworksTest {
  private final List<String> compiled = new ArrayList<>();
  private final Networks networks =
      new Networks(
          (policy, plan) -> {
            compiled.add(policy.rules().get(0).name());
            return new NaiveNetwork();
          },
          2);

  @Test
  void policies_that_differ_in_settings_share_their_rules() {
    Networks.Ready one = networks.of(policy("first", 1));

    assertThat(networks.of(policy("first", 2))).isSameAs(one);
    assertThat(compiled).containsExactly("first");
  }

  @Test
  void the_template_not_asked_for_longest_is_dropped_and_compiled_again() {
    networks.of(policy("first", 1));
    networks.of(policy("second", 1));
    networks.of(policy("first", 1));
    networks.of(policy("third", 1));
    networks.of(policy("first", 1));
    networks.of(policy("second", 1));

    assertThat(compiled).containsExactly("first", "second", "third", "second");
  }

  @Test
  void templates_whose_plans_have_one_shape_share_a_network_and_no_plan() {
    Networks drools = Networks.drools(2);
    Networks.Ready one = drools.of(policy("first", 1));
    Networks.Ready other = drools.of(policy("second", 1));

    assertThat(other.network()).isSameAs(one.network());
    assertThat(other.plan()).isNotSameAs(one.plan());
  }

  @Test
  void plans_of_another_shape_have_a_network_of_their_own() {
    Networks drools = Networks.drools(2);
    Networks.Ready one = drools.of(policy("first", 1));
    Networks.Ready other = drools.of(policy("first", 1, EventType.NO_SHOW));

    assertThat(other.network()).isNotSameAs(one.network());
  }

  @Test
  void room_for_none_is_refused() {
    assertThatThrownBy(() -> new Networks((policy, plan) -> new NaiveNetwork(), 0))
        .hasMessage("most must be at least 1: 0");
  }

  private static Policy policy(String rule, int limit) {
    return policy(rule, limit, EventType.BOOKING_MADE);
  }

  private static Policy policy(String rule, int limit, EventType on) {
    return Policy.builder("shop", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
        .inForce(LocalDate.of(2026, 1, 1), null)
        .setting("limit", Value.number(limit))
        .rule(Rule.named(rule).when(Trigger.on(on)).then(Outcome.accept()).withoutWords())
        .build();
  }
}
