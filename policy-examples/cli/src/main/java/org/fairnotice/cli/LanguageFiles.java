package org.fairnotice.cli;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Around;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.PolicyVersions;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.scenario.Scenario;
import org.fairnotice.dsl.scenario.ScenarioResult;
import org.fairnotice.dsl.scenario.ScenarioRunner;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.whole.HostSettings;
import org.fairnotice.dsl.whole.Sources;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Policy;

/** Policy files in the policy language. */
final class LanguageFiles implements PolicyFiles {
  /** The example policies, which any file may go on from. */
  private static final Sources SHIPPED =
      Sources.resources(LanguageFiles.class, "org/fairnotice/policies");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ScenarioRunner runner = new ScenarioRunner(PolicyEngine.create());

  /** What came of the files read, so that versions can be looked at together. */
  private final Map<Reading, Loaded> read = new IdentityHashMap<>();

  @Override
  public Reading read(String name, String text) {
    return reading(PolicyLanguage.load(name, text));
  }

  @Override
  public Reading read(Path folder, String name, String text, Map<String, String> settings) {
    HostSettings host = HostSettings.none();
    for (Map.Entry<String, String> each : settings.entrySet()) {
      host = host.with(each.getKey(), each.getValue());
    }
    Around around = Around.nothing().with(sources(folder)).with(host);
    Loaded loaded = PolicyLanguage.load(new SourceText(name, text), around);
    return reading(loaded);
  }

  private static Sources sources(Path folder) {
    return new FolderSources(folder).or(SHIPPED);
  }

  @Override
  public Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    read.values().forEach(each -> asked.addAll(each.hostSettings()));
    return asked;
  }

  @Override
  public Versions versions(List<Reading> files) {
    List<Loaded> loaded = files.stream().map(read::get).map(Objects::requireNonNull).toList();
    PolicyVersions versions = PolicyVersions.of(loaded);
    return new Versions(
        versions.files().stream().map(this::reading).toList(),
        versions.hasErrors() ? null : versions.policiesOrThrow());
  }

  @Override
  public List<Reading> folder(List<Reading> files) {
    List<Loaded> loaded = files.stream().map(read::get).map(Objects::requireNonNull).toList();
    Map<String, Reading> told = new HashMap<>();
    for (PolicyVersions versions : PolicyVersions.byName(loaded)) {
      versions.files().forEach(file -> told.put(file.name(), reading(file)));
    }
    return loaded.stream().map(file -> Objects.requireNonNull(told.get(file.name()))).toList();
  }

  private Reading reading(Loaded loaded) {
    Policy policy = loaded.policy();
    List<Example> examples = new ArrayList<>();
    if (policy != null) {
      loaded.scenarios().forEach(scenario -> examples.add(new FileExample(policy, scenario)));
    }
    Reading reading =
        new Reading(loaded.name(), findings(loaded.report()), loaded.render(), policy, examples);
    read.put(reading, loaded);
    return reading;
  }

  private static List<Finding> findings(Report report) {
    return report.diagnostics().stream().map(each -> finding(report, each)).toList();
  }

  private static Finding finding(Report report, Diagnostic diagnostic) {
    int start = diagnostic.range().start();
    return new Finding(
        report.source().name(start),
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
      return new Outcome(
          result.failures().stream().map(this::difference).toList(),
          result.notes().stream().map(this::meanwhile).toList());
    }

    private Difference difference(ScenarioResult.Check check) {
      String verdict = check.verdict() == ScenarioResult.Verdict.FORBIDDEN ? "not " : "";
      List<String> expected =
          check.expected().isEmpty() ? List.of() : List.of(verdict + check.expected());
      List<String> got = check.came().stream().map(this::came).toList();
      List<String> refused = check.refused().stream().map(this::came).toList();
      return new Difference(check.place().line(), check.moment(), expected, got, refused);
    }

    private String meanwhile(ScenarioResult.Note note) {
      return MINUTE.format(note.at()) + "  " + came(note.came());
    }

    /** The line of a rule, with its file where that is another than the example's. */
    private String place(Origin origin) {
      boolean here = origin.file().equals(scenario.origin().file());
      return ", " + (here ? "" : origin.file() + " ") + "line " + origin.line();
    }

    private String came(ScenarioResult.Came came) {
      if (came.rule() == null) {
        return came.phrase();
      }
      String place =
          came.ruleOrigin() == null ? "" : place(Objects.requireNonNull(came.ruleOrigin()));
      return came.phrase() + "  (\"" + came.rule() + "\"" + place + ")";
    }
  }
}
