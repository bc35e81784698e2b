package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.junit.jupiter.api.Test;

class CloudEventCodecTest {
  private static final NoShow NO_SHOW =
      new NoShow(
          Stamp.of("e-1", Instant.parse("2026-12-10T09:00:00Z"), "c-1").withBusiness("camille"),
          "b-1");

  private final CloudEventCodec codec = new CloudEventCodec();

  @Test
  void an_envelope_is_written_in_a_fixed_order() {
    assertThat(codec.write(NO_SHOW))
        .isEqualTo(
            """
            {"specversion":"1.0","id":"e-1","source":"camille","type":"no-show",\
            "time":"2026-12-10T09:00:00Z","subject":"c-1","datacontenttype":"application/json",\
            "data":{"booking":"b-1"}}""");
  }

  @Test
  void extensions_and_unset_attributes_are_skipped() {
    Event event =
        codec.read(
            """
            {"specversion":"1.0","id":"e-1","source":"camille","type":"no-show","traceparent":"00-1",
             "time":"2026-12-10T09:00:00Z","subject":"c-1","dataschema":null,"sampledrate":3,
             "datacontenttype":"application/json; charset=utf-8","data":{"booking":"b-1"}}
            """);

    assertThat(event).isEqualTo(NO_SHOW);
  }

  @Test
  void an_event_without_fields_of_its_own_needs_no_data() {
    Event event =
        codec.read(
            """
            {"specversion":"1.0","id":"e-1","source":"camille","type":"time-passed",
             "time":"2026-12-10T09:00:00Z","subject":"c-1"}
            """);

    assertThat(event.type().wireName()).isEqualTo("time-passed");
  }

  @Test
  void sources_stand_for_businesses_as_the_caller_says() {
    CloudEventCodec mapped =
        new CloudEventCodec(
            source -> source.replace("https://book.example/shops/", ""),
            business -> "https://book.example/shops/" + business);

    String envelope = mapped.write(NO_SHOW);

    assertThat(envelope).contains("\"source\":\"https://book.example/shops/camille\"");
    assertThat(mapped.read(envelope)).isEqualTo(NO_SHOW);
  }

  @Test
  void a_source_the_caller_does_not_know_is_a_problem_of_the_event() {
    CloudEventCodec mapped =
        new CloudEventCodec(
            source -> {
              throw new IllegalArgumentException("who?");
            },
            business -> business);

    assertThat(problems(mapped, codec.write(NO_SHOW)))
        .isEqualTo(
            "source: `camille` stands for no known business; check it or map it to one"
                + " [unknown-value]");
  }

  @Test
  void problems_name_the_fields_of_the_envelope() {
    String envelope =
        """
        {"specversion":"0.3","id":"e-1","type":"payment-received","time":"2026-12-10",
         "datacontenttype":"text/xml","data_base64":"AA==","purpose":"deposit","chanel":"x",
         "startsAt":"2026-12-10T09:00:00Z",
         "data":{"amount":{"amount":5,"currency":"EUR"},"purpose":"tip","client":"c-1","bookin":"b-1"}}
        """;

    assertThat(problems(codec, envelope))
        .isEqualTo(
            """
            specversion: the text `0.3` is another version; write `1.0` [bad-envelope]
            datacontenttype: the text `text/xml` is not read; send `application/json` [bad-envelope]
            data_base64: binary data is not read; send the fields as an object in `data` [bad-envelope]
            startsAt: not a name in an envelope; fields of the event belong in `data` [unknown-field]
            source: missing; it says which business the event is from [missing-field]
            data.client: belongs in the envelope, as `subject` [unknown-field]
            purpose: belongs in `data` [unknown-field]
            time: `2026-12-10` is not an instant; write date, time and offset as in \
            `2026-12-10T09:00:00+01:00` [bad-instant]
            subject: missing; add it, there is no default [missing-field]
            data.amount.amount: the number `5` may lose digits on the way; write it in quotes, `"5"` \
            [amount-as-number]
            data.purpose: `tip` is not one of `deposit`, `bill`, `fee`, `instalment` [unknown-value]
            data.bookin: there is no such field; did you mean `booking`? [unknown-field]""");
  }

  @Test
  void contradictions_name_the_fields_of_the_data() {
    String envelope =
        """
        {"specversion":"1.0","id":"e-1","source":"camille","type":"refund-made","subject":"c-1",
         "time":"2026-12-10T09:00:00Z","data":{"amount":{"amount":"5.00","currency":"EUR"}}}
        """;

    assertThat(problems(codec, envelope))
        .isEqualTo(
            "data.booking, data.bill: exactly one of these must be there, not 0 [contradiction]");
  }

  @Test
  void data_that_is_no_object_is_a_problem() {
    String envelope =
        """
        {"specversion":"1.0","id":"e-1","source":"camille","type":"time-passed","subject":"c-1",
         "time":"2026-12-10T09:00:00Z","data":"none"}
        """;

    assertThat(problems(codec, envelope))
        .isEqualTo(
            "data: the text `none` does not fit here; write an object in braces [wrong-json-type]");
  }

  private static String problems(CloudEventCodec codec, String envelope) {
    EventFormatException problems =
        catchThrowableOfType(EventFormatException.class, () -> codec.read(envelope));

    assertThat(problems).isNotNull();
    return String.valueOf(problems.getMessage());
  }
}
