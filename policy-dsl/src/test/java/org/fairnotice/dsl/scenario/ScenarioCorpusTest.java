package org.fairnotice.dsl.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every file of the corpus plays its examples as its golden file reports; {@code -Dcorpus.update}
 * rewrites the golden files.
 */
class ScenarioCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final PolicyEngine ENGINE = PolicyEngine.create();

  @TestFactory
  Stream<DynamicTest> examples_come_out_as_the_golden_file_says() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(CORPUS.resolve("scenario"))) {
      files = found.filter(path -> path.toString().endsWith(".policy")).sorted().toList();
    }
    assertThat(files).hasSize(8);
    return files.stream()
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> golden(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"salon.en.policy", "salon.fr.policy", "salon.ru.policy"})
  void the_examples_of_the_language_reference_pass(String file) throws IOException {
    List<ScenarioResult> results = play(CORPUS.resolve("good").resolve(file));

    assertThat(results).isNotEmpty().allMatch(ScenarioResult::passed);
  }

  private static void golden(Path path) throws IOException {
    Path golden = Path.of(path.toString().replace(".policy", ".expected"));

    String report = ScenarioReport.render(play(path));

    if (System.getProperty("corpus.update") != null) {
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(Files.readString(golden));
  }

  private static List<ScenarioResult> play(Path path) throws IOException {
    Loaded loaded = PolicyLanguage.load(path.getFileName().toString(), Files.readString(path));
    return new ScenarioRunner(ENGINE).run(loaded.policyOrThrow(), loaded.scenarios());
  }
}
