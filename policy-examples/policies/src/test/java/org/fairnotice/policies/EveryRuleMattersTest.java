package org.fairnotice.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.scenario.ScenarioResult;
import org.fairnotice.dsl.scenario.ScenarioRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes each rule and limit of a policy out in turn: an example must notice. */
class EveryRuleMattersTest {
  @ParameterizedTest
  @ValueSource(strings = {"barber.policy", "physiotherapist.policy", "tutor.policy"})
  void an_example_fails_without_any_one_rule(String file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(file));

    assertThat(holds(file, lines)).isTrue();
    List<String> unnoticed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("rule ") || lines.get(i).startsWith("limit ")) {
        if (holds(file, without(lines, i))) {
          unnoticed.add(lines.get(i));
        }
      }
    }

    assertThat(unnoticed).isEmpty();
  }

  private static List<String> without(List<String> lines, int block) {
    List<String> rest = new ArrayList<>(lines.subList(0, block));
    int end = block + 1;
    while (end < lines.size() && lines.get(end).startsWith(" ")) {
      end++;
    }
    rest.addAll(lines.subList(end, lines.size()));
    return rest;
  }

  private static boolean holds(String file, List<String> lines) {
    Loaded loaded = PolicyLanguage.load(file, String.join("\n", lines) + "\n");
    return !loaded.report().hasErrors()
        && new ScenarioRunner(PolicyEngine.create())
            .run(loaded.policyOrThrow(), loaded.scenarios()).stream()
                .allMatch(ScenarioResult::passed);
  }
}
