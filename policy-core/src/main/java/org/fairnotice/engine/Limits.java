package org.fairnotice.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.EventType;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Kept;
import org.fairnotice.record.Tally;
import org.fairnotice.rule.Accrual;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.DayCount;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Values;
import org.fairnotice.rule.Within;
import org.fairnotice.time.Window;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Limits, run after all topics: caps in file order, then floors; a cut names its limit.
 *
 * <p>Shape: never charge takes fees and kept deposits away and gives the deposit back; a cap on
 * charging counts what the booking, or the client in a window, was charged before; a floor gives
 * back what is kept and then pays; a forbidden block becomes a task for a person, a strike too many
 * one that does not count, a pass credit burnt one returned. A limit whose amount cannot be told
 * cuts to nothing, since a limit protects. Amounts are those before anything was decided on the
 * event, so a share of the deposit is one of what was held.
 */
final class Limits {
  private final Sitting sitting;
  private final Case facts;
  private final Case undecided;
  private final List<Act> acts = new ArrayList<>();

  private Limits(Sitting sitting, Case facts, Case undecided, List<Act> acts) {
    this.sitting = sitting;
    this.facts = facts;
    this.undecided = undecided;
    this.acts.addAll(acts);
  }

  /** Whether a policy could limit what was decided, or demand more of it. */
  static boolean concern(Policy policy, EventType event, List<Act> acts) {
    for (Act act : acts) {
      switch (act.decision().type()) {
        case FEE_CHARGED,
            DEPOSIT_KEPT,
            BLOCKED,
            STEP_FEE_CHARGED,
            INTEREST_CHARGED,
            STRIKE_ADDED,
            PASS_BURNT,
            LOYALTY_REVERSED,
            DEPOSIT_REFUNDED,
            DEPOSIT_CREDITED,
            DEPOSIT_CARRIED -> {
          return true;
        }
        default -> {}
      }
    }
    return event == EventType.BOOKING_CANCELLED
        && policy.guards().stream()
            .flatMap(guard -> guard.limits().stream())
            .anyMatch(Limits::isFloor);
  }

  private static boolean isFloor(Guard.Limit limit) {
    return limit instanceof Guard.Limit.GiveBackAtLeast;
  }

  static ClientRecord on(Sitting sitting, Policy policy, List<Act> acts) {
    Networks.Ready ready = sitting.deliberation().engine().ready(policy);
    Case facts = sitting.facts(policy);
    Question question = Question.of(ready.plan(), Plan.LIMITS, facts);
    ready.network().ask(question);
    Limits limits =
        new Limits(sitting, facts, facts.after(List.of(), sitting.undecidedRecord()), acts);
    List<Guard> guards = new ArrayList<>();
    for (Question.Match match : question.matches()) {
      guards.add(((Entry.OfGuard) match.entry()).guard(policy));
    }
    limits.run(guards, limit -> !isFloor(limit));
    limits.run(guards, Limits::isFloor);
    return sitting.again(limits.acts);
  }

  private void run(List<Guard> guards, Predicate<Guard.Limit> which) {
    for (Guard guard : guards) {
      for (Guard.Limit limit : guard.limits()) {
        if (which.test(limit)) {
          apply(guard, limit);
        }
      }
    }
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
      capCharges(guard, less(amount(most.amount()), charged()));
    } else if (limit instanceof Guard.Limit.ChargeAtMostWithin most) {
      Money before = charged(most.within());
      capCharges(guard, before == null ? null : less(amount(most.amount()), before));
    } else if (limit instanceof Guard.Limit.KeepAtMost most) {
      capKept(guard, amount(most.amount()));
    } else if (limit instanceof Guard.Limit.StrikesAtMost most) {
      capStrikes(guard, most);
    } else if (limit instanceof Guard.Limit.NeverBurn) {
      neverBurn(guard);
    } else if (limit instanceof Guard.Limit.NeverTakeBack) {
      neverTakeBack(guard);
    } else if (limit instanceof Guard.Limit.GiveBackAtLeast least) {
      giveBack(guard, least.amount());
    }
  }

  private @Nullable Money amount(Amount amount) {
    return told(() -> Amount.rounded(amount.in(undecided), undecided));
  }

  /** What faults is something that cannot be told. */
  private static <T> @Nullable T told(Supplier<@Nullable T> work) {
    try {
      return work.get();
    } catch (RuntimeException fault) {
      return null;
    }
  }

  private @Nullable Instant start(Within within) {
    Window window = within.in(facts);
    return window == null ? null : window.startBefore(facts.now(), facts.place());
  }

  // Money.

  private void capCharges(Guard guard, @Nullable Money room) {
    capKept(guard, room);
    capFees(guard, room == null ? null : less(room, sum(room, DecisionType.DEPOSIT_KEPT)));
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
      Accrual most = bill == null ? null : told(() -> accrual(bill, terms, rate));
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
        acts.add(i + 1, back(acts.get(i), guard, amount.minus(allowed)));
      }
    }
  }

  private static Decision cut(Decision decision, Guard guard, Money allowed) {
    DecisionType type =
        decision.type() == DecisionType.FEE_CHARGED && allowed.isZero()
            ? DecisionType.NO_FEE
            : decision.type();
    return cut(decision, guard, type, decision.terms().withAmount(allowed));
  }

  private static Decision cut(Decision decision, Guard guard, DecisionType type, Terms terms) {
    return new Decision(
        decision.id(),
        type,
        decision.topic(),
        decision.subject(),
        terms,
        decision.mode(),
        decision.waits(),
        decision.explanation().cutBy(new Cut(guard.name(), decision.terms().amount())),
        decision.corrects());
  }

  /** What goes back because of a limit, waiting for the same answer as what it was cut from. */
  private Act back(Act from, Guard guard, Money amount) {
    return from.beside(
        paid(
            Topic.SETTLEMENT,
            DecisionType.DEPOSIT_REFUNDED,
            amount,
            from.decision(),
            from.decision().explanation().cutBy(new Cut(guard.name(), null))));
  }

  private Decision paid(
      Topic topic,
      DecisionType type,
      Money amount,
      @Nullable Decision like,
      Explanation explanation) {
    return new Decision(
        sitting.deliberation().ids().next(sitting.event().id(), topic, sitting.subject()),
        type,
        topic,
        sitting.subject(),
        Terms.amount(amount),
        like == null || like.mode() == Mode.BY_PERSON ? Mode.AUTOMATIC : like.mode(),
        like == null ? null : like.waits(),
        explanation,
        null);
  }

  // The floor.

  /**
   * Gives back what is kept, then pays what is still missing, when a booking is cancelled or an
   * answer about that comes. Where the amount cannot be told, all that is held goes back.
   */
  private void giveBack(Guard guard, Amount least) {
    Booking booking = undecided.booking();
    boolean ends =
        switch (sitting.event().type()) {
          case BOOKING_CANCELLED -> true;
          case APPROVED, DECLINED, TIME_PASSED -> firstSettling() != null;
          default -> false;
        };
    if (booking == null || !ends) {
      return;
    }
    Money told = amount(least);
    Money held = booking.held();
    Money floor = told == null || !told.isSameCurrency(held) ? held : told;
    Act settled = firstSettling();
    Money missing = less(floor, given(held));
    if (missing != null && missing.isPositive() && held.isPositive() && settled == null) {
      Money all = smaller(missing, held);
      acts.add(decided(guard, Topic.SETTLEMENT, DecisionType.DEPOSIT_REFUNDED, all, null));
    } else if (missing != null && missing.isPositive()) {
      Money kept = sum(held, DecisionType.DEPOSIT_KEPT);
      capKept(guard, less(kept, missing));
    }
    missing = less(floor, given(held));
    if (missing != null && missing.isPositive()) {
      acts.add(decided(guard, Topic.FEE, DecisionType.COMPENSATION_DUE, missing, firstSettling()));
    }
  }

  private @Nullable Act firstSettling() {
    return acts.stream()
        .filter(act -> act.decision().topic() == Topic.SETTLEMENT)
        .findFirst()
        .orElse(null);
  }

  /** What a limit decides of its own accord, with what was decided on the deposit. */
  private Act decided(
      Guard guard, Topic topic, DecisionType type, Money amount, @Nullable Act with) {
    Explanation by = Explanation.by(guard.name()).cutBy(new Cut(guard.name(), null));
    Decision decision = paid(topic, type, amount, with == null ? null : with.decision(), by);
    return with == null ? Act.of(decision) : with.beside(decision);
  }

  private Money given(Money like) {
    return sum(like, DecisionType.DEPOSIT_REFUNDED)
        .plus(sum(like, DecisionType.DEPOSIT_CREDITED))
        .plus(sum(like, DecisionType.COMPENSATION_DUE));
  }

  // Strikes, standing, passes, rewards.

  private void capStrikes(Guard guard, Guard.Limit.StrikesAtMost limit) {
    BigDecimal most = told(() -> Values.number(limit.number().in(facts)));
    Instant start = told(() -> start(limit.within()));
    int counted =
        start == null
            ? Integer.MAX_VALUE
            : facts.record().history().count(Tally.STRIKES.thing(), start, facts.now());
    for (int i = acts.size() - 1; i >= 0; i--) {
      Decision decision = acts.get(i).decision();
      boolean over = most == null || BigDecimal.valueOf(counted).compareTo(most) > 0;
      if (over && decision.type() == DecisionType.STRIKE_ADDED && decision.effective()) {
        Decision not = cut(decision, guard, DecisionType.NOT_COUNTED, decision.terms());
        acts.set(i, acts.get(i).with(not));
        counted--;
      }
    }
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

  private void neverBurn(Guard guard) {
    for (int i = 0; i < acts.size(); i++) {
      Decision decision = acts.get(i).decision();
      if (decision.type() == DecisionType.PASS_BURNT) {
        Decision returned = cut(decision, guard, DecisionType.PASS_RETURNED, decision.terms());
        acts.set(i, acts.get(i).with(returned));
      }
    }
  }

  private void neverTakeBack(Guard guard) {
    for (int i = 0; i < acts.size(); i++) {
      Decision decision = acts.get(i).decision();
      if (decision.type() == DecisionType.LOYALTY_REVERSED) {
        Terms terms = decision.terms();
        Money amount = terms.amount();
        Terms nothing =
            amount == null
                ? terms.withCount(BigDecimal.ZERO)
                : terms.withAmount(Money.zero(amount.getCurrencyUnit()));
        acts.set(i, acts.get(i).with(cut(decision, guard, decision.type(), nothing)));
      }
    }
  }

  // What was charged.

  private Money sum(Money like, DecisionType type) {
    Money sum = Money.zero(like.getCurrencyUnit());
    for (Act act : acts) {
      Money amount = act.decision().terms().amount();
      if (act.decision().type() == type && amount != null && amount.isSameCurrency(sum)) {
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
    for (Bill bill : sitting.before().feesOf(subject.id())) {
      if (bill.amount().isSameCurrency(sum)) {
        sum = sum.plus(bill.amount());
      }
    }
    return sum;
  }

  /**
   * What the client was charged before in a window, and what was kept of other bookings; null when
   * the window cannot be told.
   */
  private @Nullable Money charged(Within within) {
    Instant start = told(() -> start(within));
    if (start == null) {
      return null;
    }
    Money sum = Money.zero(facts.policy().currency());
    for (Bill bill : sitting.before().bills().inLineAfter(start)) {
      if (bill.amount().isSameCurrency(sum)) {
        sum = sum.plus(bill.amount());
      }
    }
    boolean settled = firstSettling() != null;
    for (Booking booking : sitting.before().bookings().inLineAfter(start)) {
      Kept kept = booking.kept();
      boolean anew = settled && Subject.booking(booking.id()).equals(sitting.subject());
      if (kept != null && !anew && kept.amount().isSameCurrency(sum)) {
        sum = sum.plus(smaller(kept.amount(), booking.held()));
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
