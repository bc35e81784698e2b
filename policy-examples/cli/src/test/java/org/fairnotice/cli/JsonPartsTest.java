package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class JsonPartsTest {
  @Test
  void each_field_keeps_the_text_it_was_written_with() {
    String json =
        "{\"a\": {\"x\": [1, {\"y\": \"}\"}]} , \"b\":1.50e3,\"c\":\"é\\\"\",\"d\":null }";

    assertThat(JsonParts.of(json))
        .containsExactly(
            entry("a", "{\"x\": [1, {\"y\": \"}\"}]}"),
            entry("b", "1.50e3"),
            entry("c", "\"é\\\"\""),
            entry("d", "null"));
  }

  @Test
  void anything_but_one_object_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonParts.of("[1]"));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonParts.of("{\"a\":1} 2"));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonParts.of("{\"a\":{\"b\":1"));
  }
}
