package org.fairnotice.record;

import org.fairnotice.decision.Decision;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How what a decision did is taken back, all of it or an amount.
 *
 * <p>Shape: a waiting decision is dropped; a fee's bill is lowered, never below what was paid; a
 * strike, warning, tag, restriction or reward is gone, and its count with it; a pass credit is as
 * it was before, and points and credit that were taken back are there again; an offer is gone, and
 * a discount that may still be used with it. A clean row broken by a strike is whole again; a visit
 * that was over before keeps how it was counted.
 */
final class TakeBack {
  private TakeBack() {}

  static boolean possible(ClientRecord record, String decision) {
    return record.waiting().containsKey(decision)
        || record.effects().containsKey(decision)
        || record.restrictions().containsKey(decision)
        || record.rewards().containsKey(decision)
        || record.offers().containsKey(decision);
  }

  static void apply(Changes changes, String decision, @Nullable Money amount) {
    Waiting waits = changes.waitingIfAny(decision);
    if (waits != null) {
      drop(changes, waits, amount);
      return;
    }
    Restriction restriction = changes.restrictions().get(decision);
    if (restriction != null) {
      changes.lift(restriction::equals);
      if (restriction.blocks()) {
        changes.uncount(Tally.BLOCKS, restriction.since());
      }
    }
    changes.withoutReward(decision);
    Offer offer = changes.offerIfAny(decision);
    if (offer != null) {
      OfferFold.ended(changes, offer);
    }
    Effect effect = changes.effectIfAny(decision);
    if (effect instanceof Effect.Fee fee) {
      lower(changes, changes.bill(fee.bill()), amount);
    } else if (effect instanceof Effect.Charge charge) {
      uncharge(changes, decision, charge, amount);
    } else if (effect != null) {
      gone(changes, decision, effect);
      changes.withoutEffect(decision);
    }
  }

  /** Takes the latest strike off, if there is one. */
  static void latestStrike(Changes changes) {
    String latest = changes.effects().lastInLine();
    if (latest != null) {
      apply(changes, latest, null);
    }
  }

  private static void drop(Changes changes, Waiting waits, @Nullable Money amount) {
    Decision decision = waits.decision();
    Money asked = decision.terms().amount();
    if (amount == null || asked == null || !amount.isLessThan(asked)) {
      changes.noLongerWaits(decision.id());
    } else {
      Decision less = decision.withTerms(decision.terms().withAmount(asked.minus(amount)));
      changes.waits(waits.with(less));
    }
  }

  private static void lower(Changes changes, Bill bill, @Nullable Money amount) {
    Money off = amount == null ? bill.open() : MoneyFold.least(amount, bill.open());
    BillFold.put(changes, bill.change().credited(off).settled());
  }

  /** A charge goes as far as it is not paid. */
  private static void uncharge(
      Changes changes, String decision, Effect.Charge charge, @Nullable Money amount) {
    Bill bill = changes.bill(charge.bill());
    Money asked = amount == null ? charge.amount() : MoneyFold.least(amount, charge.amount());
    Money off = MoneyFold.least(MoneyFold.least(asked, bill.open()), bill.charges());
    Money rest = charge.amount().minus(off);
    BillFold.put(changes, bill.change().charged(charge.part(), off.negated()).settled());
    if (rest.isPositive()) {
      changes.effect(decision, new Effect.Charge(charge.bill(), charge.part(), rest));
    } else {
      changes.withoutEffect(decision);
    }
  }

  private static void gone(Changes changes, String decision, Effect effect) {
    if (effect instanceof Effect.Strike strike) {
      changes.uncountStrike(strike);
      Booking booking = changes.bookingIfAny(strike.booking());
      if (booking != null) {
        changes.booking(booking.change().strikeGone().done());
      }
    } else if (effect instanceof Effect.Warning warning) {
      changes.uncount(Tally.WARNINGS, warning.at());
    } else if (effect instanceof Effect.Mark mark) {
      changes.untag(mark.tag());
    } else if (effect instanceof Effect.Claim) {
      Ledger.giveBack(changes, decision);
    } else if (effect instanceof Effect.Pass pass) {
      Booking booking = changes.booking(pass.booking());
      PassUse before = booking.passUse().with(pass.returned().negate(), pass.burnt().negate());
      changes.booking(booking.change().pass(before).done());
    }
  }
}
