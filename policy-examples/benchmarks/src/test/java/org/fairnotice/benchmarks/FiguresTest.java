package org.fairnotice.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void figures_that_were_written_are_read_back_and_other_lines_are_not() {
    Figures written = new Figures();
    written.put("heap/policy-kb", 81.5);
    written.put("heap/tiny", 1.5e-7);

    Figures read = new Figures();
    read.read("a=warning of the JVM\n" + written + "Picked up JAVA_TOOL_OPTIONS: -Da=b\n");

    assertThat(read.all()).isEqualTo(written.all());
  }

  @Test
  void what_was_not_measured_is_named() {
    assertThatThrownBy(() -> new Figures().get("cold/ours-ms"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cold/ours-ms");
  }

  @Test
  void a_ratio_says_how_many_times_as_much() {
    Figures figures = new Figures();
    figures.put("much", 6);
    figures.put("little", 4);

    assertThat(figures.ratio("much", "little")).isEqualTo(1.5);
  }
}
