package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.InvalidEventException;
import org.fairnotice.event.Stamp;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every event: the records, their texts and the checks on either side agree. */
class EventLawsTest {
  private static final long SEED = 20261210L;

  @TestFactory
  Stream<DynamicTest> an_event_under_another_stamp_keeps_all_else() {
    return EventCorpus.allGood()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      Event event = EventCodec.read(line);
                      Stamp other = event.stamp().withId("e-99");

                      Event stamped = event.withStamp(other);

                      assertThat(stamped.stamp()).isEqualTo(other);
                      assertThat(stamped).isNotEqualTo(event);
                      assertThat(stamped.withStamp(event.stamp())).isEqualTo(event);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> constructor_and_codec_refuse_the_same_amounts() {
    return components(Money.class)
        .flatMap(
            probe ->
                Stream.of("EUR -0.01", "EUR 0.00", "EUR 0.01")
                    .map(Money::parse)
                    .map(
                        money ->
                            DynamicTest.dynamicTest(
                                probe.name() + " " + money,
                                () ->
                                    assertThat(probe.codecTakes(money(money)))
                                        .isEqualTo(probe.constructorTakes(money)))));
  }

  @TestFactory
  Stream<DynamicTest> constructor_and_codec_refuse_the_same_texts() {
    return components(String.class)
        .flatMap(
            probe ->
                Stream.of("", " ", "\u0000", "x\uD83D", "x")
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                probe.name() + " " + Shown.text(text),
                                () ->
                                    assertThat(
                                            probe.codecTakes(JsonMapper.shared().valueToTree(text)))
                                        .isEqualTo(probe.constructorTakes(text))
                                        .isEqualTo(text.equals("x")))));
  }

  @TestFactory
  Stream<DynamicTest> constructor_and_codec_refuse_the_same_counts() {
    return Stream.concat(components(int.class), components(Integer.class))
        .flatMap(
            probe ->
                Stream.of(-1, 0, 1)
                    .map(
                        count ->
                            DynamicTest.dynamicTest(
                                probe.name() + " " + count,
                                () ->
                                    assertThat(
                                            probe.codecTakes(
                                                JsonMapper.shared().valueToTree(count)))
                                        .isEqualTo(probe.constructorTakes(count))
                                        .isEqualTo(
                                            count > 0 || (count == 0 && mayBeZero(probe))))));
  }

  @Test
  void damaged_text_is_an_event_or_a_problem_and_nothing_else() {
    Random random = new Random(SEED);
    List<String> lines = EventCorpus.allGood().toList();
    int events = 0;

    for (int i = 0; i < 20_000; i++) {
      String damaged = damaged(lines.get(random.nextInt(lines.size())), random);
      Throwable thrown = catchThrowable(() -> EventCodec.read(damaged));
      if (thrown == null) {
        events++;
        Event event = EventCodec.read(damaged);
        assertThat(EventCodec.read(EventCodec.write(event))).as(damaged).isEqualTo(event);
      } else {
        assertThat(thrown).as(damaged).isInstanceOf(EventFormatException.class);
      }
    }

    assertThat(events).as("texts that still were events").isBetween(1_000, 19_000);
  }

  /** Only a booking may be made before anybody is counted. */
  private static boolean mayBeZero(Probe probe) {
    return probe.name().equals("booking-made.partySize");
  }

  private static String damaged(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    String spare = "{}[]\",:0159-+.eTZ\\u n\u00e9\uD83D\u0000";
    for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
      int at = random.nextInt(text.length());
      char c = spare.charAt(random.nextInt(spare.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, c);
        case 2 -> text.setCharAt(at, c);
        default ->
            text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
      }
    }
    return text.toString();
  }

  /** Each component of that type in a line of the corpus that has it. */
  private static Stream<Probe> components(Class<?> type) {
    return Arrays.stream(EventType.values())
        .flatMap(
            eventType ->
                Arrays.stream(eventType.record().getRecordComponents())
                    .filter(component -> component.getType() == type)
                    .map(component -> Probe.of(eventType, component)));
  }

  private static JsonNode money(Money money) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("amount", money.getAmount().toPlainString());
    node.put("currency", money.getCurrencyUnit().getCode());
    return node;
  }

  /** A good line, one component of which is replaced in the text and in the constructor. */
  private record Probe(String line, EventType type, RecordComponent component) {
    static Probe of(EventType type, RecordComponent component) {
      String line =
          EventCorpus.good(type).stream()
              .filter(l -> JsonMapper.shared().readTree(l).has(component.getName()))
              .findFirst()
              .orElseThrow();
      return new Probe(line, type, component);
    }

    String name() {
      return type.wireName() + "." + component.getName();
    }

    boolean codecTakes(JsonNode value) {
      ObjectNode object = JsonMapper.shared().readTree(line).asObject();
      object.set(component.getName(), value);
      Throwable thrown = catchThrowable(() -> EventCodec.read(object.toString()));
      assertThat(thrown == null || thrown instanceof EventFormatException).isTrue();
      return thrown == null;
    }

    boolean constructorTakes(Object value) throws ReflectiveOperationException {
      RecordComponent[] all = type.record().getRecordComponents();
      Event event = EventCodec.read(line);
      List<@Nullable Object> values = new ArrayList<>();
      for (RecordComponent each : all) {
        values.add(
            each.getName().equals(component.getName()) ? value : each.getAccessor().invoke(event));
      }
      Constructor<?> constructor =
          type.record()
              .getConstructor(
                  Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
      try {
        return constructor.newInstance(values.toArray()) != null;
      } catch (InvocationTargetException e) {
        assertThat(e.getCause())
            .isInstanceOfSatisfying(
                InvalidEventException.class,
                invalid -> assertThat(invalid.parameter()).isEqualTo(component.getName()));
        return false;
      }
    }
  }
}
