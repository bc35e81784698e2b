package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Fact;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Rule;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** The values that the texts of rules name in braces. */
final class Sentences {
  private Sentences() {}

  /** The values a rule's sentence names. */
  static List<Fact> values(Rule rule, Case facts) {
    ClientText because = rule.because();
    if (because == null) {
      return List.of();
    }
    List<Fact> values = new ArrayList<>();
    for (String name : because.names()) {
      values.add(new Fact(name, value(name, facts)));
    }
    return values;
  }

  /** A text with its braces filled in. */
  static String fill(ClientText text, Case facts) {
    return text.fill(name -> facts.policy().wording().say(new Fact(name, value(name, facts))));
  }

  private static @Nullable Value value(String name, Case facts) {
    boolean setting = facts.policy().settings().containsKey(name);
    return setting ? facts.setting(name) : facts.term(facts.policy().wording().term(name));
  }
}
