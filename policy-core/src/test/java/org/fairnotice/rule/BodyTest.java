package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.fairnotice.event.EventType;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class BodyTest {
  @Test
  void policies_that_differ_in_settings_hold_their_rules_once() {
    Policy one = policy("salon.policy", 3, "late");
    Policy other = policy("salon.policy", 4, "late");

    assertThat(other.rules()).isSameAs(one.rules());
    assertThat(other.definitions()).isSameAs(one.definitions());
    assertThat(other.settings()).isNotEqualTo(one.settings());
    assertThat(other.versionHash()).isNotEqualTo(one.versionHash());
  }

  @Test
  void each_keeps_the_places_in_its_own_file() {
    Policy one = policy("salon.policy", 3, "late");
    Policy other = policy("other.policy", 3, "late");

    assertThat(other.versionHash()).isEqualTo(one.versionHash());
    assertThat(one.originOf("Welcome")).hasToString("salon.policy:7:1");
    assertThat(other.originOf("Welcome")).hasToString("other.policy:7:1");
  }

  @Test
  void definitions_in_another_order_are_another_body() {
    Policy one = policy("salon.policy", 3, "late", "early");
    Policy other = policy("salon.policy", 3, "early", "late");

    assertThat(one.definitions().keySet()).containsExactly("late", "early");
    assertThat(other.definitions().keySet()).containsExactly("early", "late");
  }

  private static Policy policy(String file, int limit, String... definitions) {
    Policy.Builder builder =
        Policy.builder("shop", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
            .setting("limit", Value.number(limit));
    List.of(definitions).forEach(builder::define);
    Rule rule =
        new Rule(
            "Welcome",
            List.of(Trigger.on(EventType.BOOKING_MADE)),
            List.of(),
            List.of(),
            List.of(Outcome.accept()),
            false,
            null,
            null,
            new Origin(file, 7, 1));
    return builder.rule(rule).build();
  }
}
