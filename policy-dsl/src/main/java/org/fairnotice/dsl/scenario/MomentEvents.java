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
import java.util.Locale;
import java.util.Map;
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
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ContactEvent;
import org.fairnotice.event.ContactResult;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.Favour;
import org.fairnotice.event.Finding;
import org.fairnotice.event.GuaranteeKind;
import org.fairnotice.event.Instalment;
import org.fairnotice.event.Line;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.PaidWith;
import org.fairnotice.event.PlanEvent;
import org.fairnotice.event.Segment;
import org.fairnotice.event.Stamp;
import org.fairnotice.event.WireValue;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.record.Offer;
import org.fairnotice.record.Waiting;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.time.Span;
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
      case "person-decides" -> decided(what, at);
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
      case "client-arrives" ->
          on(id -> new BookingEvent.ClientArrived(stamp, id, wholeIfAny(what.argument("party"))));
      case "no-show-recorded" -> on(id -> new BookingEvent.NoShow(stamp, id));
      case "visit-completed" ->
          on(id -> new BookingEvent.VisitCompleted(stamp, id, overAt(what, id), null));
      case "slot-sold-again" ->
          on(id -> new BookingEvent.SlotRefilled(stamp, id, money(what, "amount")));
      case "client-cancels-part" -> cancelsPart(what, stamp);
      case "booking-changes" -> priceChanges(what, stamp);
      case "promoted" -> on(id -> new BookingEvent.WaitlistPromoted(stamp, id));
      case "incident-declared" -> incident(what, stamp);
      case "pays-with-credit" -> payments.paid(stamp, money(what, "amount"), "credit");
      case "pays-with-points" ->
          payments.paid(
              stamp.withAttributes(
                  Map.of("points", requireNonNull(said.number(what.argument("points"))))),
              money(what, "amount"),
              "points");
      case "refund-made" -> payments.refunded(stamp, money(what, "amount"));
      case "no-show-undone" -> undone(BookingEvent.NoShow.class, stamp);
      case "visit-undone" -> undone(BookingEvent.VisitCompleted.class, stamp);
      case "client-pays" ->
          payments.paid(
              stamp,
              money(what, "amount"),
              name(what, "bill"),
              name(what, "plan"),
              said.date(what.argument("on")));
      case "money-announced" ->
          payments.announced(
              stamp, money(what, "amount"), name(what, "bill"), said.date(what.argument("by")));
      case "announced-money-comes" ->
          payments.comes(stamp, money(what, "amount"), said.date(what.argument("on")));
      case "payment-fails" -> payments.failed(stamp, money(what, "amount"), name(what, "reason"));
      case "payment-reversed" ->
          payments.reversed(stamp, money(what, "amount"), name(what, "reason"));
      case "plan-agreed" -> planned(what, stamp);
      case "plan-confirmed" ->
          new PlanEvent.PlanConfirmed(stamp, requireNonNull(name(what, "plan")));
      case "moratorium-starts" ->
          new ClientEvent.MoratoriumStarted(stamp, said.date(what.argument("until")), null);
      case "moratorium-ends" -> new ClientEvent.MoratoriumEnded(stamp, null, null);
      case "contact-made" -> contact(what, stamp);
      case "gives-card" -> guarantee(stamp, GuaranteeKind.CARD, null, lastInstant(what));
      case "gives-hold" -> guarantee(stamp, GuaranteeKind.HOLD, money(what, "amount"), null);
      case "guarantee-expires" ->
          on(id -> new MoneyEvent.GuaranteeExpired(stamp, id, GuaranteeKind.CARD, null, null));
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
              stamp, "bill " + ++bills, money(what, "amount"), latest(), there(what));
      case "promise-made" -> promise(what, stamp);
      case "offer-accepted", "offer-declined", "offer-countered" -> offerAnswered(what, stamp);
      case "evidence-recorded" -> evidence(what, stamp);
      case "terms-accepted" -> new ContactEvent.TermsAccepted(stamp, word(what, "policy"), null);
      case "client-is" ->
          new ClientEvent.ClientUpdated(
              stamp,
              null,
              null,
              null,
              "consumer".equals(Said.concept(what, "segment"))
                  ? Segment.CONSUMER
                  : Segment.BUSINESS,
              null,
              null);
      case "step-done", "step-delivered", "step-skipped" -> stepDone(what, stamp);
      case "client-reachable" -> updated(stamp, null, channels(what));
      default -> throw new IllegalArgumentException("no event: " + what.concept());
    };
  }

  private Event bill(Phrase.Said what, Stamp stamp) {
    String bill = requireNonNull(name(what, "bill"));
    return switch (what.concept()) {
      case "bill-issued" ->
          new BillEvent.BillIssued(
              stamp,
              bill,
              money(what, "amount"),
              policy.place().startOf(date(what, "due")),
              null,
              null,
              what.argument("undelivered") == null ? null : Boolean.FALSE,
              null);
      case "bill-corrected" -> new BillEvent.BillCorrected(stamp, bill, money(what, "amount"));
      case "bill-delivered" ->
          new ContactEvent.EvidenceRecorded(
              stamp, EvidenceKind.PROOF_OF_DELIVERY, null, bill, null);
      case "records-checked" ->
          new BillEvent.RecordsChecked(stamp, bill, wire(Finding.values(), name(what, "finding")));
      case "dispute-opened" ->
          new BillEvent.DisputeOpened(stamp, bill, moneyIfAny(what, "amount"), null);
      case "dispute-resolved" -> resolved(what, stamp, bill);
      case "cause-recorded" -> new BillEvent.CauseRecorded(stamp, bill, cause(what));
      case "bill-handed-over" -> new CollectionEvent.HandedOver(stamp, bill, null);
      case "agency-recovers" ->
          new CollectionEvent.AgencyRecovered(stamp, bill, money(what, "amount"));
      case "agency-returns" -> new CollectionEvent.AgencyReturned(stamp, bill, null);
      case "claim-filed" -> new CollectionEvent.CourtFiled(stamp, bill, null, null);
      case "court-orders" ->
          new CollectionEvent.CourtOrdered(stamp, bill, null, moneyIfAny(what, "costs"));
      case "order-opposed" -> new CollectionEvent.CourtOpposed(stamp, bill, null, null);
      case "order-enforced" -> new CollectionEvent.CourtEnforced(stamp, bill, null, null);
      case "evidence-for-bill" ->
          new ContactEvent.EvidenceRecorded(stamp, evidence(what), null, bill, null);
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
            paidWith(details.word("paid-with")),
            details.word("payer"),
            details.lines(),
            details.word("series"),
            null,
            null);
    bookings.add(id);
    return made;
  }

  private static @Nullable PaidWith paidWith(@Nullable String way) {
    return way == null ? null : PaidWith.valueOf(way.toUpperCase(Locale.ROOT));
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

  /** The latest event of a kind was recorded by mistake. */
  private @Nullable Event undone(Class<? extends Event> kind, Stamp stamp) {
    String last = null;
    for (ClientLog.Entry entry : stage.log().entries()) {
      Event event = entry.event();
      if (kind.isInstance(event)
          && entry.ruling().rejected() == null
          && !stage.log().retracted(event.id())) {
        last = event.id();
      }
    }
    return last == null ? null : new ControlEvent.Retracted(stamp, last);
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

  private @Nullable Event cancelsPart(Phrase.Said what, Stamp stamp) {
    Line line = new Line(requireNonNull(name(what, "service")), money(what, "amount"));
    return on(
        id -> new BookingEvent.BookingCancelled(stamp, id, By.CLIENT, null, null, List.of(line)));
  }

  private @Nullable Event priceChanges(Phrase.Said what, Stamp stamp) {
    Money price = money(what, "amount");
    return on(
        id -> new BookingEvent.BookingChanged(stamp, id, price, null, null, null, null, List.of()));
  }

  /** A time of day is the first one after the start. */
  private @Nullable Instant overAt(Phrase.Said what, String booking) {
    Phrase end = what.argument("end");
    Booking known = stage.record().booking(booking);
    return end == null || known == null
        ? null
        : end(end, LocalDateTime.ofInstant(known.startsAt(), policy.place().zone()));
  }

  private Event incident(Phrase.Said what, Stamp stamp) {
    return new BusinessEvent.IncidentDeclared(
        stamp,
        instant(Said.instant(what.argument("from"))),
        instant(Said.instant(what.argument("to"))),
        null,
        name(what, "kind"));
  }

  private @Nullable Event evidence(Phrase.Said what, Stamp stamp) {
    String latest = latest();
    String word = name(what, "kind");
    for (EvidenceKind kind : EvidenceKind.values()) {
      if (kind.wireName().equals(word) && latest != null) {
        return new ContactEvent.EvidenceRecorded(
            stamp, kind, latest, null, moneyIfAny(what, "amount"));
      }
    }
    throw new IllegalArgumentException("no evidence: " + word);
  }

  /** A card is valid until its last day is over. */
  private @Nullable Instant lastInstant(Phrase.Said what) {
    LocalDate until = said.date(what.argument("until"));
    return until == null ? null : policy.place().startOf(until.plusDays(1));
  }

  private Event guarantee(
      Stamp stamp, GuaranteeKind kind, @Nullable Money amount, @Nullable Instant until) {
    String latest = latest();
    Booking booking = latest == null ? null : stage.record().booking(latest);
    boolean open = booking != null && stage.record().openBookings().contains(booking.id());
    return new MoneyEvent.GuaranteeGiven(stamp, open ? latest : null, kind, amount, until);
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
    Money named = moneyIfAny(what, "credit");
    Money credit =
        named == null && favour == Favour.CLIENT && known != null ? known.disputed() : named;
    return new BillEvent.DisputeResolved(stamp, bill, null, null, favour, credit);
  }

  private static EvidenceKind evidence(Phrase.Said what) {
    String word = Said.word(what.argument("kind"));
    for (EvidenceKind kind : EvidenceKind.values()) {
      if (kind.wireName().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no evidence: " + word);
  }

  private static String word(Phrase.Said what, String argument) {
    return requireNonNull(name(what, argument), argument);
  }

  private static Cause cause(Phrase.Said what) {
    return wire(Cause.values(), name(what, "cause"));
  }

  /** The value of that name on the wire. */
  private static <T extends WireValue> T wire(T[] values, @Nullable String word) {
    for (T value : values) {
      if (value.wireName().equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException("not known here: " + word);
  }

  /** Instalments of one amount, a span apart, each due as its day begins. */
  private Event planned(Phrase.Said what, Stamp stamp) {
    Span apart = requireNonNull(said.span(what.argument("every")), "every");
    LocalDate day = date(what, "first");
    List<Instalment> instalments = new ArrayList<>();
    for (int i = whole(what.argument("number")); i > 0; i--) {
      instalments.add(new Instalment(money(what, "amount"), policy.place().startOf(day)));
      day = policy.place().dateOf(policy.place().reached(policy.place().startOf(day), apart));
    }
    Phrase bills = requireNonNull(what.argument("bills"), "bills");
    List<String> names =
        bills instanceof Phrase.Listed listed
            ? listed.items().stream().map(item -> requireNonNull(Said.word(item))).toList()
            : List.of(requireNonNull(Said.word(bills)));
    Boolean written = what.argument("written") == null ? null : Boolean.TRUE;
    return new PlanEvent.PlanAgreed(
        stamp, requireNonNull(name(what, "plan")), names, instalments, written);
  }

  /** A contact is about the oldest unpaid bill. */
  private Event contact(Phrase.Said what, Stamp stamp) {
    Bill bill = payments.oldestUnpaid();
    return new ContactEvent.ContactMade(
        stamp,
        ContactWords.channel(requireNonNull(Said.concept(what, "way"))),
        wire(ContactResult.values(), name(what, "result")),
        bill == null ? null : bill.id(),
        null);
  }

  private static @Nullable Boolean there(Phrase.Said what) {
    String there = what.argument("there") == null ? null : Said.concept(what, "there");
    return there == null ? null : there.equals("still-there");
  }

  private static List<ContactChannel> channels(Phrase.Said what) {
    Phrase channels = requireNonNull(what.argument("channels"));
    List<Phrase> items =
        channels instanceof Phrase.Listed listed ? listed.items() : List.of(channels);
    return items.stream().map(each -> ContactWords.channel(Said.of(each).concept())).toList();
  }

  private static Event updated(
      Stamp stamp, @Nullable Segment segment, @Nullable List<ContactChannel> channels) {
    return new ClientEvent.ClientUpdated(stamp, null, null, channels, segment, null, null);
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
      if (progress != null && (progress.doneAt() == null || what.is("step-delivered"))) {
        Instant delivered = what.is("step-delivered") ? stamp.at() : null;
        return what.is("step-skipped")
            ? new CollectionEvent.StepSkipped(stamp, one.bill(), step, null, null)
            : new CollectionEvent.StepDone(stamp, one.bill(), step, delivered, null);
      }
    }
    return null;
  }

  /** The latest offer of the kind that is open. */
  private @Nullable Event offerAnswered(Phrase.Said what, Stamp stamp) {
    String kind = Said.concept(what, "kind");
    String latest = null;
    for (ClientLog.Entry entry : stage.log().entries()) {
      for (Decision decision : entry.ruling().decisions()) {
        Offer offer = stage.record().offers().get(decision.id());
        if (offer != null && !offer.accepted() && offer.kind().wireName().equals(kind)) {
          latest = decision.id();
        }
      }
    }
    if (latest == null) {
      return null;
    }
    return switch (what.concept()) {
      case "offer-accepted" -> new ContactEvent.OfferAccepted(stamp, latest, null);
      case "offer-declined" -> new ContactEvent.OfferDeclined(stamp, latest, null);
      default -> new ContactEvent.OfferCountered(stamp, latest, null);
    };
  }

  // People's answers: one event for each thing the rule decided that the answer can be about; what
  // one answer settles is not answered again.

  private List<Event> answers(Phrase.Said what, Instant at, Class<? extends Event> answer) {
    String rule = name(what, "rule");
    List<Event> found = new ArrayList<>();
    if (answer == ControlEvent.Declined.class) {
      stage.record().unsettled().values().stream()
          .filter(open -> String.valueOf(rule).equals(open.rule()))
          .forEach(open -> add(found, answer(answer, stamp(at), open.id(), false)));
    }
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

  /** One answer for each thing the rule could not decide on the topics of the outcome. */
  private List<Event> decided(Phrase.Said what, Instant at) {
    Phrase.Said outcome = Said.of(what.argument("outcome"));
    PersonDecides person =
        new PersonDecides(
            stage.record(), word(what, "rule"), outcome, moneyIfAny(outcome, "amount"));
    List<Event> events = new ArrayList<>();
    for (PersonDecides.Choice choice : person.choices()) {
      events.add(
          new ControlEvent.Approved(
              stamp(at), choice.id(), "a person", null, choice.amount(), choice.type().wireName()));
    }
    return events;
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

  private @Nullable Integer wholeIfAny(@Nullable Phrase phrase) {
    return phrase == null ? null : whole(phrase);
  }

  private int whole(@Nullable Phrase phrase) {
    BigDecimal number = requireNonNull(said.number(phrase), "number");
    return number.intValueExact();
  }
}
