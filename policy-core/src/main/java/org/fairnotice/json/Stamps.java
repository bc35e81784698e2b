package org.fairnotice.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fairnotice.event.Stamp;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The fields every event has: {@code attributes} last of the event, the others first. */
final class Stamps {
  /** In the order in which they are written. */
  static final List<String> NAMES =
      List.of("id", "at", "knownAt", "business", "client", "channel", "initiatedBy", "attributes");

  private static final Stamp STAND_IN = Stamp.of("?", Instant.EPOCH, "?");

  private Stamps() {}

  /**
   * The stamp an object holds; where it has problems, another with which the event's own fields can
   * be looked at.
   */
  static Stamp read(Map<String, Object> object, boolean clientOptional, Problems problems) {
    int before = problems.count();
    String id = text(object, "id", false, problems);
    Instant at = instant(object, "at", false, problems);
    Instant knownAt = instant(object, "knownAt", true, problems);
    String business = text(object, "business", true, problems);
    String client = text(object, "client", clientOptional, problems);
    String channel = text(object, "channel", true, problems);
    String initiatedBy = text(object, "initiatedBy", true, problems);
    Map<String, Object> attributes = attributes(object, problems);
    if (at != null && knownAt != null && knownAt.isBefore(at)) {
      problems.addIn(
          "knownAt",
          Code.KNOWN_BEFORE_AT,
          Shown.text(knownAt.toString())
              + " is before the event, which is at `"
              + at
              + "`; nothing is known before it happens");
    }
    if (id == null || at == null || before < problems.count()) {
      return STAND_IN;
    }
    return new Stamp(
        id,
        at,
        client == null ? "" : client,
        knownAt == null ? at : knownAt,
        business == null ? Stamp.DEFAULT_BUSINESS : business,
        channel,
        initiatedBy,
        attributes);
  }

  static void writeIdAndAt(Stamp stamp, JsonGenerator out) {
    out.writeStringProperty("id", stamp.id());
    out.writeName("at");
    Instants.CODEC.write(stamp.at(), out);
  }

  static void writeKnownAt(Stamp stamp, JsonGenerator out) {
    if (!stamp.knownAt().equals(stamp.at())) {
      out.writeName("knownAt");
      Instants.CODEC.write(stamp.knownAt(), out);
    }
  }

  static void writeBusinessAndClient(Stamp stamp, JsonGenerator out) {
    if (!stamp.business().equals(Stamp.DEFAULT_BUSINESS)) {
      out.writeStringProperty("business", stamp.business());
    }
    if (!stamp.aboutBusiness()) {
      out.writeStringProperty("client", stamp.client());
    }
  }

  static void writeOrigin(Stamp stamp, JsonGenerator out) {
    writeIfAny("channel", stamp.channel(), out);
    writeIfAny("initiatedBy", stamp.initiatedBy(), out);
  }

  static void writeAttributes(Stamp stamp, JsonGenerator out) {
    if (!stamp.attributes().isEmpty()) {
      out.writeName("attributes");
      Attributes.CODEC.write(stamp.attributes(), out);
    }
  }

  private static void writeIfAny(String name, @Nullable String value, JsonGenerator out) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }

  private static @Nullable String text(
      Map<String, Object> object, String name, boolean optional, Problems problems) {
    return (String) Fields.value(object, name, Texts.CODEC, optional, problems);
  }

  private static @Nullable Instant instant(
      Map<String, Object> object, String name, boolean optional, Problems problems) {
    return (Instant) Fields.value(object, name, Instants.CODEC, optional, problems);
  }

  @SuppressWarnings("unchecked") // Invariant: the codec makes maps of this type only.
  private static Map<String, Object> attributes(Map<String, Object> object, Problems problems) {
    Object value = Fields.value(object, "attributes", Attributes.CODEC, true, problems);
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
