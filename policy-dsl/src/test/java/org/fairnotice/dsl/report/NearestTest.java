package org.fairnotice.dsl.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "whne, when, true",
    "thn, then, true",
    "if, of, false",
    "rule, limit, false",
    "priec, price, true",
    "price, prices of, false",
    "setings, settings, true",
    "nonexistent, example, false",
    "the notise, the notice, true",
    "требовать, запросить, false",
  })
  void only_close_texts_are_near(String written, String candidate, boolean close) {
    assertThat(Nearest.isClose(written, candidate)).isEqualTo(close);
  }

  @Test
  void the_nearest_comes_first() {
    assertThat(Nearest.of("prices", List.of("priest", "price", "unlike")))
        .containsExactly("price", "priest");
  }
}
