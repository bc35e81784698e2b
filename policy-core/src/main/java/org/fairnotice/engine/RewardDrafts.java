package org.fairnotice.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.PaidWith;
import org.fairnotice.record.Booking;
import org.fairnotice.record.Ledger;
import org.fairnotice.record.PassUse;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Values;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What outcomes about passes and rewards come to in a case.
 *
 * <p>Shape: null where a fact is missing. A booking that took no pass credit has none to move: the
 * share is then zero. What is taken back is what is there, never more.
 */
final class RewardDrafts {
  private final Case facts;
  private final Function<Operand, @Nullable LocalDate> lastDay;

  RewardDrafts(Case facts, Function<Operand, @Nullable LocalDate> lastDay) {
    this.facts = facts;
    this.lastDay = lastDay;
  }

  // Passes.

  @Nullable List<Draft> pass(Outcome outcome, Booking booking) {
    facts.term("paid-with");
    return outcome instanceof Outcome.ExtendPass extend
        ? extension(extend, booking)
        : credit((Outcome.PassCredit) outcome, booking);
  }

  private @Nullable List<Draft> extension(Outcome.ExtendPass extend, Booking booking) {
    if (!(extend.by().in(facts) instanceof Value.Length length)) {
      return null;
    }
    boolean none = booking.paidBy() == PaidWith.MONEY;
    Terms terms =
        Terms.none()
            .withCount(none ? BigDecimal.ZERO : BigDecimal.valueOf(length.span().amount()))
            .withKind(length.span().unit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return List.of(new Draft(DecisionType.PASS_EXTENDED, terms));
  }

  private @Nullable List<Draft> credit(Outcome.PassCredit credit, Booking booking) {
    if (!(credit.share().in(facts) instanceof Value.Share inAll)) {
      return null;
    }
    boolean none = booking.paidBy() != PaidWith.PASS;
    PassUse use = booking.passUse();
    BigDecimal returned = none ? BigDecimal.ZERO : use.toReturn(inAll.fraction());
    BigDecimal burnt = none ? BigDecimal.ZERO : use.toBurn(returned);
    boolean burns = inAll.fraction().signum() == 0;
    List<Draft> drafts = new ArrayList<>();
    if (!burns) {
      drafts.add(new Draft(DecisionType.PASS_RETURNED, share(returned)));
    }
    if (burns || burnt.signum() > 0) {
      drafts.add(new Draft(DecisionType.PASS_BURNT, share(burnt)));
    }
    return drafts;
  }

  private static Terms share(BigDecimal share) {
    return Terms.none().withShare(share.signum() == 0 ? BigDecimal.ZERO : share);
  }

  // Rewards.

  @Nullable Draft loyalty(Outcome outcome) {
    if (outcome instanceof Outcome.Discount discount) {
      return discount.share().in(facts) instanceof Value.Share part
          ? earned(
              DecisionType.DISCOUNT_GRANTED,
              Terms.none().withShare(part.fraction()),
              discount.after(),
              discount.valid())
          : null;
    }
    if (outcome instanceof Outcome.Points points) {
      BigDecimal number = number(points);
      return number == null
          ? null
          : earned(
              DecisionType.POINTS_EARNED,
              Terms.none().withCount(number),
              points.after(),
              points.valid());
    }
    if (outcome instanceof Outcome.Credit credit) {
      Money sum = Amount.rounded(credit.amount().in(facts), facts);
      return sum == null
          ? null
          : earned(DecisionType.CREDIT_EARNED, Terms.amount(sum), credit.after(), credit.valid());
    }
    return takenBack((Outcome.ClaimBack) outcome);
  }

  private @Nullable BigDecimal number(Outcome.Points points) {
    BigDecimal number = Values.number(points.number().in(facts));
    if (number == null || points.each() == null) {
      return number;
    }
    if (!(facts.term(Amount.Base.PRICE.term()) instanceof Value.Amount price)
        || !(points.each().in(facts) instanceof Value.Amount each)
        || !each.money().isPositive()
        || !each.money().isSameCurrency(price.money())) {
      facts.cannotTell(Amount.Base.PRICE.term());
      return null;
    }
    BigDecimal full =
        price.money().getAmount().divide(each.money().getAmount(), 0, RoundingMode.DOWN);
    return plain(number.multiply(full));
  }

  private @Nullable Draft earned(
      DecisionType type, Terms terms, @Nullable Operand after, @Nullable Operand valid) {
    Terms whole = terms;
    if (after != null) {
      LocalDate from = lastDay.apply(after);
      if (from == null) {
        return null;
      }
      whole = whole.withAvailableFrom(from);
    }
    if (valid != null) {
      LocalDate until = lastDay.apply(valid);
      if (until == null) {
        return null;
      }
      whole = whole.withEnd(until, null);
    }
    return new Draft(type, whole);
  }

  private @Nullable Draft takenBack(Outcome.ClaimBack back) {
    Terms terms = terms(back);
    return terms == null
        ? null
        : new Draft(DecisionType.LOYALTY_REVERSED, terms.withFrom(facts.businessDay()));
  }

  private @Nullable Terms terms(Outcome.ClaimBack back) {
    LocalDate day = facts.businessDay();
    if (back instanceof Outcome.TakeBackPoints points) {
      BigDecimal asked = Values.number(points.number().in(facts));
      facts.term("points");
      return asked == null
          ? null
          : Terms.none().withCount(plain(asked.min(Ledger.pointsBack(facts.record(), null, day))));
    }
    if (back instanceof Outcome.TakeBackCredit credit) {
      Money asked = Amount.rounded(credit.amount().in(facts), facts);
      facts.term("credit");
      if (asked == null) {
        return null;
      }
      Money there = Ledger.creditBack(facts.record(), null, asked.getCurrencyUnit(), day);
      return Terms.amount(asked.isGreaterThan(there) ? there : asked);
    }
    Booking booking = facts.booking();
    if (booking == null) {
      facts.cannotTell("booking");
      return null;
    }
    Terms earned = Terms.none().withScope(Subject.Kind.BOOKING.wireName());
    CurrencyUnit currency = facts.policy().currency();
    return ((Outcome.TakeBackEarned) back).points()
        ? earned.withCount(plain(Ledger.pointsBack(facts.record(), booking.id(), day)))
        : earned.withAmount(Ledger.creditBack(facts.record(), booking.id(), currency, day));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
