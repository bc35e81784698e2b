package org.fairnotice.benchmarks.rules;

import java.util.List;
import java.util.function.Predicate;

/**
 * One of the rules as a condition in Java, with what sets it off.
 *
 * <p>Shape: all but the rule on too many strikes, which is set off by another.
 */
record SalonRule(int number, Predicate<Facts> holds) {
  static final int TOO_MANY_STRIKES = 23;
  static final int STRIKES = 3;
  private static final long HOUR = 3_600;

  static List<SalonRule> all() {
    return List.of(
        new SalonRule(1, f -> booked(f) && f.blocked()),
        new SalonRule(2, f -> booked(f) && f.openBookings() >= 5),
        new SalonRule(3, f -> booked(f) && f.first() && f.notice() < 2 * HOUR),
        new SalonRule(4, f -> booked(f) && f.partySize() >= 4),
        new SalonRule(5, SalonRule::booked),
        new SalonRule(6, f -> booked(f) && f.noShowsHalfYear() >= 2),
        new SalonRule(7, f -> booked(f) && f.strikesYear() >= 1),
        new SalonRule(8, f -> booked(f) && longWork(f) && !f.vip()),
        new SalonRule(9, f -> booked(f) && busy(f) && f.price() >= 6_000 && !f.vip()),
        new SalonRule(10, f -> booked(f) && f.first() && f.price() >= 4_000),
        new SalonRule(11, f -> booked(f) && f.price() >= 10_000 && !f.vip()),
        new SalonRule(12, SalonRule::booked),
        new SalonRule(13, f -> f.kind().equals("called-off")),
        new SalonRule(14, f -> cancelled(f) && excused(f) && f.proof()),
        new SalonRule(15, f -> cancelled(f) && f.vip() && f.notice() >= 4 * HOUR),
        new SalonRule(16, f -> cancelled(f) && f.notice() < 4 * HOUR),
        new SalonRule(17, f -> cancelled(f) && f.notice() < 24 * HOUR),
        new SalonRule(18, f -> cancelled(f) && f.notice() < 72 * HOUR && longWork(f)),
        new SalonRule(19, SalonRule::cancelled),
        new SalonRule(
            20, f -> f.kind().equals("moved") && f.notice() < 24 * HOUR && f.movesQuarter() >= 2),
        new SalonRule(21, f -> missed(f) && f.completedVisits() >= 10 && f.noShowsEver() < 2),
        new SalonRule(22, SalonRule::missed),
        new SalonRule(24, f -> completed(f) && f.cleanRow() > 0 && f.cleanRow() % 10 == 0),
        new SalonRule(25, SalonRule::completed));
  }

  private static boolean booked(Facts facts) {
    return facts.kind().equals("booked");
  }

  private static boolean cancelled(Facts facts) {
    return facts.kind().equals("cancelled");
  }

  private static boolean missed(Facts facts) {
    return facts.kind().equals("missed");
  }

  private static boolean completed(Facts facts) {
    return facts.kind().equals("completed");
  }

  private static boolean longWork(Facts facts) {
    return facts.service().equals("Balayage") || facts.service().equals("Extensions");
  }

  private static boolean busy(Facts facts) {
    return facts.day().equals("FRIDAY") || facts.day().equals("SATURDAY");
  }

  private static boolean excused(Facts facts) {
    return facts.reason().equals("illness") || facts.reason().equals("bereavement");
  }
}
