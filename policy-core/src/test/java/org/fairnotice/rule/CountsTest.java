package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.By;
import org.fairnotice.event.ClientEvent.ClientTagged;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CountsTest {
  private static final Within MONTH = Within.last(Span.days(30));
  private static final Policy POLICY =
      Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC")).build();

  private ClientRecord record = ClientRecord.empty("default", "c");
  private Case facts = now(made("b-0", null, "2026-03-01T12:00:00Z"));

  @Test
  void a_window_is_open_where_it_begins_and_holds_the_present_event() {
    cancelled("b-1", "cut", "2026-03-02T12:00:00Z");
    facts = cancelled("b-2", "cut", "2026-04-01T12:00:00Z");

    assertThat(Counts.of(facts, "cancellations", null, MONTH)).isEqualTo(1);
    assertThat(Counts.of(facts, "cancellations", null, Within.last(Span.days(31)))).isEqualTo(2);
  }

  @Test
  void a_count_of_the_same_service_leaves_the_others_out() {
    cancelled("b-1", "colour", "2026-03-02T12:00:00Z");
    facts = cancelled("b-2", "cut", "2026-03-03T12:00:00Z");
    String cut = Counts.key(CountScope.SERVICE, facts);

    assertThat(Counts.of(facts, "cancellations", cut, MONTH)).isEqualTo(1);
    assertThat(Counts.of(facts, "cancellations", null, MONTH)).isEqualTo(2);
  }

  @Test
  void there_is_nothing_to_narrow_to_without_booking_or_service() {
    assertThat(Counts.key(CountScope.SERVICE, facts)).isNull();
    assertThat(Counts.key(CountScope.BOOKING, facts)).isEqualTo("booking/b-0");

    Case client =
        now(new ClientTagged(Stamp.of("t", Instant.parse("2026-03-02T12:00:00Z"), "c"), "vip"));

    assertThat(Counts.key(CountScope.BOOKING, client)).isNull();
  }

  @Test
  void a_count_changes_when_its_first_entry_leaves_the_window() {
    cancelled("b-1", "cut", "2026-03-02T12:00:00Z");
    facts = cancelled("b-2", "cut", "2026-03-03T12:00:00Z");

    assertThat(Counts.changes(facts, "cancellations", null, MONTH))
        .isEqualTo("2026-04-01T12:00:00Z");
    assertThat(Counts.changes(facts, "no-shows", null, MONTH)).isEqualTo(Instant.MAX);
  }

  @Test
  void a_share_that_does_not_end_is_not_hit_by_chance() {
    assertThat(Counts.share(1, 2)).isEqualTo(Value.percent("50"));
    assertThat(Counts.share(1, 3)).isNotEqualTo(Value.percent("33.33"));
  }

  private Case cancelled(String booking, String service, String at) {
    now(made(booking, service, at));
    Stamp stamp = Stamp.of("cancel " + booking, Instant.parse(at), "c");
    return now(new BookingCancelled(stamp, booking, By.CLIENT, null, null, List.of()));
  }

  private Case now(Event event) {
    ClientRecord before = record;
    record = before.after(event);
    Case about = Case.of(POLICY, Vocabulary.standard(), event, before, record);
    return event.booking() == null ? about : about.about(record.booking(event.booking()));
  }

  private static Event made(String booking, String service, String at) {
    Instant instant = Instant.parse(at);
    return new BookingMade(
        Stamp.of("make " + booking, instant, "c"),
        booking,
        instant.plusSeconds(864_000),
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
  }
}
