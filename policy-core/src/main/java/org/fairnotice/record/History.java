package org.fairnotice.record;

import java.time.Instant;
import org.pcollections.TreePMap;

/**
 * What happened to a client, counted by name over any window in the logarithm of its length.
 *
 * <p>Shape: one sequence of instants per counted thing: the names of {@link Tally} and the
 * business's own happenings, in quotation marks.
 */
public record History(TreePMap<String, Instants> tallies) {
  private static final History EMPTY = new History(TreePMap.empty());

  /** A history without entries. */
  public static History empty() {
    return EMPTY;
  }

  /** The name under which a happening is counted. */
  public static String happening(String name) {
    return '"' + name + '"';
  }

  /** The entries of one counted thing. */
  public Instants of(String thing) {
    Instants entries = tallies.get(thing);
    return entries == null ? Instants.none() : entries;
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
    Instant from = latest(of(Tally.NO_SHOWS.thing()), of(Tally.STRIKES.thing()));
    return of(Tally.CLEAN_VISITS.thing()).count(from, Instant.MAX);
  }

  private static Instant latest(Instants one, Instants other) {
    Instant a = one.size() == 0 ? Instant.MIN : one.get(one.size() - 1);
    Instant b = other.size() == 0 ? Instant.MIN : other.get(other.size() - 1);
    return a.isAfter(b) ? a : b;
  }

  History with(String thing, Instant at) {
    return new History(tallies.plus(thing, of(thing).with(at)));
  }

  /** The history without one entry; a thing no longer counted leaves no trace. */
  History without(String thing, Instant at) {
    Instants rest = of(thing).without(at);
    return new History(rest.size() == 0 ? tallies.minus(thing) : tallies.plus(thing, rest));
  }
}
