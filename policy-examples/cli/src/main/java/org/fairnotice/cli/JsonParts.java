package org.fairnotice.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The fields of a JSON object as the text they were written with. */
final class JsonParts {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonParts() {}

  /**
   * The fields in the order of the text.
   *
   * <p>Errors: {@code IllegalArgumentException} if the text is not one JSON object.
   */
  static Map<String, String> of(String json) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        parts.put(name, json.substring(start, end).strip());
      }
      require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    return parts;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not a JSON object");
    }
  }
}
