package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.decision.OfferKind;
import org.fairnotice.decision.Subject;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An offer a client may still answer, or a discount they accepted and may still use.
 *
 * <p>Shape: {@code decision} made it; {@code amount} is what a discount takes off, {@code dueAt}
 * when a bill would be due.
 *
 * <p>Units: {@code until} is the last day, null where there is no end; {@code overAt} the instant
 * that day is over, null while nobody said in which zone.
 */
public record Offer(
    String decision,
    OfferKind kind,
    Subject subject,
    @Nullable Money amount,
    @Nullable Instant dueAt,
    @Nullable LocalDate until,
    @Nullable Instant overAt,
    boolean accepted) {
  /** Requires all but the optional parts. */
  public Offer {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
  }

  /** Whether it is about a bill. */
  public boolean ofBill(String bill) {
    return subject.equals(Subject.bill(bill));
  }

  /** Whether another is for the same and of the same kind, so that it takes its place. */
  boolean like(Offer other) {
    return kind == other.kind && subject.equals(other.subject);
  }

  Offer overAt(@Nullable Instant at) {
    return new Offer(decision, kind, subject, amount, dueAt, until, at, accepted);
  }

  Offer taken() {
    return new Offer(decision, kind, subject, amount, dueAt, until, overAt, true);
  }

  Offer about(Subject other) {
    return new Offer(decision, kind, other, amount, dueAt, until, overAt, accepted);
  }
}
