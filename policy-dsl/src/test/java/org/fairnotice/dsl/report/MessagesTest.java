package org.fairnotice.dsl.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fairnotice.dsl.syntax.Keywords;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void every_language_has_the_same_messages() {
    for (String language : Keywords.languages()) {
      assertThat(Messages.in(language).keys()).isEqualTo(Messages.in("en").keys());
    }
  }

  @Test
  void a_message_starts_small_ends_without_a_stop_and_names_no_machinery() {
    for (String language : Keywords.languages()) {
      Messages messages = Messages.in(language);
      for (String key : messages.keys()) {
        String text = messages.text(key, List.of());
        assertThat(Character.isUpperCase(text.charAt(0))).as(text).isFalse();
        assertThat(text)
            .doesNotEndWith(".")
            .doesNotContainIgnoringCase("token")
            .doesNotContain("null");
      }
    }
  }

  @Test
  void a_language_without_messages_is_refused() {
    assertThatThrownBy(() -> Messages.in("xx")).isInstanceOf(IllegalArgumentException.class);
  }
}
