package org.fairnotice.benchmarks.rules;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules as decision tables: one a topic, first hit, whose only output is the number of the
 * rule, 0 for none.
 *
 * <p>Source: DMN 1.3.
 */
final class DmnTables {
  static final String NAMESPACE = "https://fairnotice.org/salon25";
  static final String NAME = "salon25";

  /** The tables that are asked on a kind of event; too many strikes are asked behind them. */
  static final Map<String, List<Asked>> ASKED =
      Map.of(
          "booked", List.of(Asked.ACCEPTANCE, Asked.GUARANTEE),
          "cancelled", List.of(Asked.SETTLEMENT, Asked.FEE, Asked.STRIKE),
          "called-off", List.of(Asked.SETTLEMENT),
          "moved", List.of(Asked.FEE, Asked.STRIKE),
          "missed", List.of(Asked.SETTLEMENT, Asked.FEE, Asked.STRIKE),
          "completed", List.of(Asked.LOYALTY));

  private static final Map<Integer, Map<String, String>> CONDITIONS = conditions();

  private DmnTables() {}

  private static Map<Integer, Map<String, String>> conditions() {
    String longWork = text("Balayage", "Extensions");
    String booked = text("booked");
    String cancelled = text("cancelled");
    Map<Integer, Map<String, String>> all = new HashMap<>();
    all.put(1, Map.of("kind", booked, "blocked", "true"));
    all.put(2, Map.of("kind", booked, "openBookings", ">= 5"));
    all.put(3, Map.of("kind", booked, "first", "true", "notice", "< 7200"));
    all.put(4, Map.of("kind", booked, "partySize", ">= 4"));
    all.put(5, Map.of("kind", booked));
    all.put(6, Map.of("kind", booked, "noShowsHalfYear", ">= 2"));
    all.put(7, Map.of("kind", booked, "strikesYear", ">= 1"));
    all.put(8, Map.of("kind", booked, "service", longWork, "vip", "false"));
    all.put(
        9,
        Map.of(
            "kind", booked, "day", text("FRIDAY", "SATURDAY"), "price", ">= 6000", "vip", "false"));
    all.put(10, Map.of("kind", booked, "first", "true", "price", ">= 4000"));
    all.put(11, Map.of("kind", booked, "price", ">= 10000", "vip", "false"));
    all.put(12, Map.of("kind", booked));
    all.put(13, Map.of("kind", text("called-off")));
    all.put(
        14, Map.of("kind", cancelled, "reason", text("illness", "bereavement"), "proof", "true"));
    all.put(15, Map.of("kind", cancelled, "vip", "true", "notice", ">= 14400"));
    all.put(16, Map.of("kind", cancelled, "notice", "< 14400"));
    all.put(17, Map.of("kind", cancelled, "notice", "< 86400"));
    all.put(18, Map.of("kind", cancelled, "notice", "< 259200", "service", longWork));
    all.put(19, Map.of("kind", cancelled));
    all.put(20, Map.of("kind", text("moved"), "notice", "< 86400", "movesQuarter", ">= 2"));
    all.put(21, Map.of("kind", text("missed"), "completedVisits", ">= 10", "noShowsEver", "< 2"));
    all.put(22, Map.of("kind", text("missed")));
    all.put(23, Map.of("strikesYear", ">= 2"));
    all.put(24, Map.of("kind", text("completed"), "tenth", "true"));
    all.put(25, Map.of("kind", text("completed")));
    return all;
  }

  private static String text(String... values) {
    return '"' + String.join("\", \"", values) + '"';
  }

  /** What the tables read of facts. */
  static Map<String, Object> values(Facts facts) {
    return Map.ofEntries(
        entry("kind", facts.kind()),
        entry("service", facts.service()),
        entry("price", facts.price()),
        entry("partySize", facts.partySize()),
        entry("notice", facts.notice()),
        entry("day", facts.day()),
        entry("first", facts.first()),
        entry("openBookings", facts.openBookings()),
        entry("vip", facts.vip()),
        entry("reason", facts.reason()),
        entry("proof", facts.proof()),
        entry("blocked", facts.blocked()),
        entry("noShowsHalfYear", facts.noShowsHalfYear()),
        entry("noShowsEver", facts.noShowsEver()),
        entry("strikesYear", facts.strikesYear()),
        entry("movesQuarter", facts.movesQuarter()),
        entry("completedVisits", facts.completedVisits()),
        entry("tenth", facts.cleanRow() > 0 && facts.cleanRow() % 10 == 0));
  }

  /** The name of a topic's table. */
  static String name(Asked topic) {
    return topic.name();
  }

  /**
   * The model as XML.
   *
   * @param any what stands in a cell that tests nothing; each engine has one that it passes over
   */
  static String xml(String any) {
    Map<Asked, List<Integer>> rows = new EnumMap<>(Asked.class);
    for (int rule = 1; rule <= 25; rule++) {
      for (Asked topic : Verdict.answeredBy(rule)) {
        rows.computeIfAbsent(topic, key -> new ArrayList<>()).add(rule);
      }
    }
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions")
        .append(" xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"salon25\" name=\"")
        .append(NAME)
        .append("\" namespace=\"")
        .append(NAMESPACE)
        .append("\">\n");
    values(Facts.NONE).keySet().stream().sorted().forEach(name -> input(xml, name));
    rows.forEach((topic, rules) -> table(xml, topic, rules, any));
    return xml.append("</definitions>\n").toString();
  }

  private static void input(StringBuilder xml, String name) {
    xml.append("<inputData id=\"in-" + name + "\" name=\"" + name + "\">")
        .append("<variable name=\"" + name + "\" typeRef=\"" + type(name) + "\"/></inputData>\n");
  }

  private static String type(String name) {
    Object value = values(Facts.NONE).get(name);
    return value instanceof String ? "string" : value instanceof Boolean ? "boolean" : "number";
  }

  private static void table(StringBuilder xml, Asked topic, List<Integer> rules, String any) {
    List<String> columns =
        rules.stream()
            .flatMap(rule -> conditions(rule).keySet().stream())
            .distinct()
            .sorted()
            .toList();
    String name = name(topic);
    xml.append("<decision id=\"" + name + "\" name=\"" + name + "\">\n")
        .append("<variable name=\"" + name + "\" typeRef=\"number\"/>\n");
    for (String column : columns) {
      xml.append("<informationRequirement id=\"" + name + "-" + column + "\">")
          .append("<requiredInput href=\"#in-" + column + "\"/></informationRequirement>\n");
    }
    xml.append("<decisionTable id=\"table-" + name + "\" hitPolicy=\"FIRST\">\n");
    for (String column : columns) {
      xml.append("<input id=\"" + name + "-input-" + column + "\"><inputExpression id=\"")
          .append(name + "-expression-" + column + "\" typeRef=\"" + type(column) + "\"><text>")
          .append(column + "</text></inputExpression></input>\n");
    }
    xml.append("<output id=\"out-" + name + "\" name=\"rule\" typeRef=\"number\"/>\n");
    rules.forEach(rule -> row(xml, name + "-" + rule, columns, conditions(rule), rule, any));
    row(xml, name + "-none", columns, Map.of(), 0, any);
    xml.append("</decisionTable></decision>\n");
  }

  private static Map<String, String> conditions(int rule) {
    return CONDITIONS.getOrDefault(rule, Map.of());
  }

  private static void row(
      StringBuilder xml,
      String id,
      List<String> columns,
      Map<String, String> tests,
      int rule,
      String any) {
    xml.append("<rule id=\"row-" + id + "\">");
    for (String column : columns) {
      String test = tests.getOrDefault(column, any).replace("<", "&lt;");
      xml.append("<inputEntry id=\"row-" + id + "-" + column + "\"><text>" + test)
          .append("</text></inputEntry>");
    }
    xml.append("<outputEntry id=\"row-" + id + "-out\"><text>" + rule + "</text></outputEntry>")
        .append("</rule>\n");
  }
}
