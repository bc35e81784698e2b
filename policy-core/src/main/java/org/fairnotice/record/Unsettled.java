package org.fairnotice.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic that the rules could not decide, and that a person may decide in their place.
 *
 * <p>Shape: {@code id} is that of the cannot-decide, {@code rule} the one that could not decide,
 * null where no version was in force; {@code event} is the event on which it was asked.
 *
 * <p>Source: docs/language/decisions.md, "Undecided".
 */
public record Unsettled(
    String id, Topic topic, Subject subject, @Nullable String rule, String event) {
  private static final Set<DecisionType> SUMS =
      EnumSet.of(
          DecisionType.DEPOSIT_KEPT,
          DecisionType.DEPOSIT_REFUNDED,
          DecisionType.DEPOSIT_CREDITED,
          DecisionType.FEE_CHARGED,
          DecisionType.COMPENSATION_DUE);

  /** Requires all but the rule, and a topic that people decide. */
  public Unsettled {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(event, "event");
    if (!answerable(topic)) {
      throw new IllegalArgumentException("topic: " + topic.wireName() + " is decided by rules");
    }
  }

  /** Whether a person may decide a topic where the rules cannot. */
  public static boolean answerable(Topic topic) {
    return !outcomes(topic).isEmpty();
  }

  /** What a person may decide on a topic: nothing where only rules decide. */
  public static List<DecisionType> outcomes(Topic topic) {
    return switch (topic) {
      case ACCEPTANCE -> List.of(DecisionType.BOOKING_ACCEPTED, DecisionType.BOOKING_REFUSED);
      case SETTLEMENT ->
          List.of(
              DecisionType.DEPOSIT_KEPT,
              DecisionType.DEPOSIT_REFUNDED,
              DecisionType.DEPOSIT_CREDITED,
              DecisionType.DEPOSIT_CARRIED);
      case FEE ->
          List.of(DecisionType.FEE_CHARGED, DecisionType.NO_FEE, DecisionType.COMPENSATION_DUE);
      case STRIKE -> List.of(DecisionType.STRIKE_ADDED, DecisionType.NOT_COUNTED);
      default -> List.of();
    };
  }

  /** What a plain no comes to. */
  public DecisionType refusal() {
    return switch (topic) {
      case ACCEPTANCE -> DecisionType.BOOKING_REFUSED;
      case SETTLEMENT -> DecisionType.DEPOSIT_REFUNDED;
      case FEE -> DecisionType.NO_FEE;
      default -> DecisionType.NOT_COUNTED;
    };
  }

  /** Whether an outcome says how much. */
  public static boolean needsAmount(DecisionType outcome) {
    return SUMS.contains(outcome);
  }

  /** Whether it is still to be decided of a booking in this state. */
  boolean open(Booking booking) {
    return switch (topic) {
      case ACCEPTANCE -> booking.state() == BookingState.REQUESTED;
      case SETTLEMENT -> booking.held().isPositive();
      default -> true;
    };
  }

  /** Whether there is nothing to decide but of a booking. */
  boolean ofBookings() {
    return topic == Topic.ACCEPTANCE || topic == Topic.SETTLEMENT;
  }

  boolean like(Unsettled other) {
    return topic == other.topic && subject.equals(other.subject);
  }

  Unsettled about(Subject other) {
    return new Unsettled(id, topic, other, rule, event);
  }
}
