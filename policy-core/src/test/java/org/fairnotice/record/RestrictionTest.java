package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.Stamp;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RestrictionTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void one_of_a_service_covers_its_bookings_only() {
    assertThat(scoped("service/colour").covers(booking("colour", null))).isTrue();
    assertThat(scoped("service/colour").covers(booking("cut", null))).isFalse();
    assertThat(scoped("service/colour").covers(booking(null, null))).isFalse();
  }

  @Test
  void one_of_all_but_a_channel_covers_what_came_in_nobody_knows_how() {
    Restriction online = scoped("channel-other-than/in-person");

    assertThat(online.covers(booking(null, "app"))).isTrue();
    assertThat(online.covers(booking(null, "in-person"))).isFalse();
    assertThat(online.covers(booking(null, null))).isTrue();
    assertThat(scoped("channel/app").covers(booking(null, null))).isFalse();
  }

  @Test
  void a_narrowed_one_is_not_about_all_there_could_be() {
    assertThat(scoped("service/colour").covers(null)).isFalse();
    assertThat(scoped(null).covers(null)).isTrue();
  }

  @Test
  void words_of_a_person_s_own_do_not_narrow() {
    assertThat(scoped("evenings, please").covers(booking("cut", "app"))).isTrue();
  }

  @Test
  void it_holds_through_its_last_day() {
    assertThat(scoped(null).holdsOn(LocalDate.parse("2026-04-01"))).isTrue();
    assertThat(scoped(null).holdsOn(LocalDate.parse("2026-04-02"))).isFalse();
  }

  @Test
  void one_that_has_ended_lies_behind_and_one_that_visits_end_does_not() {
    Restriction dated = scoped(null);
    Timeline<Restriction> line = Timeline.<Restriction>empty().plus("d-1", dated);

    assertThat(line.inLineFrom(Restriction.end(LocalDate.parse("2026-04-01")))).hasSize(1);
    assertThat(line.inLineFrom(Restriction.end(LocalDate.parse("2026-04-02")))).isEmpty();
    assertThat(line.plus("d-1", dated.withVisitsLeft(2)).inLineFrom(Instant.MAX)).hasSize(1);
    assertThat(Restriction.end(LocalDate.MAX)).isBefore(Instant.MAX);
  }

  private static Restriction scoped(String scope) {
    return new Restriction(
        "d-1",
        "Rule",
        DecisionType.BOOKING_REFUSED,
        NOON,
        LocalDate.parse("2026-04-01"),
        null,
        Restriction.LIFTED,
        null,
        null,
        scope);
  }

  private static Booking booking(String service, String channel) {
    Stamp stamp = Stamp.of("e-1", NOON, "c").withChannel(channel);
    BookingMade made =
        new BookingMade(
            stamp,
            "b",
            NOON.plusSeconds(864_000),
            Money.parse("EUR 80.00"),
            null,
            service,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    return ClientRecord.empty("default", "c").after(made).booking("b");
  }
}
