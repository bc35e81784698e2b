package org.fairnotice.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Events in CloudEvents 1.0 envelopes, in their JSON format.
 *
 * <p>Shape: {@code type} and {@code id} are the event's, {@code time} is its {@code at}, {@code
 * subject} its {@code client}, {@code source} stands for its {@code business}, {@code data} holds
 * all other fields. Extension attributes of the envelope are skipped, unless they bear the name of
 * a field that belongs in {@code data}.
 *
 * <p>Errors: {@link EventFormatException} with everything that is wrong with an event, fields named
 * as in the envelope.
 *
 * <p>Source: CloudEvents 1.0.2, section "Context attributes"; JSON event format, section
 * "Envelope".
 */
public final class CloudEventCodec {
  private static final Map<String, String> ENVELOPE_OF_FIELD =
      Map.of("id", "id", "at", "time", "client", "subject", "business", "source", "type", "type");
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]+");

  private final UnaryOperator<String> businessOfSource;
  private final UnaryOperator<String> sourceOfBusiness;

  /** Envelopes whose source is the business itself. */
  public CloudEventCodec() {
    this(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * Envelopes whose sources stand for businesses.
   *
   * <p>Errors: either function throws {@code IllegalArgumentException} for what it does not know;
   * on reading, that becomes a problem of the event.
   */
  public CloudEventCodec(
      UnaryOperator<String> businessOfSource, UnaryOperator<String> sourceOfBusiness) {
    this.businessOfSource = businessOfSource;
    this.sourceOfBusiness = sourceOfBusiness;
  }

  /** The event in an envelope. */
  public Event read(String json) {
    return read(0, json);
  }

  /** The event in the envelope on a line of a file; lines count from 1, 0 stands for none. */
  public Event read(int line, String json) {
    Problems problems = new Problems(line);
    Map<String, Object> envelope = JsonTree.object(json, problems);
    Event event = envelope == null ? null : event(envelope, problems);
    if (event == null || problems.count() > 0) {
      throw problems.asException();
    }
    return event;
  }

  /** The envelope around an event, its fields in a fixed order. */
  public String write(Event event) {
    Stamp stamp = event.stamp();
    return EventCodec.written(
        out -> {
          out.writeStringProperty("specversion", "1.0");
          out.writeStringProperty("id", stamp.id());
          out.writeStringProperty("source", sourceOfBusiness.apply(stamp.business()));
          out.writeStringProperty("type", event.type().wireName());
          out.writeName("time");
          Instants.CODEC.write(stamp.at(), out);
          if (!stamp.aboutBusiness()) {
            out.writeStringProperty("subject", stamp.client());
          }
          out.writeStringProperty("datacontenttype", "application/json");
          out.writeName("data");
          out.writeStartObject();
          Stamps.writeKnownAt(stamp, out);
          Stamps.writeOrigin(stamp, out);
          EventShape.writeFields(event, out);
          Stamps.writeAttributes(stamp, out);
          out.writeEndObject();
        });
  }

  private @Nullable Event event(Map<String, Object> envelope, Problems problems) {
    envelope.values().removeIf(value -> value == JsonTree.NULL); // null is unset in an envelope
    checkVersionAndContent(envelope, problems);
    Map<String, Object> flat = new LinkedHashMap<>();
    ENVELOPE_OF_FIELD.forEach(
        (field, name) -> {
          if (envelope.containsKey(name)) {
            flat.put(field, envelope.get(name));
          }
        });
    mapSource(envelope, flat, problems);
    addData(envelope, flat, problems);
    rejectMisplaced(envelope, problems);
    problems.naming(CloudEventCodec::nameInEnvelope);
    return EventShape.read(flat, problems);
  }

  /** An optional field beside {@code data} would pass for an extension and be lost. */
  private static void rejectMisplaced(Map<String, Object> envelope, Problems problems) {
    if (envelope.get("type") instanceof String wireName) {
      EventType.find(wireName)
          .map(type -> EventShape.ofType(type).names())
          .ifPresent(
              names -> {
                for (String name : envelope.keySet()) {
                  if (names.contains(name)
                      && EXTENSION.matcher(name).matches()
                      && !ENVELOPE_OF_FIELD.containsValue(name)) {
                    problems.addIn(name, Code.UNKNOWN_FIELD, "belongs in `data`");
                  }
                }
              });
    }
  }

  private static void checkVersionAndContent(Map<String, Object> envelope, Problems problems) {
    Object version = envelope.get("specversion");
    if (!"1.0".equals(version)) {
      String found = version == null ? "missing" : Shown.json(version) + " is another version";
      problems.addIn("specversion", Code.BAD_ENVELOPE, found + "; write `1.0`");
    }
    Object content = envelope.get("datacontenttype");
    if (content != null && !isJson(content)) {
      problems.addIn(
          "datacontenttype",
          Code.BAD_ENVELOPE,
          Shown.json(content) + " is not read; send `application/json`");
    }
    if (envelope.containsKey("data_base64")) {
      problems.addIn(
          "data_base64",
          Code.BAD_ENVELOPE,
          "binary data is not read; send the fields as an object in `data`");
    }
    for (String name : envelope.keySet()) {
      if (!EXTENSION.matcher(name).matches() && !name.equals("data_base64")) {
        problems.addIn(
            name,
            Code.UNKNOWN_FIELD,
            "not a name in an envelope; fields of the event belong in `data`");
      }
    }
  }

  private static boolean isJson(Object content) {
    return content instanceof String type
        && (type.equals("application/json") || type.startsWith("application/json;"));
  }

  private void mapSource(
      Map<String, Object> envelope, Map<String, Object> flat, Problems problems) {
    if (!(envelope.get("source") instanceof String source)) {
      if (!envelope.containsKey("source")) {
        problems.addIn(
            "source", Code.MISSING_FIELD, "missing; it says which business the event is from");
      }
      return;
    }
    try {
      flat.put("business", businessOfSource.apply(source));
    } catch (IllegalArgumentException e) {
      flat.remove("business");
      problems.addIn(
          "source",
          Code.UNKNOWN_VALUE,
          Shown.text(source) + " stands for no known business; check it or map it to one");
    }
  }

  private static void addData(
      Map<String, Object> envelope, Map<String, Object> flat, Problems problems) {
    Object data = envelope.get("data");
    if (data == null) {
      return;
    }
    if (!(data instanceof Map<?, ?> fields)) {
      problems.enter("data");
      ValueCodec.wrongType(data, "an object in braces", problems);
      problems.leave();
      return;
    }
    fields.forEach(
        (key, value) -> {
          String name = (String) key;
          String inEnvelope = ENVELOPE_OF_FIELD.get(name);
          if (inEnvelope == null) {
            flat.put(name, value);
          } else {
            problems.addIn(
                "data." + name,
                Code.UNKNOWN_FIELD,
                "belongs in the envelope, as `" + inEnvelope + "`");
          }
        });
  }

  private static String nameInEnvelope(String field) {
    if (field.contains(", ")) {
      return "data." + field.replace(", ", ", data.");
    }
    String name = ENVELOPE_OF_FIELD.get(field);
    return name != null ? name : "data." + field;
  }
}
