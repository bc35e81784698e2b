package org.fairnotice.benchmarks.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CEL-Java 0.14: a compiled program a rule, evaluated in order; a rule whose topics are settled is
 * passed over.
 */
public final class CelRules implements Contender {
  private static final Map<String, CelType> VARIABLES = variables();

  private final List<Compiled> rules = new ArrayList<>();

  private record Compiled(int number, CelRuntime.Program program) {}

  public CelRules() {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    VARIABLES.forEach(builder::addVar);
    CelCompiler compiler = builder.setResultType(SimpleType.BOOL).build();
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    List<String> conditions = conditions();
    for (int i = 0; i < conditions.size(); i++) {
      try {
        rules.add(
            new Compiled(
                i + 1, runtime.createProgram(compiler.compile(conditions.get(i)).getAst())));
      } catch (CelValidationException | CelEvaluationException e) {
        throw new IllegalStateException(conditions.get(i), e);
      }
    }
  }

  private static Map<String, CelType> variables() {
    Map<String, CelType> all = new HashMap<>();
    for (String text : List.of("kind", "service", "day", "reason")) {
      all.put(text, SimpleType.STRING);
    }
    for (String flag : List.of("first", "vip", "proof", "blocked", "strikeAdded")) {
      all.put(flag, SimpleType.BOOL);
    }
    for (String number :
        List.of(
            "price",
            "partySize",
            "notice",
            "openBookings",
            "noShowsHalfYear",
            "noShowsEver",
            "strikesYear",
            "movesQuarter",
            "completedVisits",
            "cleanRow")) {
      all.put(number, SimpleType.INT);
    }
    return all;
  }

  private static List<String> conditions() {
    String booked = "kind == 'booked'";
    String cancelled = "kind == 'cancelled'";
    String longWork = "service in ['Balayage', 'Extensions']";
    return List.of(
        booked + " && blocked",
        booked + " && openBookings >= 5",
        booked + " && first && notice < 7200",
        booked + " && partySize >= 4",
        booked,
        booked + " && noShowsHalfYear >= 2",
        booked + " && strikesYear >= 1",
        booked + " && !vip && " + longWork,
        booked + " && price >= 6000 && !vip && day in ['FRIDAY', 'SATURDAY']",
        booked + " && first && price >= 4000",
        booked + " && price >= 10000 && !vip",
        booked,
        "kind == 'called-off'",
        cancelled + " && reason in ['illness', 'bereavement'] && proof",
        cancelled + " && vip && notice >= 14400",
        cancelled + " && notice < 14400",
        cancelled + " && notice < 86400",
        cancelled + " && notice < 259200 && " + longWork,
        cancelled,
        "kind == 'moved' && notice < 86400 && movesQuarter >= 2",
        "kind == 'missed' && completedVisits >= 10 && noShowsEver < 2",
        "kind == 'missed'",
        "strikeAdded && strikesYear + 1 >= 3",
        "kind == 'completed' && cleanRow > 0 && cleanRow % 10 == 0",
        "kind == 'completed'");
  }

  @Override
  public void decide(Facts facts, Verdict verdict) {
    Map<String, Object> values = values(facts);
    values.put("strikeAdded", false);
    try {
      for (Compiled rule : rules) {
        if (verdict.open(rule.number())
            && Boolean.TRUE.equals(rule.program().eval(values))
            && verdict.apply(rule.number(), facts)) {
          values.put("strikeAdded", true);
        }
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> values(Facts facts) {
    Map<String, Object> values = new HashMap<>(64);
    values.put("kind", facts.kind());
    values.put("service", facts.service());
    values.put("price", facts.price());
    values.put("partySize", (long) facts.partySize());
    values.put("notice", facts.notice());
    values.put("day", facts.day());
    values.put("first", facts.first());
    values.put("openBookings", (long) facts.openBookings());
    values.put("vip", facts.vip());
    values.put("reason", facts.reason());
    values.put("proof", facts.proof());
    values.put("blocked", facts.blocked());
    values.put("noShowsHalfYear", (long) facts.noShowsHalfYear());
    values.put("noShowsEver", (long) facts.noShowsEver());
    values.put("strikesYear", (long) facts.strikesYear());
    values.put("movesQuarter", (long) facts.movesQuarter());
    values.put("completedVisits", (long) facts.completedVisits());
    values.put("cleanRow", (long) facts.cleanRow());
    return values;
  }
}
