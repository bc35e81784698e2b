package org.fairnotice.dsl.scenario;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fairnotice.decision.Decision;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.event.BillEvent;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.BusinessEvent;
import org.fairnotice.event.By;
import org.fairnotice.event.Cause;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.Favour;
import org.fairnotice.event.GuaranteeKind;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.record.Waiting;
import org.fairnotice.rule.Policy;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The events that the moments of a scenario are.
 *
 * <p>Shape: bookings are called {@code booking 1}, {@code booking 2} in the order they are made,
 * events {@code example/1} and on. What happens to a booking happens to the latest one it can
 * happen to. A moment gives no event where it speaks of something that is not there, and several
 * where a person answers a rule that decided several things.
 *
 * <p>Units: without a price a booking costs nothing; without a start it begins when it is made.
 *
 * <p>Source: docs/language/examples.md, "What a moment is".
 */
final class MomentEvents {
  private final Policy policy;
  private final Said said;
  private final Stage stage;
  private final PaymentEvents payments;
  private final List<String> bookings = new ArrayList<>();
  private int events;
  private int bills;

  MomentEvents(Policy policy, Stage stage) {
    this.policy = policy;
    this.said = new Said(policy);
    this.stage = stage;
    this.payments = new PaymentEvents(stage, bookings);
  }

  /**
   * The events of a moment.
   *
   * <p>Errors: {@code IllegalArgumentException} if the moment says something no event can be, such
   * as an end before the start.
   */
  List<Event> of(Scenario.Moment moment) {
    Phrase.Said what = moment.event();
    Instant at = instant(moment.at());
    return switch (what.concept()) {
      case "approved" -> answers(what, at, ControlEvent.Approved.class);
      case "declined" -> answers(what, at, ControlEvent.Declined.class);
      case "waived" -> answers(what, at, ControlEvent.Waived.class);
      case "appeal-opened" -> answers(what, at, ControlEvent.AppealOpened.class);
      case "appeal-upheld", "appeal-dismissed" ->
          answers(what, at, ControlEvent.AppealResolved.class);
      default -> {
        Event event = event(what, moment.at(), stamp(at));
        yield event == null ? List.of() : List.of(event);
      }
    };
  }

  /** The instant of a time on the clock in the policy's zone. */
  Instant instant(LocalDateTime at) {
    return policy.place().at(at.toLocalDate(), at.toLocalTime());
  }

  private Stamp stamp(Instant at) {
    return Stamp.of("example/" + ++events, at, Stage.CLIENT);
  }

  private @Nullable Event event(Phrase.Said what, LocalDateTime at, Stamp stamp) {
    return switch (what.concept()) {
      case "client-books" -> books(what, at, stamp);
      case "client-cancels" -> cancels(what, stamp);
      case "business-cancels" -> on(id -> BookingEvent.BookingCancelled.of(stamp, id, By.BUSINESS));
      case "client-moves" -> moves(what, stamp, By.CLIENT);
      case "business-moves" -> moves(what, stamp, By.BUSINESS);
      case "party-changes" ->
          on(id -> new BookingEvent.PartyChanged(stamp, id, whole(what.argument("number"))));
      case "client-arrives" -> on(id -> new BookingEvent.ClientArrived(stamp, id, null));
      case "no-show-recorded" -> on(id -> new BookingEvent.NoShow(stamp, id));
      case "visit-completed" -> on(id -> new BookingEvent.VisitCompleted(stamp, id, null, null));
      case "slot-sold-again" ->
          on(id -> new BookingEvent.SlotRefilled(stamp, id, money(what, "amount")));
      case "client-pays" -> payments.paid(stamp, money(what, "amount"), name(what, "bill"));
      case "payment-fails" -> payments.failed(stamp, money(what, "amount"));
      case "payment-reversed" -> payments.reversed(stamp, money(what, "amount"));
      case "gives-card" -> guarantee(stamp, GuaranteeKind.CARD, null);
      case "gives-hold" -> guarantee(stamp, GuaranteeKind.HOLD, money(what, "amount"));
      case "time-passes" -> new ControlEvent.TimePassed(stamp);
      default -> what.argument("bill") == null ? client(what, stamp) : bill(what, stamp);
    };
  }

  private @Nullable Event client(Phrase.Said what, Stamp stamp) {
    return switch (what.concept()) {
      case "client-tagged" -> new ClientEvent.ClientTagged(stamp, name(what));
      case "fact-recorded" ->
          new BusinessEvent.FactRecorded(
              stamp, name(what), requireNonNull(said.number(what.argument("number")), "number"));
      case "client-untagged" -> new ClientEvent.ClientUntagged(stamp, name(what));
      case "client-blocked" ->
          new ClientEvent.ClientBlocked(stamp, "a person", "example", null, null);
      case "client-unblocked" ->
          new ClientEvent.ClientUnblocked(stamp, "a person", "example", null, null);
      case "left-without-paying" ->
          new BillEvent.LeftWithoutPaying(
              stamp, "bill " + ++bills, money(what, "amount"), latest(), null);
      case "promise-made" -> promise(what, stamp);
      case "step-done" -> stepDone(what, stamp);
      default -> throw new IllegalArgumentException("no event: " + what.concept());
    };
  }

  private Event bill(Phrase.Said what, Stamp stamp) {
    String bill = requireNonNull(name(what, "bill"));
    return switch (what.concept()) {
      case "bill-issued" ->
          BillEvent.BillIssued.of(
              stamp, bill, money(what, "amount"), policy.place().startOf(date(what, "due")));
      case "dispute-opened" ->
          new BillEvent.DisputeOpened(stamp, bill, moneyIfAny(what, "amount"), null);
      case "dispute-resolved" -> resolved(what, stamp, bill);
      case "cause-recorded" -> new BillEvent.CauseRecorded(stamp, bill, cause(what));
      default -> throw new IllegalArgumentException("no event: " + what.concept());
    };
  }

  // Bookings.

  private Event books(Phrase.Said what, LocalDateTime at, Stamp stamp) {
    LocalDateTime start =
        what.argument("start") instanceof Phrase.InstantValue value ? value.instant() : at;
    Money price = moneyIfAny(what, "price");
    String id = "booking " + (bookings.size() + 1);
    BookingDetails details = BookingDetails.of(what.argument("details"), said);
    Event made =
        new BookingEvent.BookingMade(
            stamp.withChannel(details.word("channel")),
            id,
            instant(start),
            price == null ? Money.zero(policy.currency()) : price,
            end(what.argument("end"), start),
            name(what, "service"),
            details.word("category"),
            details.word("staff"),
            details.word("location"),
            null,
            details.number("party-of"),
            details.number("units"),
            details.money("list-price"),
            null,
            null,
            details.word("payer"),
            List.of(),
            null,
            null,
            null);
    bookings.add(id);
    return made;
  }

  private @Nullable Event moves(Phrase.Said what, Stamp stamp, By by) {
    LocalDateTime start = Said.instant(what.argument("start"));
    Instant end = end(what.argument("end"), start);
    return on(id -> new BookingEvent.BookingRescheduled(stamp, id, instant(start), end, by));
  }

  /** A time of day without a date is the first one after the start. */
  private @Nullable Instant end(@Nullable Phrase end, LocalDateTime start) {
    if (end instanceof Phrase.InstantValue value) {
      return instant(value.instant());
    }
    if (!(end instanceof Phrase.TimeValue value)) {
      return null;
    }
    LocalTime time = value.time();
    LocalDate day = start.toLocalDate();
    return instant((time.isAfter(start.toLocalTime()) ? day : day.plusDays(1)).atTime(time));
  }

  private @Nullable Event cancels(Phrase.Said what, Stamp stamp) {
    Boolean proof = what.argument("proof") == null ? null : Boolean.TRUE;
    String reason = Said.word(what.argument("reason"));
    return on(
        id -> new BookingEvent.BookingCancelled(stamp, id, By.CLIENT, reason, proof, List.of()));
  }

  /** The event on the latest booking it can be about, else on the latest of all. */
  private @Nullable Event on(Function<String, Event> event) {
    for (int i = bookings.size() - 1; i >= 0; i--) {
      Event candidate = event.apply(bookings.get(i));
      if (stage.record().check(candidate) == null) {
        return candidate;
      }
    }
    String latest = latest();
    return latest == null ? null : event.apply(latest);
  }

  private @Nullable String latest() {
    return bookings.isEmpty() ? null : bookings.get(bookings.size() - 1);
  }

  private Event guarantee(Stamp stamp, GuaranteeKind kind, @Nullable Money amount) {
    String latest = latest();
    Booking booking = latest == null ? null : stage.record().booking(latest);
    boolean open = booking != null && stage.record().openBookings().contains(booking.id());
    return new MoneyEvent.GuaranteeGiven(stamp, open ? latest : null, kind, amount, null);
  }

  // Bills.

  private Event resolved(Phrase.Said what, Stamp stamp, String bill) {
    Favour favour =
        switch (String.valueOf(Said.concept(what, "favour"))) {
          case "for-client" -> Favour.CLIENT;
          case "for-business" -> Favour.BUSINESS;
          default -> Favour.PARTLY;
        };
    Bill known = stage.record().bill(bill);
    Money credit = favour == Favour.CLIENT && known != null ? known.disputed() : null;
    return new BillEvent.DisputeResolved(stamp, bill, null, null, favour, credit);
  }

  private static Cause cause(Phrase.Said what) {
    String word = Said.word(what.argument("cause"));
    for (Cause cause : Cause.values()) {
      if (cause.wireName().equals(word)) {
        return cause;
      }
    }
    throw new IllegalArgumentException("no cause: " + word);
  }

  private @Nullable Event promise(Phrase.Said what, Stamp stamp) {
    Bill bill = payments.oldestUnpaid();
    return bill == null
        ? null
        : new BillEvent.PromiseMade(stamp, bill.id(), money(what, "amount"), date(what, "by"));
  }

  private @Nullable Event stepDone(Phrase.Said what, Stamp stamp) {
    String step = requireNonNull(name(what, "step"));
    for (CollectionCase one : stage.record().collections().values()) {
      CollectionCase.Progress progress = one.steps().get(step);
      if (progress != null && progress.doneAt() == null) {
        return new CollectionEvent.StepDone(stamp, one.bill(), step, null, null);
      }
    }
    return null;
  }

  // People's answers: one event for each thing the rule decided that the answer can be about; what
  // one answer settles is not answered again.

  private List<Event> answers(Phrase.Said what, Instant at, Class<? extends Event> answer) {
    String rule = name(what, "rule");
    List<Event> found = new ArrayList<>();
    stage.log().entries().stream()
        .flatMap(entry -> entry.ruling().decisions().stream())
        .filter(decision -> decision.explanation().rule().equals(rule))
        .map(Decision::id)
        .distinct()
        .filter(
            answer == ControlEvent.Approved.class || answer == ControlEvent.Declined.class
                ? firstOfQuestion()
                : id -> answer == ControlEvent.Waived.class || known(id))
        .forEach(id -> add(found, answer(answer, stamp(at), id, what.is("appeal-upheld"))));
    return found;
  }

  /** What a client can appeal against: a decision whose effect is kept. */
  private boolean known(String decision) {
    return stage.record().madeAt(decision) != null;
  }

  private Predicate<String> firstOfQuestion() {
    Set<String> asked = new HashSet<>();
    return id -> {
      Waiting waiting = stage.record().waiting().get(id);
      return waiting != null && asked.add(waiting.question());
    };
  }

  private void add(List<Event> found, Event event) {
    if (stage.record().check(event) == null) {
      found.add(event);
    }
  }

  private static Event answer(
      Class<? extends Event> answer, Stamp stamp, String decision, boolean upheld) {
    if (answer == ControlEvent.AppealOpened.class) {
      return new ControlEvent.AppealOpened(stamp, decision);
    }
    if (answer == ControlEvent.AppealResolved.class) {
      return new ControlEvent.AppealResolved(stamp, decision, upheld);
    }
    if (answer == ControlEvent.Approved.class) {
      return new ControlEvent.Approved(stamp, decision, "a person", null, null, null);
    }
    return answer == ControlEvent.Declined.class
        ? new ControlEvent.Declined(stamp, decision, "a person", null, null, null)
        : new ControlEvent.Waived(stamp, decision, "a person", "example", null);
  }

  // Particulars.

  private static @Nullable String name(Phrase.Said what, String argument) {
    return Said.word(what.argument(argument));
  }

  private static String name(Phrase.Said what) {
    return requireNonNull(name(what, "name"), "name");
  }

  private @Nullable Money moneyIfAny(Phrase.Said what, String argument) {
    return said.value(what.argument(argument)) instanceof Value.Amount amount
        ? amount.money()
        : null;
  }

  private Money money(Phrase.Said what, String argument) {
    return requireNonNull(moneyIfAny(what, argument), argument);
  }

  private LocalDate date(Phrase.Said what, String argument) {
    return requireNonNull(said.date(what.argument(argument)), argument);
  }

  private int whole(@Nullable Phrase phrase) {
    BigDecimal number = requireNonNull(said.number(phrase), "number");
    return number.intValueExact();
  }
}
