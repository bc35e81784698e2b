package org.fairnotice.event;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What people decide about decisions, and the question what is due now. */
public sealed interface ControlEvent extends Event {
  /**
   * A person approved a decision that waited, or answered one that could not be made.
   *
   * <p>Shape: {@code decision} is its id or that of the cannot-decide; {@code outcome} the type of
   * the decision that a person takes where the rules could not.
   *
   * <p>Units: {@code amount} is at most the declared one, or what the outcome comes to.
   */
  record Approved(
      Stamp stamp,
      String decision,
      String by,
      @Nullable String reason,
      @Nullable Money amount,
      @Nullable String outcome)
      implements ControlEvent {
    public Approved {
      Require.client(stamp);
      Require.text("decision", decision);
      Require.text("by", by);
      Require.textIfAny("reason", reason);
      Require.notNegativeIfAny("amount", amount);
      Require.textIfAny("outcome", outcome);
    }

    @Override
    public EventType type() {
      return EventType.APPROVED;
    }

    @Override
    public Approved withStamp(Stamp stamp) {
      return new Approved(stamp, decision, by, reason, amount, outcome);
    }
  }

  /**
   * A person declined a decision that waited, or said no to what could not be decided.
   *
   * <p>Shape: as {@link Approved}; a no to what could not be decided has neither amount nor
   * outcome.
   */
  record Declined(
      Stamp stamp,
      String decision,
      String by,
      @Nullable String reason,
      @Nullable Money amount,
      @Nullable String outcome)
      implements ControlEvent {
    public Declined {
      Require.client(stamp);
      Require.text("decision", decision);
      Require.text("by", by);
      Require.textIfAny("reason", reason);
      Require.notNegativeIfAny("amount", amount);
      Require.textIfAny("outcome", outcome);
    }

    @Override
    public EventType type() {
      return EventType.DECLINED;
    }

    @Override
    public Declined withStamp(Stamp stamp) {
      return new Declined(stamp, decision, by, reason, amount, outcome);
    }
  }

  /**
   * A person let the client off a decision that had taken effect.
   *
   * <p>Shape: without an {@code amount} all of it is waived.
   */
  record Waived(
      Stamp stamp, String decision, String by, String reason, @Positive @Nullable Money amount)
      implements ControlEvent {
    public Waived {
      Require.client(stamp);
      Require.text("decision", decision);
      Require.text("by", by);
      Require.text("reason", reason);
      Require.positiveIfAny("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.WAIVED;
    }

    @Override
    public Waived withStamp(Stamp stamp) {
      return new Waived(stamp, decision, by, reason, amount);
    }
  }

  /** The client appealed against a decision. */
  record AppealOpened(Stamp stamp, String decision) implements ControlEvent {
    public AppealOpened {
      Require.client(stamp);
      Require.text("decision", decision);
    }

    @Override
    public EventType type() {
      return EventType.APPEAL_OPENED;
    }

    @Override
    public AppealOpened withStamp(Stamp stamp) {
      return new AppealOpened(stamp, decision);
    }
  }

  /**
   * An appeal was decided.
   *
   * <p>Shape: {@code upheld} is true if the client was right.
   */
  record AppealResolved(Stamp stamp, String decision, boolean upheld) implements ControlEvent {
    public AppealResolved {
      Require.client(stamp);
      Require.text("decision", decision);
    }

    @Override
    public EventType type() {
      return EventType.APPEAL_RESOLVED;
    }

    @Override
    public AppealResolved withStamp(Stamp stamp) {
      return new AppealResolved(stamp, decision, upheld);
    }
  }

  /**
   * An earlier event was recorded by mistake.
   *
   * <p>Shape: {@code event} is the id of that event.
   *
   * <p>Errors: {@code InvalidEventException} if it is the id of this one.
   */
  record Retracted(Stamp stamp, String event) implements ControlEvent {
    public Retracted {
      Require.client(stamp);
      Require.text("event", event);
      Require.differs("event", event, stamp.id());
    }

    @Override
    public EventType type() {
      return EventType.RETRACTED;
    }

    @Override
    public Retracted withStamp(Stamp stamp) {
      return new Retracted(stamp, event);
    }
  }

  /** Nothing happened but time: asks what is due now. */
  record TimePassed(Stamp stamp) implements ControlEvent {
    public TimePassed {
      Require.client(stamp);
    }

    @Override
    public EventType type() {
      return EventType.TIME_PASSED;
    }

    @Override
    public TimePassed withStamp(Stamp stamp) {
      return new TimePassed(stamp);
    }
  }
}
