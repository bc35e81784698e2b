package org.fairnotice.rule;

import java.time.Instant;
import org.fairnotice.record.Bill;
import org.fairnotice.record.BillState;
import org.fairnotice.record.Claim;
import org.fairnotice.time.Place;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** The instants of a bill that set rules off. */
public final class BillTimes {
  private BillTimes() {}

  static @Nullable Instant of(Case facts, Bill bill, Trigger.OfBill trigger) {
    return of(facts, bill, trigger.anchor(), length(facts, trigger.span()), trigger.step());
  }

  /** The instant of an anchor with its span or step, or null when the bill has none. */
  public static @Nullable Instant of(
      Case facts,
      Bill bill,
      Trigger.BillAnchor anchor,
      Value.@Nullable Length span,
      @Nullable String step) {
    Place place = facts.policy().place();
    return switch (anchor) {
      case NOTICE -> step == null ? null : noticeEnd(facts, bill, step);
      case LIMITATION -> {
        Instant over = tooOld(facts, bill);
        yield over == null || span == null ? null : place.minus(over, span.span());
      }
      case COURT_ORDER -> {
        Claim.Court court = facts.record().claim(bill.id()).court();
        Instant ordered = court == null ? null : court.orderedAt();
        boolean inForce = court != null && court.stage() != Claim.Stage.OPPOSED;
        yield ordered == null || span == null || !inForce ? null : place.plus(ordered, span.span());
      }
    };
  }

  /** The end of the time to pay that a step gave, or null when it is not done or gave none. */
  static @Nullable Instant noticeEnd(Case facts, Bill bill, String name) {
    Claim.Notice notice = facts.record().claim(bill.id()).notices().get(name);
    for (Ladder ladder : facts.policy().ladders()) {
      Ladder.Step step = ladder.step(name);
      if (notice != null && step != null && step.payWithin() != null) {
        return facts.policy().place().plus(notice.runsFrom(), step.payWithin());
      }
    }
    return null;
  }

  /** From when a bill of the business or its agency is too old; null when it never is. */
  public static @Nullable Instant tooOld(Case facts, Bill bill) {
    boolean pursued = bill.state().open() || bill.state() == BillState.HANDED_OVER;
    for (Ladder ladder : facts.policy().ladders()) {
      Limitation limitation = ladder.limitation();
      if (pursued && limitation != null) {
        return limitation.over(facts, bill);
      }
    }
    return null;
  }

  private static Value.@Nullable Length length(Case facts, @Nullable Operand span) {
    return span != null && span.in(facts) instanceof Value.Length length ? length : null;
  }
}
