package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.Bill;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.SettingValue.Dated;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccrualTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
  private static final Operand TEN_PERCENT = Operand.of(Value.percent("10"));

  @Test
  void interest_runs_from_the_day_after_the_due_date_to_today() {
    Accrual accrual = accrual(List.of(bill()), DUE.plusDays(73), TEN_PERCENT, DayCount.ACTUAL_365);

    assertThat(accrual.amount().getAmount()).isEqualByComparingTo("20");
    assertThat(accrual.from()).isEqualTo(DUE.plusDays(1));
    assertThat(accrual.until()).isEqualTo(DUE.plusDays(73));
  }

  @Test
  void the_day_money_comes_in_still_counts() {
    List<Event> paid = List.of(bill(), payment("2026-03-11", null, "EUR 600"));

    Accrual accrual = accrual(paid, DUE.plusDays(73), TEN_PERCENT, DayCount.ACTUAL_365);

    // 10 days on 1000, 63 days on 400.
    assertThat(accrual.amount().getAmount().setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("9.64");
  }

  @Test
  void what_charges_took_of_a_payment_leaves_the_principal_open() {
    Event filed =
        new CollectionEvent.CourtFiled(Stamp.of("e-3", at("2026-03-02"), "c-1"), "b-1", null, null);
    Event ordered =
        new CollectionEvent.CourtOrdered(
            Stamp.of("e-4", at("2026-03-03"), "c-1"), "b-1", null, Money.parse("EUR 100"));
    List<Event> paid = List.of(bill(), filed, ordered, payment("2026-03-11", null, "EUR 600"));

    Accrual accrual = accrual(paid, DUE.plusDays(73), TEN_PERCENT, DayCount.ACTUAL_365);

    // 10 days on 1000, 63 days on 500.
    assertThat(accrual.amount().getAmount().setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("11.37");
  }

  @Test
  void money_counts_from_its_value_date() {
    List<Event> known = List.of(bill(), payment("2026-03-20", "2026-03-11", "EUR 600"));
    List<Event> onTheDay = List.of(bill(), payment("2026-03-11", null, "EUR 600"));

    assertThat(accrual(known, DUE.plusDays(73), TEN_PERCENT, DayCount.ACTUAL_365))
        .isEqualTo(accrual(onTheDay, DUE.plusDays(73), TEN_PERCENT, DayCount.ACTUAL_365));
  }

  @Test
  void a_rate_by_date_changes_on_its_day() {
    Dated rate =
        new Dated(
            List.of(
                new Dated.From(LocalDate.of(2026, 1, 1), Value.percent("10")),
                new Dated.From(LocalDate.of(2026, 3, 12), Value.percent("20"))));

    Accrual accrual = accrual(List.of(bill()), DUE.plusDays(20), rate, DayCount.ACTUAL_360);

    assertThat(accrual.amount().getAmount().setScale(4, RoundingMode.HALF_UP))
        .isEqualByComparingTo("8.3333");
    assertThat(accrual.rate()).isEqualByComparingTo("0.2");
  }

  @Test
  void without_a_rate_on_one_of_the_days_nobody_knows() {
    Dated late = new Dated(List.of(new Dated.From(DUE.plusDays(2), Value.percent("10"))));

    assertThat(accrualOrNone(List.of(bill()), DUE.plusDays(20), late, DayCount.ACTUAL_365))
        .isNull();
  }

  @Test
  void months_of_thirty_days_make_a_year_of_twelve() {
    Accrual accrual =
        accrual(List.of(bill()), LocalDate.of(2027, 3, 1), TEN_PERCENT, DayCount.THIRTY_360);

    assertThat(accrual.amount().getAmount()).isEqualByComparingTo("100");
  }

  private static Event bill() {
    Stamp stamp = Stamp.of("e-1", at("2026-02-01"), "c-1");
    return BillEvent.BillIssued.of(stamp, "b-1", Money.parse("EUR 1000"), at("2026-03-01"));
  }

  private static Event payment(String day, @Nullable String valueDate, String amount) {
    return new PaymentEvent.PaymentReceived(
        Stamp.of("e-2", at(day), "c-1"),
        Money.parse(amount),
        Purpose.BILL,
        null,
        "b-1",
        null,
        null,
        valueDate == null ? null : LocalDate.parse(valueDate),
        null);
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  private static Accrual accrual(
      List<Event> events, LocalDate until, Operand rate, DayCount count) {
    return Objects.requireNonNull(calculated(events, until, rate, null, count));
  }

  private static Accrual accrual(List<Event> events, LocalDate until, Dated rate, DayCount count) {
    return Objects.requireNonNull(accrualOrNone(events, until, rate, count));
  }

  private static @Nullable Accrual accrualOrNone(
      List<Event> events, LocalDate until, Dated rate, DayCount count) {
    return calculated(events, until, Operand.setting("rate"), rate, count);
  }

  private static @Nullable Accrual calculated(
      List<Event> events,
      LocalDate until,
      Operand rate,
      @Nullable SettingValue setting,
      DayCount count) {
    Policy.Builder policy = Policy.builder("p", CurrencyUnit.EUR, ZoneOffset.UTC);
    if (setting != null) {
      policy.setting("rate", setting);
    }
    ClientRecord record = ClientRecord.empty("default", "c-1");
    for (Event event : events) {
      record = record.after(event);
    }
    Event last = events.get(events.size() - 1);
    Case facts = Case.of(policy.build(), Vocabulary.standard(), last, record, record);
    Bill bill = Objects.requireNonNull(record.bill("b-1"));
    return Accrual.at(facts.about(bill), bill, DUE.plusDays(1), until, rate, count);
  }

  @Test
  void what_was_corrected_was_never_owed() {
    Stamp stamp = Stamp.of("e-3", at("2026-04-01"), "c-1");
    List<Event> corrected =
        List.of(bill(), new BillEvent.BillCorrected(stamp, "b-1", Money.parse("EUR 500")));

    Accrual accrual = accrual(corrected, DUE.plusDays(73), TEN_PERCENT, DayCount.ACTUAL_365);

    assertThat(accrual.amount().getAmount()).isEqualByComparingTo(new BigDecimal("10"));
  }
}
