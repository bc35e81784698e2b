package org.fairnotice.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  PROMISES("promises"),
  KEPT_PROMISES("kept promises"),
  BROKEN_PROMISES("broken promises"),
  KEPT_PLANS("kept plans"),
  BROKEN_PLANS("broken plans"),
  CONTACTS("contacts"),
  UNANSWERED_CONTACTS("unanswered contacts"),
  LEFT_UNPAID("times left without paying"),
  LATE_PAYMENTS("bills paid late"),
  WRITE_OFFS("bills written off");

  private static final Map<String, Tally> BY_THING =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Tally::thing, Function.identity()));

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

  /** What breaks a row of a thing. */
  static List<Tally> breaking(String thing) {
    Tally counted = BY_THING.get(thing);
    if (counted == null) {
      return List.of(CLEAN_VISITS);
    }
    return switch (counted) {
      case NO_SHOWS, CANCELLATIONS, CLIENT_CANCELLATIONS, MOVES -> List.of(VISITS);
      case VISITS -> List.of(NO_SHOWS, CLIENT_CANCELLATIONS);
      case CLEAN_VISITS -> List.of(NO_SHOWS, STRIKES);
      case STRIKES, WARNINGS, BLOCKS -> List.of(CLEAN_VISITS);
      case KEPT_PROMISES -> List.of(BROKEN_PROMISES);
      case BROKEN_PROMISES -> List.of(KEPT_PROMISES);
      case KEPT_PLANS -> List.of(BROKEN_PLANS);
      case BROKEN_PLANS -> List.of(KEPT_PLANS);
      case BOOKINGS,
          PROMISES,
          CONTACTS,
          UNANSWERED_CONTACTS,
          LEFT_UNPAID,
          LATE_PAYMENTS,
          WRITE_OFFS ->
          List.of();
    };
  }
}
