package org.fairnotice.json;

import org.fairnotice.json.RecordForm.Component;
import org.fairnotice.value.Value;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of rulings, written from the forms that the codec reads and writes with. */
final class RulingSchemaWriter {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode definitions = MAPPER.createObjectNode();

  private RulingSchemaWriter() {}

  static String schema() {
    RulingSchemaWriter writer = new RulingSchemaWriter();
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:fairnotice:schema:ruling:1");
    schema.put("title", "A ruling of Fair Notice, the answer to one event");
    writer.addObject(schema, RulingShape.FORM);
    ObjectNode unlessRejected = schema.putArray("anyOf").addObject();
    unlessRejected.putArray("required").add("decisions").add("undecided");
    schema.withArray("anyOf").addObject().putArray("required").add("rejected");
    schema.set("$defs", writer.definitions);
    writer.addScalars();
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  private void addObject(ObjectNode object, RecordForm form) {
    object.put("type", "object");
    ArrayNode required = object.putArray("required");
    ObjectNode properties = object.putObject("properties");
    for (Component component : form.components()) {
      addValue(properties.putObject(component.name()), component.form());
      if (!component.optional()) {
        required.add(component.name());
      }
    }
    object.put("additionalProperties", false);
    if (form.names().contains("booking")) {
      addOneSubject(object);
    }
  }

  /** At most one of the fields that name a subject. */
  private static void addOneSubject(ObjectNode object) {
    String[] subjects = {"booking", "bill", "plan", "client"};
    ObjectNode dependent = object.putObject("dependentSchemas");
    for (String subject : subjects) {
      ArrayNode others = dependent.putObject(subject).putObject("not").putArray("anyOf");
      for (String other : subjects) {
        if (!other.equals(subject)) {
          others.addObject().putArray("required").add(other);
        }
      }
    }
  }

  private void addValue(ObjectNode value, Form form) {
    if (form instanceof ListForm list) {
      value.put("type", "array");
      addValue(value.putObject("items"), list.item());
    } else if (form instanceof RecordForm nested) {
      String name = definition(nested.owner());
      if (!definitions.has(name)) {
        addObject(definitions.putObject(name), nested);
      }
      ref(value, name);
    } else if (form instanceof EnumForm set) {
      set.byName().keySet().forEach(value.withArray("enum")::add);
    } else {
      addScalar(value, form);
    }
  }

  private static void addScalar(ObjectNode value, Form form) {
    if (form instanceof TextForm<?> text && text.type() == String.class) {
      value.put("type", "string");
    } else if (form instanceof TextForm<?> text && text.type() == Value.Share.class) {
      ref(value, "share");
    } else if (form instanceof SignedAmounts) {
      ref(value, "money");
    } else if (form instanceof NumberForm) {
      value.put("type", "number");
    } else if (form instanceof FactForm) {
      ref(value, "fact");
    } else if (form instanceof Form.Shared shared) {
      ref(value, shared.codec() instanceof Instants ? "instant" : "date");
    } else {
      throw new IllegalArgumentException("form: no schema is known for " + form);
    }
  }

  private void addScalars() {
    definitions
        .putObject("instant")
        .put("type", "string")
        .put("format", "date-time")
        .put("pattern", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$");
    definitions
        .putObject("date")
        .put("type", "string")
        .put("format", "date")
        .put("pattern", "^\\d{4}-\\d\\d-\\d\\d$");
    definitions
        .putObject("share")
        .put("type", "string")
        .put("pattern", "^-?(0|[1-9]\\d*)(\\.\\d+)?$");
    ObjectNode money = definitions.putObject("money").put("type", "object");
    money.putArray("required").add("amount").add("currency");
    ObjectNode parts = money.putObject("properties");
    parts
        .putObject("amount")
        .put("type", "string")
        .put("pattern", "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,4})?$");
    parts.putObject("currency").put("type", "string").put("pattern", "^[A-Z]{3}$");
    money.put("additionalProperties", false);
    ObjectNode fact = definitions.putObject("fact").put("type", "object");
    fact.putArray("required").add("term").add("value");
    ObjectNode fields = fact.putObject("properties");
    fields.putObject("term").put("type", "string");
    fields.putObject("value").putArray("type").add("number").add("string").add("null");
    fact.put("additionalProperties", false);
  }

  private static String definition(Class<?> owner) {
    return owner
        .getSimpleName()
        .replace("Shape", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static void ref(ObjectNode value, String definition) {
    value.put("$ref", "#/$defs/" + definition);
  }
}
