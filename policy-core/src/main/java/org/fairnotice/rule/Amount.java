package org.fairnotice.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.fairnotice.record.Booking;
import org.fairnotice.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money a rule works out from a case.
 *
 * <p>Shape: exact; it is rounded once, where it is charged, by the policy's mode. Null where a fact
 * it needs is missing or of another currency; the case notes which.
 */
public sealed interface Amount {
  /** The amount in a case, exact, or null when it cannot be told. */
  @Nullable BigMoney in(Case facts);

  /** What a share is a share of. */
  enum Base {
    PRICE("price"),
    LIST_PRICE("list-price"),
    DEPOSIT("deposit-held"),
    BALANCE("balance"),
    FIRST_UNIT("first-unit"),
    BILL("bill-amount"),
    OPEN_AMOUNT("bill-open"),
    OLD_PRICE("old-price"),
    FIRST_LINE("first-line"),
    CANCELLED_LINES("cancelled-lines"),
    NEW_SALE("new-sale"),
    EXPENSES("expenses"),
    DEPOSIT_GIVEN("deposit-given"),
    FEES("fees-charged");

    private final String term;

    Base(String term) {
      this.term = term;
    }

    /** The term of the vocabulary that holds it. */
    public String term() {
      return term;
    }
  }

  /** What an amount is multiplied by. */
  enum Per {
    PERSON("party-size"),
    MISSING_PERSON("party-drop"),
    UNIT("units");

    private final String term;

    Per(String term) {
      this.term = term;
    }

    /** The term of the vocabulary that counts it. */
    public String term() {
      return term;
    }
  }

  /** An amount written in the rule or a setting. */
  record Fixed(Operand money) implements Amount {
    /** Requires the amount. */
    public Fixed {
      Objects.requireNonNull(money, "money");
    }

    @Override
    public @Nullable BigMoney in(Case facts) {
      return money.in(facts) instanceof Value.Amount amount ? amount.money().toBigMoney() : null;
    }
  }

  /** A share of a base. */
  record ShareOf(Operand share, Base base) implements Amount {
    /** Requires both parts. */
    public ShareOf {
      Objects.requireNonNull(share, "share");
      Objects.requireNonNull(base, "base");
    }

    @Override
    public @Nullable BigMoney in(Case facts) {
      BigMoney whole = money(facts, base.term());
      Value part = share.in(facts);
      if (whole == null || !(part instanceof Value.Share fraction)) {
        return null;
      }
      Booking booking = facts.booking();
      return base == Base.FIRST_UNIT && booking != null && booking.units() != null
          ? ofFirstUnit(booking.price(), booking.units(), fraction.fraction())
          : whole.multipliedBy(fraction.fraction());
    }

    /** Divides last, so that nothing is rounded before the amount is charged. */
    private static BigMoney ofFirstUnit(Money price, int units, BigDecimal fraction) {
      BigDecimal part =
          price
              .getAmount()
              .multiply(fraction)
              .divide(BigDecimal.valueOf(units), MathContext.DECIMAL128);
      return BigMoney.of(price.getCurrencyUnit(), part);
    }
  }

  /** So much for each. */
  record Each(Operand money, Per per) implements Amount {
    /** Requires both parts. */
    public Each {
      Objects.requireNonNull(money, "money");
      Objects.requireNonNull(per, "per");
    }

    @Override
    public @Nullable BigMoney in(Case facts) {
      Value one = money.in(facts);
      BigDecimal count = Values.number(facts.term(per.term()));
      if (count == null) {
        facts.cannotTell(per.term());
        return null;
      }
      return one instanceof Value.Amount amount
          ? amount.money().toBigMoney().multipliedBy(count)
          : null;
    }
  }

  /**
   * So much for each started span of a lapse, the booking's duration where {@code lapse} is null; a
   * span of nothing never starts.
   */
  record EachStarted(Operand money, Operand span, @Nullable String lapse) implements Amount {
    /** Of the booking's duration. */
    public EachStarted(Operand money, Operand span) {
      this(money, span, null);
    }

    /** Requires the first two parts. */
    public EachStarted {
      Objects.requireNonNull(money, "money");
      Objects.requireNonNull(span, "span");
    }

    @Override
    public @Nullable BigMoney in(Case facts) {
      Value one = money.in(facts);
      String of = lapse == null ? "duration" : lapse;
      if (!(facts.term(of) instanceof Value.Lapse lasted)
          || !(span.in(facts) instanceof Value.Length length)
          || length.span().isZero()
          || !(one instanceof Value.Amount amount)) {
        facts.cannotTell(of);
        return null;
      }
      int started = 0;
      Instant reached = lasted.from();
      while (reached.isBefore(lasted.to()) && started < MOST_STARTED) {
        reached = lasted.place().plus(reached, length.span());
        started++;
      }
      return amount.money().toBigMoney().multipliedBy(BigDecimal.valueOf(started));
    }
  }

  /** The most spans counted, so that the cost is bounded. */
  int MOST_STARTED = 10_000;

  /** The price of so many of the booking's units, of all of them at most. */
  record Units(Operand number) implements Amount {
    /** Requires the number. */
    public Units {
      Objects.requireNonNull(number, "number");
    }

    @Override
    public @Nullable BigMoney in(Case facts) {
      BigMoney price = money(facts, Base.PRICE.term());
      BigDecimal all = Values.number(facts.term(Per.UNIT.term()));
      BigDecimal some = Values.number(number.in(facts));
      if (price == null || all == null || some == null || all.signum() <= 0) {
        facts.cannotTell(Per.UNIT.term());
        return null;
      }
      BigDecimal whole = price.getAmount().multiply(some.min(all));
      return BigMoney.of(price.getCurrencyUnit(), whole.divide(all, MathContext.DECIMAL128));
    }
  }

  /** All that is held for the booking. */
  record Held() implements Amount {
    @Override
    public @Nullable BigMoney in(Case facts) {
      return money(facts, Base.DEPOSIT.term());
    }
  }

  /** What the slot was sold for again. */
  record NewSale() implements Amount {
    @Override
    public @Nullable BigMoney in(Case facts) {
      return money(facts, "new-sale");
    }
  }

  /** Two amounts together. */
  record Plus(Amount first, Amount second) implements Amount {
    @Override
    public @Nullable BigMoney in(Case facts) {
      return combine(facts, first, second, BigMoney::plus);
    }
  }

  /** One amount less another, never below zero. */
  record Less(Amount first, Amount second) implements Amount {
    @Override
    public @Nullable BigMoney in(Case facts) {
      BigMoney rest = combine(facts, first, second, BigMoney::minus);
      return rest != null && rest.isNegative() ? BigMoney.zero(rest.getCurrencyUnit()) : rest;
    }
  }

  /** The greater of two amounts. */
  record Greater(Amount first, Amount second) implements Amount {
    @Override
    public @Nullable BigMoney in(Case facts) {
      return combine(facts, first, second, (a, b) -> a.isLessThan(b) ? b : a);
    }
  }

  /** The smaller of two amounts. */
  record Smaller(Amount first, Amount second) implements Amount {
    @Override
    public @Nullable BigMoney in(Case facts) {
      return combine(facts, first, second, (a, b) -> a.isGreaterThan(b) ? b : a);
    }
  }

  /** An amount. */
  static Amount of(String amountWithCurrency) {
    return new Fixed(Operand.of(Value.money(amountWithCurrency)));
  }

  /** A share of a base, 35 for 35 %. */
  static Amount percent(String percent, Base base) {
    return new ShareOf(Operand.of(Value.percent(percent)), base);
  }

  /** A share of a base that a setting holds. */
  static Amount share(Operand share, Base base) {
    return new ShareOf(share, base);
  }

  /** So much a person. */
  static Amount perPerson(String amountWithCurrency) {
    return new Each(Operand.of(Value.money(amountWithCurrency)), Per.PERSON);
  }

  /** All of a base. */
  static Amount all(Base base) {
    return percent("100", base);
  }

  /** All that is held for the booking. */
  static Amount held() {
    return new Held();
  }

  /** What the slot was sold for again. */
  static Amount newSale() {
    return new NewSale();
  }

  /** Rounds an exact amount once, by the policy's mode. */
  static @Nullable Money rounded(@Nullable BigMoney exact, Case facts) {
    return exact == null ? null : exact.toMoney(facts.policy().rounding());
  }

  private static @Nullable BigMoney money(Case facts, String term) {
    if (facts.term(term) instanceof Value.Amount amount) {
      return amount.money().toBigMoney();
    }
    facts.cannotTell(term);
    return null;
  }

  private static @Nullable BigMoney combine(
      Case facts, Amount first, Amount second, BinaryOperator<BigMoney> how) {
    BigMoney a = first.in(facts);
    BigMoney b = second.in(facts);
    if (a == null || b == null) {
      return null;
    }
    if (!a.isSameCurrency(b)) {
      facts.cannotTell(a.getCurrencyUnit() + " and " + b.getCurrencyUnit() + " together");
      return null;
    }
    return how.apply(a, b);
  }
}
