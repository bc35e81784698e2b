package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The corpus of events: each good line is read and written back as it stands, each bad text is
 * answered as expected.
 */
class EventCorpusTest {

  @TestFactory
  Stream<DynamicTest> a_good_line_is_written_back_as_it_was() {
    return EventCorpus.allGood()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      Event event = EventCodec.read(line);

                      assertThat(EventCodec.write(event)).isEqualTo(line);
                      assertThat(EventCodec.read(EventCodec.write(event))).isEqualTo(event);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_good_line_survives_the_trip_in_an_envelope() {
    CloudEventCodec envelopes = new CloudEventCodec();

    return EventCorpus.allGood()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      Event event = EventCodec.read(line);

                      assertThat(envelopes.read(envelopes.write(event))).isEqualTo(event);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> good_lines_show_each_field_of_their_type() {
    return Arrays.stream(EventType.values())
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.wireName(),
                    () -> {
                      Set<String> shown =
                          EventCorpus.good(type).stream()
                              .map(EventCorpusTest::fieldsOf)
                              .flatMap(Collection::stream)
                              .collect(Collectors.toCollection(LinkedHashSet::new));

                      assertThat(shown).hasSameElementsAs(EventShape.ofType(type).names());
                      assertThat(EventCodec.read(EventCorpus.good(type).get(0)).type())
                          .isEqualTo(type);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> no_field_of_a_shortest_line_can_be_left_out() {
    return Arrays.stream(EventType.values())
        .flatMap(type -> withoutOneField(EventCorpus.good(type).get(0)))
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () ->
                        assertThat(
                                catchThrowableOfType(
                                    EventFormatException.class, () -> EventCodec.read(line)))
                            .isNotNull()));
  }

  @TestFactory
  Stream<DynamicTest> a_bad_text_is_answered_with_all_its_problems() {
    return EventCorpus.bad().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> EventCorpus.expect(expectation(file), answer(EventCorpus.text(file)))));
  }

  private static Path expectation(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".json", ".error"));
  }

  private static String answer(String text) {
    EventFormatException problems =
        catchThrowableOfType(EventFormatException.class, () -> EventCodec.read(text));

    assertThat(problems).as(text).isNotNull();
    return problems.getMessage() + "\n\nschema: " + schemaSays(text) + "\n";
  }

  private static String schemaSays(String text) {
    try {
      boolean accepted = EventSchemaTest.SCHEMA.validate(text, InputFormat.JSON).isEmpty();
      return accepted ? "does not see it" : "rejects it";
    } catch (IllegalArgumentException | JacksonException e) {
      return "cannot read it";
    }
  }

  private static List<String> fieldsOf(String line) {
    return List.copyOf(JsonMapper.shared().readTree(line).propertyNames());
  }

  private static Stream<String> withoutOneField(String line) {
    return fieldsOf(line).stream()
        .map(
            name -> {
              var object = JsonMapper.shared().readTree(line).asObject();
              object.remove(name);
              return object.toString();
            });
  }
}
