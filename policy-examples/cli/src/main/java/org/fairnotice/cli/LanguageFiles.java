package org.fairnotice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.scenario.Scenario;
import org.fairnotice.dsl.scenario.ScenarioResult;
import org.fairnotice.dsl.scenario.ScenarioRunner;
import org.fairnotice.rule.Policy;

/** Policy files in the policy language. */
final class LanguageFiles implements PolicyFiles {
  private final ScenarioRunner runner = new ScenarioRunner(PolicyEngine.create());

  @Override
  public Reading read(String name, String text) {
    Loaded loaded = PolicyLanguage.load(name, text);
    Policy policy = loaded.policy();
    List<Example> examples = new ArrayList<>();
    if (policy != null) {
      loaded.scenarios().forEach(scenario -> examples.add(new FileExample(policy, scenario)));
    }
    return new Reading(name, findings(loaded.report()), loaded.render(), policy, examples);
  }

  private static List<Finding> findings(Report report) {
    return report.diagnostics().stream().map(each -> finding(report, each)).toList();
  }

  private static Finding finding(Report report, Diagnostic diagnostic) {
    int start = diagnostic.range().start();
    return new Finding(
        report.source().line(start),
        report.source().column(start),
        diagnostic.severity().name().toLowerCase(Locale.ROOT),
        diagnostic.code(),
        report.message(diagnostic),
        report.hint(diagnostic));
  }

  /** An example of the file, played by the language's own runner. */
  private final class FileExample implements Example {
    private final Policy policy;
    private final Scenario scenario;

    FileExample(Policy policy, Scenario scenario) {
      this.policy = policy;
      this.scenario = scenario;
    }

    @Override
    public String name() {
      return scenario.name();
    }

    @Override
    public Outcome play() {
      ScenarioResult result = runner.run(policy, scenario);
      return new Outcome(result.failures().stream().map(this::difference).toList());
    }

    private Difference difference(ScenarioResult.Check check) {
      String verdict = check.verdict() == ScenarioResult.Verdict.FORBIDDEN ? "not " : "";
      List<String> expected =
          check.expected().isEmpty() ? List.of() : List.of(verdict + check.expected());
      List<String> got = check.came().stream().map(FileExample::came).toList();
      return new Difference(check.place().line(), check.moment(), expected, got);
    }

    private static String came(ScenarioResult.Came came) {
      if (came.rule() == null) {
        return came.phrase();
      }
      String place =
          came.ruleOrigin() == null
              ? ""
              : ", line " + Objects.requireNonNull(came.ruleOrigin()).line();
      return came.phrase() + "  (\"" + came.rule() + "\"" + place + ")";
    }
  }
}
