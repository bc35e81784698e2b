package org.fairnotice.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Undecided;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.scenario.ScenarioReport;
import org.fairnotice.dsl.scenario.ScenarioResult;
import org.fairnotice.dsl.scenario.ScenarioRunner;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplePoliciesTest {
  static List<Path> policies() {
    return PolicyFiles.ending(".policy");
  }

  static List<Path> eventFiles() {
    return PolicyFiles.ending(".events.jsonl");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_policy_is_read_without_a_word_of_complaint(Path file) {
    Loaded loaded = load(file);

    assertThat(loaded.report().diagnostics())
        .as(loaded.render())
        .allMatch(each -> each.severity() == Severity.HINT);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_policy_shows_what_it_does_in_examples_that_hold(Path file) {
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

  private static Loaded load(Path file) {
    return PolicyLanguage.load(
        file.getFileName().toString(), PolicyFiles.text(file), PolicyFiles.beside(file));
  }
}
