package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "25, MINUTES, PT25M",
    "36, HOURS, PT36H",
    "3, DAYS, P3D",
    "20, CALENDAR_DAYS, P20CD",
    "2, BUSINESS_DAYS, P2BD",
    "1, WEEKS, P1W",
    "12, MONTHS, P12M",
    "1, YEARS, P1Y",
    "0, DAYS, P0D",
  })
  void a_span_is_written_and_read_back(long amount, Unit unit, String text) {
    Span span = new Span(amount, unit);

    assertThat(span).hasToString(text);
    assertThat(Span.parse(text)).isEqualTo(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "3D",
        "PD",
        "P-3D",
        "P3",
        "PT3D",
        "P3H",
        "P3CDD",
        "P1Y2M",
        "p3d",
        "P 3D",
        "P3D ",
        "P99999999999D",
        "P١D"
      })
  void any_other_text_is_no_span(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Span.parse(text));
  }

  @ParameterizedTest
  @EnumSource
  void an_amount_is_neither_negative_nor_endless(Unit unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(-1, unit))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(Long.MAX_VALUE, unit))
        .withMessageContaining(unit.name());
    assertThat(new Span(unit.most(), unit))
        .isEqualTo(Span.parse(new Span(unit.most(), unit).toString()));
  }

  @ParameterizedTest
  @EnumSource
  void a_unit_is_elapsed_or_keeps_the_wall_clock_or_counts_dates(Unit unit) {
    assertThat(new boolean[] {unit.isElapsed(), unit.keepsWallClock(), unit.countsDates()})
        .containsOnlyOnce(true);
  }

  @ParameterizedTest
  @CsvSource({"PT0M, true", "P0BD, true", "PT1M, false"})
  void zero_is_zero_in_every_unit(String span, boolean zero) {
    assertThat(Span.parse(span).isZero()).isEqualTo(zero);
  }
}
