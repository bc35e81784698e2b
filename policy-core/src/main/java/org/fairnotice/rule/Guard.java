package org.fairnotice.rule;

import java.util.List;
import java.util.Objects;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A limit no rule and no person breaches.
 *
 * <p>Shape: applies where all of {@code conditions} and none of {@code unless} hold; where that is
 * unknown it applies too, since a limit protects.
 */
public record Guard(
    String name,
    List<Condition> conditions,
    List<Condition> unless,
    List<Limit> limits,
    @Nullable Origin origin) {
  /** What a guard forbids or caps. */
  public sealed interface Limit {
    /** No fee at all. */
    record NeverCharge() implements Limit {}

    /** No fee above an amount, on a booking in all. */
    record ChargeAtMost(Amount amount) implements Limit {}

    /** No more kept of a deposit than an amount. */
    record KeepAtMost(Amount amount) implements Limit {}

    /** No fee and nothing kept above an amount, of all the client's bookings in a window. */
    record ChargeAtMostWithin(Amount amount, Within within) implements Limit {
      /** Requires both parts. */
      public ChargeAtMostWithin {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(within, "within");
      }
    }

    /**
     * A client gets at least an amount when a booking is settled, beyond what is held if need be.
     */
    record GiveBackAtLeast(Amount amount) implements Limit {
      /** Requires the amount. */
      public GiveBackAtLeast {
        Objects.requireNonNull(amount, "amount");
      }
    }

    /** No more strikes than a number in a window; one above it does not count. */
    record StrikesAtMost(Operand number, Within within) implements Limit {
      /** Requires both parts. */
      public StrikesAtMost {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(within, "within");
      }
    }

    /** No pass credit burnt: what would be is returned. */
    record NeverBurn() implements Limit {}

    /** No points and no credit taken back. */
    record NeverTakeBack() implements Limit {}

    /** No fee for a step, and no sum for the collection. */
    record NeverStepFee() implements Limit {}

    /** No interest. */
    record NeverInterest() implements Limit {}

    /** No interest above a yearly rate. */
    record InterestAtMost(Operand rate) implements Limit {}

    /** No block. */
    record NeverBlock() implements Limit {}
  }

  /** Copies the lists. */
  public Guard {
    Objects.requireNonNull(name, "name");
    conditions = List.copyOf(conditions);
    unless = List.copyOf(unless);
    limits = List.copyOf(limits);
  }

  /** Its conditions as one. */
  public Condition condition() {
    return Condition.of(conditions, unless);
  }

  /** Whether its conditions hold. */
  public Truth holds(Case facts) {
    return Condition.in(conditions, unless, facts);
  }
}
