package org.fairnotice.random;

import java.util.List;
import org.fairnotice.rule.Term;

/** The terms a rule can read, by what sets the rule off; read elsewhere they are missing. */
enum Facts {
  BOOKING(
      List.of(
          "price",
          "list-price",
          "deposit-held",
          "first-unit",
          "new-sale",
          "balance",
          "old-price",
          "first-line",
          "cancelled-lines",
          "expenses",
          "deposit-given",
          "fees-charged",
          "unsecured-sum",
          "credit"),
      List.of(
          "party-size",
          "units",
          "moves",
          "open-bookings",
          "party-drop",
          "series-bookings",
          "unsecured-bookings",
          "points"),
      List.of(
          "notice",
          "notice",
          "notice",
          "time-since-booking",
          "duration",
          "booked-ahead",
          "time-since-promotion",
          "lateness",
          "overrun",
          "move-distance",
          "distance-from-first-start",
          "notice-of-new-start"),
      List.of(
          "service",
          "category",
          "staff",
          "location",
          "weekday",
          "reason",
          "channel",
          "incident",
          "evidence",
          "paid-with"),
      List.of(
          "client-arrived",
          "has-deposit",
          "deposit-paid",
          "proof-given",
          "first-booking",
          "start-on-holiday",
          "moved-within-day",
          "part-of-series",
          "still-requested",
          "card-valid",
          "overlapping-booking",
          "incident-covers")),
  BILL(
      List.of(
          "bill-amount",
          "bill-open",
          "balance",
          "charges",
          "written-off-sum",
          "principal-open",
          "overpaid"),
      List.of("days-overdue", "unpaid-bills", "instalments"),
      List.of("notice"),
      List.of(
          "cause",
          "channel",
          "tier",
          "finding",
          "contact-channel",
          "contact-result",
          "dispute-favour",
          "offer"),
      List.of(
          "bill-disputed",
          "client-blocked",
          "principal-paid",
          "bill-with-agency",
          "bill-in-court",
          "bill-expired",
          "bill-written-off",
          "payment-ordered",
          "order-opposed",
          "evidence-contract",
          "client-is-consumer",
          "client-is-business",
          "bill-delivered",
          "bill-undelivered",
          "bill-promised",
          "money-announced",
          "plan-running",
          "plan-covers-debt",
          "plan-confirmed",
          "moratorium")),
  CLIENT(
      List.of("balance", "credit"),
      List.of("unpaid-bills", "open-bookings", "clean-visits-in-a-row", "points"),
      List.of("time-since-booking"),
      List.of("tier", "payer", "channel", "offer"),
      List.of("first-booking", "client-blocked", "client-is-consumer", "terms-accepted"));

  private final List<String> money;
  private final List<String> numbers;
  private final List<String> lapses;
  private final List<String> texts;
  private final List<String> flags;

  Facts(
      List<String> money,
      List<String> numbers,
      List<String> lapses,
      List<String> texts,
      List<String> flags) {
    this.money = money;
    this.numbers = numbers;
    this.lapses = lapses;
    this.texts = texts;
    this.flags = flags;
  }

  /** A term of a type, mostly one that exists here or of the client. */
  String term(Dice dice, Term.Type type) {
    Facts here = dice.chance(85) ? this : dice.of(BOOKING, BILL, CLIENT, CLIENT);
    return switch (type) {
      case MONEY -> dice.of(here.money);
      case NUMBER -> dice.of(here.numbers);
      case LAPSE -> dice.of(here.lapses);
      case TEXT -> dice.of(here.texts);
      case TIME_OF_DAY -> "start-time";
      case SHARE -> dice.of("late-share", "party-drop-share");
      case DATE -> "start-date";
      case FLAG -> dice.of(here.flags);
    };
  }
}
