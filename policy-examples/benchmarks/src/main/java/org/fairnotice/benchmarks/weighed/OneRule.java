package org.fairnotice.benchmarks.weighed;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.json.EventCodec;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The least that a program with Drools does: one event is read, one rule fires on it. */
public final class OneRule {
  private OneRule() {}

  /** Reads the event of a file. */
  public static void main(String[] arguments) throws IOException {
    String line = Files.readString(Path.of(arguments[0])).strip();
    KieSession session = base().newKieSession();
    session.insert(EventCodec.read(line));
    session.fireAllRules();
    session.dispose();
  }

  private static KieBase base() {
    Variable<BookingMade> made = declarationOf(BookingMade.class);
    ModelImpl model = new ModelImpl();
    model.addRule(
        rule("one", "Booked")
            .build(
                pattern(made).expr("priced", event -> event.price().isPositive()),
                on(made).execute(event -> System.out.println("accepted " + event.booking()))));
    return KieBaseBuilder.createKieBaseFromModel(
        model, RuleBaseFactory.newKnowledgeBaseConfiguration());
  }
}
