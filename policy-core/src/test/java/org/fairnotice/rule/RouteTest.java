package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteTest {
  private static final Case FACTS = facts();

  @Test
  void an_agency_keeps_its_share_of_what_comes_in() {
    Route.Prospect prospect = prospect(route("50", null, "20", null, null, null), "100");

    assertThat(prospect.expected()).isEqualTo(euros("40.00"));
    assertThat(prospect.costs()).isEqualTo(euros("20.00"));
  }

  @Test
  void a_least_commission_can_eat_a_small_claim() {
    Route route = route("50", null, "20", "EUR 30", null, null);

    assertThat(prospect(route, "100").expected()).isEqualTo(euros("35.00"));
    assertThat(prospect(route, "30").expected()).isEqualTo(euros("0.00"));
  }

  @Test
  void costs_are_spent_whether_or_not_it_succeeds() {
    assertThat(prospect(route("70", "EUR 50", null, null, null, null), "100").expected())
        .isEqualTo(euros("20.00"));
    assertThat(prospect(route("70", "EUR 50", null, null, null, null), "50").expected())
        .isEqualTo(euros("-15.00"));
  }

  @Test
  void both_bounds_belong_to_the_claims_it_is_for() {
    Route route = route("70", null, null, null, "EUR 100", "EUR 5000");

    assertThat(route.fits(FACTS, euros("99.99"))).isFalse();
    assertThat(route.fits(FACTS, euros("100"))).isTrue();
    assertThat(route.fits(FACTS, euros("5000"))).isTrue();
    assertThat(route.fits(FACTS, euros("5000.01"))).isFalse();
  }

  @Test
  void nobody_knows_what_costs_in_another_currency_come_to() {
    Route route = route("70", "USD 50", null, null, "USD 10", null);

    assertThat(route.of(FACTS, euros("100"))).isNull();
    assertThat(route.fits(FACTS, euros("100"))).isNull();
  }

  private static Route route(
      String chance,
      @Nullable String costs,
      @Nullable String commission,
      @Nullable String leastCommission,
      @Nullable String least,
      @Nullable String most) {
    return new Route(
        Route.Kind.AGENCY,
        "agency",
        Operand.of(Value.percent(chance)),
        money(costs),
        commission == null ? null : Operand.of(Value.percent(commission)),
        money(leastCommission),
        money(least),
        money(most),
        List.of());
  }

  private static @Nullable Operand money(@Nullable String amount) {
    return amount == null ? null : Operand.of(Value.money(amount));
  }

  private static Route.Prospect prospect(Route route, String claim) {
    return Objects.requireNonNull(route.of(FACTS, euros(claim)));
  }

  private static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  private static Case facts() {
    Policy policy = Policy.builder("p", CurrencyUnit.EUR, ZoneOffset.UTC).build();
    Stamp stamp = Stamp.of("e-1", Instant.parse("2026-01-01T00:00:00Z"), "c-1");
    ClientRecord record = ClientRecord.empty("default", "c-1");
    return Case.of(
        policy, Vocabulary.standard(), new ControlEvent.TimePassed(stamp), record, record);
  }
}
