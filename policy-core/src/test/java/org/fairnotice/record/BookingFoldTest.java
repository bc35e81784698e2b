package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.aRecord;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.aboutClient;
import static org.fairnotice.record.Story.euros;
import static org.fairnotice.record.Story.instant;

import java.math.BigDecimal;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BookingFoldTest {
  @Test
  void a_booking_made_is_confirmed_and_counted() {
    Story story = aBooking();

    assertThat(story.booking().state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(story.booking().price()).isEqualTo(euros("50.00"));
    assertThat(story.booking().held()).isEqualTo(euros("0.00"));
    assertThat(story.record().openBookings()).containsExactly("b-1");
    assertThat(story.count(Tally.BOOKINGS)).isOne();
    assertThat(story.record().lastAt()).isEqualTo(instant("2026-05-01"));
  }

  @Test
  void the_accepted_policy_is_the_pin_until_one_is_set() {
    Story story =
        aRecord()
            .on(
                "2026-05-01",
                "booking-made booking=b-1 startsAt=2026-05-10T10:00:00Z price=50.00EUR"
                    + " acceptedPolicy=v1:old");

    assertThat(story.booking().pin()).isEqualTo("v1:old");
    assertThat(aBooking().booking().pin()).isNull();
    assertThat(aBooking().with(record -> record.withPin("b-1", "v1:new")).booking().pin())
        .isEqualTo("v1:new");
  }

  @Test
  void an_event_that_cannot_be_is_thrown_back() {
    Story story = aBooking();

    assertThatThrownBy(() -> story.on("2026-05-02", "no-show booking=b-2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no booking `b-2` is known");
  }

  @Test
  void what_a_change_does_not_name_stays() {
    Story story = aBooking().on("2026-05-02", "booking-changed booking=b-1 price=60.00EUR");

    assertThat(story.booking().price()).isEqualTo(euros("60.00"));
    assertThat(story.booking().service()).isEqualTo("cut");
  }

  @Test
  void a_move_keeps_the_length_and_the_demand() {
    Story story =
        aBooking()
            .decided("2026-05-01", deposit("20.00"))
            .on("2026-05-02", "booking-rescheduled booking=b-1 startsAt=2026-05-12T15:00:00Z");

    assertThat(story.booking().startsAt()).isEqualTo(instant("2026-05-12T15:00:00Z"));
    assertThat(story.booking().endsAt()).isEqualTo(instant("2026-05-12T16:00:00Z"));
    assertThat(story.booking().moves()).isOne();
    assertThat(story.booking().demand()).isNotNull();
  }

  @Test
  void only_moves_by_the_client_are_counted_against_them() {
    String move = "booking-rescheduled booking=b-1 startsAt=2026-05-12T15:00:00Z";
    Story story =
        aBooking()
            .on("2026-05-02", move)
            .on("2026-05-03", move + " by=client")
            .on("2026-05-04", move + " by=business");

    assertThat(story.booking().moves()).isEqualTo(3);
    assertThat(story.count(Tally.MOVES)).isEqualTo(2);
  }

  @Test
  void a_cancellation_closes_the_booking_and_counts_by_whom() {
    String booked = "booking-made booking=b-2 startsAt=2026-05-11T10:00:00Z price=50.00EUR";
    Story story =
        aBooking()
            .on("2026-05-01", booked)
            .on("2026-05-02", "booking-cancelled booking=b-1 by=client")
            .on("2026-05-03", "booking-cancelled booking=b-2 by=business");

    assertThat(story.booking().state()).isEqualTo(BookingState.CANCELLED);
    assertThat(story.record().openBookings()).isEmpty();
    assertThat(story.count(Tally.CANCELLATIONS)).isEqualTo(2);
    assertThat(story.count(Tally.CLIENT_CANCELLATIONS)).isOne();
  }

  @Test
  void cancelling_some_lines_keeps_the_booking_at_what_the_rest_costs() {
    Story before = aBooking();
    Story story =
        before.on(
            "2026-05-02",
            "booking-cancelled booking=b-1 by=client"
                + " lines=[{\"service\":\"wash\",\"price\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}]");

    assertThat(story.booking())
        .isEqualTo(before.booking().change().price(Money.parse("EUR 40")).done());
    assertThat(story.record().history()).isEqualTo(before.record().history());
  }

  @Test
  void an_arrival_may_correct_the_party() {
    Story story = aBooking().on("2026-05-10", "client-arrived booking=b-1 partySize=3");

    assertThat(story.booking().state()).isEqualTo(BookingState.ARRIVED);
    assertThat(story.booking().partySize()).isEqualTo(3);
  }

  @Test
  void a_visit_completed_sets_the_final_price_and_grows_the_clean_row() {
    Story story = aBooking().on("2026-05-10", "visit-completed booking=b-1 price=55.00EUR");

    assertThat(story.booking().state()).isEqualTo(BookingState.COMPLETED);
    assertThat(story.booking().price()).isEqualTo(euros("55.00"));
    assertThat(story.count(Tally.VISITS)).isOne();
    assertThat(story.record().history().cleanRow()).isOne();
  }

  @Test
  void a_no_show_ends_the_clean_row() {
    Story story =
        visits(3)
            .on(
                "2026-05-05",
                "booking-made booking=b-1 startsAt=2026-05-10T10:00:00Z price=50.00EUR")
            .on("2026-05-10", "no-show booking=b-1");

    assertThat(story.booking().state()).isEqualTo(BookingState.MISSED);
    assertThat(story.booking().marred()).isTrue();
    assertThat(story.count(Tally.NO_SHOWS)).isOne();
    assertThat(story.record().history().cleanRow()).isZero();
  }

  @Test
  void a_visit_with_a_strike_is_no_clean_one() {
    Story story =
        visits(3)
            .on(
                "2026-05-05",
                "booking-made booking=b-1 startsAt=2026-05-10T10:00:00Z price=50.00EUR")
            .decided("2026-05-06", about("b-1", "d-1", DecisionType.STRIKE_ADDED, Terms.none()))
            .on("2026-05-10", "visit-completed booking=b-1");

    assertThat(story.count(Tally.VISITS)).isEqualTo(4);
    assertThat(story.record().history().cleanRow()).isZero();
  }

  @Test
  void a_restriction_ends_with_the_last_visit_it_asks_for() {
    Terms twoVisits = Terms.none().withScope("deposit-required").withCount(BigDecimal.valueOf(2));
    Story restricted =
        aRecord().decided("2026-04-01", aboutClient("d-1", DecisionType.RESTRICTED, twoVisits));

    assertThat(visits(restricted, 1).record().restrictions().get("d-1"))
        .extracting(Restriction::visitsLeft)
        .isEqualTo(1);
    assertThat(visits(restricted, 2).record().restrictions()).isEmpty();
  }

  private static Story visits(int number) {
    return visits(aRecord(), number);
  }

  private static Story visits(Story from, int number) {
    Story story = from;
    for (int day = 1; day <= number; day++) {
      String date = "2026-05-0" + day;
      story =
          story
              .on(
                  date,
                  "booking-made booking=v-%d startsAt=%sT10:00:00Z price=50.00EUR"
                      .formatted(day, date))
              .on(date + " 11:00", "visit-completed booking=v-" + day);
    }
    return story;
  }

  private static org.fairnotice.decision.Decision deposit(String amount) {
    return about("b-1", "d-1", DecisionType.DEPOSIT_REQUIRED, Terms.amount(euros(amount)));
  }
}
