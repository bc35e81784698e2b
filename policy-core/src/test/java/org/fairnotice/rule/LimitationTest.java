package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.time.Span;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LimitationTest {
  private static final Limitation TWO_YEARS = limitation(2, Limitation.Start.DUE);
  private static final Event BILL =
      BillEvent.BillIssued.of(
          Stamp.of("e-1", Instant.parse("2026-02-01T10:00:00Z"), "c-1"),
          "b-1",
          Money.parse("EUR 100"),
          Instant.parse("2026-02-28T10:00:00Z"));
  private static final Event PART =
      PaymentEvent.PaymentReceived.forBill(
          Stamp.of("e-2", Instant.parse("2026-06-15T10:00:00Z"), "c-1"),
          Money.parse("EUR 10"),
          Purpose.BILL,
          "b-1");

  @Test
  void the_last_day_is_included_and_no_weekend_moves_it() {
    assertThat(lastDay(TWO_YEARS, BILL)).isEqualTo("2028-02-28");
    assertThat(lastDay(limitation(3, Limitation.Start.DUE), BILL))
        .isEqualTo(LocalDate.of(2029, 2, 28));
  }

  @Test
  void it_may_run_from_the_end_of_the_year() {
    assertThat(lastDay(limitation(3, Limitation.Start.YEAR_END), BILL)).isEqualTo("2029-12-31");
  }

  @Test
  void an_acknowledgement_lets_it_run_anew_where_the_policy_says_so() {
    Limitation restarted =
        new Limitation(
            Operand.of(Span.years(2)), Limitation.Start.DUE, List.of(Limitation.Restart.PAYMENT));

    assertThat(lastDay(restarted, BILL, PART)).isEqualTo("2028-06-15");
    assertThat(lastDay(TWO_YEARS, BILL, PART)).isEqualTo("2028-02-28");
  }

  @Test
  void it_is_over_when_the_last_day_is() {
    ClientRecord record = ClientRecord.empty("default", "c-1").after(BILL);
    Case facts = facts(record);

    assertThat(TWO_YEARS.over(facts, Objects.requireNonNull(record.bill("b-1"))))
        .isEqualTo("2028-02-28T23:00:00Z");
  }

  private static Limitation limitation(int years, Limitation.Start start) {
    return new Limitation(Operand.of(Span.years(years)), start, List.of());
  }

  private static LocalDate lastDay(Limitation limitation, Event... events) {
    ClientRecord record = ClientRecord.empty("default", "c-1");
    for (Event event : events) {
      record = record.after(event);
    }
    return Objects.requireNonNull(
        limitation.lastDay(facts(record), Objects.requireNonNull(record.bill("b-1"))));
  }

  private static Case facts(ClientRecord record) {
    Policy policy = Policy.builder("p", CurrencyUnit.EUR, ZoneId.of("Europe/Paris")).build();
    return Case.of(policy, Vocabulary.standard(), BILL, record, record);
  }
}
