package org.fairnotice.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text as plain values: maps, lists, strings, booleans, {@link Numeral} and {@link #NULL}.
 *
 * <p>Shape: maps keep the order of the text; numbers keep their digits.
 */
final class JsonTree {
  /** A number as it was written; whole if it has neither a point nor an exponent. */
  record Numeral(String text, boolean whole) {}

  /** The JSON null. */
  static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private static final JsonFactory FACTORY = nested(32);

  /** A decision of a record may have another in its place, and that another. */
  private static final JsonFactory OF_RECORDS = nested(500);

  private JsonTree() {}

  private static JsonFactory nested(int depth) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(depth).maxNumberLength(100).build())
        .build();
  }

  /** The object an event's text holds, or null with a problem. */
  static @Nullable Map<String, Object> object(String text, Problems problems) {
    return object(text, "an event", problems);
  }

  /** The object a text holds, or null with a problem that says what the text is not. */
  static @Nullable Map<String, Object> object(String text, String what, Problems problems) {
    return object(FACTORY, text, what, problems);
  }

  /** The object a record's text holds, or null with a problem. */
  static @Nullable Map<String, Object> record(String text, Problems problems) {
    return object(OF_RECORDS, text, "a client record", problems);
  }

  @SuppressWarnings("unchecked") // Invariant: every map here is made by object().
  private static @Nullable Map<String, Object> object(
      JsonFactory factory, String text, String what, Problems problems) {
    Object tree = parse(factory, text, what, problems);
    if (tree == null) {
      return null;
    }
    if (tree instanceof Map) {
      return (Map<String, Object>) tree;
    }
    problems.add(
        Code.NOT_AN_OBJECT, Shown.json(tree) + " is not " + what + "; write one JSON object `{…}`");
    return null;
  }

  private static @Nullable Object parse(
      JsonFactory factory, String text, String what, Problems problems) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add(Code.NOT_JSON, "the text is empty; write one JSON object `{…}`");
        return null;
      }
      Object tree = value(parser, first, problems);
      if (parser.nextToken() != null) {
        problems.add(
            Code.NOT_JSON,
            "text goes on after the object, at column "
                + parser.currentTokenLocation().getColumnNr()
                + "; write one "
                + what.substring(what.indexOf(' ') + 1)
                + " a line");
        return null;
      }
      return tree;
    } catch (JacksonException e) {
      problems.addAt("", Code.NOT_JSON, "not JSON at " + where(e) + ": " + reason(e));
      return null;
    }
  }

  private static Object value(JsonParser parser, JsonToken token, Problems problems) {
    return switch (token) {
      case START_OBJECT -> object(parser, problems);
      case START_ARRAY -> list(parser, problems);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> new Numeral(parser.getString(), true);
      case VALUE_NUMBER_FLOAT -> new Numeral(parser.getString(), false);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> NULL;
    };
  }

  private static Map<String, Object> object(JsonParser parser, Problems problems) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      problems.enter(name);
      Object value = value(parser, parser.nextToken(), problems);
      if (object.putIfAbsent(name, value) != null) {
        problems.add(Code.DUPLICATE_KEY, "stands twice in one object; keep one of the two");
      }
      problems.leave();
    }
    return object;
  }

  private static List<Object> list(JsonParser parser, Problems problems) {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      problems.enter(list.size());
      list.add(value(parser, token, problems));
      problems.leave();
    }
    return list;
  }

  private static String where(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    if (location == null) {
      return "an unknown place";
    }
    String column = "column " + location.getColumnNr();
    return location.getLineNr() > 1 ? column + " of its line " + location.getLineNr() : column;
  }

  /** The parser's reason without its advice on the parser's own settings. */
  private static String reason(JacksonException e) {
    String reason =
        e.getOriginalMessage().replaceAll("(?s) \\(start marker at .*|: enable `.*|\n.*", "");
    return Shown.plain(Character.toLowerCase(reason.charAt(0)) + reason.substring(1), 200);
  }
}
