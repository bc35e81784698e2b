package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * What is known of a bill once it is pursued: what interest, notices, courts and limitation are
 * reckoned from.
 *
 * <p>Shape: {@code payments} in the order they came in, money taken back as a negative amount, and
 * one of nothing where money paid before went from one part of the bill to another; {@code charged}
 * names what was charged that is charged once; {@code notices} are steps that were done, by name;
 * {@code acknowledged} tells when the client last did what can restart a limitation; {@code timers}
 * are when rules and the limitation look at the bill again, earliest first; {@code commission} is
 * the agency's share of what it recovers, and {@code recovered} what it did.
 *
 * <p>Units: {@code interestUntil} is the last day interest was charged for.
 */
public record Claim(
    String bill,
    List<Payment> payments,
    @Nullable LocalDate interestUntil,
    TreePSet<String> charged,
    TreePMap<String, Notice> notices,
    @Nullable Court court,
    TreePMap<String, Instant> acknowledged,
    @Nullable BigDecimal commission,
    @Nullable Money recovered,
    @Nullable Instant writtenOff,
    List<Instant> timers) {
  /** The acknowledgement of a part payment. */
  public static final String PAYMENT = "payment";

  /** The acknowledgement of a promise to pay. */
  public static final String PROMISE = "promise";

  /** The acknowledgement of a plan in writing. */
  public static final String PLAN = "plan";

  /**
   * Money that came in, or, negative, went back; it counts from its value date, else from its day.
   *
   * <p>Shape: {@code charges} is what of it went to costs, interest and fees, parts that got
   * nothing left out; the rest went to the principal, or beyond the bill.
   */
  public record Payment(
      Instant at, @Nullable LocalDate valueDate, Money amount, TreePMap<BillPart, Money> charges) {
    /** Requires all but the value date. */
    public Payment {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(charges, "charges");
    }

    /** Money that went to the principal. */
    public static Payment of(Instant at, @Nullable LocalDate valueDate, Money amount) {
      return new Payment(at, valueDate, amount, Empty.map());
    }

    /** What of it went to a part; to the principal also what is beyond the bill. */
    public Money to(BillPart part) {
      if (part == BillPart.PRINCIPAL) {
        return amount.minus(Money.total(amount.getCurrencyUnit(), charges.values()));
      }
      return charges.getOrDefault(part, Money.zero(amount.getCurrencyUnit()));
    }

    /** The same money, more or less of it having gone to charges. */
    Payment moved(Payment other) {
      TreePMap<BillPart, Money> sums = charges;
      for (BillPart part : other.charges.keySet()) {
        Money sum = to(part).plus(other.to(part));
        sums = sum.isZero() ? sums.minus(part) : sums.plus(part, sum);
      }
      return new Payment(at, valueDate, amount, sums);
    }
  }

  /** When a step was done, and when it reached the client as far as that is known. */
  public record Notice(Instant doneAt, @Nullable Instant deliveredAt) {
    /** Requires the first. */
    public Notice {
      Objects.requireNonNull(doneAt, "doneAt");
    }

    /** From when its deadline runs: its delivery, else when it was done. */
    public Instant runsFrom() {
      return deliveredAt == null ? doneAt : deliveredAt;
    }
  }

  /** How far a court has come with the claim. */
  public enum Stage {
    FILED,
    ORDERED,
    OPPOSED,
    ENFORCED
  }

  /** The stage at a court and when it was reached; {@code orderedAt} is the last order's. */
  public record Court(Stage stage, Instant at, @Nullable Instant orderedAt) {
    /** Requires the first two. */
    public Court {
      Objects.requireNonNull(stage, "stage");
      Objects.requireNonNull(at, "at");
    }
  }

  /** Requires all but the optional parts. */
  public Claim {
    Objects.requireNonNull(bill, "bill");
    payments = List.copyOf(payments);
    Objects.requireNonNull(charged, "charged");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(acknowledged, "acknowledged");
    timers = List.copyOf(timers);
  }

  /** A claim nothing is known of yet. */
  public static Claim of(String bill) {
    return new Claim(
        bill,
        List.of(),
        null,
        Empty.set(),
        Empty.map(),
        null,
        Empty.map(),
        null,
        null,
        null,
        List.of());
  }

  Claim named(String id) {
    return new Claim(
        id,
        payments,
        interestUntil,
        charged,
        notices,
        court,
        acknowledged,
        commission,
        recovered,
        writtenOff,
        timers);
  }

  /** Money that came in at an instant. */
  List<Payment> paidAt(Instant instant) {
    return payments.stream().filter(payment -> payment.at().equals(instant)).toList();
  }

  /** Notes money; what only moved from part to part joins money of the same instant. */
  Claim paid(Payment payment) {
    List<Payment> more = new ArrayList<>(payments);
    int last = more.size() - 1;
    if (payment.amount().isZero() && last >= 0 && more.get(last).at().equals(payment.at())) {
      more.set(last, more.get(last).moved(payment));
    } else {
      more.add(payment);
    }
    return new Claim(
        bill,
        more,
        interestUntil,
        charged,
        notices,
        court,
        acknowledged,
        commission,
        recovered,
        writtenOff,
        timers);
  }

  Claim chargedUntil(LocalDate day) {
    return new Claim(
        bill,
        payments,
        day,
        charged,
        notices,
        court,
        acknowledged,
        commission,
        recovered,
        writtenOff,
        timers);
  }

  Claim charged(String what) {
    return new Claim(
        bill,
        payments,
        interestUntil,
        charged.plus(what),
        notices,
        court,
        acknowledged,
        commission,
        recovered,
        writtenOff,
        timers);
  }

  Claim notice(String step, Notice notice) {
    return new Claim(
        bill,
        payments,
        interestUntil,
        charged,
        notices.plus(step, notice),
        court,
        acknowledged,
        commission,
        recovered,
        writtenOff,
        timers);
  }

  Claim inCourt(Stage stage, Instant at) {
    Instant ordered = stage == Stage.ORDERED ? at : court == null ? null : court.orderedAt();
    return new Claim(
        bill,
        payments,
        interestUntil,
        charged,
        notices,
        new Court(stage, at, ordered),
        acknowledged,
        commission,
        recovered,
        writtenOff,
        timers);
  }

  Claim acknowledged(String by, Instant at) {
    return new Claim(
        bill,
        payments,
        interestUntil,
        charged,
        notices,
        court,
        acknowledged.plus(by, at),
        commission,
        recovered,
        writtenOff,
        timers);
  }

  Claim withAgency(@Nullable BigDecimal share, @Nullable Money recoveredSoFar) {
    return new Claim(
        bill,
        payments,
        interestUntil,
        charged,
        notices,
        court,
        acknowledged,
        share,
        recoveredSoFar,
        writtenOff,
        timers);
  }

  Claim writtenOffAt(Instant at) {
    return new Claim(
        bill,
        payments,
        interestUntil,
        charged,
        notices,
        court,
        acknowledged,
        commission,
        recovered,
        at,
        timers);
  }

  Claim withTimers(List<Instant> instants) {
    return new Claim(
        bill,
        payments,
        interestUntil,
        charged,
        notices,
        court,
        acknowledged,
        commission,
        recovered,
        writtenOff,
        instants);
  }
}
