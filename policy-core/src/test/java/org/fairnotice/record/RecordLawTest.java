package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutBill;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.euros;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.Event;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the record on random stories of a few bookings and bills; the seed names the story. */
class RecordLawTest {
  private static final int STEPS = 150;
  private static final int IDS = 5;
  private static final List<String> TYPES = List.copyOf(Samples.types());
  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_indexes_are_what_the_items_say(long seed) {
    ClientRecord record = Story.aRecord().record();

    for (UnaryOperator<ClientRecord> step : story(new Random(seed))) {
      record = step.apply(record);

      assertThat(record.dues()).isEqualTo(dues(record));
      assertThat(record.openBookings()).isEqualTo(openBookings(record));
      assertThat(record.openBills()).isEqualTo(bills(record, true));
      assertThat(record.unpaidBills()).isEqualTo(bills(record, false));
    }
    assertThat(record.bookings()).as("the story is not an empty one").isNotEmpty();
    assertThat(record.bills()).isNotEmpty();
    assertThat(record.history().tallies()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_money_is_ever_negative(long seed) {
    ClientRecord record = Story.aRecord().record();

    for (UnaryOperator<ClientRecord> step : story(new Random(seed))) {
      record = step.apply(record);

      for (Bill bill : record.bills().values()) {
        assertThat(
                List.of(
                    bill.amount(),
                    bill.charges(),
                    bill.paid(),
                    bill.open(),
                    bill.undisputed(),
                    bill.askable()))
            .noneMatch(Money::isNegative);
        assertThat(bill.state() == BillState.PAID).isEqualTo(bill.open().isZero());
      }
      for (Booking booking : record.bookings().values()) {
        assertThat(List.of(booking.paid(), booking.refundOwed())).noneMatch(Money::isNegative);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void payments_say_what_each_part_of_a_bill_has(long seed) {
    ClientRecord record = Story.aRecord().record();

    for (UnaryOperator<ClientRecord> step : story(new Random(seed))) {
      record = step.apply(record);

      for (Bill bill : record.bills().values()) {
        Money beyond = bill.nothing();
        for (BillPart part : BillPart.USUAL) {
          Money went = bill.nothing();
          for (Claim.Payment payment : record.claim(bill.id()).payments()) {
            went = went.plus(payment.to(part));
          }
          boolean principal = part == BillPart.PRINCIPAL;
          beyond = principal ? bill.overpaid() : beyond;
          assertThat(went.minus(beyond))
              .as("%s of %s", part, bill)
              .isEqualTo(owed(bill, part).minus(bill.open(part)));
        }
      }
    }
  }

  private static Money owed(Bill bill, BillPart part) {
    Split split = bill.split();
    if (part == BillPart.PRINCIPAL) {
      return bill.amount();
    } else if (split == null) {
      return bill.nothing();
    }
    return switch (part) {
      case INTEREST -> split.interest();
      case COSTS -> split.costs();
      default -> bill.charges().minus(split.interest()).minus(split.costs());
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_same_story_leads_to_the_same_record_and_leaves_earlier_ones_alone(long seed) {
    List<ClientRecord> once = told(seed);
    List<String> before = once.stream().map(ClientRecord::toString).toList();
    List<ClientRecord> again = told(seed);

    assertThat(again).isEqualTo(once);
    assertThat(once.stream().map(ClientRecord::toString).toList()).isEqualTo(before);
    assertThat(once.get(once.size() - 1)).hasSameHashCodeAs(again.get(again.size() - 1));
  }

  /** The records of a story, and after every tenth a second future that must not be seen. */
  private static List<ClientRecord> told(long seed) {
    List<UnaryOperator<ClientRecord>> steps = story(new Random(seed));
    List<UnaryOperator<ClientRecord>> others = story(new Random(seed + 1000));
    List<ClientRecord> records = new ArrayList<>();
    ClientRecord last = Story.aRecord().record();
    for (int i = 0; i < steps.size(); i++) {
      if (i % 10 == 0) {
        records.add(others.get(i).apply(last));
      }
      last = steps.get(i).apply(last);
      records.add(last);
    }
    return records;
  }

  private static List<UnaryOperator<ClientRecord>> story(Random random) {
    List<UnaryOperator<ClientRecord>> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      Instant at = START.plusSeconds(3600L * i);
      int kind = random.nextInt(10);
      steps.add(
          kind < 6 ? event(random, at, i) : kind < 9 ? decision(random, at, i) : other(random, at));
    }
    return steps;
  }

  private static UnaryOperator<ClientRecord> event(Random random, Instant at, int number) {
    boolean opens = random.nextInt(3) == 0;
    String type = opens ? one(random, "booking-made", "bill-issued") : any(random, TYPES);
    String about = one(random, "booking=b-1", "bill=i-1");
    String told =
        Samples.of(
                type, about, (type.equals("bill-issued") ? "i-" : "b-") + (1 + random.nextInt(IDS)))
            .replace("b-1", "b-" + (1 + random.nextInt(IDS)))
            .replace("i-1", "i-" + (1 + random.nextInt(IDS)))
            .replace("p-1", "p-" + (1 + random.nextInt(number + 1)))
            .replace("d-waits", "d-" + random.nextInt(number + 1));
    Event event = Story.event("e-" + number, at.toString(), told);
    return record -> record.check(event) == null ? record.after(event) : record;
  }

  private static UnaryOperator<ClientRecord> decision(Random random, Instant at, int number) {
    String id = "d-" + number;
    String booking = "b-" + (1 + random.nextInt(IDS));
    String bill = "i-" + (1 + random.nextInt(IDS));
    DecisionType type = any(random, List.of(DecisionType.values()));
    Terms terms =
        Terms.amount(euros((1 + random.nextInt(30)) + ".00"))
            .withDue(at.plusSeconds(60L * random.nextInt(5000)), "release")
            .withName("reminder")
            .withKind(type == DecisionType.OFFER_MADE ? "discount" : null)
            .withScope(type == DecisionType.RESTRICTED ? "deposit-required" : "unpaid");
    Decision decision =
        switch (type.topic()) {
          case STANDING, LOYALTY -> aboutClient(id, type, terms);
          case COLLECTION -> aboutBill(bill, id, type, terms);
          default -> about(booking, id, type, terms);
        };
    boolean waits = random.nextInt(4) == 0;
    return record -> {
      boolean known = record.booking(booking) != null && record.bill(bill) != null;
      return !known ? record : waits ? waiting(record, decision, at) : record.after(decision, at);
    };
  }

  private static ClientRecord waiting(ClientRecord record, Decision decision, Instant at) {
    Decision waits = decision.waiting(new Wait(at.plusSeconds(7200), Wait.Then.DROP));
    return record.withWaiting(new Waiting(waits, waits.id(), List.of()));
  }

  private static UnaryOperator<ClientRecord> other(Random random, Instant at) {
    String booking = "b-" + (1 + random.nextInt(IDS));
    Instant later = at.plusSeconds(600L * random.nextInt(300));
    int which = random.nextInt(4);
    return record -> {
      if (which == 3) {
        return agreed(record, later);
      }
      if (which == 0) {
        return record.withStepDue("unpaid", later);
      }
      if (which == 1) {
        return record.booking(booking) == null
            ? record
            : record.withTimers(booking, List.of(later, later.plusSeconds(60), later));
      }
      ClientRecord rest = record;
      for (Due due : record.duesUpTo(at)) {
        rest = due.kind() == Due.Kind.ANSWER ? rest.answered(due.id()) : rest.without(due);
      }
      return rest;
    };
  }

  /** Everything agreed is looked at again at one instant. */
  private static ClientRecord agreed(ClientRecord record, Instant later) {
    ClientRecord arranged = record;
    for (Bill bill : record.bills().values()) {
      if (bill.promise() != null) {
        arranged = arranged.promiseDecidedAt(bill.id(), later);
      }
      for (String payment : bill.announced().keySet()) {
        arranged = arranged.announcedUntil(bill.id(), payment, later);
      }
    }
    for (Offer offer : record.offers().values()) {
      arranged = arranged.offerOverAt(offer.decision(), later);
    }
    for (InstalmentPlan plan : record.plans().values()) {
      if (plan.state() == InstalmentPlan.State.AGREED) {
        arranged = arranged.withPlanCheck(plan.id(), later);
      }
    }
    return arranged;
  }

  private static String one(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static Set<Due> dues(ClientRecord record) {
    Set<Due> dues = new TreeSet<>();
    for (Booking booking : record.bookings().values()) {
      Demand demand = booking.demand();
      boolean open = booking.state().open();
      if (open) {
        booking.timers().forEach(at -> dues.add(new Due(at, Due.Kind.TIMER, booking.id())));
      }
      if (open && demand != null && !demand.met() && !demand.lapsed() && demand.dueAt() != null) {
        dues.add(new Due(demand.dueAt(), Due.Kind.DEMAND, booking.id()));
      }
    }
    for (Offer offer : record.offers().values()) {
      if (offer.overAt() != null) {
        dues.add(new Due(offer.overAt(), Due.Kind.OFFER, offer.decision()));
      }
    }
    for (Waiting item : record.waiting().values()) {
      Instant until = Objects.requireNonNull(item.decision().waits()).until();
      dues.add(new Due(Objects.requireNonNull(until), Due.Kind.ANSWER, item.decision().id()));
    }
    record
        .claims()
        .forEach(
            (id, claim) -> claim.timers().forEach(at -> dues.add(new Due(at, Due.Kind.CLAIM, id))));
    for (Bill bill : record.bills().values()) {
      Promise promise = bill.promise();
      if (promise != null && promise.decidedAt() != null) {
        dues.add(new Due(promise.decidedAt(), Due.Kind.PROMISE, bill.id()));
      }
      for (Announced money : bill.announced().values()) {
        if (money.lapsesAt() != null) {
          dues.add(new Due(money.lapsesAt(), Due.Kind.PENDING, bill.id()));
        }
      }
    }
    for (InstalmentPlan plan : record.plans().values()) {
      if (plan.checkAt() != null) {
        dues.add(new Due(plan.checkAt(), Due.Kind.PLAN, plan.id()));
      }
    }
    record.stepsDue().forEach((ladder, at) -> dues.add(new Due(at, Due.Kind.STEP, ladder)));
    return dues;
  }

  private static Set<String> openBookings(ClientRecord record) {
    Set<String> open = new TreeSet<>();
    for (Booking booking : record.bookings().values()) {
      if (booking.state().open()) {
        open.add(booking.id());
      }
    }
    return open;
  }

  private static Set<String> bills(ClientRecord record, boolean open) {
    Set<String> ids = new TreeSet<>();
    for (Bill bill : record.bills().values()) {
      if (open ? bill.state().open() : bill.state().unpaid()) {
        ids.add(bill.id());
      }
    }
    return ids;
  }
}
