package org.fairnotice.cli.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BillEvent.DisputeOpened;
import org.fairnotice.event.BillEvent.DisputeResolved;
import org.fairnotice.event.BillEvent.LeftWithoutPaying;
import org.fairnotice.event.Cause;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ContactEvent.ContactMade;
import org.fairnotice.event.ContactEvent.EvidenceRecorded;
import org.fairnotice.event.ContactResult;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.Favour;
import org.fairnotice.event.Finding;
import org.fairnotice.event.Instalment;
import org.fairnotice.event.MoneyEvent.RefundMade;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.PlanEvent;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Segment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One bill from its issue to its end, or to where nobody hears of it any more.
 *
 * <p>Shape: {@code now} is the instant of the last event, {@code open} what is still unpaid; every
 * path goes forward in time from there.
 */
final class BillStory {
  private final Script script;
  private final Dice dice;
  private final String bill;
  private Instant now;
  private Money open;

  private BillStory(Script script, String bill, Instant now, Money open) {
    this.script = script;
    this.bill = bill;
    this.now = now;
    this.open = open;
    dice = script.dice();
  }

  /** Tells of a bill issued at an instant, or of a client who left without paying it. */
  static void tell(Script script, Instant at, Money amount, @Nullable String booking) {
    BillStory story = new BillStory(script, script.name("i"), at, amount);
    if (booking != null && script.dice().chance(8)) {
      story.left(booking);
    } else {
      story.issued(booking, null);
    }
    story.goOn();
  }

  /** Tells how the fee of a decision is billed and what becomes of it. */
  static void tellOfFee(Script script, Instant at, Money amount, String decision) {
    BillStory story = new BillStory(script, script.name("i"), at, amount);
    story.issued(null, decision);
    story.goOn();
  }

  private void left(String booking) {
    boolean there = dice.chance(60);
    script.add(now, stamp -> new LeftWithoutPaying(stamp, bill, open, booking, there));
  }

  private void issued(@Nullable String booking, @Nullable String decision) {
    Instant due = script.clock(script.date(now).plusDays(dice.of(0, 7, 14, 30)), 23, 59);
    Segment segment = dice.chance(30) ? dice.of(Segment.values()) : null;
    Boolean delivered = dice.chance(20) ? dice.chance(85) : null;
    script.add(
        now,
        stamp -> new BillIssued(stamp, bill, open, due, booking, segment, delivered, decision));
  }

  private void goOn() {
    int roll = dice.from(1, 100);
    if (roll <= 40) {
      paid(script.daysAfter(now, 1, 20));
    } else if (roll <= 55) {
      paid(script.daysAfter(now, 30, 200));
    } else if (roll <= 65) {
      inParts(dice.from(2, 4));
    } else if (roll <= 72) {
      bounced();
    } else {
      chased();
    }
  }

  /** Money for the bill; what is known of it on the bank's side varies. */
  private void pay(Instant at, Money amount) {
    now = at;
    open = open.minus(amount);
    LocalDate value = dice.chance(20) ? script.date(at).minusDays(dice.from(1, 5)) : null;
    String method = dice.chance(50) ? dice.of("transfer", "card", "cash", "cheque") : null;
    script.add(
        at,
        stamp ->
            new PaymentReceived(
                stamp, amount, Purpose.BILL, null, bill, null, method, value, null));
  }

  /** The last payment; nothing rests on it, so it may be heard of late, be too much or a slip. */
  private void paid(Instant at) {
    if (!open.isPositive()) {
      return;
    }
    Money rest = open;
    now = at;
    if (dice.chance(4)) {
      overpaid(at, rest);
    } else if (dice.chance(4)) {
      mistyped(at, rest);
    } else if (dice.chance(10)) {
      onItsWay(at, rest);
    } else {
      script.addLast(at, stamp -> PaymentReceived.forBill(stamp, rest, Purpose.BILL, bill));
    }
    open = script.money(0);
  }

  private void overpaid(Instant at, Money rest) {
    Money beyond = script.money(dice.from(1, 2_000));
    Money all = rest.plus(beyond);
    script.add(at, stamp -> PaymentReceived.forBill(stamp, all, Purpose.BILL, bill));
    script.addLast(script.daysAfter(at, 2, 10), stamp -> new RefundMade(stamp, beyond, null, bill));
  }

  /** The desk enters it for less, sees it, and enters it anew. */
  private void mistyped(Instant at, Money rest) {
    Money less = script.share(rest, 10);
    Event slip = script.add(at, stamp -> PaymentReceived.forBill(stamp, less, Purpose.BILL, bill));
    Instant seen = script.after(at, 1, 600);
    script.add(seen, stamp -> new ControlEvent.Retracted(stamp, slip.id()));
    script.addLast(
        seen.plusSeconds(40), stamp -> PaymentReceived.forBill(stamp, rest, Purpose.BILL, bill));
  }

  private void onItsWay(Instant at, Money amount) {
    String payment = script.name("p");
    LocalDate expected = script.date(at).plusDays(3);
    script.add(
        at,
        stamp ->
            new PaymentEvent.PaymentPending(
                stamp,
                payment,
                amount,
                Purpose.BILL,
                null,
                bill,
                null,
                "cheque",
                null,
                null,
                expected));
    Instant then = script.daysAfter(at, 2, 9);
    if (dice.chance(70)) {
      script.addLast(
          then,
          stamp ->
              new PaymentEvent.PaymentCleared(
                  stamp,
                  payment,
                  amount,
                  Purpose.BILL,
                  null,
                  bill,
                  null,
                  "cheque",
                  null,
                  null,
                  null));
    } else {
      script.add(
          then,
          stamp ->
              new PaymentEvent.PaymentFailed(
                  stamp,
                  payment,
                  amount,
                  Purpose.BILL,
                  null,
                  bill,
                  null,
                  "cheque",
                  null,
                  "no funds",
                  null));
    }
    now = then;
  }

  private void inParts(int parts) {
    for (int left = parts; left > 1 && open.getAmountMinorLong() > left; left--) {
      pay(script.daysAfter(now, 5, 40), script.share(open, dice.from(20, 60)));
    }
    if (dice.chance(80)) {
      paid(script.daysAfter(now, 5, 60));
    }
  }

  /** Comes in and is taken back; then chased, or paid another way. */
  private void bounced() {
    Money amount = open;
    String payment = script.name("p");
    now = script.daysAfter(now, 1, 20);
    script.add(
        now,
        stamp ->
            new PaymentReceived(
                stamp, amount, Purpose.BILL, null, bill, null, "direct debit", null, payment));
    now = script.daysAfter(now, 2, 40);
    String why = dice.of("no funds", "chargeback", "account closed");
    script.add(
        now,
        stamp ->
            new PaymentEvent.PaymentReversed(
                stamp,
                payment,
                amount,
                Purpose.BILL,
                null,
                bill,
                null,
                "direct debit",
                null,
                why,
                null));
    if (dice.chance(50)) {
      paid(script.daysAfter(now, 1, 15));
    } else {
      chased();
    }
  }

  private void chased() {
    now = script.daysAfter(now, 10, 45);
    if (dice.chance(40)) {
      Finding finding = dice.of(Finding.AS_BILLED, Finding.AS_BILLED, Finding.WRONG_AMOUNT);
      script.add(now, stamp -> new BillEvent.RecordsChecked(stamp, bill, finding));
      if (finding == Finding.WRONG_AMOUNT) {
        corrected();
      }
    }
    for (int calls = dice.from(0, 3); calls > 0; calls--) {
      contacted();
    }
    if (dice.chance(50)) {
      Cause cause = dice.of(Cause.values());
      now = script.after(now, 1, 20);
      script.add(now, stamp -> new BillEvent.CauseRecorded(stamp, bill, cause));
    }
    switch (dice.from(1, 8)) {
      case 1, 2 -> disputed();
      case 3, 4 -> promised();
      case 5, 6 -> planned();
      case 7 -> spared();
      default -> outside();
    }
  }

  private void corrected() {
    Money less = script.share(open, 90);
    open = less;
    now = script.after(now, 5, 300);
    script.add(now, stamp -> new BillEvent.BillCorrected(stamp, bill, less));
  }

  private void contacted() {
    now = script.daysAfter(now, 1, 8);
    ContactChannel channel = dice.of(ContactChannel.values());
    ContactResult result = dice.of(ContactResult.values());
    String topic = dice.chance(30) ? "unpaid bill" : null;
    script.add(now, stamp -> new ContactMade(stamp, channel, result, bill, topic));
  }

  private void disputed() {
    Money part = dice.chance(50) ? script.share(open, dice.of(20, 50, 80)) : null;
    now = script.daysAfter(now, 1, 10);
    script.add(now, stamp -> new DisputeOpened(stamp, bill, part, dice.of("quality", "price")));
    if (dice.chance(10)) {
      return;
    }
    now = script.daysAfter(now, 5, 60);
    Favour favour = dice.of(Favour.values());
    Money contested = part == null ? open : part;
    Money credit =
        switch (favour) {
          case CLIENT -> contested;
          case PARTLY -> script.share(contested, 50);
          case BUSINESS -> script.money(0);
        };
    open = open.minus(credit);
    Money told = favour == Favour.BUSINESS ? null : credit;
    script.add(now, stamp -> new DisputeResolved(stamp, bill, part, null, favour, told));
    paid(script.daysAfter(now, 3, 50));
  }

  private void promised() {
    now = script.daysAfter(now, 1, 5);
    int days = dice.from(3, 20);
    LocalDate by = script.date(now).plusDays(days);
    Money amount = dice.chance(70) ? open : script.share(open, 50);
    script.add(now, stamp -> new BillEvent.PromiseMade(stamp, bill, amount, by));
    if (dice.chance(55)) {
      paid(script.daysAfter(now, 1, days));
    } else if (dice.chance(50)) {
      now = script.daysAfter(now, days + 1, days + 30);
      planned();
    } else {
      now = script.daysAfter(now, days + 5, days + 60);
      outside();
    }
  }

  /** A plan in instalments of what is open, kept to its end or broken on the way. */
  private void planned() {
    if (open.getAmountMinorLong() < 4) {
      return;
    }
    String plan = script.name("l");
    now = script.daysAfter(now, 1, 6);
    List<Instalment> instalments = instalments(dice.from(2, 6));
    Boolean written = dice.chance(50) ? dice.chance(60) : null;
    script.add(
        now, stamp -> new PlanEvent.PlanAgreed(stamp, plan, List.of(bill), instalments, written));
    if (dice.chance(85)) {
      now = script.after(now, 60, 4_000);
      script.add(now, stamp -> new PlanEvent.PlanConfirmed(stamp, plan));
    }
    int kept = dice.chance(60) ? instalments.size() : dice.from(0, instalments.size() - 1);
    for (Instalment instalment : instalments.subList(0, kept)) {
      Instant early = instalment.dueAt().minus(Duration.ofHours(dice.from(1, 60)));
      now = early.isAfter(now) ? early : now.plusSeconds(90);
      open = open.minus(instalment.amount());
      script.add(
          now,
          stamp ->
              new PaymentReceived(
                  stamp,
                  instalment.amount(),
                  Purpose.INSTALMENT,
                  null,
                  null,
                  plan,
                  null,
                  null,
                  null));
    }
    if (kept < instalments.size() && dice.chance(50)) {
      now = script.daysAfter(now, 60, 120);
      outside();
    }
  }

  private List<Instalment> instalments(int parts) {
    List<Instalment> instalments = new ArrayList<>();
    Money part = script.money(open.getAmountMinorLong() / parts);
    Money rest = open;
    for (int i = 1; i <= parts && rest.isPositive(); i++) {
      Money amount = i == parts || part.isZero() ? rest : part;
      LocalDate day = script.date(now).plusDays(5).plusMonths(i);
      instalments.add(new Instalment(amount, script.clock(day, 23, 59)));
      rest = rest.minus(amount);
    }
    return instalments;
  }

  /** A moratorium, and what comes after it. */
  private void spared() {
    now = script.daysAfter(now, 5, 30);
    LocalDate until = dice.chance(50) ? script.date(now).plusDays(dice.from(30, 90)) : null;
    script.add(now, stamp -> new ClientEvent.MoratoriumStarted(stamp, until, "insolvency"));
    now = script.daysAfter(now, 30, 100);
    script.add(now, stamp -> new ClientEvent.MoratoriumEnded(stamp, null, "closed"));
    if (dice.chance(40)) {
      paid(script.daysAfter(now, 5, 40));
    }
  }

  /** Handed over, to an agency or a court; money may still come. */
  private void outside() {
    EvidenceKind kind = dice.of(EvidenceKind.CONTRACT, EvidenceKind.PROOF_OF_DELIVERY);
    now = script.daysAfter(now, 10, 60);
    script.add(now, stamp -> new EvidenceRecorded(stamp, kind, null, bill, null));
    if (dice.chance(60)) {
      agency();
    } else {
      court();
    }
  }

  private void agency() {
    Money amount = dice.chance(60) ? open : null;
    now = script.daysAfter(now, 1, 30);
    script.add(now, stamp -> new CollectionEvent.HandedOver(stamp, bill, amount));
    for (int parts = dice.from(0, 2); parts > 0 && open.getAmountMinorLong() > 10; parts--) {
      Money part = script.share(open, dice.of(20, 40, 60));
      open = open.minus(part);
      now = script.daysAfter(now, 10, 60);
      script.add(now, stamp -> new CollectionEvent.AgencyRecovered(stamp, bill, part));
    }
    if (dice.chance(40)) {
      now = script.daysAfter(now, 30, 120);
      Money back = dice.chance(50) ? open : null;
      script.add(now, stamp -> new CollectionEvent.AgencyReturned(stamp, bill, back));
      court();
    }
  }

  private void court() {
    String route = dice.of("payment order", "small claim");
    Money costs = script.money(dice.from(500, 6_000));
    Money spent = dice.chance(50) ? costs : null;
    now = script.daysAfter(now, 5, 40);
    script.add(now, stamp -> new CollectionEvent.CourtFiled(stamp, bill, route, spent));
    now = script.daysAfter(now, 10, 60);
    if (dice.chance(75)) {
      script.add(now, stamp -> new CollectionEvent.CourtOrdered(stamp, bill, route, null));
    } else {
      script.add(now, stamp -> new CollectionEvent.CourtOpposed(stamp, bill, route, null));
      return;
    }
    if (dice.chance(50)) {
      now = script.daysAfter(now, 20, 60);
      script.add(now, stamp -> new CollectionEvent.CourtEnforced(stamp, bill, null, spent));
    }
    if (dice.chance(50)) {
      paid(script.daysAfter(now, 5, 60));
    }
  }
}
