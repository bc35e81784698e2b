package org.fairnotice.record;

import java.time.Instant;
import org.pcollections.TreePMap;

/**
 * What happened to a client, counted by name over any window in the logarithm of its length.
 *
 * <p>Shape: one sequence of instants per counted thing: the names of {@link Tally} and the
 * business's own happenings, in quotation marks. {@code cleanRow} counts the clean visits since the
 * last missed one.
 */
public record History(TreePMap<String, Instants> tallies, int cleanRow) {
  private static final History EMPTY = new History(TreePMap.empty(), 0);

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

  History with(String thing, Instant at) {
    return new History(tallies.plus(thing, of(thing).with(at)), cleanRow);
  }

  History without(String thing, Instant at) {
    return new History(tallies.plus(thing, of(thing).without(at)), cleanRow);
  }

  History withCleanRow(int row) {
    return row == cleanRow ? this : new History(tallies, row);
  }
}
