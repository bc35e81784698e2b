package org.fairnotice.rule;

import static org.fairnotice.rule.Term.Absence.NONE;
import static org.fairnotice.rule.Term.Absence.UNKNOWN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Segment;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.Ledger;
import org.fairnotice.record.Restriction;
import org.fairnotice.record.Tally;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The terms every host has. */
final class StandardTerms {
  private static final Set<EventType> OF_BILLS =
      EnumSet.of(
          EventType.BILL_ISSUED,
          EventType.BILL_CORRECTED,
          EventType.LEFT_WITHOUT_PAYING,
          EventType.RECORDS_CHECKED,
          EventType.CAUSE_RECORDED,
          EventType.PROMISE_MADE,
          EventType.DISPUTE_OPENED,
          EventType.DISPUTE_RESOLVED,
          EventType.PAYMENT_RECEIVED,
          EventType.PAYMENT_PENDING,
          EventType.PAYMENT_CLEARED,
          EventType.PAYMENT_FAILED,
          EventType.PAYMENT_REVERSED,
          EventType.REFUND_MADE,
          EventType.PLAN_AGREED,
          EventType.PLAN_CONFIRMED,
          EventType.STEP_DONE,
          EventType.STEP_SKIPPED,
          EventType.HANDED_OVER,
          EventType.AGENCY_RECOVERED,
          EventType.AGENCY_RETURNED,
          EventType.COURT_FILED,
          EventType.COURT_ORDERED,
          EventType.COURT_OPPOSED,
          EventType.COURT_ENFORCED,
          EventType.EVIDENCE_RECORDED,
          EventType.CONTACT_MADE,
          EventType.OFFER_ACCEPTED,
          EventType.OFFER_DECLINED,
          EventType.OFFER_COUNTERED,
          EventType.TIME_PASSED);
  private static final Set<EventType> OF_BOOKINGS =
      EnumSet.of(
          EventType.BOOKING_MADE,
          EventType.BOOKING_CONFIRMED,
          EventType.BOOKING_DECLINED,
          EventType.BOOKING_CHANGED,
          EventType.BOOKING_RESCHEDULED,
          EventType.PARTY_CHANGED,
          EventType.BOOKING_CANCELLED,
          EventType.CLIENT_ARRIVED,
          EventType.VISIT_COMPLETED,
          EventType.NO_SHOW,
          EventType.SLOT_REFILLED,
          EventType.WAITLIST_PROMOTED,
          EventType.PAYMENT_RECEIVED,
          EventType.REFUND_MADE,
          EventType.GUARANTEE_GIVEN,
          EventType.GUARANTEE_EXPIRED,
          EventType.EVIDENCE_RECORDED,
          EventType.INCIDENT_DECLARED,
          EventType.OFFER_ACCEPTED,
          EventType.OFFER_DECLINED,
          EventType.OFFER_COUNTERED,
          EventType.TIME_PASSED);

  private final Map<String, Term> terms = new LinkedHashMap<>();

  private StandardTerms() {}

  static Map<String, Term> all() {
    StandardTerms standard = new StandardTerms();
    standard.ofBookings();
    BookingTerms.add(standard);
    standard.ofEvents();
    standard.ofBills();
    standard.ofClients();
    ClaimTerms.all(OF_BILLS).forEach(term -> standard.terms.put(term.id(), term));
    return standard.terms;
  }

  private void ofBookings() {
    booking("price", Term.Type.MONEY, UNKNOWN, (facts, booking) -> amount(booking.price()));
    booking(
        "list-price", Term.Type.MONEY, UNKNOWN, (facts, booking) -> amount(booking.listPrice()));
    booking("deposit-held", Term.Type.MONEY, UNKNOWN, (facts, booking) -> amount(booking.held()));
    booking("notice", Term.Type.LAPSE, UNKNOWN, StandardTerms::notice);
    booking(
        "time-since-booking",
        Term.Type.LAPSE,
        UNKNOWN,
        (facts, booking) -> new Value.Lapse(booking.madeAt(), facts.now(), facts.place()));
    booking(
        "duration",
        Term.Type.LAPSE,
        UNKNOWN,
        (facts, booking) ->
            booking.endsAt() == null
                ? null
                : new Value.Lapse(booking.startsAt(), booking.endsAt(), facts.place()));
    booking(
        "party-size", Term.Type.NUMBER, UNKNOWN, (facts, booking) -> number(booking.partySize()));
    booking("units", Term.Type.NUMBER, UNKNOWN, (facts, booking) -> number(booking.units()));
    booking("first-unit", Term.Type.MONEY, UNKNOWN, StandardTerms::firstUnit);
    booking("moves", Term.Type.NUMBER, UNKNOWN, (facts, booking) -> Value.number(booking.moves()));
    booking("service", Term.Type.TEXT, NONE, (facts, booking) -> text(booking.service()));
    booking("category", Term.Type.TEXT, NONE, (facts, booking) -> text(booking.category()));
    booking("staff", Term.Type.TEXT, NONE, (facts, booking) -> text(booking.staff()));
    booking("location", Term.Type.TEXT, NONE, (facts, booking) -> text(booking.location()));
    booking(
        "paid-with",
        Term.Type.TEXT,
        UNKNOWN,
        (facts, booking) -> text(booking.paidBy().wireName()));
    booking("weekday", Term.Type.TEXT, UNKNOWN, StandardTerms::weekday);
    booking(
        "start-time",
        Term.Type.TIME_OF_DAY,
        UNKNOWN,
        (facts, booking) ->
            new Value.Clock(booking.startsAt().atZone(facts.place().zone()).toLocalTime()));
    booking(
        "client-arrived",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, booking) ->
            flag(
                switch (booking.state()) {
                  case ARRIVED, COMPLETED -> true;
                  default -> false;
                }));
    booking(
        "has-deposit",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, booking) -> flag(booking.held().isPositive()));
    booking(
        "deposit-paid",
        Term.Type.FLAG,
        UNKNOWN,
        (facts, booking) -> flag(booking.demand() != null && booking.demand().met()));
  }

  private void ofEvents() {
    put("channel", Term.Type.TEXT, NONE, event -> true, facts -> text(facts.event().channel()));
    put(
        "reason",
        Term.Type.TEXT,
        NONE,
        MoneyFacts.WITH_REASON::contains,
        facts -> text(MoneyFacts.reason(facts.event())));
    put(
        "proof-given",
        Term.Type.FLAG,
        NONE,
        EventType.BOOKING_CANCELLED::equals,
        facts ->
            facts.event() instanceof BookingEvent.BookingCancelled cancelled
                    && cancelled.proof() != null
                ? flag(cancelled.proof())
                : null);
    put(
        "time-since-decision",
        Term.Type.LAPSE,
        UNKNOWN,
        type -> type == EventType.APPEAL_OPENED || type == EventType.APPEAL_RESOLVED,
        StandardTerms::timeSinceDecision);
    put(
        "new-sale",
        Term.Type.MONEY,
        UNKNOWN,
        EventType.SLOT_REFILLED::equals,
        facts ->
            facts.event() instanceof BookingEvent.SlotRefilled refilled
                ? amount(refilled.amount())
                : null);
  }

  /** Since the decision that an appeal is about was made. */
  private static @Nullable Value timeSinceDecision(Case facts) {
    String decision =
        facts.event() instanceof ControlEvent.AppealOpened opened
            ? opened.decision()
            : facts.event() instanceof ControlEvent.AppealResolved resolved
                ? resolved.decision()
                : "";
    Instant made = facts.before().madeAt(decision);
    return made == null ? null : new Value.Lapse(made, facts.now(), facts.place());
  }

  private void ofBills() {
    bill("bill-amount", Term.Type.MONEY, UNKNOWN, (facts, bill) -> amount(bill.amount()));
    bill("bill-open", Term.Type.MONEY, UNKNOWN, (facts, bill) -> amount(bill.open()));
    bill(
        "cause",
        Term.Type.TEXT,
        NONE,
        (facts, bill) -> bill.cause() == null ? null : text(bill.cause().wireName()));
    MoneyFacts.all(this);
    bill("bill-disputed", Term.Type.FLAG, UNKNOWN, (facts, bill) -> flag(bill.disputed() != null));
    bill("segment", Term.Type.TEXT, NONE, StandardTerms::segment);
    bill(
        "on-premises",
        Term.Type.FLAG,
        NONE,
        (facts, bill) ->
            bill.pursuit().onPremises() == null ? null : flag(bill.pursuit().onPremises()));
    put(
        "days-overdue",
        Term.Type.NUMBER,
        UNKNOWN,
        OF_BILLS::contains,
        facts -> {
          Bill bill = facts.bill();
          return bill == null
              ? null
              : Value.number(
                  Math.max(
                      0,
                      ChronoUnit.DAYS.between(facts.place().dateOf(bill.dueAt()), facts.today())));
        },
        Case::tomorrow);
  }

  private void ofClients() {
    put("balance", Term.Type.MONEY, UNKNOWN, event -> true, StandardTerms::balance);
    put(
        "unpaid-bills",
        Term.Type.NUMBER,
        UNKNOWN,
        event -> true,
        facts -> Value.number(facts.record().openBills().size()));
    put(
        "open-bookings",
        Term.Type.NUMBER,
        UNKNOWN,
        event -> true,
        facts -> Value.number(facts.record().openBookings().size()));
    rewards(
        "points",
        Term.Type.NUMBER,
        facts -> new Value.Number(Ledger.points(facts.record(), facts.businessDay())));
    rewards(
        "credit",
        Term.Type.MONEY,
        facts ->
            amount(Ledger.credit(facts.record(), facts.policy().currency(), facts.businessDay())));
    put("clean-visits-in-a-row", Term.Type.NUMBER, UNKNOWN, event -> true, StandardTerms::cleanRow);
    put(
        "first-booking",
        Term.Type.FLAG,
        UNKNOWN,
        event -> true,
        facts -> flag(facts.record().history().of(Tally.BOOKINGS.thing()).size() <= 1));
    put(
        "client-blocked",
        Term.Type.FLAG,
        UNKNOWN,
        event -> true,
        facts -> flag(blocked(facts)),
        facts -> facts.record().restrictions().isEmpty() ? Instant.MAX : facts.tomorrow());
    put(
        "tier",
        Term.Type.TEXT,
        NONE,
        event -> true,
        facts -> text(facts.record().profile().tier()));
    put("payer", Term.Type.TEXT, NONE, event -> true, StandardTerms::payer);
  }

  /** What may be used of a client's rewards, which may be otherwise on the business's next day. */
  private void rewards(String id, Term.Type type, Function<Case, @Nullable Value> read) {
    put(
        id,
        type,
        UNKNOWN,
        event -> true,
        read,
        facts ->
            facts.record().rewards().isEmpty()
                ? Instant.MAX
                : facts.policy().place().startOf(facts.businessDay().plusDays(1)));
  }

  private static @Nullable Value segment(Case facts, Bill bill) {
    Segment segment = bill.segment() == null ? facts.record().profile().segment() : bill.segment();
    return segment == null ? null : text(segment.wireName());
  }

  private static Value notice(Case facts, Booking booking) {
    return new Value.Lapse(facts.now(), startGivenUp(facts, booking), facts.place());
  }

  /** The start the notice counts to: a move gives up the old one. */
  static Instant startGivenUp(Case facts, Booking booking) {
    Booking before = facts.before().booking(booking.id());
    boolean moves = facts.event().type() == EventType.BOOKING_RESCHEDULED && !facts.timer();
    return moves && before != null ? before.startsAt() : booking.startsAt();
  }

  private static @Nullable Value firstUnit(Case facts, Booking booking) {
    Integer units = booking.units();
    if (units == null) {
      return null;
    }
    return amount(booking.price().dividedBy(units, facts.policy().rounding()));
  }

  private static Value weekday(Case facts, Booking booking) {
    return Value.text(
        booking
            .startsAt()
            .atZone(facts.place().zone())
            .getDayOfWeek()
            .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            .toLowerCase(Locale.ROOT));
  }

  private static Value balance(Case facts) {
    Money sum = Money.zero(facts.policy().currency());
    for (String id : facts.record().openBills()) {
      Bill bill = facts.record().bill(id);
      if (bill != null && bill.amount().isSameCurrency(sum)) {
        sum = sum.plus(bill.open());
      }
    }
    return new Value.Amount(sum);
  }

  /** A visit that is completed and not clean stands in no row. */
  private static Value cleanRow(Case facts) {
    Booking booking = facts.booking();
    boolean spoilt =
        facts.event().type() == EventType.VISIT_COMPLETED && booking != null && booking.marred();
    return Value.number(spoilt ? 0 : facts.record().history().cleanRow());
  }

  private static boolean blocked(Case facts) {
    for (Restriction restriction : facts.record().restrictionsOn(facts.today())) {
      if (restriction.demand() == DecisionType.BOOKING_REFUSED
          && restriction.covers(facts.booking())
          && !facts.record().appeals().contains(restriction.decision())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Value payer(Case facts) {
    Booking booking = facts.booking();
    String payer = booking == null ? null : booking.payer();
    return text(payer == null ? facts.record().profile().payer() : payer);
  }

  void booking(String id, Term.Type type, Term.Absence absence, OfBooking read) {
    booking(id, type, absence, OF_BOOKINGS, read);
  }

  /** A term of a booking that some events only have. */
  void booking(String id, Term.Type type, Term.Absence absence, Set<EventType> at, OfBooking read) {
    put(
        id,
        type,
        absence,
        at::contains,
        facts -> {
          Booking booking = facts.booking();
          return booking == null ? null : read.of(facts, booking);
        });
  }

  void bill(String id, Term.Type type, Term.Absence absence, OfBill read) {
    put(
        id,
        type,
        absence,
        OF_BILLS::contains,
        facts -> {
          Bill bill = facts.bill();
          return bill == null ? null : read.of(facts, bill);
        });
  }

  void put(
      String id,
      Term.Type type,
      Term.Absence absence,
      Predicate<EventType> exists,
      Function<Case, @Nullable Value> read) {
    put(id, type, absence, exists, read, facts -> Instant.MAX);
  }

  void put(
      String id,
      Term.Type type,
      Term.Absence absence,
      Predicate<EventType> exists,
      Function<Case, @Nullable Value> read,
      Function<Case, Instant> changes) {
    terms.put(id, new Term(id, type, absence, exists, read, changes));
  }

  static @Nullable Value amount(@Nullable Money money) {
    return money == null ? null : new Value.Amount(money);
  }

  private static @Nullable Value number(@Nullable Integer number) {
    return number == null ? null : new Value.Number(BigDecimal.valueOf(number));
  }

  static @Nullable Value text(@Nullable String text) {
    return text == null ? null : new Value.Text(text);
  }

  static Value flag(boolean yes) {
    return new Value.Flag(yes);
  }

  interface OfBooking {
    @Nullable Value of(Case facts, Booking booking);
  }

  interface OfBill {
    @Nullable Value of(Case facts, Bill bill);
  }
}
