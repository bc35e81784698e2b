package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fairnotice.event.BillEvent.PromiseMade;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.By;
import org.fairnotice.event.Event;
import org.fairnotice.event.Line;
import org.fairnotice.event.Stamp;
import org.fairnotice.json.FormatProblem.Code;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final Instant NINE = Instant.parse("2026-12-10T09:00:00Z");
  private static final Stamp STAMP = Stamp.of("e-1", NINE, "c-1");

  @Test
  void reads_an_event_into_its_record() {
    Event event =
        EventCodec.read(
            """
            {"type":"booking-cancelled","id":"e-1","at":"2026-12-10T10:00:00+01:00","client":"c-1",
             "booking":"b-1","by":"client","reason":"illness","proof":false,
             "lines":[{"service":"cut","price":{"amount":"25","currency":"EUR"}}]}
            """);

    assertThat(event)
        .isEqualTo(
            new BookingCancelled(
                STAMP,
                "b-1",
                By.CLIENT,
                "illness",
                false,
                List.of(new Line("cut", Money.parse("EUR 25.00")))));
  }

  @Test
  void fields_may_come_in_any_order() {
    Event event =
        EventCodec.read(
            """
            {"booking":"b-1","client":"c-1","at":"2026-12-10T09:00:00Z","id":"e-1","type":"no-show"}
            """);

    assertThat(event).isEqualTo(new NoShow(STAMP, "b-1"));
  }

  @Test
  void an_instant_is_written_in_utc_whatever_its_offset_was() {
    assertThat(rewritten("2026-12-10T09:00:00+01:00")).isEqualTo("2026-12-10T08:00:00Z");
    assertThat(rewritten("2026-12-09T20:00:00-11:30")).isEqualTo("2026-12-10T07:30:00Z");
    assertThat(rewritten("2026-12-10T09:00:00.000000001Z"))
        .isEqualTo("2026-12-10T09:00:00.000000001Z");
    assertThat(rewritten("2026-12-10T09:00:00.50Z")).isEqualTo("2026-12-10T09:00:00.500Z");
  }

  @Test
  void money_is_written_with_exactly_the_decimals_of_its_currency() {
    assertThat(rewrittenPrice("42", "EUR")).isEqualTo("42.00");
    assertThat(rewrittenPrice("42.5", "EUR")).isEqualTo("42.50");
    assertThat(rewrittenPrice("42", "JPY")).isEqualTo("42");
    assertThat(rewrittenPrice("42", "KWD")).isEqualTo("42.000");
    assertThat(rewrittenPrice("0", "EUR")).isEqualTo("0.00");
    assertThat(rewrittenPrice("-0", "EUR")).isEqualTo("0.00");
    assertThat(rewrittenPrice("999999999999999.99", "EUR")).isEqualTo("999999999999999.99");
  }

  @Test
  void defaults_are_left_out() {
    String text =
        EventCodec.write(
            EventCodec.read(
                """
                {"type":"time-passed","id":"e-1","at":"2026-12-10T09:00:00Z","client":"c-1",
                 "knownAt":"2026-12-10T10:00:00+01:00","business":"default","attributes":{}}
                """));

    assertThat(text)
        .isEqualTo(
            """
            {"type":"time-passed","id":"e-1","at":"2026-12-10T09:00:00Z","client":"c-1"}""");
  }

  @Test
  void attributes_keep_their_kinds_and_equal_numbers_are_equal() {
    Event event =
        EventCodec.read(
            """
            {"type":"time-passed","id":"e-1","at":"2026-12-10T09:00:00Z","client":"c-1",
             "attributes":{"visits":1.50E1,"tiny":0.0000001,"card":true,"level":"15.0"}}
            """);

    assertThat(event.stamp().attributes())
        .isEqualTo(
            Map.of(
                "visits",
                new BigDecimal("15"),
                "tiny",
                new BigDecimal("0.0000001"),
                "card",
                true,
                "level",
                "15.0"));
    assertThat(EventCodec.write(event))
        .endsWith(
            """
            "attributes":{"card":true,"level":"15.0","tiny":0.0000001,"visits":15}}""");
  }

  @Test
  void a_list_that_may_be_told_empty_is_kept_apart_from_none() {
    String head =
        """
        {"type":"client-updated","id":"e-1","at":"2026-12-10T09:00:00Z","client":"c-1","tier":"gold"\
        """;

    assertThat(EventCodec.write(EventCodec.read(head + ",\"channels\":[]}")))
        .contains("\"channels\":[]");
    assertThat(EventCodec.write(EventCodec.read(head + "}"))).doesNotContain("channels");
  }

  @Test
  void problems_carry_line_field_and_code() {
    EventFormatException problems =
        catchThrowableOfType(
            EventFormatException.class,
            () ->
                EventCodec.read(
                    12, "{\"type\":\"no-show\",\"id\":\"e-1\",\"at\":7,\"client\":\"c-1\"}"));

    assertThat(problems.line()).isEqualTo(12);
    assertThat(problems.problems())
        .extracting(FormatProblem::line, FormatProblem::field, FormatProblem::code)
        .containsExactly(
            tuple(12, "at", Code.WRONG_JSON_TYPE), tuple(12, "booking", Code.MISSING_FIELD));
    assertThat(problems).hasMessageStartingWith("line 12, at: the number `7`");
  }

  @Test
  void deep_nesting_is_a_problem_and_no_overflow() {
    String deep = "{\"type\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThatThrownBy(() -> EventCodec.read(deep)).isInstanceOf(EventFormatException.class);
  }

  @Test
  void what_no_text_can_hold_is_not_written() {
    Event lateBooking =
        BookingMade.of(
            STAMP, "b-1", Instant.parse("+12026-01-01T00:00:00Z"), Money.parse("EUR 1.00"));
    Event dearBooking = BookingMade.of(STAMP, "b-1", NINE, Money.parse("EUR 1234567890123456.00"));
    Event latePromise =
        new PromiseMade(STAMP, "i-1", Money.parse("EUR 1.00"), LocalDate.of(12026, 1, 1));

    assertThatThrownBy(() -> EventCodec.write(lateBooking))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("+12026-01-01T00:00:00Z");
    assertThatThrownBy(() -> EventCodec.write(dearBooking))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1234567890123456.00");
    assertThatThrownBy(() -> EventCodec.write(latePromise))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12026-01-01");
  }

  private static String rewritten(String instant) {
    String text =
        EventCodec.write(
            EventCodec.read(
                "{\"type\":\"time-passed\",\"id\":\"e-1\",\"client\":\"c-1\",\"at\":\""
                    + instant
                    + "\"}"));
    return text.replaceAll(".*\"at\":\"([^\"]*)\".*", "$1");
  }

  private static String rewrittenPrice(String amount, String currency) {
    String text =
        EventCodec.write(
            EventCodec.read(
                """
                {"type":"slot-refilled","id":"e-1","at":"2026-12-10T09:00:00Z","client":"c-1",
                 "booking":"b-1","amount":{"amount":"%s","currency":"%s"}}
                """
                    .formatted(amount, currency)));
    return text.replaceAll(".*\"amount\":\"([^\"]*)\".*", "$1");
  }
}
