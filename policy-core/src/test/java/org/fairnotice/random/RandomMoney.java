package org.fairnotice.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.event.Event;
import org.fairnotice.event.Instalment;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PlanEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The money of a life: announced, come, taken back, with value dates, in instalments. */
final class RandomMoney {
  private static final List<String> REASONS = List.of("chargeback", "no funds", "emergency");

  private final Dice dice;
  private final RandomInstants instants;

  RandomMoney(Dice dice, RandomInstants instants) {
    this.dice = dice;
    this.instants = instants;
  }

  /** Money for a bill, in any of its stages. */
  Event payment(Stamp stamp, Money amount, String bill, ClientRecord record) {
    return payment(stamp, amount, Purpose.BILL, bill, null, announced(record, bill, stamp));
  }

  /** The id of a payment announced for a bill, or a new one. */
  private String announced(ClientRecord record, String bill, Stamp stamp) {
    var known = record.bill(bill);
    return known == null || known.announced().isEmpty()
        ? "pay-" + stamp.id()
        : dice.of(new ArrayList<>(known.announced().keySet()));
  }

  /** Money for a plan, in any of its stages, or its confirmation. */
  Event planned(Stamp stamp, Money amount, ClientRecord record) {
    String plan =
        record.plans().isEmpty() ? "p-none" : dice.of(new ArrayList<>(record.plans().keySet()));
    return dice.chance(30)
        ? new PlanEvent.PlanConfirmed(stamp, plan)
        : payment(stamp, amount, Purpose.INSTALMENT, null, plan, "pay-" + stamp.id());
  }

  private Event payment(
      Stamp stamp,
      Money amount,
      Purpose purpose,
      @Nullable String bill,
      @Nullable String plan,
      String id) {
    String reason = dice.chance(50) ? dice.of(REASONS) : null;
    return switch (dice.below(8)) {
      case 0 ->
          new PaymentEvent.PaymentPending(
              stamp, id, amount, purpose, null, bill, plan, null, null, reason, expected());
      case 1 ->
          new PaymentEvent.PaymentCleared(
              stamp, id, amount, purpose, null, bill, plan, null, valueDate(stamp), null, null);
      case 2 ->
          new PaymentEvent.PaymentFailed(
              stamp, id, amount, purpose, null, bill, plan, null, null, reason, null);
      case 3 ->
          new PaymentEvent.PaymentReversed(
              stamp, id, amount, purpose, null, bill, plan, null, null, reason, null);
      default ->
          new PaymentEvent.PaymentReceived(
              stamp, amount, purpose, null, bill, plan, null, valueDate(stamp), null);
    };
  }

  private @Nullable LocalDate expected() {
    return dice.chance(60) ? instants.day() : null;
  }

  private @Nullable LocalDate valueDate(Stamp stamp) {
    return dice.chance(40)
        ? LocalDate.ofInstant(stamp.at(), java.time.ZoneOffset.UTC).minusDays(dice.from(0, 6))
        : null;
  }

  /** A plan for a bill or two. */
  Event plan(Stamp stamp, String plan, Money amount, ClientRecord record) {
    List<String> bills = new ArrayList<>(record.unpaidBills());
    List<String> some =
        bills.isEmpty() ? List.of("i-none") : dice.shuffled(bills).stream().limit(2).toList();
    List<Instalment> instalments = new ArrayList<>();
    Instant due = stamp.at();
    for (int i = dice.from(1, 3); i > 0; i--) {
      due = due.plus(Duration.ofDays(dice.of(0, 3, 7)));
      instalments.add(new Instalment(amount, due));
    }
    Boolean written = dice.chance(50) ? dice.chance(50) : null;
    return new PlanEvent.PlanAgreed(stamp, plan, some, instalments, written);
  }
}
