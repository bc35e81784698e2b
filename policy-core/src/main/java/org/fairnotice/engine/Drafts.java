package org.fairnotice.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.Event;
import org.fairnotice.record.Booking;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Reach;
import org.fairnotice.rule.Until;
import org.fairnotice.rule.Values;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's outcomes come to in a case, for one topic.
 *
 * <p>Shape: null where a fact is missing, which the case's trace then names; empty where the rule
 * says nothing on the topic.
 */
final class Drafts {
  private final Case facts;
  private final Topic topic;
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Money counted;
  private boolean answered;
  private boolean missing;

  private Drafts(Case facts, Topic topic, @Nullable Money counted) {
    this.facts = facts;
    this.topic = topic;
    this.counted = counted;
  }

  /**
   * The drafts, whether the outcomes answer the topic at all, and, of a sum, how much of what was
   * kept has been counted.
   */
  record Result(@Nullable List<Draft> drafts, boolean answered, @Nullable Money counted) {}

  static Result of(List<Outcome> outcomes, Case facts, Topic topic) {
    return of(outcomes, facts, topic, null);
  }

  /** The drafts of a rule in a sum, in which others have counted so much of what was kept. */
  static Result of(List<Outcome> outcomes, Case facts, Topic topic, @Nullable Money counted) {
    Drafts work = new Drafts(facts, topic, counted);
    outcomes.forEach(work::add);
    return new Result(
        work.missing ? null : List.copyOf(work.drafts),
        work.answered || work.missing,
        work.counted);
  }

  private void add(Outcome outcome) {
    if (!outcome.topics().contains(topic)) {
      return;
    }
    if (outcome instanceof Outcome.Accounted accounted) {
      accounted(accounted);
      return;
    }
    if (outcome instanceof Outcome.ByMeasure by) {
      List<Outcome> row = by.table().in(facts);
      if (row == null) {
        missing = true;
      } else {
        row.forEach(this::add);
      }
      return;
    }
    boolean before = answered;
    answered = true;
    boolean ofBooking =
        topic == Topic.ACCEPTANCE || topic == Topic.GUARANTEE || topic == Topic.PASS;
    if (ofBooking && facts.booking() == null) {
      facts.cannotTell("booking");
      missing = true;
      return;
    }
    switch (topic) {
      case ACCEPTANCE -> draft(((Outcome.Accept) outcome).type(), Terms.none());
      case GUARANTEE -> {
        if (outcome instanceof Outcome.Guarantee guarantee) {
          guarantee(guarantee);
        } else {
          draft(DecisionType.BOOKING_RELEASED, Terms.none());
        }
      }
      case SETTLEMENT -> settlement(outcome);
      case FEE -> fee(outcome);
      case STRIKE -> strike(outcome);
      case STANDING -> standing(outcome);
      case LOYALTY -> loyalty(outcome);
      case MESSAGE -> {
        if (outcome instanceof Outcome.Offer offer) {
          take(new OfferDraft(facts, this::lastDay).of(offer));
        } else {
          tell((Outcome.Tell) outcome);
        }
      }
      case COLLECTION -> collection(outcome, before);
      case PASS -> passes(outcome);
    }
  }

  /** What is kept, charged or paid bears what the accounts need; what goes back does not. */
  private void accounted(Outcome.Accounted accounted) {
    Operand part = accounted.staffShare();
    Value share = part == null ? null : part.in(facts);
    if (part != null && !(share instanceof Value.Share)) {
      facts.cannotTell("staff share");
      missing = true;
      return;
    }
    BigDecimal fraction = share instanceof Value.Share staff ? staff.fraction() : null;
    int first = drafts.size();
    add(accounted.outcome());
    for (int i = first; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      switch (draft.type()) {
        case DEPOSIT_KEPT, FEE_CHARGED, COMPENSATION_DUE -> {
          Terms booked = draft.terms().withAccounting(accounted.tax(), fraction);
          drafts.set(i, new Draft(draft.type(), booked));
        }
        default -> {
          // Money that goes back and fees of nothing are no business of the accounts.
        }
      }
    }
  }

  /** Takes back what stands of the booking's fees or strikes, in the order of their ids. */
  private void takeBack(DecisionType nothingLeft) {
    Booking booking = facts.booking();
    if (booking == null) {
      facts.cannotTell("booking");
      missing = true;
      return;
    }
    List<String> standing = facts.record().standing(booking.id(), topic);
    for (String decision : standing) {
      drafts.add(new Draft(DecisionType.COMPENSATED, Terms.none(), decision));
    }
    if (standing.isEmpty()) {
      draft(nothingLeft, Terms.none());
    }
  }

  private void draft(DecisionType type, @Nullable Terms terms) {
    if (terms == null) {
      missing = true;
    } else {
      drafts.add(new Draft(type, terms));
    }
  }

  private void guarantee(Outcome.Guarantee guarantee) {
    Terms terms = Terms.none();
    Amount amount = guarantee.amount();
    if (amount != null || guarantee.type() == DecisionType.PREPAYMENT_REQUIRED) {
      Money sum = amount == null ? price() : Amount.rounded(amount.in(facts), facts);
      if (sum == null) {
        missing = true;
        return;
      }
      terms = terms.withAmount(sum);
    }
    Outcome.Deadline deadline = guarantee.deadline();
    if (deadline != null) {
      Instant due = due(deadline);
      if (due == null) {
        missing = true;
        return;
      }
      terms = terms.withDue(due, deadline.missed().wireName());
    }
    draft(guarantee.type(), terms);
  }

  private @Nullable Instant due(Outcome.Deadline deadline) {
    Instant due = plus(known(), deadline.within());
    Operand before = deadline.beforeStart();
    Booking booking = facts.booking();
    if (before == null || due == null) {
      return due;
    }
    if (booking == null || !(before.in(facts) instanceof Value.Length length)) {
      return null;
    }
    Instant ahead = facts.place().minus(booking.startsAt(), length.span());
    return ahead.isBefore(due) ? due : ahead;
  }

  private @Nullable Money price() {
    return facts.term("price") instanceof Value.Amount price ? price.money() : null;
  }

  private void settlement(Outcome outcome) {
    Money held = held();
    if (held == null) {
      missing = true;
    } else if (outcome instanceof Outcome.Refund) {
      draft(DecisionType.DEPOSIT_REFUNDED, Terms.amount(held));
    } else if (outcome instanceof Outcome.Carry) {
      draft(DecisionType.DEPOSIT_CARRIED, Terms.amount(held));
    } else if (outcome instanceof Outcome.Keep keep) {
      keep(keep, held);
    } else if (outcome instanceof Outcome.Charge charge) {
      counts(charge, held);
    }
  }

  private @Nullable Money held() {
    Booking booking = facts.booking();
    if (booking == null) {
      facts.term(Amount.Base.DEPOSIT.term());
      return null;
    }
    return booking.held();
  }

  private void keep(Outcome.Keep keep, Money held) {
    Money wanted = Amount.rounded(keep.amount().in(facts), facts);
    if (wanted == null || !wanted.isSameCurrency(held)) {
      missing = true;
      return;
    }
    Money kept = wanted.isGreaterThan(held) ? held : wanted;
    Money rest = held.minus(kept);
    if (kept.isPositive() || rest.isZero()) {
      draft(DecisionType.DEPOSIT_KEPT, Terms.amount(kept));
    }
    if (rest.isPositive()) {
      rest(keep.rest(), rest);
    }
  }

  private void rest(Outcome.Rest where, Money rest) {
    if (where instanceof Outcome.Rest.Voucher voucher) {
      draft(DecisionType.DEPOSIT_CREDITED, valid(Terms.amount(rest), voucher.valid()));
    } else if (where instanceof Outcome.Rest.PartVoucher part) {
      partVoucher(part, rest);
    } else if (where instanceof Outcome.Rest.NextBooking) {
      draft(DecisionType.DEPOSIT_CARRIED, Terms.amount(rest).withScope("next-booking"));
    } else {
      draft(DecisionType.DEPOSIT_REFUNDED, Terms.amount(rest));
    }
  }

  private void partVoucher(Outcome.Rest.PartVoucher part, Money rest) {
    Money wanted = Amount.rounded(part.amount().in(facts), facts);
    if (wanted == null || !wanted.isSameCurrency(rest)) {
      missing = true;
      return;
    }
    Money credited = wanted.isGreaterThan(rest) ? rest : wanted;
    if (credited.isPositive()) {
      draft(DecisionType.DEPOSIT_CREDITED, valid(Terms.amount(credited), part.valid()));
    }
    Money left = rest.minus(credited);
    if (left.isPositive()) {
      draft(DecisionType.DEPOSIT_REFUNDED, Terms.amount(left));
    }
  }

  /** What is held counts towards a charge; what is left of it goes back. */
  private void counts(Outcome.Charge charge, Money held) {
    Money total = Amount.rounded(charge.amount().in(facts), facts);
    if (total == null || !total.isSameCurrency(held)) {
      missing = true;
      return;
    }
    if (held.isZero()) {
      return;
    }
    Money kept = total.isGreaterThan(held) ? held : total;
    draft(DecisionType.DEPOSIT_KEPT, Terms.amount(kept));
    Money rest = held.minus(kept);
    if (rest.isPositive()) {
      draft(DecisionType.DEPOSIT_REFUNDED, Terms.amount(rest));
    }
  }

  private void fee(Outcome outcome) {
    if (outcome instanceof Outcome.TakeBack) {
      takeBack(DecisionType.NO_FEE);
      return;
    }
    if (outcome instanceof Outcome.NoFee) {
      draft(DecisionType.NO_FEE, Terms.none());
      return;
    }
    if (outcome instanceof Outcome.Compensate compensate) {
      Money sum = Amount.rounded(compensate.amount().in(facts), facts);
      draft(DecisionType.COMPENSATION_DUE, sum == null ? null : Terms.amount(sum));
      return;
    }
    Outcome.Charge charge = (Outcome.Charge) outcome;
    Money total = Amount.rounded(charge.amount().in(facts), facts);
    if (total == null) {
      missing = true;
      return;
    }
    Money fee = charge.onTop() ? total : less(total, toCount(total));
    draft(fee.isPositive() ? DecisionType.FEE_CHARGED : DecisionType.NO_FEE, Terms.amount(fee));
  }

  /** What was kept counts towards a charge; in a sum only once. */
  private Money toCount(Money total) {
    Money kept = kept(total);
    if (counted == null || !counted.isSameCurrency(kept)) {
      return kept;
    }
    Money left = less(kept, counted);
    Money part = left.isGreaterThan(total) ? total : left;
    counted = counted.plus(part);
    return part;
  }

  private Money kept(Money like) {
    Money kept = Money.zero(like.getCurrencyUnit());
    for (Decision decision : facts.earlier()) {
      Money amount = decision.terms().amount();
      if (decision.type() == DecisionType.DEPOSIT_KEPT
          && amount != null
          && amount.isSameCurrency(like)) {
        kept = kept.plus(amount);
      }
    }
    return kept;
  }

  private static Money less(Money total, Money part) {
    Money rest = total.minus(part);
    return rest.isNegative() ? Money.zero(rest.getCurrencyUnit()) : rest;
  }

  private void strike(Outcome outcome) {
    if (outcome instanceof Outcome.TakeBack) {
      takeBack(DecisionType.NOT_COUNTED);
    } else if (outcome instanceof Outcome.Tag tag) {
      draft(DecisionType.MARKED, valid(Terms.none().withName(tag.tag()), tag.length()));
    } else if (outcome instanceof Outcome.Untag untag) {
      draft(DecisionType.UNMARKED, Terms.none().withName(untag.tag()));
    } else {
      DecisionType type = ((Outcome.Strike) outcome).type();
      boolean nothing = type == DecisionType.STRIKE_FORGIVEN && !struck();
      if (!nothing) {
        draft(type, Terms.none());
      }
    }
  }

  private boolean struck() {
    return facts.record().effects().lastInLine() != null;
  }

  private void standing(Outcome outcome) {
    if (outcome instanceof Outcome.Block block) {
      Reach reach = block.reach();
      Terms terms = reach == null ? Terms.none() : Terms.none().withScope(reach.scope());
      draft(DecisionType.BLOCKED, until(terms, block.until()));
    } else if (outcome instanceof Outcome.FromNowOn from) {
      Reach reach = from.reach();
      Terms demanded = demand(from.demand());
      Terms terms = demanded == null || reach == null ? demanded : demanded.withName(reach.scope());
      draft(DecisionType.RESTRICTED, until(terms, from.until()));
    } else if (outcome instanceof Outcome.Caution caution) {
      boolean talk = caution.type() == DecisionType.TALK_FIRST;
      draft(
          caution.type(),
          talk ? Terms.none().withEnd(null, Until.Kind.LIFTED.wireName()) : Terms.none());
    } else {
      String scope =
          ((Outcome.Restore) outcome).blocksOnly() ? DecisionType.BOOKING_REFUSED.wireName() : null;
      draft(DecisionType.RESTORED, Terms.none().withScope(scope));
    }
  }

  /**
   * What is asked from now on: a share of the price stays a share, anything else is worked out now.
   */
  private @Nullable Terms demand(Outcome demand) {
    if (demand instanceof Outcome.Accept accept) {
      return Terms.none().withScope(accept.type().wireName());
    }
    Outcome.Guarantee guarantee = (Outcome.Guarantee) demand;
    Terms terms = Terms.none().withScope(guarantee.type().wireName());
    Amount amount = guarantee.amount();
    if (amount == null) {
      return terms;
    }
    if (amount instanceof Amount.ShareOf share && share.base() == Amount.Base.PRICE) {
      return share.share().in(facts) instanceof Value.Share part
          ? terms.withShare(part.fraction())
          : null;
    }
    Money sum = Amount.rounded(amount.in(facts), facts);
    return sum == null ? null : terms.withAmount(sum);
  }

  private @Nullable Terms until(@Nullable Terms terms, Until until) {
    Operand length = until.length();
    if (terms == null || length == null) {
      return terms == null ? null : terms.withEnd(null, until.kind().wireName());
    }
    if (until.kind() == Until.Kind.VISITS) {
      BigDecimal visits = Values.number(length.in(facts));
      return visits == null ? null : terms.withEnd(null, until.kind().wireName()).withCount(visits);
    }
    return valid(terms, length);
  }

  /** The last day of something that lasts a span from now. */
  private @Nullable Terms valid(Terms terms, @Nullable Operand span) {
    if (span == null) {
      return terms;
    }
    LocalDate last = lastDay(span);
    return last == null ? null : terms.withEnd(last, null);
  }

  private @Nullable LocalDate lastDay(Operand span) {
    if (!(span.in(facts) instanceof Value.Length length)) {
      return null;
    }
    Instant end = facts.place().plus(facts.now(), length.span());
    // Invariant: of a span that counts dates, the place gives the first instant that is too late.
    Instant last = length.span().unit().countsDates() ? end.minusNanos(1) : end;
    return facts.policy().place().dateOf(last);
  }

  private void passes(Outcome outcome) {
    Booking booking = facts.booking();
    take(booking == null ? null : new RewardDrafts(facts, this::lastDay).pass(outcome, booking));
  }

  private void loyalty(Outcome outcome) {
    Draft draft = new RewardDrafts(facts, this::lastDay).loyalty(outcome);
    take(draft == null ? null : List.of(draft));
  }

  private void take(@Nullable List<Draft> some) {
    if (some == null) {
      missing = true;
    } else {
      drafts.addAll(some);
    }
  }

  /** Written off is a bill, and only one that is there; held are all of them where none is. */
  private void collection(Outcome outcome, boolean before) {
    if (Charges.decides(outcome)) {
      charges(outcome, before);
    } else if (outcome instanceof Outcome.HoldBill hold) {
      Terms terms = hold.clockRuns() ? Terms.none().withKind("clock-running") : Terms.none();
      draft(DecisionType.HOLD_PLACED, valid(terms, hold.length()));
    } else if (outcome instanceof Outcome.EndHold) {
      draft(DecisionType.HOLD_ENDED, Terms.none());
    } else {
      boolean billed = facts.term(Amount.Base.BILL.term()) != null;
      draft(outcome.types().iterator().next(), billed ? ofBill(outcome) : null);
    }
  }

  /** What was charged before, and what comes to nothing, says nothing on the topic. */
  private void charges(Outcome outcome, boolean before) {
    List<Draft> charged = Charges.of(outcome, facts);
    if (charged == null) {
      missing = true;
    } else {
      drafts.addAll(charged);
      answered = before || !charged.isEmpty();
    }
  }

  private @Nullable Terms ofBill(Outcome outcome) {
    if (outcome instanceof Outcome.GoOnAt at) {
      Ladder ladder =
          facts.policy().ladders().stream()
              .filter(one -> one.step(at.step()) != null)
              .findFirst()
              .orElseThrow();
      return Terms.none().withScope(ladder.name()).withName(at.step());
    }
    if (outcome instanceof Outcome.GoOnWith with) {
      return Terms.none().withScope(with.ladder());
    }
    Operand in = outcome instanceof Outcome.StartAgain again ? again.in() : null;
    Instant from = in == null ? null : plus(known(), in);
    return in != null && from == null ? null : Terms.none().withDue(from, null);
  }

  private void tell(Outcome.Tell tell) {
    draft(tell.type(), Terms.none().withText(Sentences.fill(tell.text(), facts)));
  }

  private Instant known() {
    Event event = facts.event();
    return event.knownAt();
  }

  private @Nullable Instant plus(Instant from, Operand span) {
    return span.in(facts) instanceof Value.Length length
        ? facts.place().plus(from, length.span())
        : null;
  }
}
