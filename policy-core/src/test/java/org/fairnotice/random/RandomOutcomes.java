package org.fairnotice.random;

import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.OfferKind;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.record.Restriction;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.DayCount;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Reach;
import org.fairnotice.rule.Route;
import org.fairnotice.rule.Table;
import org.fairnotice.rule.Term;
import org.fairnotice.rule.Until;
import org.jspecify.annotations.Nullable;

/** Outcomes of every kind, by topic. */
final class RandomOutcomes {
  private final Dice dice;
  private final RandomValues values;
  private final boolean collects;

  RandomOutcomes(Dice dice, RandomValues values, boolean collects) {
    this.collects = collects;
    this.dice = dice;
    this.values = values;
  }

  /** An outcome for a topic, now and then one by a measure. */
  Outcome of(Topic topic) {
    if (topic == Topic.FEE || topic == Topic.SETTLEMENT) {
      return dice.chance(10) ? byMeasure(topic) : accounted(plain(topic));
    }
    return dice.chance(10) ? byMeasure(topic) : plain(topic);
  }

  /** Now and then with what the accounts need to know. */
  private Outcome accounted(Outcome outcome) {
    boolean money =
        outcome instanceof Outcome.Keep
            || outcome instanceof Outcome.Charge
            || outcome instanceof Outcome.Compensate;
    return money && dice.chance(15)
        ? new Outcome.Accounted(
            outcome,
            dice.chance(70) ? "compensation" : null,
            dice.chance(50) ? values.operand(RandomValues.Kind.SHARE) : null)
        : outcome;
  }

  private Outcome byMeasure(Topic topic) {
    Term.Type type = dice.of(Term.Type.LAPSE, Term.Type.MONEY, Term.Type.NUMBER);
    Table.By<List<Outcome>> table = Table.by(Facts.BOOKING.term(dice, type), row(topic));
    for (int i = dice.from(1, 2); i > 0; i--) {
      Operand bound = values.operand(RandomValues.boundOf(type));
      table = table.row(values.order(), bound, row(topic));
    }
    return new Outcome.ByMeasure(table.table());
  }

  private List<Outcome> row(Topic topic) {
    return dice.chance(10) ? List.of() : List.of(plain(topic));
  }

  private Outcome plain(Topic topic) {
    return switch (topic) {
      case ACCEPTANCE -> acceptance();
      case GUARANTEE -> dice.chance(10) ? new Outcome.Release() : guarantee(true);
      case SETTLEMENT -> settlement();
      case FEE -> fee();
      case STRIKE -> strike();
      case STANDING -> standing();
      case LOYALTY -> loyalty();
      case COLLECTION -> collection();
      case MESSAGE ->
          dice.chance(30)
              ? offer()
              : new Outcome.Tell(dice.of(DecisionType.MESSAGE_DUE, DecisionType.TASK), text());
      case PASS -> pass();
    };
  }

  private Outcome offer() {
    OfferKind kind = dice.of(OfferKind.values());
    Operand by =
        switch (kind) {
          case DEFERRAL -> span();
          case DISCOUNT -> values.operand(RandomValues.Kind.SHARE);
          default -> null;
        };
    return new Outcome.Offer(kind, by, spanOrNone());
  }

  private Outcome collection() {
    return switch (dice.below(60)) {
      case 0, 1, 12, 13, 14, 15, 16, 17, 24, 29, 30, 31, 32, 33, 34, 35, 56, 57, 58, 59 -> going();
      case 2, 3, 18, 19, 20, 25, 26, 36, 37, 38, 39 ->
          new Outcome.StepFee(amount(0), dice.chance(40));
      case 4, 5, 6, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53 ->
          new Outcome.Interest(
              values.operand(RandomValues.Kind.SHARE),
              dice.of(DayCount.values()),
              dice.chance(20) ? "step 1" : null);
      case 7 -> new Outcome.ForgiveCharges();
      case 8 -> new Outcome.AdviseCourt("order", List.of(EvidenceKind.CONTRACT));
      case 9 ->
          new Outcome.HandOver(dice.chance(50) ? values.operand(RandomValues.Kind.SHARE) : null);
      case 10, 21, 22, 23, 27, 28, 40, 41, 42, 43, 54, 55 -> new Outcome.WarnOfLimitation();
      default -> new Outcome.Pursue(List.of(route(Route.Kind.AGENCY), route(Route.Kind.COURT)));
    };
  }

  private Route route(Route.Kind kind) {
    return new Route(
        kind,
        kind.name(),
        values.operand(RandomValues.Kind.SHARE),
        maybe(RandomValues.Kind.MONEY),
        maybe(RandomValues.Kind.SHARE),
        maybe(RandomValues.Kind.MONEY),
        dice.chance(20) ? values.operand(RandomValues.Kind.MONEY) : null,
        dice.chance(20) ? values.operand(RandomValues.Kind.MONEY) : null,
        dice.chance(30) ? List.of(EvidenceKind.CONTRACT) : List.of());
  }

  private @Nullable Operand maybe(RandomValues.Kind kind) {
    return dice.chance(50) ? values.operand(kind) : null;
  }

  private Outcome acceptance() {
    return new Outcome.Accept(
        dice.of(
            DecisionType.BOOKING_ACCEPTED,
            DecisionType.BOOKING_ACCEPTED,
            DecisionType.REQUEST_NEEDED,
            DecisionType.BOOKING_REFUSED));
  }

  private Outcome guarantee(boolean mayAskNothing) {
    DecisionType type =
        dice.of(
            DecisionType.DEPOSIT_REQUIRED,
            DecisionType.DEPOSIT_REQUIRED,
            DecisionType.HOLD_REQUIRED,
            DecisionType.PREPAYMENT_REQUIRED,
            DecisionType.CARD_REQUIRED,
            mayAskNothing ? DecisionType.NOTHING_REQUIRED : DecisionType.CARD_REQUIRED);
    boolean sum = type == DecisionType.DEPOSIT_REQUIRED || type == DecisionType.HOLD_REQUIRED;
    Outcome.Deadline deadline =
        type == DecisionType.NOTHING_REQUIRED || dice.chance(30)
            ? null
            : new Outcome.Deadline(
                span(), dice.of(Outcome.Missed.values()), dice.chance(25) ? span() : null);
    return new Outcome.Guarantee(type, sum ? amount(1) : null, deadline);
  }

  private Outcome settlement() {
    return switch (dice.below(6)) {
      case 0, 1 -> new Outcome.Keep(amount(1), rest());
      case 2 -> Outcome.keepDeposit();
      case 3 -> new Outcome.Refund();
      case 4 -> new Outcome.Carry();
      default -> new Outcome.Charge(amount(1), false);
    };
  }

  private Outcome.Rest rest() {
    return switch (dice.below(4)) {
      case 2 -> new Outcome.Rest.PartVoucher(amount(1), span());
      case 0 -> new Outcome.Rest.Refund();
      case 1 -> new Outcome.Rest.Voucher(spanOrNone());
      default -> new Outcome.Rest.NextBooking();
    };
  }

  private Outcome fee() {
    return switch (dice.below(6)) {
      case 5 -> new Outcome.TakeBack(Topic.FEE);
      case 0, 1 -> new Outcome.Charge(amount(1), true);
      case 2 -> new Outcome.Charge(amount(1), false);
      case 3 -> new Outcome.NoFee();
      default -> new Outcome.Compensate(amount(1));
    };
  }

  private Outcome going() {
    return switch (dice.below(collects ? 15 : 6)) {
      case 0 -> new Outcome.WriteOff();
      case 6, 7, 11, 12, 13, 14 -> new Outcome.GoOnAt("step 1");
      case 8, 9 -> new Outcome.GoOnWith("collection");
      case 1, 10 -> new Outcome.EndHold();
      case 2, 3 -> new Outcome.StartAgain(spanOrNone());
      default -> new Outcome.HoldBill(spanOrNone(), dice.chance(40));
    };
  }

  private Outcome strike() {
    return switch (dice.below(8)) {
      case 6 -> new Outcome.TakeBack(Topic.STRIKE);
      case 7 -> new Outcome.Strike(DecisionType.STRIKE_FORGIVEN);
      case 0, 1, 2 -> Outcome.addStrike();
      case 3 -> new Outcome.Strike(DecisionType.NOT_COUNTED);
      case 4 -> new Outcome.Tag(dice.of(RandomValues.TAGS), spanOrNone());
      default -> new Outcome.Untag(dice.of(RandomValues.TAGS));
    };
  }

  private Outcome standing() {
    return switch (dice.below(6)) {
      case 0 -> new Outcome.Caution(dice.of(DecisionType.WARNED, DecisionType.TALK_FIRST));
      case 1 -> new Outcome.FromNowOn(guarantee(false), until(), reach());
      case 2 -> new Outcome.FromNowOn(new Outcome.Accept(DecisionType.REQUEST_NEEDED), until());
      case 3 -> new Outcome.Restore(dice.chance(50));
      default -> new Outcome.Block(until(), reach());
    };
  }

  private Outcome pass() {
    return dice.chance(30)
        ? new Outcome.ExtendPass(span())
        : new Outcome.PassCredit(values.operand(RandomValues.Kind.SHARE));
  }

  private Outcome loyalty() {
    return switch (dice.below(7)) {
      case 0 ->
          new Outcome.Discount(values.operand(RandomValues.Kind.SHARE), after(), spanOrNone());
      case 1, 2 ->
          new Outcome.Points(
              values.operand(RandomValues.Kind.NUMBER),
              dice.chance(50) ? values.operand(RandomValues.Kind.MONEY) : null,
              after(),
              spanOrNone());
      case 3 -> new Outcome.Credit(amount(1), after(), spanOrNone());
      case 4 -> new Outcome.TakeBackPoints(values.operand(RandomValues.Kind.NUMBER));
      case 5 -> new Outcome.TakeBackCredit(amount(1));
      default -> new Outcome.TakeBackEarned(dice.chance(60));
    };
  }

  private @Nullable Operand after() {
    return dice.chance(30) ? span() : null;
  }

  private @Nullable Reach reach() {
    return dice.chance(70)
        ? null
        : dice.of(
            Reach.service(dice.of(RandomValues.SERVICES)),
            new Reach(Restriction.Reach.STAFF, dice.of(RandomValues.STAFF)),
            Reach.allButWalkIns());
  }

  Until until() {
    return switch (dice.below(5)) {
      case 0, 1 -> Until.after(span());
      case 2 -> Until.visits(values.operand(RandomValues.Kind.NUMBER));
      case 3 -> Until.paid();
      default -> Until.lifted();
    };
  }

  Amount amount(int depth) {
    if (depth > 0 && dice.chance(25)) {
      Amount first = amount(depth - 1);
      Amount second = amount(depth - 1);
      return dice.of(
          new Amount.Plus(first, second),
          new Amount.Less(first, second),
          new Amount.Greater(first, second),
          new Amount.Smaller(first, second));
    }
    return switch (dice.below(8)) {
      case 0, 1 -> new Amount.Fixed(values.operand(RandomValues.Kind.MONEY));
      case 2, 3, 4 ->
          new Amount.ShareOf(
              values.operand(RandomValues.Kind.SHARE),
              dice.chance(60) ? Amount.Base.PRICE : dice.of(Amount.Base.values()));
      case 5 ->
          dice.chance(30)
              ? new Amount.EachStarted(
                  values.operand(RandomValues.Kind.MONEY),
                  span(),
                  dice.chance(50) ? null : dice.of("lateness", "overrun"))
              : new Amount.Each(
                  values.operand(RandomValues.Kind.MONEY), dice.of(Amount.Per.values()));
      case 6 -> Amount.held();
      default ->
          dice.chance(30)
              ? dice.of(
                  Amount.newSale(), new Amount.Units(values.operand(RandomValues.Kind.NUMBER)))
              : Amount.percent("50", Amount.Base.PRICE);
    };
  }

  /** A sentence that names a setting and a term. */
  ClientText text() {
    return new ClientText(
        dice.of(
            "Because {{so}}.",
            "You gave {notice}; we ask for {span 1}.",
            "{money 3} of {price} for {service}.",
            "The limit is {number 2}, {reason}."));
  }

  private Operand span() {
    return values.operand(RandomValues.Kind.SPAN);
  }

  private @Nullable Operand spanOrNone() {
    return dice.chance(50) ? null : span();
  }
}
