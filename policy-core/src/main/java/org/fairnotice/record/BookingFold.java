package org.fairnotice.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingChanged;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.BookingRescheduled;
import org.fairnotice.event.BookingEvent.ClientArrived;
import org.fairnotice.event.BookingEvent.PartyChanged;
import org.fairnotice.event.BookingEvent.VisitCompleted;
import org.fairnotice.event.By;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the events of a booking do to a record. */
final class BookingFold {
  private BookingFold() {}

  static void apply(Changes changes, BookingEvent event, LocalDate today) {
    switch (event.type()) {
      case BOOKING_MADE -> made(changes, (BookingMade) event);
      case BOOKING_CONFIRMED -> become(changes, event, BookingState.CONFIRMED);
      case BOOKING_DECLINED -> become(changes, event, BookingState.DECLINED);
      case BOOKING_CHANGED -> changed(changes, (BookingChanged) event);
      case BOOKING_RESCHEDULED -> moved(changes, (BookingRescheduled) event);
      case PARTY_CHANGED -> party(changes, event.booking(), ((PartyChanged) event).partySize());
      case BOOKING_CANCELLED -> cancelled(changes, (BookingCancelled) event);
      case CLIENT_ARRIVED -> arrived(changes, (ClientArrived) event);
      case VISIT_COMPLETED -> completed(changes, (VisitCompleted) event, today);
      case NO_SHOW -> {
        become(changes, event, BookingState.MISSED);
        changes.count(Tally.NO_SHOWS, event.at(), changes.booking(event.booking()));
      }
      case WAITLIST_PROMOTED -> promoted(changes, event);
      default -> {
        // A slot refilled leaves the booking as it is.
      }
    }
  }

  private static void become(Changes changes, BookingEvent event, BookingState state) {
    changes.booking(changes.booking(event.booking()).in(state));
  }

  private static void made(Changes changes, BookingMade event) {
    Booking known = changes.someBooking();
    Money nothing = Empty.money(event.price().getCurrencyUnit());
    changes
        .booking(
            new Booking(
                event.booking(),
                BookingState.CONFIRMED,
                event.at(),
                event.startsAt(),
                event.endsAt(),
                known != null && known.price().equals(event.price())
                    ? known.price()
                    : event.price(),
                event.listPrice(),
                alike(event.service(), known == null ? null : known.service()),
                alike(event.category(), known == null ? null : known.category()),
                alike(event.staff(), known == null ? null : known.staff()),
                alike(event.location(), known == null ? null : known.location()),
                event.partySize(),
                event.units(),
                event.payer(),
                event.paidWith(),
                event.channel(),
                event.acceptedPolicy(),
                event.zone(),
                0,
                Course.begun(event.startsAt(), event.series(), event.lines()),
                nothing,
                nothing,
                nothing,
                null,
                null,
                null,
                Empty.map(),
                0,
                List.of(),
                List.of(),
                List.of()))
        .count(Tally.BOOKINGS, event.at(), changes.booking(event.booking()));
  }

  /** The text that another booking has already, where it is equal: clients book the same again. */
  private static @Nullable String alike(@Nullable String value, @Nullable String known) {
    return known != null && known.equals(value) ? known : value;
  }

  private static void changed(Changes changes, BookingChanged event) {
    Booking.Changes booking = changes.booking(event.booking()).change();
    if (event.price() != null) {
      booking.price(event.price());
    }
    if (event.service() != null) {
      booking.service(event.service());
    }
    if (event.staff() != null) {
      booking.staff(event.staff());
    }
    if (event.location() != null) {
      booking.location(event.location());
    }
    if (event.payer() != null) {
      booking.payer(event.payer());
    }
    if (!event.lines().isEmpty()) {
      booking.course(changes.booking(event.booking()).course().withLines(event.lines()));
    }
    changes.booking(booking.done());
  }

  private static void promoted(Changes changes, BookingEvent event) {
    Booking booking = changes.booking(event.booking());
    changes.booking(booking.change().course(booking.course().promoted(event.at())).done());
  }

  /** A move keeps the demand; it counts among the client's unless somebody else moved it. */
  private static void moved(Changes changes, BookingRescheduled event) {
    Booking known = changes.booking(event.booking());
    Instant end = event.endsAt() == null ? sameLength(known, event.startsAt()) : event.endsAt();
    changes.booking(known.change().moved(event.startsAt(), end).done());
    if (event.by() == null || event.by() == By.CLIENT) {
      changes.countOf(Tally.MOVES, event.at(), known);
    }
  }

  private static @Nullable Instant sameLength(Booking known, Instant start) {
    Instant end = known.endsAt();
    return end == null ? null : start.plus(Duration.between(known.startsAt(), end));
  }

  private static void party(Changes changes, String booking, int size) {
    changes.booking(changes.booking(booking).change().partySize(size).done());
  }

  /** Cancelling some lines keeps the booking and takes their prices off its own. */
  private static void cancelled(Changes changes, BookingCancelled event) {
    if (event.partial()) {
      Booking booking = changes.booking(event.booking());
      Money off = MoneyFold.least(event.sum(booking.price().getCurrencyUnit()), booking.price());
      changes.booking(
          booking
              .change()
              .price(booking.price().minus(off))
              .course(booking.course().without(event.lines()))
              .done());
      return;
    }
    become(changes, event, BookingState.CANCELLED);
    Booking booking = changes.booking(event.booking());
    changes.count(Tally.CANCELLATIONS, event.at(), booking);
    if (event.by() == By.CLIENT) {
      changes.count(Tally.CLIENT_CANCELLATIONS, event.at(), booking);
    }
  }

  private static void arrived(Changes changes, ClientArrived event) {
    if (event.partySize() != null) {
      party(changes, event.booking(), event.partySize());
    }
    become(changes, event, BookingState.ARRIVED);
    Booking booking = changes.booking(event.booking());
    changes.booking(booking.change().course(booking.course().arrived(event.at())).done());
  }

  /** A visit uses up the discount that ends first of those granted before it. */
  private static void completed(Changes changes, VisitCompleted event, LocalDate today) {
    if (event.price() != null) {
      changes.booking(changes.booking(event.booking()).change().price(event.price()).done());
    }
    become(changes, event, BookingState.COMPLETED);
    Booking booking = changes.booking(event.booking());
    changes.booking(booking.change().course(booking.course().ended(event.endedAt())).done());
    changes.count(Tally.VISITS, event.at(), booking);
    if (!changes.booking(event.booking()).marred()) {
      changes.count(Tally.CLEAN_VISITS, event.at(), booking);
    }
    visitKept(changes);
    Ledger.useDiscount(changes, event.id(), today);
  }

  private static void visitKept(Changes changes) {
    for (Restriction restriction : changes.restrictions().inLineFrom(Instant.MAX)) {
      Integer left = restriction.visitsLeft();
      if (left != null && left > 1) {
        changes.restriction(restriction.withVisitsLeft(left - 1));
      } else if (left != null) {
        changes.lift(restriction::equals);
      }
    }
  }
}
