package org.fairnotice.json;

import java.util.List;
import java.util.Map;
import org.fairnotice.event.EventType;
import org.fairnotice.json.Fields.Field;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of events, written from the table that the codec reads with. */
final class SchemaWriter {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** Types of which exactly one of these fields must be there. */
  private static final Map<EventType, List<String>> EXACTLY_ONE =
      Map.of(
          EventType.PAYMENT_RECEIVED, List.of("booking", "bill", "plan"),
          EventType.PAYMENT_PENDING, List.of("booking", "bill", "plan"),
          EventType.PAYMENT_CLEARED, List.of("booking", "bill", "plan"),
          EventType.PAYMENT_FAILED, List.of("booking", "bill", "plan"),
          EventType.PAYMENT_REVERSED, List.of("booking", "bill", "plan"),
          EventType.REFUND_MADE, List.of("booking", "bill"),
          EventType.EVIDENCE_RECORDED, List.of("booking", "bill"));

  /** Types of which at least one of these fields must be there. */
  private static final Map<EventType, List<String>> AT_LEAST_ONE =
      Map.of(
          EventType.BOOKING_CHANGED,
          List.of("price", "service", "staff", "location", "payer", "lines"),
          EventType.CLIENT_UPDATED,
          List.of("zone", "language", "channels", "segment", "tier", "payer"));

  private SchemaWriter() {}

  static String schema() {
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:fairnotice:schema:event:1");
    schema.put("title", "An event of Fair Notice");
    schema.put("type", "object");
    schema.putArray("required").add("type");
    ArrayNode types = schema.putObject("properties").putObject("type").putArray("enum");
    ArrayNode cases = schema.putArray("allOf");
    ObjectNode definitions = schema.putObject("$defs");
    addShared(definitions);
    for (EventType type : EventType.values()) {
      types.add(type.wireName());
      ObjectNode oneCase = cases.addObject();
      ObjectNode condition = oneCase.putObject("if");
      condition.putObject("properties").putObject("type").put("const", type.wireName());
      condition.putArray("required").add("type");
      oneCase.putObject("then").put("$ref", "#/$defs/" + type.wireName());
      addEvent(definitions.putObject(type.wireName()), EventShape.ofType(type));
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  private static void addShared(ObjectNode definitions) {
    definitions.putObject("text").put("type", "string").put("pattern", "\\S");
    definitions
        .putObject("instant")
        .put("type", "string")
        .put("format", "date-time")
        .put(
            "pattern",
            "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$");
    definitions
        .putObject("date")
        .put("type", "string")
        .put("format", "date")
        .put("pattern", "^\\d{4}-\\d\\d-\\d\\d$");
    addMoney(definitions.putObject("money"), "^(0|[1-9]\\d{0,14})(\\.\\d{1,4})?$");
    addMoney(definitions.putObject("payment"), "^(?=.*[1-9])(0|[1-9]\\d{0,14})(\\.\\d{1,4})?$");
    ObjectNode attributes = definitions.putObject("attributes").put("type", "object");
    attributes.putObject("propertyNames").put("pattern", "\\S");
    attributes
        .putObject("additionalProperties")
        .putArray("type")
        .add("string")
        .add("number")
        .add("boolean");
  }

  private static void addMoney(ObjectNode money, String amount) {
    money.put("type", "object");
    money.putArray("required").add("amount").add("currency");
    ObjectNode properties = money.putObject("properties");
    properties.putObject("amount").put("type", "string").put("pattern", amount);
    properties.putObject("currency").put("type", "string").put("pattern", "^[A-Z]{3}$");
    money.put("additionalProperties", false);
  }

  private static void addEvent(ObjectNode event, EventShape shape) {
    event.put("type", "object");
    ArrayNode required = event.putArray("required").add("type").add("id").add("at");
    if (!shape.clientOptional()) {
      required.add("client");
    }
    ObjectNode properties = event.putObject("properties");
    properties.putObject("type").put("const", shape.type().wireName());
    Stamps.NAMES.stream()
        .filter(name -> !name.equals("attributes"))
        .forEach(
            name ->
                ref(
                    properties.putObject(name),
                    name.equals("at") || name.equals("knownAt") ? "instant" : "text"));
    addFields(properties, required, shape.fields());
    ref(properties.putObject("attributes"), "attributes");
    event.put("additionalProperties", false);
    EXACTLY_ONE
        .getOrDefault(shape.type(), List.of())
        .forEach(name -> event.withArray("oneOf").addObject().putArray("required").add(name));
    AT_LEAST_ONE
        .getOrDefault(shape.type(), List.of())
        .forEach(name -> addAlternative(event, shape, name));
  }

  /** A field that counts as a change; a list that may be absent only if something stands in it. */
  private static void addAlternative(ObjectNode event, EventShape shape, String name) {
    ObjectNode alternative = event.withArray("anyOf").addObject();
    alternative.putArray("required").add(name);
    boolean emptyIsAbsent =
        shape.fields().all().stream().anyMatch(f -> f.name().equals(name) && f.absent() != null);
    if (emptyIsAbsent) {
      alternative.putObject("properties").putObject(name).put("minItems", 1);
    }
  }

  private static void addFields(ObjectNode properties, ArrayNode required, Fields fields) {
    for (Field field : fields.all()) {
      addValue(properties.putObject(field.name()), field.codec());
      if (!field.optional()) {
        required.add(field.name());
      }
    }
  }

  private static void addValue(ObjectNode value, ValueCodec codec) {
    if (codec instanceof Amounts amounts) {
      ref(value, amounts.positive() ? "payment" : "money");
    } else if (codec instanceof Choices choices) {
      choices.byName().keySet().forEach(value.withArray("enum")::add);
    } else if (codec instanceof Listed listed) {
      value.put("type", "array");
      addValue(value.putObject("items"), listed.item());
      if (listed.atLeastOne()) {
        value.put("minItems", 1);
      }
    } else if (codec instanceof Nested nested) {
      value.put("type", "object");
      ArrayNode required = value.putArray("required");
      addFields(value.putObject("properties"), required, nested.fields());
      value.put("additionalProperties", false);
    } else if (codec instanceof Counts counts) {
      value.put("type", "integer").put("minimum", counts.least()).put("maximum", Integer.MAX_VALUE);
    } else {
      addSimple(value, codec);
    }
  }

  private static void addSimple(ObjectNode value, ValueCodec codec) {
    if (codec instanceof Flags) {
      value.put("type", "boolean");
    } else if (codec instanceof Figures) {
      value.put("type", "number");
    } else if (codec instanceof Instants) {
      ref(value, "instant");
    } else if (codec instanceof Dates) {
      ref(value, "date");
    } else if (codec instanceof Texts || codec instanceof Zones) {
      ref(value, "text");
    } else {
      throw new IllegalArgumentException("codec: no schema is known for " + codec);
    }
  }

  private static void ref(ObjectNode value, String definition) {
    value.put("$ref", "#/$defs/" + definition);
  }
}
