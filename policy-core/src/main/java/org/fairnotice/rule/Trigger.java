package org.fairnotice.rule;

import java.time.Instant;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.By;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** What sets a rule or a definition off. */
public sealed interface Trigger {
  /** Whether it is what the case is about. */
  Truth in(Case facts);

  /** An event, whoever it came from. */
  static Trigger on(EventType type) {
    return new On(type, null);
  }

  /** Some lines of a booking are cancelled, by one side or by any. */
  static Trigger partCancelled(@Nullable By by) {
    return new PartCancelled(by);
  }

  /** An event that came from one side; staff and systems act for the business. */
  static Trigger on(EventType type, By by) {
    return new On(type, by);
  }

  /** A happening the policy defines. */
  static Trigger happening(String name) {
    return new Happening(name);
  }

  /** A decision of an earlier topic in the same ruling. */
  static Trigger decided(DecisionType type) {
    return new Decided(type);
  }

  /** What has become of something agreed. */
  static Trigger turned(Turn turn) {
    return new Turned(turn);
  }

  /** An instant before or after something of a booking. */
  static Trigger at(Operand span, Side side, Anchor anchor) {
    return new At(span, side, anchor);
  }

  /** Before or after. */
  enum Side {
    BEFORE,
    AFTER
  }

  /** What of a booking an instant is reckoned from. */
  enum Anchor {
    /** Its start. */
    START,
    /** Its end; a booking without one has no such instant. */
    END,
    /** When it was made. */
    BOOKING
  }

  /** Some lines of a booking are cancelled and it goes on without them. */
  record PartCancelled(@Nullable By by) implements Trigger {
    @Override
    public Truth in(Case facts) {
      return Truth.of(
          !facts.timer()
              && facts.event() instanceof BookingEvent.BookingCancelled cancelled
              && cancelled.partial()
              && (by == null || by.covers(cancelled.by())));
    }
  }

  /** An event, from one side or from any; a booking cancelled in part is none cancelled. */
  record On(EventType type, @Nullable By by) implements Trigger {
    /** Requires the type. */
    public On {
      Objects.requireNonNull(type, "type");
    }

    @Override
    public Truth in(Case facts) {
      Event event = facts.event();
      return Truth.of(
          event.type() == type
              && !facts.timer()
              && !inPart(event)
              && (by == null || by.covers(from(event))));
    }

    private static boolean inPart(Event event) {
      return event instanceof BookingEvent.BookingCancelled cancelled && cancelled.partial();
    }

    private static By from(Event event) {
      if (event instanceof BookingEvent.BookingCancelled cancelled) {
        return cancelled.by();
      }
      if (event instanceof BookingEvent.BookingRescheduled moved && moved.by() != null) {
        return moved.by();
      }
      return By.CLIENT;
    }
  }

  /** An appeal that was resolved, for the client or against. */
  record Resolved(boolean upheld) implements Trigger {
    @Override
    public Truth in(Case facts) {
      return Truth.of(
          !facts.timer()
              && facts.event() instanceof ControlEvent.AppealResolved resolved
              && resolved.upheld() == upheld);
    }
  }

  /** A happening the policy defines. */
  record Happening(String name) implements Trigger {
    /** Requires the name. */
    public Happening {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public Truth in(Case facts) {
      return facts.happening(name);
    }
  }

  /** A decision of an earlier topic in the same ruling, in effect. */
  record Decided(DecisionType type) implements Trigger {
    /** Requires the type. */
    public Decided {
      Objects.requireNonNull(type, "type");
    }

    @Override
    public Truth in(Case facts) {
      return Truth.of(facts.decided(type));
    }
  }

  /** A step of a collection that was done. */
  record StepDone(String step) implements Trigger {
    /** Requires the step. */
    public StepDone {
      Objects.requireNonNull(step, "step");
    }

    @Override
    public Truth in(Case facts) {
      return Truth.of(
          facts.event() instanceof CollectionEvent.StepDone done && done.step().equals(step));
    }
  }

  /** What of a bill an instant is reckoned from. */
  enum BillAnchor {
    /** The end of its limitation. */
    LIMITATION,
    /** The last order of a court to pay it. */
    COURT_ORDER,
    /** The end of the time to pay that a step gave; it names the step. */
    NOTICE
  }

  /**
   * An instant of a bill that is still owed: a span before the end of its limitation, a span after
   * a court's order, or the end of a notice.
   */
  record OfBill(BillAnchor anchor, @Nullable Operand span, @Nullable String step)
      implements Trigger {
    /** Checks that a span or a step stands where one belongs. */
    public OfBill {
      Objects.requireNonNull(anchor, "anchor");
      boolean notice = anchor == BillAnchor.NOTICE;
      if (notice != (step != null) || notice != (span == null)) {
        throw new IllegalArgumentException(
            "a notice has a step, all else a span: " + anchor + ", " + span + ", " + step);
      }
    }

    @Override
    public Truth in(Case facts) {
      Bill bill = facts.bill();
      return Truth.of(facts.timer() && bill != null && facts.now().equals(instant(facts, bill)));
    }

    /** The instant for a bill, or null when it has none. */
    public @Nullable Instant instant(Case facts, Bill bill) {
      return BillTimes.of(facts, bill, this);
    }
  }

  /** What has become of something agreed: a promise, announced money, a plan. */
  record Turned(Turn turn) implements Trigger {
    /** Requires the turn. */
    public Turned {
      Objects.requireNonNull(turn, "turn");
    }

    @Override
    public Truth in(Case facts) {
      return Truth.of(facts.turn() == turn);
    }
  }

  /** An instant before or after something of a booking that is still open. */
  record At(Operand span, Side side, Anchor anchor) implements Trigger {
    /** Requires all parts. */
    public At {
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(side, "side");
      Objects.requireNonNull(anchor, "anchor");
    }

    @Override
    public Truth in(Case facts) {
      Booking booking = facts.booking();
      if (!facts.timer() || booking == null) {
        return Truth.FALSE;
      }
      return Truth.of(facts.now().equals(instant(facts, booking)));
    }

    /** The instant for a booking, or null when it has none. */
    public @Nullable Instant instant(Case facts, Booking booking) {
      Instant from =
          switch (anchor) {
            case START -> booking.startsAt();
            case END -> booking.endsAt();
            case BOOKING -> booking.madeAt();
          };
      if (from == null || !(span.in(facts) instanceof Value.Length length)) {
        return null;
      }
      return side == Side.AFTER
          ? facts.place().plus(from, length.span())
          : facts.place().minus(from, length.span());
    }
  }
}
