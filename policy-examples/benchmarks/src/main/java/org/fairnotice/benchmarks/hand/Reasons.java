package org.fairnotice.benchmarks.hand;

import java.util.List;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.hand.HandRuling.Read;
import org.fairnotice.benchmarks.hand.HandRuling.Reason;
import org.fairnotice.benchmarks.rules.Facts;

/** What each rule read. */
final class Reasons {
  private Reasons() {}

  static Reason of(int rule, Facts facts) {
    return new Reason(Salon.rule(rule), Salon.line(rule), reads(rule, facts));
  }

  private static List<Read> reads(int rule, Facts facts) {
    return switch (rule) {
      case 1 -> List.of(new Read("blocked", facts.blocked()));
      case 2 -> List.of(new Read("open bookings", facts.openBookings()));
      case 3 -> List.of(new Read("first booking", facts.first()), notice(facts));
      case 4 -> List.of(new Read("party size", facts.partySize()));
      case 6 -> List.of(new Read("no-shows in the last 180 days", facts.noShowsHalfYear()));
      case 7 ->
          List.of(new Read("strikes in the last 12 months", facts.strikesYear()), price(facts));
      case 8 -> List.of(service(facts), vip(facts), price(facts));
      case 9 -> List.of(new Read("day", facts.day()), price(facts), vip(facts));
      case 10 -> List.of(new Read("first booking", facts.first()), price(facts));
      case 11 -> List.of(price(facts), vip(facts));
      case 13, 19 -> List.of(held(facts));
      case 14 ->
          List.of(
              new Read("reason", facts.reason()), new Read("proof", facts.proof()), held(facts));
      case 15 -> List.of(vip(facts), notice(facts), held(facts));
      case 16 -> List.of(notice(facts), price(facts), held(facts));
      case 17 -> List.of(notice(facts), held(facts));
      case 18 -> List.of(notice(facts), service(facts), held(facts));
      case 20 ->
          List.of(notice(facts), new Read("moves in the last 90 days", facts.movesQuarter()));
      case 21 ->
          List.of(
              new Read("completed visits", facts.completedVisits()),
              new Read("no-shows", facts.noShowsEver()),
              held(facts));
      case 22 -> List.of(price(facts), held(facts));
      case 23 -> List.of(new Read("strikes in the last 12 months", facts.strikesYear() + 1));
      case 24 -> List.of(new Read("clean visits in a row", facts.cleanRow()));
      case 25 -> List.of(price(facts));
      default -> List.of();
    };
  }

  private static Read notice(Facts facts) {
    return new Read("notice", facts.notice());
  }

  private static Read price(Facts facts) {
    return new Read("price", facts.price());
  }

  private static Read service(Facts facts) {
    return new Read("service", facts.service());
  }

  private static Read vip(Facts facts) {
    return new Read("tag vip", facts.vip());
  }

  private static Read held(Facts facts) {
    return new Read("deposit held", facts.held());
  }
}
