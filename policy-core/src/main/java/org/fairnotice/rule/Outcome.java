package org.fairnotice.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.OfferKind;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.EvidenceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a rule decides when it applies.
 *
 * <p>Shape: plain values; the outcomes of a rule compete topic by topic with those of other rules.
 */
public sealed interface Outcome {
  /** The types of decision it can lead to. */
  Set<DecisionType> types();

  /** The topics it answers: those of the decisions it can lead to. */
  default Set<Topic> topics() {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    types().forEach(type -> topics.add(type.topic()));
    return topics;
  }

  /** What happens when a guarantee is not given in time. */
  enum Missed {
    /** The booking is released. */
    RELEASE("release"),
    /** A reminder is due. */
    REMIND("remind"),
    /** A person is asked. */
    ASK("ask");

    private final String wireName;

    Missed(String wireName) {
      this.wireName = wireName;
    }

    /** The name in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /**
   * By when a guarantee must be given, counted from when the business knew, and what happens else;
   * with {@code beforeStart} so long before the start, or that long from now if this is later.
   */
  record Deadline(Operand within, Missed missed, @Nullable Operand beforeStart) {
    /** Without a day before the start. */
    public Deadline(Operand within, Missed missed) {
      this(within, missed, null);
    }

    /** Requires the first two parts. */
    public Deadline {
      Objects.requireNonNull(within, "within");
      Objects.requireNonNull(missed, "missed");
    }
  }

  /** Takes a booking, refuses it, or makes it a request. */
  record Accept(DecisionType type) implements Outcome {
    /** Checks the type. */
    public Accept {
      require(Topic.ACCEPTANCE, type);
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(type);
    }
  }

  /** Asks for a guarantee: nothing, a card, a hold, a deposit, the whole price. */
  record Guarantee(DecisionType type, @Nullable Amount amount, @Nullable Deadline deadline)
      implements Outcome {
    /** Checks that an amount stands where one belongs. */
    public Guarantee {
      require(Topic.GUARANTEE, type);
      boolean sum = type == DecisionType.DEPOSIT_REQUIRED || type == DecisionType.HOLD_REQUIRED;
      if (sum != (amount != null)) {
        throw new IllegalArgumentException("amount goes with a deposit or a hold only: " + type);
      }
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(type);
    }
  }

  /** Where the part of the deposit that is not kept goes. */
  sealed interface Rest {
    /** Back as money. */
    record Refund() implements Rest {}

    /** A voucher, valid for a span, or without an end. */
    record Voucher(@Nullable Operand valid) implements Rest {}

    /** So much of it as a voucher, valid for a span; what is left goes back as money. */
    record PartVoucher(Amount amount, Operand valid) implements Rest {
      /** Requires both parts. */
      public PartVoucher {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(valid, "valid");
      }
    }

    /** To the client's next booking. */
    record NextBooking() implements Rest {}
  }

  /** Keeps an amount out of what is held; it never asks for money. Keeping nothing is a refund. */
  record Keep(Amount amount, Rest rest) implements Outcome {
    /** Requires both parts. */
    public Keep {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(rest, "rest");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(
          DecisionType.DEPOSIT_KEPT,
          DecisionType.DEPOSIT_REFUNDED,
          DecisionType.DEPOSIT_CREDITED,
          DecisionType.DEPOSIT_CARRIED);
    }
  }

  /** Gives all that is held back. */
  record Refund() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.DEPOSIT_REFUNDED);
    }
  }

  /** Carries what is held to the new time. */
  record Carry() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.DEPOSIT_CARRIED);
    }
  }

  /**
   * Charges a total in which what is held counts, or, on top, a sum beside it; where that comes to
   * nothing, there is no fee.
   */
  record Charge(Amount amount, boolean onTop) implements Outcome {
    /** Requires the amount. */
    public Charge {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Set<DecisionType> types() {
      Set<DecisionType> types = EnumSet.of(DecisionType.FEE_CHARGED, DecisionType.NO_FEE);
      if (!onTop) {
        types.add(DecisionType.DEPOSIT_KEPT);
        types.add(DecisionType.DEPOSIT_REFUNDED);
      }
      return types;
    }
  }

  /** Charges nothing. */
  record NoFee() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.NO_FEE);
    }
  }

  /** Pays the client. */
  record Compensate(Amount amount) implements Outcome {
    /** Requires the amount. */
    public Compensate {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.COMPENSATION_DUE);
    }
  }

  /**
   * Returns a pass credit up to a share of it in all, the rest is burnt; a share of nothing burns
   * it.
   */
  record PassCredit(Operand share) implements Outcome {
    /** Requires the share. */
    public PassCredit {
      Objects.requireNonNull(share, "share");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.PASS_RETURNED, DecisionType.PASS_BURNT);
    }
  }

  /** Extends the pass or plan that a booking is paid with. */
  record ExtendPass(Operand by) implements Outcome {
    /** Requires the length. */
    public ExtendPass {
      Objects.requireNonNull(by, "by");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.PASS_EXTENDED);
    }
  }

  /**
   * Another outcome about money, with what the accounts need to know of it.
   *
   * <p>Units: {@code staffShare} is a share of what is kept, charged or paid.
   */
  record Accounted(Outcome outcome, @Nullable String tax, @Nullable Operand staffShare)
      implements Outcome {
    /** Checks that it is about money. */
    public Accounted {
      boolean money =
          outcome instanceof Keep || outcome instanceof Charge || outcome instanceof Compensate;
      if (!money) {
        throw new IllegalArgumentException("outcome must keep, charge or pay money: " + outcome);
      }
    }

    @Override
    public Set<DecisionType> types() {
      return outcome.types();
    }
  }

  /**
   * Takes back what was decided on the booking before: its fees or its strikes.
   *
   * <p>Shape: {@code topic} is fee or strike. What is paid of a fee stays paid. Where nothing is
   * left to take back, that is decided.
   */
  record TakeBack(Topic topic) implements Outcome {
    /** Checks the topic. */
    public TakeBack {
      if (topic != Topic.FEE && topic != Topic.STRIKE) {
        throw new IllegalArgumentException("topic must be fee or strike: " + topic);
      }
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(topic == Topic.FEE ? DecisionType.NO_FEE : DecisionType.NOT_COUNTED);
    }
  }

  /** Adds a strike, takes the latest one off, or says that this does not count. */
  record Strike(DecisionType type) implements Outcome {
    /** Checks the type. */
    public Strike {
      if (type != DecisionType.STRIKE_ADDED
          && type != DecisionType.STRIKE_FORGIVEN
          && type != DecisionType.NOT_COUNTED) {
        throw new IllegalArgumentException(
            "type must add a strike, forgive one or not count: " + type);
      }
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(type);
    }
  }

  /** Tags the client, for a span or until untagged. */
  record Tag(String tag, @Nullable Operand length) implements Outcome {
    /** Requires the tag. */
    public Tag {
      Objects.requireNonNull(tag, "tag");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.MARKED);
    }
  }

  /** Takes a tag off the client. */
  record Untag(String tag) implements Outcome {
    /** Requires the tag. */
    public Untag {
      Objects.requireNonNull(tag, "tag");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.UNMARKED);
    }
  }

  /** Warns the client, or asks for a talk before the next booking. */
  record Caution(DecisionType type) implements Outcome {
    /** Checks the type. */
    public Caution {
      if (type != DecisionType.WARNED && type != DecisionType.TALK_FIRST) {
        throw new IllegalArgumentException("type must warn or ask for a talk: " + type);
      }
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(type);
    }
  }

  /** From now on asks for a guarantee, or takes bookings as requests only. */
  record FromNowOn(Outcome demand, Until until, @Nullable Reach reach) implements Outcome {
    /** A demand on every booking. */
    public FromNowOn(Outcome demand, Until until) {
      this(demand, until, null);
    }

    /** Checks that the demand is one a booking can meet. */
    public FromNowOn {
      if (!(demand instanceof Guarantee) && !(demand instanceof Accept)) {
        throw new IllegalArgumentException(
            "demand must be a guarantee or an acceptance: " + demand);
      }
      Objects.requireNonNull(until, "until");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.RESTRICTED);
    }
  }

  /** Takes no more bookings. */
  record Block(Until until, @Nullable Reach reach) implements Outcome {
    /** A block of every booking. */
    public Block(Until until) {
      this(until, null);
    }

    /** Requires the end. */
    public Block {
      Objects.requireNonNull(until, "until");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.BLOCKED);
    }
  }

  /** Lets the client back in: lifts blocks, or all that is asked of them. */
  record Restore(boolean blocksOnly) implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.RESTORED);
    }
  }

  /** Releases the booking. */
  record Release() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.BOOKING_RELEASED);
    }
  }

  /**
   * Holds the collection of the bill for a span, or until somebody ends the hold; the days do not
   * count unless the clock runs.
   */
  record HoldBill(@Nullable Operand length, boolean clockRuns) implements Outcome {
    /** A hold without an end. */
    public HoldBill() {
      this(null, false);
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.HOLD_PLACED);
    }
  }

  /** Ends the hold of the bill. */
  record EndHold() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.HOLD_ENDED);
    }
  }

  /** Goes on with collecting the bill at a step; those before it are over. */
  record GoOnAt(String step) implements Outcome {
    /** Requires the step. */
    public GoOnAt {
      Objects.requireNonNull(step, "step");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.COLLECTION_MOVED);
    }
  }

  /** Goes on with collecting the bill by another ladder. */
  record GoOnWith(String ladder) implements Outcome {
    /** Requires the ladder. */
    public GoOnWith {
      Objects.requireNonNull(ladder, "ladder");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.COLLECTION_MOVED);
    }
  }

  /** Starts collecting the bill again from its first step, its days counted from now or later. */
  record StartAgain(@Nullable Operand in) implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.COLLECTION_RESTARTED);
    }
  }

  /** Gives a discount on the next visit completed, to be used after a span. */
  record Discount(Operand share, @Nullable Operand after, @Nullable Operand valid)
      implements Outcome {
    /** Requires the share. */
    public Discount {
      Objects.requireNonNull(share, "share");
    }

    /** One that may be used at once. */
    public Discount(Operand share, @Nullable Operand valid) {
      this(share, null, valid);
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.DISCOUNT_GRANTED);
    }
  }

  /**
   * Gives points, once, or for every full {@code each} of the booking's price; to be used after a
   * span.
   */
  record Points(
      Operand number, @Nullable Operand each, @Nullable Operand after, @Nullable Operand valid)
      implements Outcome {
    /** Requires the number. */
    public Points {
      Objects.requireNonNull(number, "number");
    }

    /** So many points, to be used at once. */
    public Points(Operand number, @Nullable Operand valid) {
      this(number, null, null, valid);
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.POINTS_EARNED);
    }
  }

  /** Gives credit, to be used after a span. */
  record Credit(Amount amount, @Nullable Operand after, @Nullable Operand valid)
      implements Outcome {
    /** Requires the amount. */
    public Credit {
      Objects.requireNonNull(amount, "amount");
    }

    /** Credit to be used at once. */
    public Credit(Amount amount, @Nullable Operand valid) {
      this(amount, null, valid);
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.CREDIT_EARNED);
    }
  }

  /** Takes points or credit back, as far as they are there. */
  sealed interface ClaimBack extends Outcome {
    @Override
    default Set<DecisionType> types() {
      return EnumSet.of(DecisionType.LOYALTY_REVERSED);
    }
  }

  /** Takes so many points back. */
  record TakeBackPoints(Operand number) implements ClaimBack {
    /** Requires the number. */
    public TakeBackPoints {
      Objects.requireNonNull(number, "number");
    }
  }

  /** Takes so much credit back. */
  record TakeBackCredit(Amount amount) implements ClaimBack {
    /** Requires the amount. */
    public TakeBackCredit {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** Takes back what the booking earned and is not spent: its points, or its credit. */
  record TakeBackEarned(boolean points) implements ClaimBack {}

  /** Writes the bill off. */
  record WriteOff() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.WRITTEN_OFF);
    }
  }

  /** Charges a fee for a step that was done, once for the step or once for the bill. */
  record StepFee(Amount amount, boolean oncePerBill) implements Outcome {
    /** Requires the amount. */
    public StepFee {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.STEP_FEE_CHARGED);
    }
  }

  /**
   * Charges the interest that ran since the due date, or since the notice of a step, and was not
   * charged yet.
   */
  record Interest(Operand rate, DayCount dayCount, @Nullable String fromNotice) implements Outcome {
    /** Requires the rate and the day count. */
    public Interest {
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(dayCount, "dayCount");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.INTEREST_CHARGED);
    }
  }

  /** Lets go of the interest, fees and costs that are still open. */
  record ForgiveCharges() implements Outcome {
    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.WRITTEN_OFF);
    }
  }

  /** Pursues the bill by the route that promises most, and writes it off where none promises. */
  record Pursue(List<Route> routes) implements Outcome {
    /** Requires a route. */
    public Pursue {
      routes = List.copyOf(routes);
      if (routes.isEmpty()) {
        throw new IllegalArgumentException("routes must not be empty");
      }
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(
          DecisionType.HANDED_OVER, DecisionType.COURT_ADVISED, DecisionType.WRITTEN_OFF);
    }
  }

  /** Advises to go to court, and names the evidence that is missing for it. */
  record AdviseCourt(String route, List<EvidenceKind> needing) implements Outcome {
    /** Copies the list. */
    public AdviseCourt {
      Objects.requireNonNull(route, "route");
      needing = List.copyOf(needing);
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.COURT_ADVISED);
    }
  }

  /** Hands the bill over to an agency, for a share of what it recovers. */
  record HandOver(@Nullable Operand commission) implements Outcome {
    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.HANDED_OVER);
    }
  }

  /** Warns that the claim will soon be too old. */
  record WarnOfLimitation() implements Outcome {
    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.LIMITATION_WARNING);
    }
  }

  /** Tells the client something, or gives a person a task. */
  record Tell(DecisionType type, ClientText text) implements Outcome {
    /** Checks the type. */
    public Tell {
      if (type != DecisionType.MESSAGE_DUE && type != DecisionType.TASK) {
        throw new IllegalArgumentException("type must be a message or a task: " + type);
      }
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(type);
    }
  }

  /**
   * Offers the client something, for a span or without an end.
   *
   * <p>Units: {@code by} is the span of a deferral or the share of a discount; no other kind has
   * it.
   */
  record Offer(OfferKind kind, @Nullable Operand by, @Nullable Operand valid) implements Outcome {
    /** Checks that a span or share stands where one belongs. */
    public Offer {
      Objects.requireNonNull(kind, "kind");
      if ((kind == OfferKind.DEFERRAL || kind == OfferKind.DISCOUNT) != (by != null)) {
        throw new IllegalArgumentException("by goes with a deferral or a discount only: " + kind);
      }
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.OFFER_MADE);
    }
  }

  /**
   * Outcomes by a measure; a row decides the topics its own outcomes answer and leaves the others
   * open.
   */
  record ByMeasure(Table<List<Outcome>> table) implements Outcome {
    /** Requires the table. */
    public ByMeasure {
      Objects.requireNonNull(table, "table");
    }

    /** Every outcome of every row. */
    public List<Outcome> all() {
      List<Outcome> all = new ArrayList<>();
      table.rows().forEach(row -> all.addAll(row.result()));
      all.addAll(table.otherwise());
      return all;
    }

    @Override
    public Set<DecisionType> types() {
      Set<DecisionType> types = EnumSet.noneOf(DecisionType.class);
      all().forEach(outcome -> types.addAll(outcome.types()));
      return types;
    }
  }

  /** Takes the booking. */
  static Outcome accept() {
    return new Accept(DecisionType.BOOKING_ACCEPTED);
  }

  /** Refuses the booking. */
  static Outcome refuse() {
    return new Accept(DecisionType.BOOKING_REFUSED);
  }

  /** Asks for a deposit. */
  static Outcome requireDeposit(Amount amount, Operand within, Missed missed) {
    return new Guarantee(DecisionType.DEPOSIT_REQUIRED, amount, new Deadline(within, missed));
  }

  /** Keeps all that is held. */
  static Outcome keepDeposit() {
    return new Keep(Amount.held(), new Rest.Refund());
  }

  /** Keeps an amount, the rest goes back. */
  static Outcome keep(Amount amount) {
    return new Keep(amount, new Rest.Refund());
  }

  /** Gives all that is held back. */
  static Outcome refundDeposit() {
    return new Refund();
  }

  /** Charges a total in which what is held counts. */
  static Outcome charge(Amount amount) {
    return new Charge(amount, false);
  }

  /** Adds a strike. */
  static Outcome addStrike() {
    return new Strike(DecisionType.STRIKE_ADDED);
  }

  /** Takes no more bookings for a span. */
  static Outcome block(Until until) {
    return new Block(until);
  }

  /** Gives a discount on the next visit completed. */
  static Outcome discount(Operand share, Operand valid) {
    return new Discount(share, valid);
  }

  private static void require(Topic topic, DecisionType type) {
    if (type.topic() != topic) {
      throw new IllegalArgumentException(
          "type must answer " + topic.wireName() + ": " + type.wireName());
    }
  }
}
