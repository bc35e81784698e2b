package org.fairnotice.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.TreeMap;
import org.fairnotice.record.Bill;
import org.fairnotice.record.BillPart;
import org.fairnotice.record.Claim;
import org.fairnotice.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Interest on the principal of a bill, day by day.
 *
 * <p>Shape: on the principal that stood open at the beginning of each day, so the day money comes
 * in still counts; what was credited or corrected was never owed. Never on interest or fees. Money
 * counts as far as it went to the principal, in the order of payment the bill has.
 *
 * <p>Units: {@code from} is the first day of interest, {@code until} the last, both included;
 * {@code rate} is the one of the last day; the amount is exact.
 */
public record Accrual(LocalDate from, LocalDate until, BigDecimal rate, BigMoney amount) {
  private static final int DIGITS = 12;

  /** The yearly rate on a day, or null when nobody knows it. */
  public interface Rate {
    @Nullable BigDecimal on(LocalDate day);
  }

  /**
   * The interest from a day to a day.
   *
   * @return null when the rate of a day on which something is owed is not known
   */
  public static @Nullable Accrual of(
      Case facts, Bill bill, LocalDate from, LocalDate until, Rate rate, DayCount count) {
    TreeMap<LocalDate, BigDecimal> paid = payments(facts, bill);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = BigDecimal.ZERO;
    for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
      BigDecimal principal = principal(bill, paid, day);
      if (principal.signum() == 0) {
        continue;
      }
      BigDecimal yearly = rate.on(day);
      if (yearly == null) {
        return null;
      }
      long days = count.days(day.minusDays(1), day);
      sum = sum.add(principal.multiply(yearly).multiply(BigDecimal.valueOf(days)));
      last = yearly;
    }
    BigDecimal amount = sum.divide(count.year(), DIGITS, RoundingMode.HALF_EVEN);
    return new Accrual(from, until, last, BigMoney.of(bill.amount().getCurrencyUnit(), amount));
  }

  /**
   * The interest from a day to a day at a rate of the policy.
   *
   * @return null when the rate of a day on which something is owed is not known
   */
  public static @Nullable Accrual at(
      Case facts, Bill bill, LocalDate from, LocalDate until, Operand rate, DayCount count) {
    return of(facts, bill, from, until, rate(facts, rate), count);
  }

  /** What a rate is day by day: a dated setting by its dates, anything else as it is now. */
  static Rate rate(Case facts, Operand rate) {
    if (rate instanceof Operand.Setting setting
        && facts.policy().settings().get(setting.name()) instanceof SettingValue.Dated dated) {
      facts.setting(setting.name());
      return day -> fraction(dated.on(day));
    }
    BigDecimal now = fraction(rate.in(facts));
    return day -> now;
  }

  private static @Nullable BigDecimal fraction(@Nullable Value value) {
    return value instanceof Value.Share share ? share.fraction() : null;
  }

  private static TreeMap<LocalDate, BigDecimal> payments(Case facts, Bill bill) {
    TreeMap<LocalDate, BigDecimal> paid = new TreeMap<>();
    for (Claim.Payment payment : facts.record().claim(bill.id()).payments()) {
      LocalDate day =
          payment.valueDate() == null
              ? facts.policy().place().dateOf(payment.at())
              : payment.valueDate();
      paid.merge(day, payment.to(BillPart.PRINCIPAL).getAmount(), BigDecimal::add);
    }
    return paid;
  }

  private static BigDecimal principal(
      Bill bill, TreeMap<LocalDate, BigDecimal> paid, LocalDate day) {
    BigDecimal before =
        paid.headMap(day).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return bill.amount().getAmount().subtract(before).max(BigDecimal.ZERO);
  }
}
