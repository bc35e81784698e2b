package org.fairnotice.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
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
   * By when a guarantee must be given, counted from when the business knew, and what happens else.
   */
  record Deadline(Operand within, Missed missed) {
    /** Requires both parts. */
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

  /** Holds the collection of the bill until somebody ends the hold. */
  record HoldBill() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.HOLD_PLACED);
    }
  }

  /** Gives a discount on the next visit completed. */
  record Discount(Operand share, @Nullable Operand valid) implements Outcome {
    /** Requires the share. */
    public Discount {
      Objects.requireNonNull(share, "share");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.DISCOUNT_GRANTED);
    }
  }

  /** Gives points. */
  record Points(Operand number, @Nullable Operand valid) implements Outcome {
    /** Requires the number. */
    public Points {
      Objects.requireNonNull(number, "number");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.POINTS_EARNED);
    }
  }

  /** Gives credit. */
  record Credit(Amount amount, @Nullable Operand valid) implements Outcome {
    /** Requires the amount. */
    public Credit {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.CREDIT_EARNED);
    }
  }

  /** Writes the bill off. */
  record WriteOff() implements Outcome {

    @Override
    public Set<DecisionType> types() {
      return EnumSet.of(DecisionType.WRITTEN_OFF);
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
