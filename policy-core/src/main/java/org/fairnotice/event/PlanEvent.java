package org.fairnotice.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan to pay bills in parts. */
public sealed interface PlanEvent extends Event {
  @Override
  String plan();

  /**
   * Business and client agreed to pay in parts.
   *
   * <p>Shape: one bill and one instalment at least; {@code writtenConfirmation} says whether the
   * client has it in writing, absent when not told.
   *
   * <p>Errors: {@code InvalidEventException} if instalments are not in the order of their due
   * instants.
   */
  record PlanAgreed(
      Stamp stamp,
      String plan,
      @AtLeastOne List<String> bills,
      @AtLeastOne List<Instalment> instalments,
      @Nullable Boolean writtenConfirmation)
      implements PlanEvent {
    public PlanAgreed {
      Require.client(stamp);
      Require.text("plan", plan);
      bills = Require.someOf("bills", bills);
      instalments = Require.someOf("instalments", instalments);
      Require.inOrder(instalments);
    }

    @Override
    public EventType type() {
      return EventType.PLAN_AGREED;
    }

    @Override
    public PlanAgreed withStamp(Stamp stamp) {
      return new PlanAgreed(stamp, plan, bills, instalments, writtenConfirmation);
    }
  }

  /** The client confirmed a plan in writing. */
  record PlanConfirmed(Stamp stamp, String plan) implements PlanEvent {
    public PlanConfirmed {
      Require.client(stamp);
      Require.text("plan", plan);
    }

    @Override
    public EventType type() {
      return EventType.PLAN_CONFIRMED;
    }

    @Override
    public PlanConfirmed withStamp(Stamp stamp) {
      return new PlanConfirmed(stamp, plan);
    }
  }
}
