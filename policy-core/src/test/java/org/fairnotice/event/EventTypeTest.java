package org.fairnotice.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypeTest {

  @Test
  void each_record_of_the_closed_set_has_one_type() {
    assertThat(Arrays.stream(EventType.values()).<Class<?>>map(EventType::record))
        .doesNotHaveDuplicates()
        .hasSameElementsAs(recordsOf(Event.class).toList());
  }

  @Test
  void names_on_the_wire_are_those_of_the_records() {
    assertThat(EventType.values())
        .allSatisfy(
            type -> {
              assertThat(type.wireName().replace("-", ""))
                  .isEqualTo(type.record().getSimpleName().toLowerCase(Locale.ROOT));
              assertThat(type.wireName().toUpperCase(Locale.ROOT).replace('-', '_'))
                  .isEqualTo(type.name());
            });
  }

  @Test
  void types_are_found_by_name() {
    assertThat(EventType.of("no-show")).isEqualTo(EventType.NO_SHOW);
    assertThat(EventType.find("noshow")).isEmpty();
    assertThatThrownBy(() -> EventType.of("noshow"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`noshow`");
  }

  @Test
  void values_of_closed_sets_are_found_by_name() {
    assertThat(WireValue.of(ContactChannel.class, "registered-letter"))
        .isEqualTo(ContactChannel.REGISTERED_LETTER);
    assertThatThrownBy(() -> WireValue.of(By.class, "clients"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`clients`");
  }

  private static Stream<Class<?>> recordsOf(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypeTest::recordsOf)
        : Stream.of(type);
  }
}
