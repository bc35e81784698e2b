package org.fairnotice.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What happened to a client, counted by name over any window in the logarithm of its length.
 *
 * <p>Shape: one sequence of instants per counted thing: the names of {@link Tally} and the
 * business's own happenings, in quotation marks. {@code scoped} counts the same by what it was
 * about: everything of a booking by its service then, the moves, strikes and happenings of one
 * booking, the happenings of one bill.
 */
public record History(
    TreePMap<String, Instants> tallies, TreePMap<String, TreePMap<String, Instants>> scoped) {
  private static final History EMPTY = new History(Empty.map(), Empty.map());
  private static final String SERVICE = "service/";
  private static final String BOOKING = "booking/";
  private static final String BILL = "bill/";

  /** A history without entries. */
  public static History empty() {
    return EMPTY;
  }

  /** The name under which a happening is counted. */
  public static String happening(String name) {
    return '"' + name + '"';
  }

  /** The scope of what happened for a service. */
  public static String ofService(String service) {
    return SERVICE + service;
  }

  /** The scope of what happened to one booking. */
  public static String ofBooking(String booking) {
    return BOOKING + booking;
  }

  /** The scope of what happened to one bill. */
  public static String ofBill(String bill) {
    return BILL + bill;
  }

  /** The entries of one counted thing. */
  public Instants of(String thing) {
    Instants entries = tallies.get(thing);
    return entries == null ? Instants.none() : entries;
  }

  /** The entries of one counted thing in a scope, or all of them when it is null. */
  public Instants of(String thing, @Nullable String scope) {
    if (scope == null) {
      return of(thing);
    }
    TreePMap<String, Instants> within = scoped.get(scope);
    Instants entries = within == null ? null : within.get(thing);
    return entries == null ? Instants.none() : entries;
  }

  /**
   * How many of a thing in a row: those after the last of what breaks the row.
   *
   * <p>Shape: a completed visit breaks a row of no-shows, cancellations and moves; a clean visit
   * one of strikes and of happenings; a no-show and a cancellation by the client one of completed
   * visits; a no-show and a strike one of clean visits.
   */
  public int row(String thing, @Nullable String scope) {
    Instant from = Instant.MIN;
    for (Tally breaker : Tally.breaking(thing)) {
      Instants entries = of(breaker.thing(), scope);
      if (entries.size() > 0 && entries.get(entries.size() - 1).isAfter(from)) {
        from = entries.get(entries.size() - 1);
      }
    }
    return of(thing, scope).count(from, Instant.MAX);
  }

  /** How often a thing happened after one instant and not after another. */
  public int count(String thing, Instant after, Instant upTo) {
    return of(thing).count(after, upTo);
  }

  /**
   * How many clean visits in a row: those after the last missed visit and the last strike.
   *
   * <p>Shape: counted from the tallies, so a strike taken back gives the row back.
   */
  public int cleanRow() {
    return row(Tally.CLEAN_VISITS.thing(), null);
  }

  History with(String thing, Instant at) {
    return new History(tallies.plus(thing, of(thing).with(at)), scoped);
  }

  /** The history with an entry in all and in a scope: one sequence as long as they are the same. */
  History withBoth(String thing, Instant at, String scope) {
    Instants all = of(thing);
    Instants more = all.with(at);
    TreePMap<String, Instants> within = scoped.getOrDefault(scope, Empty.map());
    Instants known = of(thing, scope);
    Instants moreWithin = known == all ? more : known.with(at);
    return new History(
        tallies.plus(thing, more), scoped.plus(scope, within.plus(thing, moreWithin)));
  }

  /** The history with an entry in a scope alone. */
  History with(String thing, Instant at, String scope) {
    TreePMap<String, Instants> within = scoped.getOrDefault(scope, Empty.map());
    return new History(tallies, scoped.plus(scope, within.plus(thing, of(thing, scope).with(at))));
  }

  /** The history without one entry; a thing no longer counted leaves no trace. */
  History without(String thing, Instant at) {
    return new History(without(tallies, thing, at), scoped);
  }

  /** The history without one entry in a scope alone. */
  History without(String thing, Instant at, String scope) {
    TreePMap<String, Instants> rest = without(scoped.getOrDefault(scope, Empty.map()), thing, at);
    return new History(tallies, rest.isEmpty() ? scoped.minus(scope) : scoped.plus(scope, rest));
  }

  /** The history in which a scope goes by another name. */
  History renamed(String scope, String name) {
    TreePMap<String, Instants> within = scoped.get(scope);
    return within == null ? this : new History(tallies, scoped.minus(scope).plus(name, within));
  }

  private static TreePMap<String, Instants> without(
      TreePMap<String, Instants> tallies, String thing, Instant at) {
    Instants entries = tallies.get(thing);
    Instants rest = entries == null ? Instants.none() : entries.without(at);
    return rest.size() == 0 ? tallies.minus(thing) : tallies.plus(thing, rest);
  }
}
