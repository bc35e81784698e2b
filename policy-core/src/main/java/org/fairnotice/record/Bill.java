package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.Cause;
import org.fairnotice.event.Finding;
import org.fairnotice.event.Segment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * A bill as the record keeps it.
 *
 * <p>Shape: {@code announced} are payments on their way, by their id; {@code decision} is the one
 * whose fee opened it; {@code ladders} are those whose collection it drives; {@code split} is null
 * while there is nothing but what was billed; {@code before} is where a bill that is paid stood
 * when others asked for it, so that money taken back puts it there again; {@code finding} is what
 * the last look into the records showed; {@code delivered} is null while nobody said; {@code
 * discount} is what need not be paid if the rest is paid in time.
 *
 * <p>Units: {@code amount} is what was billed, less what was credited; {@code charges} the interest
 * and step fees decided on top; {@code paid} all that came in, so a bill paid beyond keeps the
 * overpayment; {@code disputed} the part in dispute and {@code disputedSince} the instant it began;
 * {@code holdUntil} the last day collection is held.
 */
public record Bill(
    String id,
    BillState state,
    Instant issuedAt,
    Instant dueAt,
    Money amount,
    Money charges,
    Money paid,
    @Nullable String booking,
    @Nullable Segment segment,
    @Nullable Money disputed,
    @Nullable Instant disputedSince,
    Pursuit pursuit,
    @Nullable Split split,
    @Nullable BillState before,
    TreePMap<String, Announced> announced,
    @Nullable Promise promise,
    @Nullable LocalDate holdUntil,
    @Nullable Cause cause,
    @Nullable Finding finding,
    @Nullable Boolean delivered,
    @Nullable String decision,
    @Nullable Money discount,
    TreePSet<String> ladders)
    implements Timeline.Item {
  /** Requires all but the optional parts. */
  public Bill {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(issuedAt, "issuedAt");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(charges, "charges");
    Objects.requireNonNull(paid, "paid");
    Objects.requireNonNull(pursuit, "pursuit");
    Objects.requireNonNull(announced, "announced");
    Objects.requireNonNull(ladders, "ladders");
  }

  /** Fees stand in the line. */
  @Override
  public @Nullable Instant inLineAt() {
    return decision == null ? null : issuedAt;
  }

  /** A bill nothing was paid on yet. */
  public static Bill issued(String id, Money amount, Instant issuedAt, Instant dueAt) {
    Money nothing = Empty.money(amount.getCurrencyUnit());
    return new Bill(
        id,
        BillState.OPEN,
        issuedAt,
        dueAt,
        amount,
        nothing,
        nothing,
        null,
        null,
        null,
        null,
        Pursuit.none(),
        null,
        null,
        Empty.map(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Empty.set());
  }

  /** What is left to pay, charges included, never negative. */
  public Money open() {
    return orNothing(amount.plus(charges).minus(paid));
  }

  /** What was paid beyond the bill, never negative. */
  public Money overpaid() {
    return orNothing(paid.minus(amount).minus(charges));
  }

  /** What is left to pay and not in dispute. */
  public Money undisputed() {
    return disputed == null ? open() : orNothing(open().minus(disputed));
  }

  /** Money announced and neither cleared nor failed. */
  public Money pending() {
    Money sum = nothing();
    for (Announced part : announced.values()) {
      sum = sum.plus(part.amount());
    }
    return sum;
  }

  /** The last day of the promise that is open, if there is one. */
  public @Nullable LocalDate promisedBy() {
    return promise == null ? null : promise.payBy();
  }

  /** What is left to pay of one part. */
  public Money open(BillPart part) {
    Split now = split == null ? Split.none(nothing()).of(amount, charges, paid) : split;
    Money owed =
        switch (part) {
          case COSTS -> now.costs();
          case INTEREST -> now.interest();
          case FEES -> charges.minus(now.costs()).minus(now.interest());
          case PRINCIPAL -> amount;
        };
    return owed.minus(now.paid(part));
  }

  /** What may be asked for now: left to pay, not in dispute, not on its way and not given off. */
  public Money askable() {
    Money asked = undisputed().minus(pending());
    return orNothing(discount == null ? asked : asked.minus(discount));
  }

  /** Whether all that is left to pay is in dispute. */
  public boolean disputedWhole() {
    return disputed != null && undisputed().isZero();
  }

  Money nothing() {
    return Money.zero(amount.getCurrencyUnit());
  }

  private static Money orNothing(Money value) {
    return value.isNegative() ? Money.zero(value.getCurrencyUnit()) : value;
  }

  Change change() {
    return new Change(this);
  }

  /** A bill being changed. */
  static final class Change {
    private final Bill from;
    private String id;
    private BillState state;
    private Instant issuedAt;
    private Instant dueAt;
    private Money amount;
    private Money charges;
    private Money paid;
    private @Nullable String booking;
    private @Nullable Segment segment;
    private @Nullable Money disputed;
    private @Nullable Instant disputedSince;
    private Pursuit pursuit;
    private @Nullable Split split;
    private @Nullable BillState before;
    private TreePMap<String, Announced> announced;
    private @Nullable Promise promise;
    private @Nullable LocalDate holdUntil;
    private @Nullable Cause cause;
    private @Nullable Finding finding;
    private @Nullable Boolean delivered;
    private @Nullable String decision;
    private @Nullable Money discount;
    private TreePSet<String> ladders;

    Change(Bill from) {
      this.from = from;
      id = from.id;
      state = from.state;
      issuedAt = from.issuedAt;
      dueAt = from.dueAt;
      amount = from.amount;
      charges = from.charges;
      paid = from.paid;
      booking = from.booking;
      segment = from.segment;
      disputed = from.disputed;
      disputedSince = from.disputedSince;
      pursuit = from.pursuit;
      split = from.split;
      before = from.before;
      announced = from.announced;
      promise = from.promise;
      holdUntil = from.holdUntil;
      cause = from.cause;
      finding = from.finding;
      delivered = from.delivered;
      decision = from.decision;
      discount = from.discount;
      ladders = from.ladders;
    }

    Change id(String value) {
      id = value;
      return this;
    }

    Change state(BillState value) {
      state = value;
      return this;
    }

    Change dates(Instant issued, Instant due) {
      issuedAt = issued;
      dueAt = due;
      return this;
    }

    Change amount(Money value) {
      amount = value;
      return this;
    }

    Change charges(Money value) {
      charges = value;
      return this;
    }

    Change paid(Money value) {
      paid = value;
      return this;
    }

    Change booking(@Nullable String value) {
      booking = value;
      return this;
    }

    Change segment(@Nullable Segment value) {
      segment = value;
      return this;
    }

    Change dispute(@Nullable Money part, @Nullable Instant since) {
      disputed = part;
      disputedSince = since;
      return this;
    }

    Change pursuit(Pursuit value) {
      pursuit = value;
      return this;
    }

    /** Adds to the charges, of the kind that a part says. */
    Change charged(BillPart part, Money more) {
      return charged(part, more, List.of());
    }

    /** Likewise; what came in just now pays it too, in the order of the parts. */
    Change charged(BillPart part, Money more, List<Claim.Payment> justIn) {
      split = soFar().without(justIn).charged(part, more);
      charges = charges.plus(more);
      return this;
    }

    Change order(List<BillPart> order) {
      split = soFar().ordered(order);
      return this;
    }

    /** The split; of a bill that had none yet, what was paid until now. */
    private Split soFar() {
      return split == null ? Split.none(from.nothing()).of(amount, charges, paid) : split;
    }

    Change announced(String payment, Announced value) {
      announced = announced.plus(payment, value);
      return this;
    }

    Change noLongerAnnounced(@Nullable String payment) {
      announced = payment == null ? announced : announced.minus(payment);
      return this;
    }

    Change promise(@Nullable Promise value) {
      promise = value;
      return this;
    }

    Change holdUntil(@Nullable LocalDate value) {
      holdUntil = value;
      return this;
    }

    Change cause(Cause value) {
      cause = value;
      return this;
    }

    Change finding(Finding value) {
      finding = value;
      return this;
    }

    Change delivered(@Nullable Boolean value) {
      delivered = value;
      return this;
    }

    Change decision(@Nullable String value) {
      decision = value;
      return this;
    }

    Change discount(@Nullable Money value) {
      discount = value;
      return this;
    }

    Change withoutLadders() {
      ladders = Empty.set();
      return this;
    }

    Change ladder(String value) {
      ladders = ladders.plus(value);
      return this;
    }

    /** Takes an amount off what was billed, then off the charges; never below nothing. */
    Change credited(Money credit) {
      Money fromAmount = credit.isGreaterThan(amount) ? amount : credit;
      Money rest = credit.minus(fromAmount);
      amount = amount.minus(fromAmount);
      charges = rest.isGreaterThan(charges) ? from.nothing() : charges.minus(rest);
      return this;
    }

    Bill done() {
      return new Bill(
          id,
          state,
          issuedAt,
          dueAt,
          amount,
          charges,
          paid,
          booking,
          segment,
          disputed,
          disputedSince,
          pursuit,
          split == null ? null : split.of(amount, charges, paid),
          before,
          announced,
          promise,
          holdUntil,
          cause,
          finding,
          delivered,
          decision,
          discount,
          ladders);
    }

    /**
     * The bill in the state its amounts say: paid when nothing is left, and when not, where it was
     * before: with the agency, in court, given up, else open. Where no more is left than the
     * discount, it is given.
     */
    Bill settled() {
      Bill bill = done();
      if (discount != null && !bill.open().isGreaterThan(discount)) {
        credited(bill.open());
        discount = null;
        bill = done();
      }
      boolean paidUp = bill.open().isZero();
      if (paidUp) {
        before = state == BillState.PAID ? before : state.open() ? null : state;
        state = BillState.PAID;
      } else if (state == BillState.PAID && before != null) {
        state = before;
        before = null;
      } else if (state.open() || state == BillState.PAID) {
        state = paid.isPositive() ? BillState.PARTLY_PAID : BillState.OPEN;
      }
      return state == bill.state ? bill : done();
    }
  }
}
