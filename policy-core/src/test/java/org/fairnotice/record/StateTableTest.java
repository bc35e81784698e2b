package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutBill;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.euros;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.EventType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The state tables, every event type in every state: {@code corpus/record/bookings.table} and
 * {@code bills.table}.
 */
class StateTableTest {
  private static final Pattern COLUMNS = Pattern.compile(" +");
  private static final String LATER = "2026-06-01";

  @TestFactory
  Stream<DynamicTest> every_event_type_in_every_booking_state() throws IOException {
    List<String[]> table = table("bookings.table");
    List<BookingState> states =
        Arrays.stream(table.get(0))
            .skip(1)
            .map(name -> BookingState.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();

    assertThat(states).containsExactly(BookingState.values());
    return table.stream()
        .skip(1)
        .flatMap(
            row ->
                states.stream()
                    .map(state -> booking(row[0], state, row[1 + states.indexOf(state)])));
  }

  @TestFactory
  Stream<DynamicTest> every_event_about_a_bill_in_every_bill_state() throws IOException {
    List<String[]> table = table("bills.table");
    List<BillState> states =
        Arrays.stream(table.get(0))
            .skip(1)
            .map(name -> BillState.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)))
            .toList();

    assertThat(states).containsExactly(BillState.values());
    return table.stream()
        .skip(1)
        .flatMap(
            row ->
                states.stream().map(state -> bill(row[0], state, row[1 + states.indexOf(state)])));
  }

  @Test
  void the_table_names_every_event_type_once() throws IOException {
    List<String> rows = table("bookings.table").stream().skip(1).map(row -> row[0]).toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values()).map(EventType::wireName).toList());
  }

  @Test
  void a_wrong_state_names_the_state_and_what_would_have_been_possible() {
    Rejection rejection =
        aBooking()
            .on("2026-05-02", "booking-cancelled booking=b-1 by=client")
            .rejects(LATER, "no-show booking=b-1");

    assertThat(rejection)
        .isEqualTo(
            new Rejection(
                Rejection.Code.WRONG_STATE,
                "booking `b-1` is `cancelled`, `no-show` needs it to be `confirmed`;"
                    + " what can follow is `slot-refilled`"));
  }

  @Test
  void a_state_nothing_can_follow_says_so() {
    Rejection rejection =
        aBooking()
            .on("2026-05-10", "visit-completed booking=b-1")
            .rejects(LATER, "no-show booking=b-1");

    assertThat(rejection)
        .extracting(Rejection::message)
        .asString()
        .endsWith("; only payments and refunds can follow");
  }

  @Test
  void a_wrong_state_of_a_bill_names_the_state_that_is_needed() {
    Rejection rejection = aBill().rejects(LATER, "agency-returned bill=i-1");

    assertThat(rejection)
        .isEqualTo(
            new Rejection(
                Rejection.Code.WRONG_STATE,
                "bill `i-1` is `open`, `agency-returned` needs it to be `handed-over`"));
  }

  private static DynamicTest booking(String type, BookingState state, String expected) {
    return DynamicTest.dynamicTest(
        type + " when " + state.wireName(),
        () -> {
          Story story = in(state);
          String told = Samples.of(type, "booking=b-1", "b-2");

          Rejection rejection = story.rejects(LATER, told);

          assertThat(rejection == null ? "yes" : rejection.code().wireName())
              .as(told)
              .isEqualTo(expected);
        });
  }

  private static DynamicTest bill(String type, BillState state, String expected) {
    return DynamicTest.dynamicTest(
        type + " when " + state.wireName(),
        () -> {
          Story story = in(state);
          String told = Samples.of(type, "bill=i-1", "b-2");

          Rejection rejection = story.rejects(LATER, told);

          assertThat(rejection == null ? "yes" : rejection.code().wireName())
              .as(told)
              .isEqualTo(expected);
        });
  }

  /** A booking {@code b-1} in a state, a bill, and a decision of each kind somebody can answer. */
  private static Story in(BookingState state) {
    Story made = surroundings(aBooking());
    String made2 = "2026-05-10";
    return switch (state) {
      case REQUESTED ->
          made.decided("2026-05-01", about("b-1", "d-1", DecisionType.REQUEST_NEEDED, none()));
      case CONFIRMED -> made;
      case ARRIVED -> made.on(made2, "client-arrived booking=b-1");
      case COMPLETED -> made.on(made2, "visit-completed booking=b-1");
      case DECLINED ->
          made.decided("2026-05-01", about("b-1", "d-1", DecisionType.BOOKING_REFUSED, none()));
      case CANCELLED -> made.on(made2, "booking-cancelled booking=b-1 by=client");
      case MISSED -> made.on(made2, "no-show booking=b-1");
      case RELEASED ->
          made.decided("2026-05-03", about("b-1", "d-1", DecisionType.BOOKING_RELEASED, none()));
    };
  }

  private static Story in(BillState state) {
    Story issued = surroundings(aBooking());
    String later = "2026-05-20";
    return switch (state) {
      case OPEN -> issued;
      case PARTLY_PAID -> issued.on(later, "payment-received purpose=bill bill=i-1 amount=1.00EUR");
      case PAID -> issued.on(later, "payment-received purpose=bill bill=i-1 amount=100.00EUR");
      case HANDED_OVER -> issued.on(later, "handed-over bill=i-1");
      case IN_COURT -> issued.on(later, "court-filed bill=i-1");
      case EXPIRED ->
          issued.with(
              record ->
                  record
                      .change()
                      .bill(
                          Objects.requireNonNull(record.bill("i-1"))
                              .change()
                              .state(BillState.EXPIRED)
                              .done())
                      .done());
      case WRITTEN_OFF ->
          issued.decided(later, aboutBill("i-1", "d-1", DecisionType.WRITTEN_OFF, none()));
    };
  }

  private static Story surroundings(Story story) {
    return story
        .on("2026-05-01", "bill-issued bill=i-1 amount=100.00EUR dueAt=2026-05-15T22:00:00Z")
        .on("2026-05-01", "payment-received purpose=deposit booking=b-1 amount=10.00EUR")
        .on("2026-05-01", "appeal-opened decision=d-appealed")
        .decided(
            "2026-05-01",
            aboutBill(
                "i-1",
                "d-step",
                DecisionType.STEP_DUE,
                none().withScope("unpaid").withName("reminder")))
        .decided(
            "2026-05-01", about("b-1", "d-offer", DecisionType.OFFER_MADE, none().withKind("plan")))
        .decided("2026-05-01", aboutClient("d-strike", DecisionType.STRIKE_ADDED, none()))
        .waiting(
            about("b-1", "d-waits", DecisionType.FEE_CHARGED, Terms.amount(euros("20.00"))),
            "2026-07-01");
  }

  private static Terms none() {
    return Terms.none();
  }

  private static List<String[]> table(String name) throws IOException {
    try (InputStream file = StateTableTest.class.getResourceAsStream("/corpus/record/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(COLUMNS::split)
          .toList();
    }
  }
}
