package org.fairnotice.dsl.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policy;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an amount in an expectation comes to, for the booking or bill that was decided on.
 *
 * <p>Shape: null where it cannot be told, which then equals no amount.
 *
 * <p>Units: rounded by the policy's mode, once.
 */
final class ExpectedAmount {
  private final Policy policy;
  private final Said said;
  private final Group group;
  private final ClientRecord record;

  ExpectedAmount(Policy policy, Group group) {
    this.policy = policy;
    this.said = new Said(policy);
    this.group = group;
    this.record = group.record();
  }

  @Nullable Money of(@Nullable Phrase phrase) {
    BigMoney exact = exact(phrase);
    return exact == null ? null : exact.toMoney(policy.rounding());
  }

  private @Nullable BigMoney exact(@Nullable Phrase phrase) {
    if (phrase instanceof Phrase.Said amount) {
      return formula(amount);
    }
    return said.value(phrase) instanceof Value.Amount money ? money.money().toBigMoney() : null;
  }

  private @Nullable BigMoney formula(Phrase.Said amount) {
    return switch (amount.concept()) {
      case "share-of" -> times(base(amount), said.share(amount.argument("share")));
      case "per-person" -> times(exact(amount.argument("amount")), count(Booking::partySize));
      case "whole-of" -> base(amount);
      case "per-unit" -> times(exact(amount.argument("amount")), count(Booking::units));
      case "per-started" -> times(exact(amount.argument("amount")), started(amount));
      case "plus" -> combine(amount, "first", "second", BigMoney::plus);
      case "less" -> combine(amount, "first", "second", (a, b) -> greater(a.minus(b), zero(a)));
      case "greater-of" -> combine(amount, "first", "second", ExpectedAmount::greater);
      case "smaller-of" -> combine(amount, "first", "second", ExpectedAmount::smaller);
      case "floored" -> combine(amount, "amount", "floor", ExpectedAmount::greater);
      case "capped" -> combine(amount, "amount", "cap", ExpectedAmount::smaller);
      case "clamped" -> clamped(amount);
      default -> null;
    };
  }

  private @Nullable BigMoney clamped(Phrase.Said amount) {
    BigMoney floored = combine(amount, "amount", "floor", ExpectedAmount::greater);
    BigMoney cap = exact(amount.argument("cap"));
    return floored == null || cap == null ? null : smaller(floored, cap);
  }

  private interface Combining {
    BigMoney of(BigMoney first, BigMoney second);
  }

  private @Nullable BigMoney combine(
      Phrase.Said amount, String first, String second, Combining how) {
    BigMoney one = exact(amount.argument(first));
    BigMoney other = exact(amount.argument(second));
    return one == null || other == null || !one.isSameCurrency(other) ? null : how.of(one, other);
  }

  private static BigMoney zero(BigMoney like) {
    return BigMoney.zero(like.getCurrencyUnit());
  }

  private static BigMoney greater(BigMoney one, BigMoney other) {
    return one.isLessThan(other) ? other : one;
  }

  private static BigMoney smaller(BigMoney one, BigMoney other) {
    return one.isGreaterThan(other) ? other : one;
  }

  private static @Nullable BigMoney times(@Nullable BigMoney one, @Nullable BigDecimal number) {
    return one == null || number == null ? null : one.multipliedBy(number);
  }

  private interface Counted {
    @Nullable Integer of(Booking booking);
  }

  private @Nullable BigDecimal count(Counted counted) {
    Booking booking = group.booking();
    Integer number = booking == null ? null : counted.of(booking);
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private @Nullable BigDecimal started(Phrase.Said amount) {
    Booking booking = group.booking();
    Span span = said.span(amount.argument("span"));
    Instant end = booking == null ? null : booking.endsAt();
    if (booking == null || end == null || span == null) {
      return null;
    }
    Instant start = booking.startsAt();
    Duration one = Duration.between(start, policy.place().plus(start, span));
    BigDecimal length = BigDecimal.valueOf(Duration.between(start, end).toSeconds());
    return one.isZero()
        ? null
        : length.divide(BigDecimal.valueOf(one.toSeconds()), 0, RoundingMode.CEILING);
  }

  private @Nullable BigMoney base(Phrase.Said amount) {
    Booking booking = group.booking();
    Bill bill = group.bill();
    String base = Said.concept(amount, "base");
    Money money =
        switch (base == null ? "" : base) {
          case "price" -> booking == null ? null : booking.price();
          case "list-price" -> booking == null ? null : booking.listPrice();
          case "deposit" -> booking == null ? null : group.held();
          case "bill" -> bill == null ? null : bill.amount();
          case "open-amount" -> bill == null ? null : bill.open();
          case "balance" -> balance();
          default -> null;
        };
    if ("first-unit".equals(base) && booking != null && booking.units() != null) {
      return booking
          .price()
          .toBigMoney()
          .withScale(12)
          .dividedBy(booking.units(), policy.rounding());
    }
    return money == null ? null : money.toBigMoney();
  }

  private Money balance() {
    Money sum = Money.zero(policy.currency());
    for (String id : record.unpaidBills()) {
      Bill bill = record.bill(id);
      sum = bill == null ? sum : sum.plus(bill.open());
    }
    return sum;
  }
}
