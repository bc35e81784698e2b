package org.fairnotice.record;

import org.fairnotice.event.ContactChannel;

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
  CONTACTS("contacts"),
  UNANSWERED_CONTACTS("unanswered contacts");

  private final String thing;

  Tally(String thing) {
    this.thing = thing;
  }

  /** The name under which one channel's share of a counted thing is counted. */
  public String by(ContactChannel channel) {
    return thing + " by " + channel.wireName();
  }

  /** The name of the counted thing. */
  public String thing() {
    return thing;
  }
}
