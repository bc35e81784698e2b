package org.fairnotice.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.record.Booking;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Combined;
import org.joda.money.Money;

/**
 * What the rules of one topic come to together.
 *
 * <p>Shape: in a sum each rule has its part: of the money held what is left by those before it, of
 * what was kept already it counts what those before it have not. Otherwise one of them has it all.
 */
final class Combining {
  private final Case facts;
  private final Combined how;

  Combining(Case facts, Combined how) {
    this.facts = facts;
    this.how = how;
  }

  /** What each rule decides, in a list that has the place of every rule; empty for nothing. */
  List<List<Draft>> parts(List<List<Draft>> whole) {
    if (how.way() == Combined.Way.SUM) {
      return switch (how.topic()) {
        case SETTLEMENT -> settlements(whole);
        case FEE -> fees(whole);
        default -> whole;
      };
    }
    int chosen = chosen(whole);
    List<List<Draft>> parts = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      parts.add(i == chosen ? whole.get(i) : List.of());
    }
    return parts;
  }

  /** The first of those with the most or the least. */
  private int chosen(List<List<Draft>> whole) {
    int chosen = 0;
    for (int i = 1; i < whole.size(); i++) {
      int order = weight(whole.get(i)).compareTo(weight(whole.get(chosen)));
      chosen = (how.greater() ? order > 0 : order < 0) ? i : chosen;
    }
    return chosen;
  }

  /** What it takes from the client, or, of loyalty, gives. */
  private BigDecimal weight(List<Draft> drafts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Draft draft : drafts) {
      Terms terms = draft.terms();
      BigDecimal size =
          terms.amount() != null
              ? terms.amount().getAmount()
              : terms.count() != null ? terms.count() : terms.share();
      boolean counts =
          how.topic() == Topic.LOYALTY
              || draft.type() == DecisionType.DEPOSIT_KEPT
              || draft.type() == DecisionType.FEE_CHARGED;
      if (size != null && counts) {
        sum = sum.add(size);
      } else if (size != null && draft.type() == DecisionType.COMPENSATION_DUE) {
        sum = sum.subtract(size);
      }
    }
    return sum;
  }

  /** Each keeps its part of what is left; what is left in the end goes where the first sends it. */
  private List<List<Draft>> settlements(List<List<Draft>> whole) {
    Booking booking = facts.booking();
    if (booking == null) {
      return whole;
    }
    Money left = booking.held();
    List<List<Draft>> parts = new ArrayList<>();
    Draft rest = null;
    for (List<Draft> drafts : whole) {
      List<Draft> part = new ArrayList<>();
      for (Draft draft : drafts) {
        Money amount = draft.terms().amount();
        if (draft.type() != DecisionType.DEPOSIT_KEPT || amount == null) {
          rest = rest == null ? draft : rest;
        } else {
          Money kept = amount.isGreaterThan(left) ? left : amount;
          left = left.minus(kept);
          if (kept.isPositive() || booking.held().isZero()) {
            part.add(new Draft(draft.type(), draft.terms().withAmount(kept)));
          }
        }
      }
      parts.add(part);
    }
    if (left.isPositive() && !parts.isEmpty()) {
      Draft back = rest == null ? new Draft(DecisionType.DEPOSIT_REFUNDED, Terms.none()) : rest;
      parts.get(0).add(new Draft(back.type(), back.terms().withAmount(left)));
    } else if (parts.stream().allMatch(List::isEmpty) && rest != null) {
      parts.get(0).add(rest);
    }
    return parts;
  }

  /** Where some charge, those that charge nothing say nothing. */
  private static List<List<Draft>> fees(List<List<Draft>> whole) {
    boolean charged =
        whole.stream()
            .flatMap(List::stream)
            .anyMatch(draft -> draft.type() == DecisionType.FEE_CHARGED);
    List<List<Draft>> parts = new ArrayList<>();
    boolean told = charged;
    for (List<Draft> drafts : whole) {
      List<Draft> part = new ArrayList<>();
      for (Draft draft : drafts) {
        boolean nothing = draft.type() == DecisionType.NO_FEE;
        if (!nothing || !told) {
          part.add(draft);
        }
        told |= nothing;
      }
      parts.add(part);
    }
    return parts;
  }
}
