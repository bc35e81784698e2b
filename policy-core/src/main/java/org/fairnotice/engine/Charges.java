package org.fairnotice.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Claim;
import org.fairnotice.rule.Accrual;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.BillTimes;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.DayCount;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Route;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is charged on top of a bill, and by which route a bill is pursued to its end.
 *
 * <p>Shape: null where a fact is missing, which the case's trace then names; empty where there is
 * nothing to charge, or what is charged once was charged before.
 */
final class Charges {
  /** The name under which a sum is charged once for a bill. */
  private static final String COLLECTION_SUM = "collection sum";

  private Charges() {}

  static boolean decides(Outcome outcome) {
    return outcome instanceof Outcome.StepFee
        || outcome instanceof Outcome.Interest
        || outcome instanceof Outcome.ForgiveCharges
        || outcome instanceof Outcome.Pursue
        || outcome instanceof Outcome.AdviseCourt
        || outcome instanceof Outcome.HandOver
        || outcome instanceof Outcome.WarnOfLimitation;
  }

  static @Nullable List<Draft> of(Outcome outcome, Case facts) {
    Bill bill = facts.bill();
    if (bill == null) {
      facts.term(Amount.Base.BILL.term());
      facts.cannotTell(Amount.Base.BILL.term());
      return null;
    }
    if (outcome instanceof Outcome.StepFee fee) {
      return stepFee(fee, bill, facts);
    } else if (outcome instanceof Outcome.Interest interest) {
      return interest(interest, bill, facts);
    } else if (outcome instanceof Outcome.ForgiveCharges) {
      return forgive(bill);
    } else if (outcome instanceof Outcome.Pursue pursue) {
      return pursue(pursue, bill, facts);
    } else if (outcome instanceof Outcome.AdviseCourt advise) {
      Terms terms = Terms.amount(bill.open()).withRoute(advise.route(), null, null);
      return one(DecisionType.COURT_ADVISED, terms.withEvidence(missing(advise.needing(), facts)));
    } else if (outcome instanceof Outcome.HandOver over) {
      return handOver(over, bill, facts);
    }
    return warn(bill, facts);
  }

  private static List<Draft> one(DecisionType type, Terms terms) {
    return List.of(new Draft(type, terms));
  }

  private static @Nullable List<Draft> stepFee(Outcome.StepFee fee, Bill bill, Case facts) {
    String step =
        facts.event() instanceof CollectionEvent.StepDone done ? done.step() : facts.event().id();
    String name = fee.oncePerBill() ? COLLECTION_SUM : step;
    if (facts.record().claim(bill.id()).charged().contains(name)) {
      return List.of();
    }
    Money sum = Amount.rounded(fee.amount().in(facts), facts);
    if (sum == null || !sum.isSameCurrency(bill.amount())) {
      return null;
    }
    return one(DecisionType.STEP_FEE_CHARGED, Terms.amount(sum).withName(name));
  }

  private static @Nullable List<Draft> interest(Outcome.Interest interest, Bill bill, Case facts) {
    LocalDate after = runsAfter(interest, bill, facts);
    LocalDate today = facts.policy().place().dateOf(facts.now());
    if (after == null || !after.isBefore(today)) {
      return List.of();
    }
    Accrual accrual =
        accrual(facts, bill, after.plusDays(1), today, interest.rate(), interest.dayCount());
    if (accrual == null) {
      return null;
    }
    Money amount = Amount.rounded(accrual.amount(), facts);
    if (amount == null || !amount.isPositive()) {
      return List.of();
    }
    return one(
        DecisionType.INTEREST_CHARGED,
        Terms.amount(amount)
            .withRate(accrual.rate())
            .withFrom(accrual.from())
            .withEnd(accrual.until(), null)
            .withKind(interest.dayCount().wireName()));
  }

  /** Interest at a rate, the trace naming the rate where it is not known. */
  static @Nullable Accrual accrual(
      Case facts, Bill bill, LocalDate from, LocalDate until, Operand rate, DayCount count) {
    Accrual accrual = Accrual.at(facts, bill, from, until, rate, count);
    if (accrual == null) {
      facts.cannotTell(
          rate instanceof Operand.Setting setting ? setting.name() : "the rate of interest");
    }
    return accrual;
  }

  /** The last day without interest to charge; null while it does not run. */
  private static @Nullable LocalDate runsAfter(Outcome.Interest interest, Bill bill, Case facts) {
    Claim claim = facts.record().claim(bill.id());
    LocalDate start = facts.policy().place().dateOf(bill.dueAt());
    if (interest.fromNotice() != null) {
      Claim.Notice notice = claim.notices().get(interest.fromNotice());
      if (notice == null) {
        return null;
      }
      LocalDate noticed = facts.policy().place().dateOf(notice.runsFrom());
      start = noticed.isAfter(start) ? noticed : start;
    }
    LocalDate charged = claim.interestUntil();
    return charged != null && charged.isAfter(start) ? charged : start;
  }

  private static List<Draft> forgive(Bill bill) {
    Money open = bill.open();
    Money charges = bill.charges().isGreaterThan(open) ? open : bill.charges();
    return charges.isPositive()
        ? one(DecisionType.WRITTEN_OFF, Terms.amount(charges).withKind("charges"))
        : List.of();
  }

  private static @Nullable List<Draft> handOver(Outcome.HandOver over, Bill bill, Case facts) {
    Terms terms = Terms.amount(bill.open());
    if (over.commission() == null) {
      return one(DecisionType.HANDED_OVER, terms);
    }
    return over.commission().in(facts) instanceof Value.Share share
        ? one(DecisionType.HANDED_OVER, terms.withShare(share.fraction()))
        : null;
  }

  /**
   * The route of the greatest expected net; of equal ones the first; none where none is above
   * nothing.
   */
  private static @Nullable List<Draft> pursue(Outcome.Pursue pursue, Bill bill, Case facts) {
    Money claim = bill.open();
    Route.Prospect best = null;
    for (Route route : pursue.routes()) {
      Boolean fits = route.fits(facts, claim);
      if (fits == null) {
        return null;
      }
      Route.Prospect prospect = fits ? route.of(facts, claim) : null;
      if (fits && prospect == null) {
        return null;
      }
      boolean complete = missing(route.needing(), facts).isEmpty();
      if (prospect != null
          && complete
          && prospect.expected().isPositive()
          && (best == null || prospect.expected().isGreaterThan(best.expected()))) {
        best = prospect;
      }
    }
    return best == null ? worthless(pursue, claim, facts) : taken(best, claim);
  }

  /** Evidence that is missing is asked for before a bill is given up for want of it. */
  private static @Nullable List<Draft> worthless(Outcome.Pursue pursue, Money claim, Case facts) {
    for (Route route : pursue.routes()) {
      Route.Prospect prospect = route.of(facts, claim);
      List<String> missing = missing(route.needing(), facts);
      if (Boolean.TRUE.equals(route.fits(facts, claim))
          && prospect != null
          && prospect.expected().isPositive()
          && !missing.isEmpty()) {
        return one(
            DecisionType.COURT_ADVISED,
            Terms.amount(claim)
                .withRoute(route.name(), prospect.costs(), prospect.expected())
                .withEvidence(missing));
      }
    }
    return one(DecisionType.WRITTEN_OFF, Terms.amount(claim));
  }

  private static List<Draft> taken(Route.Prospect best, Money claim) {
    Terms terms = Terms.amount(claim).withRoute(best.route().name(), best.costs(), best.expected());
    return best.route().kind() == Route.Kind.AGENCY
        ? one(DecisionType.HANDED_OVER, terms.withShare(best.commission()))
        : one(DecisionType.COURT_ADVISED, terms);
  }

  private static List<String> missing(List<EvidenceKind> needing, Case facts) {
    List<String> missing = new ArrayList<>();
    for (EvidenceKind kind : needing) {
      Value there = facts.term("evidence-" + kind.wireName());
      if (!(there instanceof Value.Flag flag && flag.yes())) {
        missing.add(kind.wireName());
      }
    }
    return missing;
  }

  private static @Nullable List<Draft> warn(Bill bill, Case facts) {
    Instant over = BillTimes.tooOld(facts, bill);
    if (over == null) {
      facts.cannotTell("the limitation date");
      return null;
    }
    LocalDate last = facts.policy().place().dateOf(over).minusDays(1);
    return one(DecisionType.LIMITATION_WARNING, Terms.amount(bill.open()).withEnd(last, null));
  }
}
