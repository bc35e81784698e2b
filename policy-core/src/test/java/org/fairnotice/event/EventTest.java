package org.fairnotice.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.event.BillEvent.DisputeOpened;
import org.fairnotice.event.BookingEvent.BookingChanged;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.BookingRescheduled;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.BookingEvent.PartyChanged;
import org.fairnotice.event.BusinessEvent.FactRecorded;
import org.fairnotice.event.BusinessEvent.IncidentDeclared;
import org.fairnotice.event.ClientEvent.ClientUpdated;
import org.fairnotice.event.ClientEvent.ClientsMerged;
import org.fairnotice.event.ControlEvent.Retracted;
import org.fairnotice.event.ControlEvent.TimePassed;
import org.fairnotice.event.MoneyEvent.RefundMade;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.PlanEvent.PlanAgreed;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final Instant NINE = Instant.parse("2026-12-10T09:00:00Z");
  private static final Stamp STAMP = Stamp.of("e-1", NINE, "c-1");
  private static final Money NOTHING = Money.parse("EUR 0.00");
  private static final Money FEW = Money.parse("EUR 5.00");

  @Test
  void an_event_says_what_its_stamp_says() {
    Event event = new NoShow(STAMP.withBusiness("camille").withChannel("phone"), "b-1");

    assertThat(event.id()).isEqualTo("e-1");
    assertThat(event.at()).isEqualTo(NINE);
    assertThat(event.knownAt()).isEqualTo(NINE);
    assertThat(event.client()).isEqualTo("c-1");
    assertThat(event.business()).isEqualTo("camille");
    assertThat(event.channel()).isEqualTo("phone");
  }

  @Test
  void an_event_names_its_subject_where_it_has_one() {
    Event ofBooking = new NoShow(STAMP, "b-1");
    Event ofBill = new DisputeOpened(STAMP, "i-1", null, null);
    Event ofNeither = new TimePassed(STAMP);

    assertThat(ofBooking.booking()).isEqualTo("b-1");
    assertThat(ofBooking.bill()).isNull();
    assertThat(ofBill.bill()).isEqualTo("i-1");
    assertThat(ofNeither.booking()).isNull();
    assertThat(ofNeither.bill()).isNull();
    assertThat(ofNeither.plan()).isNull();
  }

  @Test
  void only_events_of_the_business_come_without_a_client() {
    Stamp nobody = Stamp.ofBusiness("e-1", NINE);

    assertThat(new FactRecorded(nobody, "strike days", BigDecimal.TEN).client()).isEmpty();
    assertThat(new FactRecorded(STAMP, "strike days", BigDecimal.TEN).client()).isEqualTo("c-1");
    assertThatThrownBy(() -> new NoShow(nobody, "b-1"))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageStartingWith("client: ");
  }

  @Test
  void a_price_may_be_nothing_and_a_payment_may_not() {
    assertThat(BookingMade.of(STAMP, "b-1", NINE, NOTHING).price()).isEqualTo(NOTHING);
    assertThatThrownBy(() -> BookingMade.of(STAMP, "b-1", NINE, FEW.negated()))
        .hasMessage("price: must not be negative, was EUR -5.00");
    assertThatThrownBy(() -> PaymentReceived.forBooking(STAMP, NOTHING, Purpose.DEPOSIT, "b-1"))
        .hasMessage("amount: must be more than nothing, was EUR 0.00");
  }

  @Test
  void the_end_comes_after_the_start() {
    assertThatThrownBy(() -> new BookingRescheduled(STAMP, "b-1", NINE, NINE, By.CLIENT))
        .hasMessage(
            "endsAt: must be after startsAt 2026-12-10T09:00:00Z, was 2026-12-10T09:00:00Z");
    assertThatThrownBy(() -> new IncidentDeclared(STAMP, NINE, NINE.minusSeconds(1), null, null))
        .hasMessageStartingWith("until: must be after from");
  }

  @Test
  void money_is_for_exactly_one_thing() {
    assertThatThrownBy(() -> new RefundMade(STAMP, FEW, null, null))
        .hasMessage("booking, bill: exactly one of these must be there, not 0");
    assertThatThrownBy(() -> new RefundMade(STAMP, FEW, "b-1", "i-1"))
        .hasMessage("booking, bill: exactly one of these must be there, not 2");
  }

  @Test
  void a_change_changes_something() {
    assertThatThrownBy(
            () -> new BookingChanged(STAMP, "b-1", null, null, null, null, null, List.of()))
        .isInstanceOf(InvalidEventException.class);
    assertThatThrownBy(() -> new ClientUpdated(STAMP, null, null, null, null, null, null))
        .isInstanceOf(InvalidEventException.class);
    assertThat(new ClientUpdated(STAMP, null, null, List.of(), null, null, null).channels())
        .isEmpty();
  }

  @Test
  void lists_are_copied() {
    List<Line> lines = new ArrayList<>(List.of(new Line("cut", FEW)));
    BookingChanged event = new BookingChanged(STAMP, "b-1", null, null, null, null, null, lines);
    lines.clear();

    assertThat(event.lines()).containsExactly(new Line("cut", FEW));
  }

  @Test
  void a_plan_has_instalments_in_order() {
    Instalment now = new Instalment(FEW, NINE);
    Instalment later = new Instalment(FEW, NINE.plusSeconds(1));

    assertThat(new PlanAgreed(STAMP, "p-1", List.of("i-1"), List.of(now, later), null).plan())
        .isEqualTo("p-1");
    assertThatThrownBy(
            () -> new PlanAgreed(STAMP, "p-1", List.of("i-1"), List.of(later, now), null))
        .hasMessageStartingWith("instalments: must be in the order of dueAt");
    assertThatThrownBy(() -> new PlanAgreed(STAMP, "p-1", List.of("i-1"), List.of(), null))
        .hasMessage("instalments: must not be empty");
  }

  @Test
  void nothing_merges_into_or_retracts_itself() {
    assertThatThrownBy(() -> new ClientsMerged(STAMP, "c-1")).hasMessageStartingWith("into: ");
    assertThatThrownBy(() -> new Retracted(STAMP, "e-1")).hasMessageStartingWith("event: ");
  }

  @Test
  void counts_start_at_one() {
    assertThat(new PartyChanged(STAMP, "b-1", 1).partySize()).isEqualTo(1);
    assertThatThrownBy(() -> new PartyChanged(STAMP, "b-1", 0))
        .hasMessage("partySize: must be 1 or more, was 0");
  }

  @Test
  void a_booking_may_be_made_before_anybody_is_counted() {
    assertThat(bookingFor(0).partySize()).isZero();
    assertThatThrownBy(() -> bookingFor(-1)).hasMessage("partySize: must be 0 or more, was -1");
  }

  @Test
  void equal_figures_are_equal() {
    assertThat(new FactRecorded(STAMP, "strike days", new BigDecimal("14.0")))
        .isEqualTo(new FactRecorded(STAMP, "strike days", new BigDecimal("14")));
  }

  @Test
  void a_missing_part_is_named() {
    assertThatThrownBy(() -> new BillEvent.PromiseMade(STAMP, "i-1", FEW, missing(LocalDate.class)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("payBy");
  }

  private static BookingMade bookingFor(int partySize) {
    return new BookingMade(
        STAMP, "b-1", NINE, FEW, null, null, null, null, null, null, partySize, null, null, null,
        null, null, List.of(), null, null, null);
  }

  @SuppressWarnings("NullAway") // what a caller without null checks would pass
  private static <T> T missing(Class<T> type) {
    return type.cast(null);
  }
}
