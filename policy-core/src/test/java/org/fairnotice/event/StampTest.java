package org.fairnotice.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StampTest {
  private static final Instant NINE = Instant.parse("2026-12-10T09:00:00Z");
  private static final Stamp STAMP = Stamp.of("e-1", NINE, "c-1");

  @Test
  void what_is_not_said_has_its_default() {
    assertThat(STAMP.knownAt()).isEqualTo(NINE);
    assertThat(STAMP.business()).isEqualTo("default");
    assertThat(STAMP.channel()).isNull();
    assertThat(STAMP.initiatedBy()).isNull();
    assertThat(STAMP.attributes()).isEmpty();
    assertThat(STAMP.aboutBusiness()).isFalse();
  }

  @Test
  void a_stamp_of_the_business_has_no_client() {
    assertThat(Stamp.ofBusiness("e-1", NINE).aboutBusiness()).isTrue();
    assertThat(Stamp.ofBusiness("e-1", NINE).client()).isEmpty();
  }

  @Test
  void nothing_is_known_before_it_happens() {
    assertThat(STAMP.withKnownAt(NINE.plusNanos(1)).knownAt()).isEqualTo(NINE.plusNanos(1));
    assertThatThrownBy(() -> STAMP.withKnownAt(NINE.minusNanos(1)))
        .isInstanceOf(InvalidEventException.class)
        .hasMessage(
            "knownAt: must not be before at 2026-12-10T09:00:00Z, was 2026-12-10T08:59:59.999999999Z");
  }

  @Test
  void with_methods_change_one_part_only() {
    Stamp full =
        STAMP
            .withBusiness("camille")
            .withChannel("online")
            .withInitiatedBy("reception")
            .withKnownAt(NINE.plusSeconds(5))
            .withAttributes(Map.of("card", true));

    assertThat(full.withId("e-2"))
        .isEqualTo(
            new Stamp(
                "e-2",
                NINE,
                "c-1",
                NINE.plusSeconds(5),
                "camille",
                "online",
                "reception",
                Map.of("card", true)));
    assertThat(full.withClient("c-2").withClient("c-1")).isEqualTo(full);
    assertThat(full.withChannel(null).channel()).isNull();
  }

  @Test
  void a_stamp_at_another_time_is_known_at_that_time() {
    Stamp moved = STAMP.withKnownAt(NINE.plusSeconds(5)).withAt(NINE.plusSeconds(60));

    assertThat(moved.knownAt()).isEqualTo(NINE.plusSeconds(60));
  }

  @Test
  void blank_texts_are_refused_by_name() {
    assertThatThrownBy(() -> Stamp.of(" ", NINE, "c-1")).hasMessageStartingWith("id: ");
    assertThatThrownBy(() -> Stamp.of("e-1", NINE, "")).hasMessageStartingWith("client: ");
    assertThatThrownBy(() -> STAMP.withClient(" ")).hasMessageStartingWith("client: ");
    assertThatThrownBy(() -> STAMP.withBusiness("")).hasMessageStartingWith("business: ");
    assertThatThrownBy(() -> STAMP.withChannel("")).hasMessageStartingWith("channel: ");
    assertThatThrownBy(() -> STAMP.withInitiatedBy("")).hasMessageStartingWith("initiatedBy: ");
  }

  @Test
  void texts_that_cannot_be_kept_are_refused() {
    assertThatThrownBy(() -> STAMP.withId("e\u0000"))
        .hasMessage("id: must not hold U+0000 or half a surrogate pair");
    assertThatThrownBy(() -> STAMP.withId("e\uD83D")).hasMessageStartingWith("id: ");
    assertThatThrownBy(() -> STAMP.withAttributes(Map.of("note", "\uDC00")))
        .hasMessageStartingWith("attributes.note: ");
    assertThat(STAMP.withId("e-\uD83D\uDE00").id()).isEqualTo("e-😀");
  }

  @Test
  void attributes_are_copied_sorted_and_reduced_to_one_form() {
    Map<String, Object> given = new HashMap<>();
    given.put("z", new BigDecimal("1.50"));
    given.put("a", new BigDecimal("2E+3"));
    Stamp stamp = STAMP.withAttributes(given);
    given.clear();

    assertThat(stamp.attributes().toString()).isEqualTo("{a=2000, z=1.5}");
    assertThatThrownBy(() -> stamp.attributes().put("b", true))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void attributes_of_other_kinds_are_refused() {
    assertThatThrownBy(() -> STAMP.withAttributes(Map.of("visits", 3)))
        .hasMessageContaining("attributes.visits")
        .hasMessageContaining("Integer");
    assertThatThrownBy(() -> STAMP.withAttributes(Map.of("visits", List.of("a"))))
        .isInstanceOf(InvalidEventException.class);
    assertThatThrownBy(() -> STAMP.withAttributes(Map.of("x", new BigDecimal("1E999999999"))))
        .hasMessageContaining("at most 30 digits");
  }
}
