package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.rule.SettingValue.Dated;
import org.fairnotice.rule.SettingValue.Dated.From;
import org.fairnotice.time.Place;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Dated RATE = rate("10.15", "10.4");

  private static Dated rate(String first, String second) {
    return new Dated(
        List.of(new From(JANUARY, Value.percent(first)), new From(JULY, Value.percent(second))));
  }

  @Test
  void a_value_holds_from_its_day_until_the_next() {
    assertThat(RATE.on(JULY.minusDays(1))).isEqualTo(Value.percent("10.15"));
    assertThat(RATE.on(JULY)).isEqualTo(Value.percent("10.4"));
    assertThat(RATE.on(JULY.plusYears(9))).isEqualTo(Value.percent("10.4"));
  }

  @Test
  void before_the_first_date_nobody_knows() {
    assertThat(RATE.on(JANUARY.minusDays(1))).isNull();
  }

  @Test
  void it_changes_at_the_start_of_a_row_in_the_zone() {
    Place place = policy(RATE, "first").place();

    assertThat(RATE.nextChange(Instant.parse("2026-02-01T00:00:00Z"), place))
        .isEqualTo("2026-06-30T22:00:00Z");
    assertThat(RATE.nextChange(Instant.parse("2026-06-30T22:00:00Z"), place))
        .isEqualTo(Instant.MAX);
  }

  @Test
  void rows_out_of_order_are_refused() {
    From july = new From(JULY, Value.percent("1"));

    assertThatThrownBy(() -> new Dated(List.of(july, july)))
        .hasMessageContaining("the earliest first");
    assertThatThrownBy(() -> new Dated(List.of())).hasMessageContaining("must not be empty");
  }

  @Test
  void a_pinned_version_has_the_dates_of_the_one_in_force() {
    Policy old = policy(RATE, "old", null, LocalDate.of(2027, 1, 1));
    Policy now = policy(rate("10.15", "11"), "now", LocalDate.of(2027, 1, 1), null);
    Policies policies = Policies.of(old, now);
    Instant later = Instant.parse("2027-02-01T00:00:00Z");

    Policy pinned = policies.pinned(old.versionHash(), later);

    assertThat(pinned).isNotNull().isSameAs(policies.pinned(old.versionHash(), later));
    assertThat(pinned.settings().get("rate")).isEqualTo(now.settings().get("rate"));
    assertThat(pinned.versionHash()).isEqualTo(old.versionHash());
    assertThat(policies.pinned(old.versionHash(), Instant.parse("2026-02-01T00:00:00Z")))
        .isSameAs(old);
  }

  private static Policy policy(Dated rate, String name) {
    return policy(rate, name, null, null);
  }

  private static Policy policy(
      Dated rate, String name, @Nullable LocalDate from, @Nullable LocalDate until) {
    return Policy.builder(name, CurrencyUnit.EUR, PARIS)
        .inForce(from == null ? LocalDate.EPOCH : from, until)
        .setting("rate", rate)
        .build();
  }
}
