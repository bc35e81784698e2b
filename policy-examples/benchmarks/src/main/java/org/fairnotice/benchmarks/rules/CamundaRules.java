package org.fairnotice.benchmarks.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Camunda DMN 7.24: the tables of the topics asked, parsed once. */
public final class CamundaRules implements Contender {
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> tables =
      engine
          .parseDecisions(
              new ByteArrayInputStream(DmnTables.xml("").getBytes(StandardCharsets.UTF_8)))
          .stream()
          .collect(Collectors.toMap(DmnDecision::getKey, table -> table));

  @Override
  public void decide(Facts facts, Verdict verdict) {
    Map<String, Object> values = DmnTables.values(facts);
    for (Asked topic : DmnTables.ASKED.getOrDefault(facts.kind(), List.of())) {
      verdict.take(topic, ask(topic, values), facts);
    }
    if (verdict.strike()) {
      verdict.take(Asked.STANDING, ask(Asked.STANDING, values), facts);
    }
  }

  private int ask(Asked topic, Map<String, Object> values) {
    Number rule =
        engine.evaluateDecisionTable(tables.get(DmnTables.name(topic)), values).getSingleEntry();
    return rule.intValue();
  }
}
