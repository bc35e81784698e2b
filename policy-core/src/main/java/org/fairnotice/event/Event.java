package org.fairnotice.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a business and a client, told once and never changed.
 *
 * <p>Shape: a closed set of records in nine areas, one record for each name on the wire; lists are
 * never null. Every event has a {@link Stamp} and the name of the thing it is about where there is
 * one.
 *
 * <p>Units: instants are absolute, their offset is not kept; local dates are in the business's
 * zone; a price or a fee is nothing or more, a payment more than nothing.
 *
 * <p>Errors: constructors throw {@link InvalidEventException} for a value that cannot be, and
 * {@code NullPointerException} for a missing one.
 */
public sealed interface Event
    permits BookingEvent,
        MoneyEvent,
        BillEvent,
        PlanEvent,
        CollectionEvent,
        ContactEvent,
        ClientEvent,
        BusinessEvent,
        ControlEvent {

  /** What every event has: its id, its times, its client. */
  Stamp stamp();

  /** The kind of this event. */
  EventType type();

  /** The same event under another stamp. */
  Event withStamp(Stamp stamp);

  /** The key that makes a repeated event the same event, unique within its business. */
  default String id() {
    return stamp().id();
  }

  /** When it happened. */
  default Instant at() {
    return stamp().at();
  }

  /** When the caller learned of it; not before {@link #at()}. */
  default Instant knownAt() {
    return stamp().knownAt();
  }

  /** The client's id; empty for an event of the business that concerns no client in particular. */
  default String client() {
    return stamp().client();
  }

  /** The business whose event it is. */
  default String business() {
    return stamp().business();
  }

  /** The way it came in, in the business's own words. */
  default @Nullable String channel() {
    return stamp().channel();
  }

  /** The booking it is about, if it is about one. */
  default @Nullable String booking() {
    return null;
  }

  /** The bill it is about, if it is about one. */
  default @Nullable String bill() {
    return null;
  }

  /** The plan it is about, if it is about one. */
  default @Nullable String plan() {
    return null;
  }
}
