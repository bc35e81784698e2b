package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.EventType;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Waiting;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Place;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecordCodecTest {
  private static final long SEED = 20261122L;
  private static final int STORIES = 12;

  private final RecordCodec codec = new RecordCodec();

  @Test
  void an_empty_record_is_short() {
    ClientRecord empty = ClientRecord.empty("default", "c-42");

    String text = codec.write(empty);

    assertThat(text)
        .isEqualTo(
            "{\"form\":1,\"business\":\"default\",\"client\":\"c-42\",\"history\":{},"
                + "\"profile\":{}}");
    assertThat(codec.read(text)).isEqualTo(empty);
  }

  @TestFactory
  Stream<DynamicTest> any_record_is_read_back_as_it_was() {
    return IntStream.range(0, 300)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    "seed " + (SEED + i),
                    () -> {
                      ClientRecord record = new AnyValue(SEED + i).of(ClientRecord.class);

                      String text = codec.write(record);

                      assertThat(codec.read(text)).isEqualTo(record);
                      assertThat(codec.write(codec.read(text))).isEqualTo(text);
                    }));
  }

  @Test
  void waits_inside_waits_are_read_back_as_deep_as_they_are() {
    Decision decision = feeWith(List.of());
    Waiting item = new Waiting(decision, "q-0", List.of());
    for (int i = 1; i <= 100; i++) {
      item = new Waiting(decision, "q-" + i, List.of(item));
    }
    ClientRecord record = record().withWaiting(item);

    ClientRecord read = codec.read(codec.write(record));

    assertThat(read).isEqualTo(record);
  }

  @TestFactory
  Stream<DynamicTest> a_record_is_read_back_after_each_of_any_events_and_decisions() {
    return IntStream.range(0, STORIES)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    "seed " + (SEED + i),
                    () -> {
                      for (Stories.Told told : Stories.of(SEED + i)) {
                        String text = codec.write(told.record());

                        assertThat(codec.read(text)).isEqualTo(told.record());
                      }
                    }));
  }

  @Test
  void the_events_of_the_corpus_reach_many_kinds_of_state() {
    Set<EventType> folded = EnumSet.noneOf(EventType.class);
    StringBuilder texts = new StringBuilder();

    for (int i = 0; i < STORIES; i++) {
      List<Stories.Told> story = Stories.of(SEED + i);
      story.forEach(told -> folded.add(told.event().type()));
      texts.append(codec.write(story.get(story.size() - 1).record()));
    }

    assertThat(folded).hasSizeGreaterThan(25);
    assertThat(texts)
        .contains("\"bookings\":", "\"bills\":", "\"restrictions\":", "\"rewards\":")
        .contains("\"dues\":", "\"effects\":", "\"tallies\":", "\"waiting\":", "\"tags\":");
  }

  @Test
  void unknown_fields_are_named_by_their_path() {
    ClientRecord record = record();
    String text = codec.write(record);
    String booking = text.replace("\"moves\":", "\"movs\":");
    String top = text.replace("\"history\":", "\"histories\":");

    assertThatThrownBy(() -> codec.read(booking))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(
            "bookings.b-1.movs: there is no such field; did you mean `moves`? [unknown-field]")
        .hasMessageContaining("bookings.b-1.moves: missing");
    assertThatThrownBy(() -> codec.read(top)).hasMessageContaining("histories: there is no such");
  }

  @Test
  void wrong_values_are_named_by_their_path() {
    String text =
        codec
            .write(record())
            .replace("EUR 50.00", "50 euros")
            .replace("\"confirmed\"", "\"confirmd\"")
            .replace("\"startsAt\":\"2", "\"startsAt\":\"x2");

    assertThatThrownBy(() -> codec.read(text))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("bookings.b-1.price: `50 euros` is not money as in `EUR 42.00`")
        .hasMessageContaining("bookings.b-1.state: `confirmd` is not known here; did you mean")
        .hasMessageContaining("bookings.b-1.startsAt: `x2")
        .satisfies(e -> assertThat(((FormatException) e).problems()).hasSize(3));
  }

  @Test
  void another_form_is_refused_before_anything_else() {
    String text = codec.write(record());

    assertThatThrownBy(() -> codec.read(text.replace("\"form\":1", "\"form\":2,\"odd\":1")))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "form: the number `2` is no form this version of the library reads; it reads form 1"
                + " [unknown-value]");
    assertThatThrownBy(() -> codec.read(text.replace("\"form\":1,", "")))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("form: missing");
    assertThatThrownBy(() -> codec.read("7"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("is not a client record");
  }

  @Test
  void calendars_of_the_host_s_own_are_found_by_name() {
    Calendar own = new Mondays();
    ClientRecord record = waitingWith(own);

    RecordCodec knowing = new RecordCodec(own);

    assertThat(knowing.read(knowing.write(record))).isEqualTo(record);
    assertThatThrownBy(() -> codec.write(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calendar is not the library's; give it to the codec: mondays");
  }

  private record Mondays() implements Calendar {
    @Override
    public String name() {
      return "mondays";
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      return date.getDayOfWeek() == DayOfWeek.MONDAY;
    }
  }

  private static ClientRecord record() {
    return ClientRecord.empty("default", "c-1")
        .after(
            EventCodec.read(
                "{\"type\":\"booking-made\",\"id\":\"e-1\",\"at\":\"2026-05-01T09:00:00Z\","
                    + "\"client\":\"c-1\",\"booking\":\"b-1\","
                    + "\"startsAt\":\"2026-05-10T09:00:00Z\","
                    + "\"price\":{\"amount\":\"50.00\",\"currency\":\"EUR\"}}"));
  }

  private static ClientRecord waitingWith(Calendar calendar) {
    Fact notice =
        new Fact(
            "notice",
            new Value.Lapse(
                RulingSamples.AT,
                RulingSamples.AT.plusSeconds(60),
                new Place(ZoneId.of("Europe/Paris"), calendar)));
    return record().withWaiting(new Waiting(feeWith(List.of(notice)), "q-1", List.of()));
  }

  private static Decision feeWith(List<Fact> facts) {
    return new Decision(
        "d-1",
        DecisionType.FEE_CHARGED,
        DecisionType.FEE_CHARGED.topic(),
        Subject.client("c-1"),
        Terms.amount(Money.parse("EUR 5.00")),
        Mode.ASK_FIRST,
        null,
        new Explanation("Rule", facts, List.of(), List.of(), List.of()),
        null);
  }
}
