package org.fairnotice.engine;

import java.math.BigDecimal;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.record.Booking;
import org.fairnotice.record.Restriction;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Rule;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a client from now on, when they book: the stricter of it and of the rules
 * counts.
 *
 * <p>Shape: strictness is refused, request, taken; and whole price, deposit, hold, card, nothing,
 * the greater amount first.
 */
final class Standing {
  private static final List<DecisionType> MILDEST_FIRST =
      List.of(
          DecisionType.NOTHING_REQUIRED,
          DecisionType.CARD_REQUIRED,
          DecisionType.HOLD_REQUIRED,
          DecisionType.DEPOSIT_REQUIRED,
          DecisionType.PREPAYMENT_REQUIRED,
          DecisionType.BOOKING_ACCEPTED,
          DecisionType.REQUEST_NEEDED,
          DecisionType.BOOKING_REFUSED);

  private Standing() {}

  static @Nullable Resolution on(
      Ids ids, Topic topic, Subject subject, Case facts, @Nullable Resolution byRules) {
    if (topic != Topic.ACCEPTANCE && topic != Topic.GUARANTEE) {
      return byRules;
    }
    Resolution strictest = byRules;
    for (Restriction restriction : facts.record().restrictionsOn(facts.today())) {
      boolean holds =
          restriction.covers(facts.booking())
              && !facts.record().appeals().contains(restriction.decision());
      Draft draft = holds ? draft(restriction, topic, facts) : null;
      if (draft != null && (strictest == null || stricter(draft, strictest))) {
        strictest = act(ids, topic, subject, facts, restriction, draft, byRules);
      }
    }
    return strictest;
  }

  private static @Nullable Draft draft(Restriction restriction, Topic topic, Case facts) {
    DecisionType demand =
        restriction.demand() == DecisionType.TALK_FIRST
            ? DecisionType.REQUEST_NEEDED
            : restriction.demand();
    Booking booking = facts.booking();
    if (demand.topic() != topic || booking == null) {
      return null;
    }
    Money amount = restriction.amount();
    BigDecimal share = restriction.share();
    if (share != null) {
      amount = booking.price().multipliedBy(share, facts.policy().rounding());
    } else if (demand == DecisionType.PREPAYMENT_REQUIRED) {
      amount = booking.price();
    }
    return new Draft(demand, due(restriction, Terms.amountIfAny(amount), facts));
  }

  /** The deadline that the rule which imposed it says, where that rule still stands. */
  private static Terms due(Restriction restriction, Terms terms, Case facts) {
    Rule rule = facts.policy().rule(restriction.rule());
    if (rule == null) {
      return terms;
    }
    for (Outcome outcome : rule.outcomes()) {
      if (outcome instanceof Outcome.FromNowOn from
          && from.demand() instanceof Outcome.Guarantee guarantee
          && guarantee.type() == restriction.demand()
          && guarantee.deadline() != null
          && guarantee.deadline().within().in(facts) instanceof Value.Length within) {
        return terms.withDue(
            facts.place().plus(facts.event().knownAt(), within.span()),
            guarantee.deadline().missed().wireName());
      }
    }
    return terms;
  }

  /** A demand that says no deadline of its own takes over that of the rule it outranks. */
  private static Terms withDeadlineOf(@Nullable Resolution byRules, Terms terms) {
    if (terms.dueAt() != null || byRules == null) {
      return terms;
    }
    for (Act act : byRules.acts()) {
      Terms theirs = act.decision().terms();
      if (theirs.dueAt() != null) {
        return terms.withDue(theirs.dueAt(), theirs.missed());
      }
    }
    return terms;
  }

  private static boolean stricter(Draft draft, Resolution than) {
    if (than.acts().isEmpty()) {
      return than.undecided() == null || than.undecided().rule() == null;
    }
    Decision other = than.acts().get(0).decision();
    int order =
        Integer.compare(MILDEST_FIRST.indexOf(draft.type()), MILDEST_FIRST.indexOf(other.type()));
    return order > 0 || (order == 0 && more(draft.terms().amount(), other.terms().amount()));
  }

  private static boolean more(@Nullable Money mine, @Nullable Money theirs) {
    return mine != null
        && theirs != null
        && mine.isSameCurrency(theirs)
        && mine.isGreaterThan(theirs);
  }

  private static Resolution act(
      Ids ids,
      Topic topic,
      Subject subject,
      Case facts,
      Restriction restriction,
      Draft draft,
      @Nullable Resolution byRules) {
    Fact since =
        new Fact("standing since", new Value.Day(facts.place().dateOf(restriction.since())));
    List<String> outranked =
        byRules == null
            ? List.of()
            : byRules.acts().stream()
                .map(act -> act.decision().explanation().rule())
                .distinct()
                .toList();
    Explanation explanation =
        new Explanation(restriction.rule(), List.of(since), List.of(), outranked, List.of());
    Decision decision =
        new Decision(
            ids.next(facts.event().id(), topic, subject),
            draft.type(),
            topic,
            subject,
            withDeadlineOf(byRules, draft.terms()),
            Mode.AUTOMATIC,
            null,
            explanation,
            null);
    return new Resolution(List.of(Act.of(decision)), null);
  }
}
