package org.fairnotice.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Undecided;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.scenario.ScenarioReport;
import org.fairnotice.dsl.scenario.ScenarioResult;
import org.fairnotice.dsl.scenario.ScenarioRunner;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.whole.Sources;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplePoliciesTest {
  private static final Path FOLDER = Path.of(".");

  /** What takes fifty visits to happen, and limits that no rule of their file comes near. */
  private static final Set<String> BEYOND_AN_EXAMPLE =
      Set.of("Thank you", "Never more than the stay", "Nobody pays more than the fee");

  static Stream<Path> policies() throws IOException {
    return files(".policy");
  }

  static Stream<Path> eventFiles() throws IOException {
    return files(".events.jsonl");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_policy_is_read_without_a_word_of_complaint(Path file) throws IOException {
    Loaded loaded = load(file);

    assertThat(loaded.report().diagnostics())
        .as(loaded.render())
        .allMatch(each -> each.severity() == Severity.HINT);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_policy_shows_what_it_does_in_examples_that_hold(Path file) throws IOException {
    Loaded loaded = load(file);

    List<ScenarioResult> results =
        new ScenarioRunner(PolicyEngine.create()).run(loaded.policyOrThrow(), loaded.scenarios());

    assertThat(results).isNotEmpty();
    assertThat(results).as(ScenarioReport.render(results)).allMatch(ScenarioResult::passed);
  }

  @ParameterizedTest
  @MethodSource("eventFiles")
  void every_events_file_is_decided_to_its_end(Path file) throws IOException {
    String policyFile = file.getFileName().toString().replace(".events.jsonl", ".policy");
    Policies policies = Policies.of(load(file.resolveSibling(policyFile)).policyOrThrow());
    PolicyEngine engine = PolicyEngine.create();
    Map<String, ClientLog> logs = new HashMap<>();

    for (String line : Files.readAllLines(file)) {
      Event event = EventCodec.read(line);
      ClientLog log =
          logs.computeIfAbsent(event.client(), client -> ClientLog.empty("default", client));
      PolicyEngine.Handled handled = engine.handle(policies, log, event);
      logs.put(event.client(), handled.log());
      Ruling ruling = handled.ruling();
      assertThat(ruling.rejected()).as(line).isNull();
      assertThat(ruling.undecided())
          .as(line)
          .noneMatch(open -> open.answer() == Undecided.Answer.CANNOT_DECIDE);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void each_rule_limit_and_step_has_an_example_that_fails_without_it(Path file) throws IOException {
    Loaded loaded = load(file);
    ScenarioRunner runner = new ScenarioRunner(PolicyEngine.create());
    List<String> idle = new ArrayList<>();

    for (String name : ownNames(loaded)) {
      Loaded cut = without(name, file);
      boolean missed =
          cut.hasErrors()
              || runner.run(cut.policyOrThrow(), loaded.scenarios()).stream()
                  .anyMatch(result -> !result.passed());
      if (!missed) {
        idle.add(name);
      }
    }

    idle.removeAll(BEYOND_AN_EXAMPLE);
    assertThat(idle).as("nothing fails without these").isEmpty();
  }

  /** The rules, limits and steps that stand in the file itself. */
  private static List<String> ownNames(Loaded loaded) {
    Policy policy = loaded.policyOrThrow();
    List<String> names = new ArrayList<>();
    policy.rules().forEach(rule -> names.add(rule.name()));
    policy.guards().forEach(guard -> names.add(guard.name()));
    policy.ladders().forEach(ladder -> ladder.steps().forEach(step -> names.add(step.name())));
    names.removeIf(name -> !loaded.name().equals(policy.originOf(name).file()));
    return names;
  }

  private static Loaded without(String name, Path file) throws IOException {
    String rest =
        "language en 1\nextends \"" + file.getFileName() + "\"\nwithout \"" + name + "\"\n";
    List<SourceText> all = new ArrayList<>(beside(file));
    all.add(new SourceText(file.getFileName().toString(), Files.readString(file)));
    return PolicyLanguage.load("cut", rest, Sources.of(all));
  }

  private static Loaded load(Path file) throws IOException {
    return PolicyLanguage.load(
        file.getFileName().toString(), Files.readString(file), Sources.of(beside(file)));
  }

  private static List<SourceText> beside(Path file) throws IOException {
    List<SourceText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path other : files.filter(each -> each.toString().endsWith(".policy")).toList()) {
        if (!other.equals(file)) {
          texts.add(new SourceText(other.getFileName().toString(), Files.readString(other)));
        }
      }
    }
    return texts;
  }

  private static Stream<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.startsWith("./target") && !file.startsWith("./src"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
