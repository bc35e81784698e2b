package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final Map<String, String> VALUES = Map.of("amount", "42.00 EUR", "odd", "$1\\");

  @Test
  void places_are_filled_in() {
    assertThat(Template.fill("keep {amount} now", VALUES::get)).isEqualTo("keep 42.00 EUR now");
  }

  @Test
  void a_part_in_brackets_needs_all_its_places() {
    assertThat(Template.fill("keep[ {amount}][, by {dueAt} {amount}].", VALUES::get))
        .isEqualTo("keep 42.00 EUR.");
  }

  @Test
  void a_missing_place_outside_of_brackets_shows() {
    assertThat(Template.fill("until {until}", VALUES::get)).isEqualTo("until ?");
  }

  @Test
  void values_are_taken_as_they_stand() {
    assertThat(Template.fill("{odd}[{odd}]", VALUES::get)).isEqualTo("$1\\$1\\");
  }
}
