package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.name;
import static org.fairnotice.dsl.compile.Values.operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.OfferKind;
import org.fairnotice.decision.Topic;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.record.Restriction;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Reach;
import org.fairnotice.rule.Table;
import org.fairnotice.rule.Until;
import org.jspecify.annotations.Nullable;

/** Outcomes as phrases say them. */
final class Outcomes {
  private Outcomes() {}

  /** The outcomes of a `then`, `and` or `otherwise` line. */
  static List<Outcome> of(PolicyTree.Clause clause) {
    PolicyTree.Table table = clause.table();
    return table == null ? list(clause.phrase()) : List.of(byTable(table));
  }

  private static Outcome byTable(PolicyTree.Table table) {
    List<Table.Row<List<Outcome>>> rows = new ArrayList<>();
    List<Outcome> otherwise = null;
    for (PolicyTree.Row row : table.rows()) {
      Phrase bound = row.bound();
      if (bound == null) {
        otherwise = list(row.result());
      } else {
        rows.add(new Table.Row<>(Conditions.row(table, bound), list(row.result())));
      }
    }
    return new Outcome.ByMeasure(new Table<>(rows, Objects.requireNonNull(otherwise)));
  }

  static List<Outcome> list(Phrase phrase) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Phrase item : Values.items(phrase)) {
      outcomes.add(outcome(item));
      if (item instanceof Phrase.Said said && said.is("refund-twice")) {
        outcomes.add(new Outcome.Compensate(Amount.all(Amount.Base.DEPOSIT_GIVEN)));
      }
    }
    return outcomes;
  }

  private static Outcome outcome(Phrase phrase) {
    Phrase.Said said = Values.concept(phrase);
    Phrase accounting = said.argument("accounting");
    return accounting == null
        ? outcome(said)
        : accounted(outcome(said), Values.concept(accounting));
  }

  private static Outcome accounted(Outcome outcome, Phrase.Said accounting) {
    Phrase tax = accounting.argument("name");
    Phrase staff = accounting.argument("share");
    return new Outcome.Accounted(
        outcome, tax == null ? null : name(tax), staff == null ? null : operand(staff));
  }

  private static Outcome outcome(Phrase.Said said) {
    return switch (said.concept()) {
      case "accept-booking" -> Outcome.accept();
      case "refuse-booking" -> Outcome.refuse();
      case "take-as-request" -> new Outcome.Accept(DecisionType.REQUEST_NEEDED);
      case "require-nothing" -> guarantee(DecisionType.NOTHING_REQUIRED, said);
      case "require-card" -> guarantee(DecisionType.CARD_REQUIRED, said);
      case "require-hold" -> guarantee(DecisionType.HOLD_REQUIRED, said);
      case "require-deposit" -> guarantee(DecisionType.DEPOSIT_REQUIRED, said);
      case "require-prepayment" -> guarantee(DecisionType.PREPAYMENT_REQUIRED, said);
      case "release-booking" -> new Outcome.Release();
      case "keep-deposit" -> Outcome.keepDeposit();
      case "keep-deposit-less-new-sale" ->
          Outcome.keep(new Amount.Less(Amount.held(), Amount.newSale()));
      case "keep" -> new Outcome.Keep(amount(said), rest(said.argument("rest")));
      case "refund-deposit", "refund-twice" -> Outcome.refundDeposit();
      case "waive-fee" -> new Outcome.TakeBack(Topic.FEE);
      case "take-back-strike" -> new Outcome.TakeBack(Topic.STRIKE);
      case "carry-deposit" -> new Outcome.Carry();
      case "charge" -> new Outcome.Charge(amount(said), false);
      case "charge-on-top" -> new Outcome.Charge(amount(said), true);
      case "charge-nothing" -> new Outcome.NoFee();
      case "pay-compensation" -> new Outcome.Compensate(amount(said));
      case "return-pass", "burn-pass", "extend-pass" -> Rewards.pass(said);
      case "add-strike" -> Outcome.addStrike();
      case "forgive-strike" -> new Outcome.Strike(DecisionType.STRIKE_FORGIVEN);
      case "do-not-count" -> new Outcome.Strike(DecisionType.NOT_COUNTED);
      case "warn-client" -> new Outcome.Caution(DecisionType.WARNED);
      case "talk-first" -> new Outcome.Caution(DecisionType.TALK_FIRST);
      case "from-now-on" ->
          new Outcome.FromNowOn(
              outcome(argument(said, "outcome")), until(argument(said, "until")), reach(said));
      case "walk-ins-only" ->
          new Outcome.FromNowOn(
              Outcome.refuse(), until(argument(said, "until")), Reach.allButWalkIns());
      case "block-client" -> new Outcome.Block(until(argument(said, "until")), reach(said));
      case "lift-block" -> new Outcome.Restore(true);
      case "restore-client" -> new Outcome.Restore(false);
      case "give-discount",
          "give-points",
          "give-credit",
          "take-back-points",
          "take-back-credit",
          "take-back-earned-points",
          "take-back-earned-credit" ->
          Rewards.loyalty(said);
      case "tag-client" -> new Outcome.Tag(name(argument(said, "name")), span(said));
      case "untag-client" -> new Outcome.Untag(name(argument(said, "name")));
      case "send-message" -> tell(DecisionType.MESSAGE_DUE, said);
      case "add-task" -> tell(DecisionType.TASK, said);
      case "make-offer" -> offer(said);
      case "write-off" -> new Outcome.WriteOff();
      case "write-off-charges",
          "step-fee",
          "sum-per-bill",
          "interest",
          "advise-court",
          "hand-over",
          "pursue",
          "warn-of-limitation" ->
          Pursuits.outcome(said);
      case "hold-bill" -> hold(said);
      case "end-hold" -> new Outcome.EndHold();
      case "go-on-at" -> new Outcome.GoOnAt(name(argument(said, "step")));
      case "go-on-with" -> new Outcome.GoOnWith(name(argument(said, "collection")));
      case "start-again" -> new Outcome.StartAgain(span(said));
      default -> throw new NotSayable(said.range());
    };
  }

  private static Outcome hold(Phrase.Said said) {
    Phrase until = said.argument("until");
    Phrase clock = said.argument("clock");
    Operand length = until == null ? null : span(Values.concept(until));
    return new Outcome.HoldBill(length, clock != null && Values.concept(clock).is("clock-running"));
  }

  private static Outcome guarantee(DecisionType type, Phrase.Said said) {
    Phrase amount = said.argument("amount");
    Phrase due = said.argument("due");
    return new Outcome.Guarantee(
        type,
        amount == null ? null : Amounts.amount(amount),
        due == null ? null : deadline(Values.concept(due)));
  }

  private static Outcome.Deadline deadline(Phrase.Said due) {
    String missed = Values.concept(argument(due, "missed")).concept();
    return new Outcome.Deadline(
        operand(argument(due, "span")),
        switch (missed) {
          case "release-booking" -> Outcome.Missed.RELEASE;
          case "remind" -> Outcome.Missed.REMIND;
          case "ask-a-person" -> Outcome.Missed.ASK;
          default -> throw new NotSayable(due.range());
        },
        due.argument("before") == null ? null : operand(argument(due, "before")));
  }

  private static Outcome.Rest rest(@Nullable Phrase rest) {
    if (rest == null) {
      return new Outcome.Rest.Refund();
    }
    Phrase.Said said = Values.concept(rest);
    if (said.is("part-voucher")) {
      return new Outcome.Rest.PartVoucher(amount(said), operand(argument(said, "span")));
    }
    return said.is("rest-voucher")
        ? new Outcome.Rest.Voucher(operand(argument(said, "span")))
        : new Outcome.Rest.NextBooking();
  }

  private static Until until(Phrase phrase) {
    Phrase.Said said = Values.concept(phrase);
    return switch (said.concept()) {
      case "for-span" -> Until.after(operand(argument(said, "span")));
      case "until-visits" -> Until.visits(operand(argument(said, "number")));
      case "until-lifted" -> Until.lifted();
      case "until-paid" -> Until.paid();
      default -> throw new NotSayable(said.range());
    };
  }

  /** For which bookings a demand or block holds; null for all. */
  static @Nullable Reach reach(Phrase.Said outcome) {
    Phrase phrase = outcome.argument("reach");
    if (phrase == null) {
      return null;
    }
    Phrase.Said said = Values.concept(phrase);
    return switch (said.concept()) {
      case "for-service" -> Reach.service(name(argument(said, "name")));
      case "for-category" -> new Reach(Restriction.Reach.CATEGORY, name(argument(said, "name")));
      case "for-location" -> new Reach(Restriction.Reach.LOCATION, name(argument(said, "name")));
      case "for-staff" -> new Reach(Restriction.Reach.STAFF, name(argument(said, "name")));
      case "for-channel" ->
          new Reach(Restriction.Reach.CHANNEL, Values.value(argument(said, "value")).wire());
      default -> throw new NotSayable(said.range());
    };
  }

  private static Outcome tell(DecisionType type, Phrase.Said said) {
    return new Outcome.Tell(type, new ClientText(name(argument(said, "text"))));
  }

  private static Outcome offer(Phrase.Said said) {
    Phrase.Said what = Values.concept(argument(said, "what"));
    OfferKind kind = Objects.requireNonNull(OfferKind.of(what.concept()), what.concept());
    Operand by =
        switch (kind) {
          case DEFERRAL -> operand(argument(what, "span"));
          case DISCOUNT -> operand(argument(what, "share"));
          default -> null;
        };
    return new Outcome.Offer(kind, by, span(said));
  }

  private static Amount amount(Phrase.Said said) {
    return Amounts.amount(argument(said, "amount"));
  }

  private static @Nullable Operand span(Phrase.Said said) {
    Phrase span = said.argument("span");
    return span == null ? null : operand(span);
  }
}
