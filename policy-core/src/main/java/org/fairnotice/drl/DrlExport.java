package org.fairnotice.drl;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.engine.Entry;
import org.fairnotice.engine.Plan;
import org.fairnotice.engine.Question;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.SettingValue;
import org.jspecify.annotations.Nullable;

/**
 * A policy written out as DRL with the MVEL dialect.
 *
 * <p>Shape: self-contained ASCII text, one DRL rule for each key of the plan and entry asked under
 * it, in the order they are tried. Each matches a {@link Question} by its key and by what could be
 * true of its case, and answers with what is true and with everything the rule says: outcomes,
 * amounts, tables, approval, words. Values of settings are read from the case; those of the version
 * stand in a comment.
 *
 * <p>Errors: {@code IllegalArgumentException} for a value written in a rule that no policy text can
 * hold.
 *
 * <p>Source: docs/design/001-drools.md, "DRL".
 */
public final class DrlExport {
  private static final String INDENT = "      ";

  private final Policy policy;
  private final Plan plan;
  private final MvelValues values = new MvelValues();
  private final StringBuilder rules = new StringBuilder();
  private final Set<String> names = new HashSet<>();

  private DrlExport(Policy policy) {
    this.policy = policy;
    this.plan = new Plan(policy);
    values.name(CaseFacts.class);
    values.name(Question.class);
  }

  /** The DRL of a policy. */
  public static String write(Policy policy) {
    DrlExport export = new DrlExport(policy);
    for (String key : export.plan.keys()) {
      export.plan.entries(key).forEach(entry -> export.rule(key, entry));
    }
    return export.head() + export.rules;
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    line(head, "package org.fairnotice.exported." + policy.versionHash().replace(':', '_'));
    line(head, "");
    line(head, "dialect \"mvel\"");
    line(head, "");
    values.imports().forEach(name -> line(head, "import " + name));
    line(head, "");
    line(head, "global " + DrlAnswers.class.getName() + " answers");
    line(head, "");
    line(head, "// policy " + MvelValues.string(policy.name()));
    line(head, "// version " + policy.versionHash() + ", template " + policy.templateHash());
    policy.settings().forEach((name, value) -> line(head, setting(name, value)));
    return head.toString();
  }

  private static String setting(String name, SettingValue value) {
    Object held = value instanceof SettingValue.Plain plain ? plain.value() : value;
    String shown = new MvelValues().of(held, "").replaceAll("\\s*\n\\s*", " ");
    return "// setting " + MvelValues.string(name) + ": " + shown;
  }

  private void rule(String key, Entry entry) {
    MvelLogic could = MvelLogic.could(definitions(), values);
    MvelLogic is = MvelLogic.is(definitions(), values);
    line(rules, "");
    line(rules, "// " + place(entry));
    line(rules, "rule " + name(key, entry));
    line(rules, "  when");
    line(
        rules,
        "    $question : Question( key == "
            + MvelValues.string(key)
            + ", eligible("
            + entry.index()
            + "), $facts : CaseFacts.of(this)"
            + conditions(logic(could, entry)));
    line(rules, "  then");
    String sure = String.join(" &&\n" + INDENT, logic(is, entry));
    line(
        rules,
        "    answers."
            + answer(entry)
            + "($question, "
            + entry.index()
            + ",\n"
            + INDENT
            + (sure.isEmpty() ? "true" : sure)
            + said(entry)
            + ");");
    line(rules, "end");
  }

  private static String conditions(List<String> parts) {
    return parts.isEmpty() ? " )" : ",\n" + INDENT + String.join(",\n" + INDENT, parts) + " )";
  }

  private Map<String, Definition> definitions() {
    return policy.definitions();
  }

  private List<String> logic(MvelLogic logic, Entry entry) {
    if (entry instanceof Entry.OfRule of) {
      Rule rule = of.rule(policy);
      return logic.of(rule.triggers(), rule.condition());
    }
    if (entry instanceof Entry.OfHappening of) {
      return logic.of(definition(of));
    }
    Condition condition =
        entry instanceof Entry.OfGuard of
            ? of.guard(policy).condition()
            : ((Entry.OfStep) entry).step(policy).condition();
    return logic.of(condition);
  }

  private Definition definition(Entry.OfHappening of) {
    Definition found = policy.definition(of.definition());
    if (found == null) {
      throw new IllegalStateException("a plan names what the policy has: " + of.definition());
    }
    return found;
  }

  private static String answer(Entry entry) {
    if (entry instanceof Entry.OfRule) {
      return "rule";
    }
    if (entry instanceof Entry.OfHappening) {
      return "happening";
    }
    return entry instanceof Entry.OfGuard ? "limit" : "step";
  }

  private String said(Entry entry) {
    StringBuilder said = new StringBuilder();
    for (Object value : DrlAnswers.says(entry, policy)) {
      said.append(",\n").append(INDENT).append(values.of(value, INDENT));
    }
    return said.toString();
  }

  private String place(Entry entry) {
    Origin origin = origin(entry);
    return answer(entry)
        + " "
        + MvelValues.string(entry.name(policy))
        + (origin == null ? "" : " at " + MvelValues.string(origin.toString()));
  }

  private @Nullable Origin origin(Entry entry) {
    if (entry instanceof Entry.OfRule of) {
      return of.rule(policy).origin();
    }
    if (entry instanceof Entry.OfHappening of) {
      return definition(of).origin();
    }
    if (entry instanceof Entry.OfGuard of) {
      Guard guard = of.guard(policy);
      return guard.origin();
    }
    Ladder.Step step = ((Entry.OfStep) entry).step(policy);
    return step.origin();
  }

  /** A name of its own: Drools drops the earlier of two rules with one name. */
  private String name(String key, Entry entry) {
    String name = MvelValues.string(key + ": " + entry.name(policy));
    if (names.add(name)) {
      return name;
    }
    return MvelValues.string(key + ": " + entry.name(policy) + " (" + entry.index() + ")");
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }
}
