package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairnotice.SalonPolicy;
import org.fairnotice.value.Value;
import org.junit.jupiter.api.Test;

/** The canonical form is a promise: bookings and rulings name versions by its hash for years. */
class CanonicalTest {
  private static final Path FORM = Path.of("src/test/resources/rule/salon.canonical");

  @Test
  void the_form_of_the_salon_is_what_it_was() throws IOException {
    String form = Canonical.text(SalonPolicy.policy(), false) + "\n";

    if (Boolean.getBoolean("corpus.update")) {
      Files.writeString(FORM, form);
    }

    assertThat(form).isEqualTo(Files.readString(FORM));
  }

  @Test
  void the_template_leaves_out_settings_texts_name_and_dates() {
    Policy policy = SalonPolicy.policy();

    String template = Canonical.text(policy, true);

    assertThat(template)
        .contains("\"deposit share\" Share")
        .doesNotContain("You changed your appointment")
        .doesNotContain("Salon Camille")
        .doesNotContain("2026-12-01");
  }

  @Test
  void equal_numbers_of_another_scale_are_one_version() {
    Policy one = SalonPolicy.builder().setting("tip", Value.percent("5")).build();
    Policy other = SalonPolicy.builder().setting("tip", Value.percent("5.00")).build();

    assertThat(other.versionHash()).isEqualTo(one.versionHash());
  }

  @Test
  void the_order_of_settings_is_no_part_of_it_and_the_order_of_rules_is() {
    Policy one =
        SalonPolicy.builder().setting("a", Value.number(1)).setting("b", Value.number(2)).build();
    Policy other =
        SalonPolicy.builder().setting("b", Value.number(2)).setting("a", Value.number(1)).build();

    assertThat(other.versionHash()).isEqualTo(one.versionHash());
    assertThat(Canonical.text(one, false)).contains("rules=[(Rule name=\"Part up front");
  }
}
