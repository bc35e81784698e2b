package org.fairnotice.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.record.Bill;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an offer comes to in a case; null where a fact is missing. */
record OfferDraft(Case facts, Function<Operand, @Nullable LocalDate> lastDay) {

  @Nullable List<Draft> of(Outcome.Offer offer) {
    Terms terms = what(offer);
    LocalDate last = offer.valid() == null ? null : lastDay.apply(offer.valid());
    if (terms == null || (offer.valid() != null && last == null)) {
      return null;
    }
    Terms whole = terms.withKind(offer.kind().wireName()).withEnd(last, null);
    return List.of(new Draft(DecisionType.OFFER_MADE, whole));
  }

  private @Nullable Terms what(Outcome.Offer offer) {
    Value by = offer.by() == null ? null : offer.by().in(facts);
    return switch (offer.kind()) {
      case DEFERRAL ->
          by instanceof Value.Length length ? Terms.none().withDue(later(length), null) : null;
      case DISCOUNT -> by instanceof Value.Share share ? off(share) : null;
      case ANOTHER_TIME, PLAN, OTHER_WAY, CARD -> Terms.none();
    };
  }

  /** So long after a bill is due, or from now where that is over. */
  private Instant later(Value.Length length) {
    Bill bill = facts.bill();
    boolean toCome = bill != null && bill.dueAt().isAfter(facts.now());
    return facts.place().plus(toCome && bill != null ? bill.dueAt() : facts.now(), length.span());
  }

  /** A share of what is open of a bill; of anything else only the share is told. */
  private Terms off(Value.Share share) {
    Bill bill = facts.bill();
    Terms terms = Terms.none().withShare(share.fraction());
    if (bill == null) {
      return terms;
    }
    Money off = bill.open().multipliedBy(share.fraction(), facts.policy().rounding());
    return terms.withAmount(off.isGreaterThan(bill.open()) ? bill.open() : off);
  }
}
