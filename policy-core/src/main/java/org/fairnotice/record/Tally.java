package org.fairnotice.record;

/** The things every history counts, by the name rules and rulings use for them. */
public enum Tally {
  BOOKINGS("bookings"),
  CANCELLATIONS("cancellations"),
  CLIENT_CANCELLATIONS("cancellations by the client"),
  MOVES("moves"),
  NO_SHOWS("no-shows"),
  VISITS("completed visits"),
  CLEAN_VISITS("clean visits"),
  STRIKES("strikes"),
  WARNINGS("warnings"),
  BLOCKS("blocks"),
  LEFT_UNPAID("times left without paying"),
  LATE_PAYMENTS("bills paid late"),
  WRITE_OFFS("bills written off");

  private final String thing;

  Tally(String thing) {
    this.thing = thing;
  }

  /** The name of the counted thing. */
  public String thing() {
    return thing;
  }
}
