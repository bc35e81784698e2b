package org.fairnotice.benchmarks.rules;

import java.io.StringReader;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN 10.2: the tables of the topics asked, compiled once. */
public final class KieDmnRules implements Contender {
  private final DMNRuntime runtime = runtime();
  private final DMNModel model = runtime.getModel(DmnTables.NAMESPACE, DmnTables.NAME);

  private static DMNRuntime runtime() {
    Resource xml = ResourceFactory.newReaderResource(new StringReader(DmnTables.xml("-")), "UTF-8");
    xml.setSourcePath("salon25.dmn");
    return DMNRuntimeBuilder.fromDefaults()
        .buildConfiguration()
        .fromResources(List.of(xml))
        .getOrElseThrow(fault -> new IllegalStateException("the tables do not compile", fault));
  }

  @Override
  public void decide(Facts facts, Verdict verdict) {
    DMNContext context = runtime.newContext();
    DmnTables.values(facts).forEach(context::set);
    List<Asked> asked = DmnTables.ASKED.getOrDefault(facts.kind(), List.of());
    DMNResult result =
        runtime.evaluateByName(
            model, context, asked.stream().map(DmnTables::name).toArray(String[]::new));
    for (Asked topic : asked) {
      verdict.take(topic, rule(result, topic), facts);
    }
    if (verdict.strike()) {
      String table = DmnTables.name(Asked.STANDING);
      int rule = rule(runtime.evaluateByName(model, context, table), Asked.STANDING);
      verdict.take(Asked.STANDING, rule, facts);
    }
  }

  private static int rule(DMNResult result, Asked topic) {
    Object rule = result.getDecisionResultByName(DmnTables.name(topic)).getResult();
    if (rule instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalStateException(topic + " has no answer: " + result.getMessages());
  }
}
