package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.fairnotice.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
  private static final DateRange AUTUMN = DateRange.parse("2026-09-01/2026-12-20");
  private static final DateRange SPRING = DateRange.parse("2027-01-07/2027-04-03");

  @Test
  void both_ends_are_included() {
    assertThat(AUTUMN.contains(LocalDate.parse("2026-08-31"))).isFalse();
    assertThat(AUTUMN.contains(LocalDate.parse("2026-09-01"))).isTrue();
    assertThat(AUTUMN.contains(LocalDate.parse("2026-12-20"))).isTrue();
    assertThat(AUTUMN.contains(LocalDate.parse("2026-12-21"))).isFalse();
  }

  @Test
  void a_date_lies_in_at_most_one_span_of_a_list() {
    Value.Dates terms = (Value.Dates) Value.dates(AUTUMN, SPRING);

    assertThat(terms.rangeOf(LocalDate.parse("2027-01-07"))).isEqualTo(SPRING);
    assertThat(terms.rangeOf(LocalDate.parse("2026-12-25"))).isNull();
    assertThat(terms.wire()).isEqualTo("2026-09-01/2026-12-20, 2027-01-07/2027-04-03");
  }

  @Test
  void spans_of_a_list_follow_one_another() {
    DateRange touching = DateRange.parse("2026-12-20/2026-12-31");

    assertThatIllegalArgumentException().isThrownBy(() -> Value.dates(AUTUMN, touching));
    assertThatIllegalArgumentException().isThrownBy(() -> Value.dates(SPRING, AUTUMN));
    assertThatIllegalArgumentException().isThrownBy(Value::dates);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-09-01", "2026-09-01/2026-08-31", "a/b", "2026-09-01/2026-10-01/"})
  void any_other_text_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DateRange.parse(text));
  }
}
