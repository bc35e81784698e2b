package org.fairnotice.benchmarks.rules;

/** The rules as anybody would write them in Java: by kind of event, the first that fits returns. */
public final class HandRules implements Contender {
  private static final long HOUR = 3_600;

  @Override
  public void decide(Facts facts, Verdict verdict) {
    switch (facts.kind()) {
      case "booked" -> {
        verdict.apply(acceptance(facts), facts);
        verdict.apply(guarantee(facts), facts);
      }
      case "called-off" -> verdict.apply(13, facts);
      case "cancelled" -> cancelled(facts, verdict);
      case "moved" -> moved(facts, verdict);
      case "missed" -> missed(facts, verdict);
      case "completed" ->
          verdict.apply(facts.cleanRow() > 0 && facts.cleanRow() % 10 == 0 ? 24 : 25, facts);
      default -> {}
    }
    if (verdict.strike() && facts.strikesYear() + 1 >= 3) {
      verdict.apply(23, facts);
    }
  }

  private static int acceptance(Facts facts) {
    if (facts.blocked()) {
      return 1;
    }
    if (facts.openBookings() >= 5) {
      return 2;
    }
    if (facts.first() && facts.notice() < 2 * HOUR) {
      return 3;
    }
    return facts.partySize() >= 4 ? 4 : 5;
  }

  private static int guarantee(Facts facts) {
    if (facts.noShowsHalfYear() >= 2) {
      return 6;
    }
    if (facts.strikesYear() >= 1) {
      return 7;
    }
    if (longWork(facts) && !facts.vip()) {
      return 8;
    }
    boolean busy = facts.day().equals("FRIDAY") || facts.day().equals("SATURDAY");
    if (busy && facts.price() >= 6_000 && !facts.vip()) {
      return 9;
    }
    if (facts.first() && facts.price() >= 4_000) {
      return 10;
    }
    return facts.price() >= 10_000 && !facts.vip() ? 11 : 12;
  }

  private static boolean longWork(Facts facts) {
    return facts.service().equals("Balayage") || facts.service().equals("Extensions");
  }

  private static void cancelled(Facts facts, Verdict verdict) {
    boolean excuse = facts.reason().equals("illness") || facts.reason().equals("bereavement");
    if (excuse && facts.proof()) {
      verdict.apply(14, facts);
    } else if (facts.vip() && facts.notice() >= 4 * HOUR) {
      verdict.apply(15, facts);
    } else if (facts.notice() < 4 * HOUR) {
      verdict.apply(16, facts);
    } else if (facts.notice() < 24 * HOUR) {
      verdict.apply(17, facts);
    } else {
      verdict.apply(facts.notice() < 72 * HOUR && longWork(facts) ? 18 : 19, facts);
    }
  }

  private static void moved(Facts facts, Verdict verdict) {
    if (facts.notice() < 24 * HOUR && facts.movesQuarter() >= 2) {
      verdict.apply(20, facts);
    }
  }

  private static void missed(Facts facts, Verdict verdict) {
    boolean once = facts.completedVisits() >= 10 && facts.noShowsEver() < 2;
    verdict.apply(once ? 21 : 22, facts);
  }
}
