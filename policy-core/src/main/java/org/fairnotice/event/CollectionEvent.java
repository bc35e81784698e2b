package org.fairnotice.event;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Steps taken outside to collect one bill: reminders, agencies, courts. */
public sealed interface CollectionEvent extends Event {
  @Override
  String bill();

  /**
   * A step that was due has been taken.
   *
   * <p>Shape: {@code step} is its name on the policy's ladder.
   */
  record StepDone(
      Stamp stamp, String bill, String step, @Nullable Instant deliveredAt, @Nullable String reason)
      implements CollectionEvent {
    public StepDone {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.text("step", step);
      Require.textIfAny("reason", reason);
    }

    @Override
    public EventType type() {
      return EventType.STEP_DONE;
    }

    @Override
    public StepDone withStamp(Stamp stamp) {
      return new StepDone(stamp, bill, step, deliveredAt, reason);
    }
  }

  /**
   * A step that was due will not be taken.
   *
   * <p>Shape: {@code step} is its name on the policy's ladder.
   */
  record StepSkipped(
      Stamp stamp, String bill, String step, @Nullable Instant deliveredAt, @Nullable String reason)
      implements CollectionEvent {
    public StepSkipped {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.text("step", step);
      Require.textIfAny("reason", reason);
    }

    @Override
    public EventType type() {
      return EventType.STEP_SKIPPED;
    }

    @Override
    public StepSkipped withStamp(Stamp stamp) {
      return new StepSkipped(stamp, bill, step, deliveredAt, reason);
    }
  }

  /**
   * A bill went to a collection agency.
   *
   * <p>Shape: without an {@code amount} all that is open went.
   */
  record HandedOver(Stamp stamp, String bill, @Positive @Nullable Money amount)
      implements CollectionEvent {
    public HandedOver {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positiveIfAny("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.HANDED_OVER;
    }

    @Override
    public HandedOver withStamp(Stamp stamp) {
      return new HandedOver(stamp, bill, amount);
    }
  }

  /** An agency collected money. */
  record AgencyRecovered(Stamp stamp, String bill, @Positive Money amount)
      implements CollectionEvent {
    public AgencyRecovered {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positive("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.AGENCY_RECOVERED;
    }

    @Override
    public AgencyRecovered withStamp(Stamp stamp) {
      return new AgencyRecovered(stamp, bill, amount);
    }
  }

  /**
   * An agency gave a bill back.
   *
   * <p>Shape: without an {@code amount} all that is open came back.
   */
  record AgencyReturned(Stamp stamp, String bill, @Positive @Nullable Money amount)
      implements CollectionEvent {
    public AgencyReturned {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.positiveIfAny("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.AGENCY_RETURNED;
    }

    @Override
    public AgencyReturned withStamp(Stamp stamp) {
      return new AgencyReturned(stamp, bill, amount);
    }
  }

  /**
   * A claim was filed at a court.
   *
   * <p>Shape: {@code route} is the kind of procedure.
   *
   * <p>Units: {@code costs} are those of this act, not a total.
   */
  record CourtFiled(Stamp stamp, String bill, @Nullable String route, @Nullable Money costs)
      implements CollectionEvent {
    public CourtFiled {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.textIfAny("route", route);
      Require.notNegativeIfAny("costs", costs);
    }

    @Override
    public EventType type() {
      return EventType.COURT_FILED;
    }

    @Override
    public CourtFiled withStamp(Stamp stamp) {
      return new CourtFiled(stamp, bill, route, costs);
    }
  }

  /**
   * A court ordered the client to pay.
   *
   * <p>Shape and units: as {@link CourtFiled}.
   */
  record CourtOrdered(Stamp stamp, String bill, @Nullable String route, @Nullable Money costs)
      implements CollectionEvent {
    public CourtOrdered {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.textIfAny("route", route);
      Require.notNegativeIfAny("costs", costs);
    }

    @Override
    public EventType type() {
      return EventType.COURT_ORDERED;
    }

    @Override
    public CourtOrdered withStamp(Stamp stamp) {
      return new CourtOrdered(stamp, bill, route, costs);
    }
  }

  /**
   * The client opposed a claim or an order.
   *
   * <p>Shape and units: as {@link CourtFiled}.
   */
  record CourtOpposed(Stamp stamp, String bill, @Nullable String route, @Nullable Money costs)
      implements CollectionEvent {
    public CourtOpposed {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.textIfAny("route", route);
      Require.notNegativeIfAny("costs", costs);
    }

    @Override
    public EventType type() {
      return EventType.COURT_OPPOSED;
    }

    @Override
    public CourtOpposed withStamp(Stamp stamp) {
      return new CourtOpposed(stamp, bill, route, costs);
    }
  }

  /**
   * A court order is being enforced.
   *
   * <p>Shape and units: as {@link CourtFiled}.
   */
  record CourtEnforced(Stamp stamp, String bill, @Nullable String route, @Nullable Money costs)
      implements CollectionEvent {
    public CourtEnforced {
      Require.client(stamp);
      Require.text("bill", bill);
      Require.textIfAny("route", route);
      Require.notNegativeIfAny("costs", costs);
    }

    @Override
    public EventType type() {
      return EventType.COURT_ENFORCED;
    }

    @Override
    public CourtEnforced withStamp(Stamp stamp) {
      return new CourtEnforced(stamp, bill, route, costs);
    }
  }
}
