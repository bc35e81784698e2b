package org.fairnotice.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Claim;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How long a claim can be pursued.
 *
 * <p>Shape: {@code restarts} are the acknowledgements from which the span runs anew.
 *
 * <p>Units: from the due date or from the end of its year; dates in the policy's zone, never moved
 * to a business day. The last day is included.
 */
public record Limitation(Operand span, Start start, List<Restart> restarts) {
  /** From when it runs. */
  public enum Start {
    /** From the due date. */
    DUE,
    /** From the end of the year of the due date. */
    YEAR_END
  }

  /** What lets it run anew. */
  public enum Restart {
    PAYMENT(Claim.PAYMENT),
    PROMISE(Claim.PROMISE),
    PLAN(Claim.PLAN);

    private final String acknowledgement;

    Restart(String acknowledgement) {
      this.acknowledgement = acknowledgement;
    }
  }

  /** Requires all parts. */
  public Limitation {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(start, "start");
    restarts = List.copyOf(restarts);
  }

  /** The last day a bill can be pursued, or null when the span is not known. */
  public @Nullable LocalDate lastDay(Case facts, Bill bill) {
    if (!(span.in(facts) instanceof Value.Length length)) {
      return null;
    }
    Place place = facts.policy().place();
    LocalDate due = place.dateOf(bill.dueAt());
    LocalDate last =
        plus(
            start == Start.DUE ? due : LocalDate.of(due.getYear(), Month.DECEMBER, 31),
            length.span());
    Claim claim = facts.record().claim(bill.id());
    for (Restart restart : restarts) {
      Instant at = claim.acknowledged().get(restart.acknowledgement);
      if (at != null) {
        LocalDate anew = plus(place.dateOf(at), length.span());
        last = anew.isAfter(last) ? anew : last;
      }
    }
    return last;
  }

  /** The instant from which the claim is too old, or null when that is not known. */
  public @Nullable Instant over(Case facts, Bill bill) {
    LocalDate last = lastDay(facts, bill);
    return last == null ? null : facts.policy().place().startOf(last.plusDays(1));
  }

  private static LocalDate plus(LocalDate from, Span span) {
    return switch (span.unit()) {
      case YEARS -> from.plusYears(span.amount());
      case MONTHS -> from.plusMonths(span.amount());
      case WEEKS -> from.plusWeeks(span.amount());
      default -> from.plusDays(span.amount());
    };
  }
}
