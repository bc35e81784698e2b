package org.fairnotice.json;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fairnotice.event.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Events as JSON, one object each.
 *
 * <p>Shape: {@link #write} gives one line in a fixed order of fields: {@code type}, {@code id},
 * {@code at}, {@code knownAt}, {@code business}, {@code client}, {@code channel}, {@code
 * initiatedBy}, the event's own, {@code attributes}. What is absent or has its default is left out,
 * so equal events give equal text, and reading it back gives an equal event.
 *
 * <p>Units: amounts with exactly the currency's decimals, instants in UTC.
 *
 * <p>Errors: {@link EventFormatException} with everything that is wrong with an event.
 */
public final class EventCodec {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EventCodec() {}

  /** The event a text holds. */
  public static Event read(String json) {
    return read(0, json);
  }

  /**
   * The event a line of a file holds.
   *
   * <p>Units: lines count from 1; 0 stands for none.
   */
  public static Event read(int line, String json) {
    Problems problems = new Problems(line);
    Event event = read(json, problems);
    if (event == null) {
      throw problems.asException();
    }
    return event;
  }

  /**
   * The events of a file with one on each line, read as the stream goes on.
   *
   * <p>Shape: blank lines are skipped; a line with problems comes out as one, and reading goes on
   * after it. Closing the stream closes the reader.
   *
   * <p>Errors: {@code UncheckedIOException} if reading fails.
   */
  public static Stream<EventLine> readLines(Reader reader) {
    return Lines.ofText(reader).map(EventCodec::line);
  }

  /** As {@link #readLines(Reader)}, from UTF-8; a line that is not UTF-8 comes out as a problem. */
  public static Stream<EventLine> readLines(InputStream utf8) {
    return Lines.ofUtf8(utf8).map(EventCodec::line);
  }

  /**
   * The canonical text of an event, without a line end.
   *
   * <p>Errors: {@code IllegalArgumentException} if it holds an instant or a date outside the years
   * 0000 to 9999 or an amount of more than 15 digits before the point, which no text can hold.
   */
  public static String write(Event event) {
    return written(
        out -> {
          out.writeStringProperty("type", event.type().wireName());
          Stamps.writeIdAndAt(event.stamp(), out);
          Stamps.writeKnownAt(event.stamp(), out);
          Stamps.writeBusinessAndClient(event.stamp(), out);
          Stamps.writeOrigin(event.stamp(), out);
          EventShape.writeFields(event, out);
          Stamps.writeAttributes(event.stamp(), out);
        });
  }

  /** One JSON object, its fields written by the body. */
  static String written(Consumer<JsonGenerator> body) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      body.accept(out);
      out.writeEndObject();
    }
    return text.toString();
  }

  private static EventLine line(Lines.Line line) {
    Problems problems = new Problems(line.number());
    String text = line.text(problems);
    Event event = text == null ? null : read(text, problems);
    return new EventLine(line.number(), event, problems.found());
  }

  private static @Nullable Event read(String json, Problems problems) {
    Map<String, Object> object = JsonTree.object(json, problems);
    Event event = object == null ? null : EventShape.read(object, problems);
    return problems.count() == 0 ? event : null;
  }
}
