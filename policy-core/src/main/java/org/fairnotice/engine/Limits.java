package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.record.Bill;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Accrual;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.DayCount;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Policy;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Limits, run after all topics in file order; a cut names its limit.
 *
 * <p>Shape: never charge takes fees and kept deposits away and gives the deposit back; a cap on
 * charging counts what the booking was charged before; a forbidden block becomes a task for a
 * person. A limit whose amount cannot be told cuts to nothing, since a limit protects.
 */
final class Limits {
  private final Sitting sitting;
  private final Case facts;
  private final List<Act> acts = new ArrayList<>();

  private Limits(Sitting sitting, Case facts, List<Act> acts) {
    this.sitting = sitting;
    this.facts = facts;
    this.acts.addAll(acts);
  }

  /** Whether any of the acts could be limited. */
  static boolean concern(List<Act> acts) {
    for (Act act : acts) {
      switch (act.decision().type()) {
        case FEE_CHARGED, DEPOSIT_KEPT, BLOCKED, STEP_FEE_CHARGED, INTEREST_CHARGED -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  static ClientRecord on(Sitting sitting, Policy policy, List<Act> acts) {
    Networks.Ready ready = sitting.deliberation().engine().ready(policy);
    Case facts = sitting.facts(policy);
    Question question = Question.of(ready.plan(), Plan.LIMITS, facts);
    ready.network().ask(question);
    Limits limits = new Limits(sitting, facts, acts);
    for (Question.Match match : question.matches()) {
      Guard guard = ((Entry.OfGuard) match.entry()).guard(policy);
      guard.limits().forEach(limit -> limits.apply(guard, limit));
    }
    return sitting.again(limits.acts);
  }

  private void apply(Guard guard, Guard.Limit limit) {
    if (limit instanceof Guard.Limit.NeverBlock) {
      neverBlock(guard);
    } else if (limit instanceof Guard.Limit.NeverCharge) {
      capFees(guard, null);
      capKept(guard, null);
      without(guard, DecisionType.STEP_FEE_CHARGED);
      without(guard, DecisionType.INTEREST_CHARGED);
    } else if (limit instanceof Guard.Limit.NeverStepFee) {
      without(guard, DecisionType.STEP_FEE_CHARGED);
    } else if (limit instanceof Guard.Limit.NeverInterest) {
      without(guard, DecisionType.INTEREST_CHARGED);
    } else if (limit instanceof Guard.Limit.InterestAtMost most) {
      capInterest(guard, most.rate());
    } else if (limit instanceof Guard.Limit.ChargeAtMost most) {
      Money room = less(Amount.rounded(most.amount().in(facts), facts), charged());
      capKept(guard, room);
      capFees(guard, room == null ? null : less(room, kept(room)));
    } else if (limit instanceof Guard.Limit.KeepAtMost most) {
      capKept(guard, Amount.rounded(most.amount().in(facts), facts));
    }
  }

  private void capFees(Guard guard, @Nullable Money most) {
    Money room = most;
    for (int i = 0; i < acts.size(); i++) {
      Decision decision = acts.get(i).decision();
      Money amount = decision.terms().amount();
      if (decision.type() != DecisionType.FEE_CHARGED || amount == null) {
        continue;
      }
      Money allowed = smaller(amount, room);
      if (allowed.isLessThan(amount)) {
        acts.set(i, acts.get(i).with(cut(decision, guard, allowed)));
      }
      room = room == null ? null : less(room, allowed);
    }
  }

  /** Takes all that charges of a type away; the decision says that it came to nothing. */
  private void without(Guard guard, DecisionType type) {
    for (int i = 0; i < acts.size(); i++) {
      Decision decision = acts.get(i).decision();
      Money amount = decision.terms().amount();
      if (decision.type() == type && amount != null && amount.isPositive()) {
        Money nothing = Money.zero(amount.getCurrencyUnit());
        acts.set(i, acts.get(i).with(cut(decision, guard, nothing)));
      }
    }
  }

  /** Interest at a rate that cannot be told is cut to nothing. */
  private void capInterest(Guard guard, Operand rate) {
    for (int i = 0; i < acts.size(); i++) {
      Decision decision = acts.get(i).decision();
      Terms terms = decision.terms();
      Bill bill = facts.bill();
      if (decision.type() != DecisionType.INTEREST_CHARGED || terms.amount() == null) {
        continue;
      }
      Accrual most = bill == null ? null : accrual(bill, terms, rate);
      Money allowed =
          smaller(terms.amount(), most == null ? null : Amount.rounded(most.amount(), facts));
      if (allowed.isLessThan(terms.amount())) {
        acts.set(i, acts.get(i).with(cut(decision, guard, allowed)));
      }
    }
  }

  private @Nullable Accrual accrual(Bill bill, Terms terms, Operand rate) {
    DayCount count = terms.kind() == null ? null : DayCount.of(terms.kind());
    return count == null || terms.from() == null || terms.until() == null
        ? null
        : Accrual.at(facts, bill, terms.from(), terms.until(), rate, count);
  }

  private void capKept(Guard guard, @Nullable Money most) {
    for (int i = 0; i < acts.size(); i++) {
      Decision decision = acts.get(i).decision();
      Money amount = decision.terms().amount();
      if (decision.type() != DecisionType.DEPOSIT_KEPT || amount == null) {
        continue;
      }
      Money allowed = smaller(amount, most);
      if (allowed.isLessThan(amount)) {
        acts.set(i, acts.get(i).with(cut(decision, guard, allowed)));
        Decision back = refund(decision, guard, amount.minus(allowed));
        acts.add(i + 1, acts.get(i).beside(back));
      }
    }
  }

  private static Decision cut(Decision decision, Guard guard, Money allowed) {
    DecisionType type =
        decision.type() == DecisionType.FEE_CHARGED && allowed.isZero()
            ? DecisionType.NO_FEE
            : decision.type();
    return new Decision(
        decision.id(),
        type,
        decision.topic(),
        decision.subject(),
        decision.terms().withAmount(allowed),
        decision.mode(),
        decision.waits(),
        decision.explanation().cutBy(new Cut(guard.name(), decision.terms().amount())),
        decision.corrects());
  }

  private Decision refund(Decision decision, Guard guard, Money amount) {
    return new Decision(
        sitting
            .deliberation()
            .ids()
            .next(sitting.event().id(), Topic.SETTLEMENT, decision.subject()),
        DecisionType.DEPOSIT_REFUNDED,
        Topic.SETTLEMENT,
        decision.subject(),
        Terms.amount(amount),
        decision.mode(),
        decision.waits(),
        decision.explanation().cutBy(new Cut(guard.name(), null)),
        null);
  }

  private void neverBlock(Guard guard) {
    for (int i = 0; i < acts.size(); i++) {
      Decision decision = acts.get(i).decision();
      if (decision.type() == DecisionType.BLOCKED) {
        Decision task =
            new Decision(
                decision.id(),
                DecisionType.TASK,
                decision.topic(),
                decision.subject(),
                Terms.none().withName("block-forbidden"),
                Mode.AUTOMATIC,
                null,
                decision.explanation().cutBy(new Cut(guard.name(), null)),
                null);
        acts.set(i, Act.of(task));
      }
    }
  }

  /** What this ruling keeps of the deposit. */
  private Money kept(Money like) {
    Money sum = Money.zero(like.getCurrencyUnit());
    for (Act act : acts) {
      Money amount = act.decision().terms().amount();
      if (act.decision().type() == DecisionType.DEPOSIT_KEPT
          && amount != null
          && amount.isSameCurrency(sum)) {
        sum = sum.plus(amount);
      }
    }
    return sum;
  }

  /** What the booking was charged before. */
  private Money charged() {
    Money sum = Money.zero(facts.policy().currency());
    Subject subject = sitting.subject();
    if (subject.kind() != Subject.Kind.BOOKING) {
      return sum;
    }
    for (Bill bill : sitting.before().bills().values()) {
      boolean fee = bill.decision() != null && subject.id().equals(bill.booking());
      if (fee && bill.amount().isSameCurrency(sum)) {
        sum = sum.plus(bill.amount());
      }
    }
    return sum;
  }

  private static Money smaller(Money amount, @Nullable Money most) {
    if (most == null || !most.isSameCurrency(amount)) {
      return Money.zero(amount.getCurrencyUnit());
    }
    return amount.isGreaterThan(most) ? most : amount;
  }

  private static @Nullable Money less(@Nullable Money most, Money part) {
    if (most == null || !most.isSameCurrency(part)) {
      return null;
    }
    Money rest = most.minus(part);
    return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
  }
}
