package org.fairnotice.json;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.event.BusinessEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.InvalidEventException;
import org.fairnotice.event.Stamp;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What one event type looks like on the wire: the table from which codec and schema are made. */
record EventShape(EventType type, boolean clientOptional, Fields fields, Set<String> names) {
  private static final Map<EventType, EventShape> ALL = new EnumMap<>(EventType.class);

  static {
    for (EventType type : EventType.values()) {
      ALL.put(type, of(type));
    }
  }

  private static final List<String> TYPE_NAMES =
      Arrays.stream(EventType.values()).map(EventType::wireName).toList();

  static EventShape ofType(EventType type) {
    EventShape shape = ALL.get(type);
    if (shape == null) {
      throw new IllegalStateException("no shape of " + type);
    }
    return shape;
  }

  /** The event an object stands for, or null with problems. */
  static @Nullable Event read(Map<String, Object> object, Problems problems) {
    int before = problems.count();
    EventType type = type(object, problems);
    if (type == null) {
      return null;
    }
    Event event = ofType(type).readFields(object, problems);
    return before < problems.count() ? null : event;
  }

  /** Writes the event's own fields. */
  static void writeFields(Event event, JsonGenerator out) {
    ofType(event.type()).fields.write(event, out);
  }

  private static EventShape of(EventType type) {
    Fields fields = Fields.of(type.record());
    Set<String> names = new LinkedHashSet<>();
    names.add("type");
    names.addAll(Stamps.NAMES);
    names.addAll(fields.names());
    return new EventShape(type, BusinessEvent.class.isAssignableFrom(type.record()), fields, names);
  }

  private static @Nullable EventType type(Map<String, Object> object, Problems problems) {
    Object value = Fields.value(object, "type", Texts.CODEC, false, problems);
    if (!(value instanceof String name)) {
      return null;
    }
    EventType type = EventType.find(name).orElse(null);
    if (type == null) {
      String hint = Nearest.hint(name, TYPE_NAMES, "; see event.schema.json for all types");
      problems.addIn("type", Code.UNKNOWN_TYPE, Shown.text(name) + " is not an event type" + hint);
    }
    return type;
  }

  private @Nullable Event readFields(Map<String, Object> object, Problems problems) {
    Stamp stamp = Stamps.read(object, clientOptional, problems);
    int before = problems.count();
    @Nullable Object[] values = fields.emptyValues();
    values[0] = stamp;
    fields.read(object, values, problems);
    Event event = before < problems.count() ? null : create(values, problems);
    Fields.rejectUnknown(object, names, "; put fields of your own under `attributes`", problems);
    return event;
  }

  private @Nullable Event create(@Nullable Object[] values, Problems problems) {
    try {
      return (Event) fields.create(values);
    } catch (InvalidEventException e) {
      problems.addAt(e.parameter(), Code.CONTRADICTION, e.problem());
      return null;
    }
  }
}
