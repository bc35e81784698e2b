package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.dsl.PolicyLanguage.Around;
import org.fairnotice.dsl.check.Checker;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.TreeText;
import org.fairnotice.dsl.whole.Sources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of the corpus reads as its golden file says; {@code -Dcorpus.update} rewrites the
 * golden files.
 */
class CorpusTest {
  static final Path CORPUS = Path.of("src/test/resources/corpus");

  @TestFactory
  Stream<DynamicTest> good_policies_read_into_their_trees() {
    return policies("good")
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> good(path)));
  }

  @TestFactory
  Stream<DynamicTest> bad_policies_say_what_is_wrong() {
    return policies("bad")
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> bad(path)));
  }

  @TestFactory
  Stream<DynamicTest> each_mistake_is_told_with_its_place_and_what_was_expected() {
    return policies("mistakes")
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> mistake(path)));
  }

  @TestFactory
  Stream<DynamicTest> policies_of_several_files_say_what_is_wrong_in_which() {
    return policies("whole")
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> whole(path)));
  }

  /** Each line that says the language begins another file. */
  private static void whole(Path path) {
    List<SourceText> files = new ArrayList<>();
    for (String file : text(path).split("(?m)^(?=language en 1$)")) {
      if (!file.isEmpty()) {
        files.add(new SourceText((files.size() + 1) + ".policy", file));
      }
    }
    Around around = Around.nothing().with(Sources.of(files));
    PolicyVersions versions =
        PolicyVersions.of(files.stream().map(file -> PolicyLanguage.load(file, around)).toList());

    assertThat(versions.hasErrors()).isTrue();
    golden(path, ".errors", versions.render());
  }

  private static void good(Path path) {
    PolicyReading reading = PolicyReader.read(source(path));
    Report advice =
        new Report(reading.report().source(), reading.report().language(), Checker.check(reading));

    assertThat(reading.report().render("en")).isEmpty();
    assertThat(advice.hasErrors()).as(advice.render()).isFalse();
    golden(path, ".tree", TreeText.of(reading.tree()));
    golden(path, ".advice", advice.render());
  }

  /** A mistake is told once, and nothing that only follows from it. */
  private static void mistake(Path path) {
    Report report = checked(path);

    assertThat(report.diagnostics()).hasSize(1);
    assertThat(report.diagnostics().get(0).expected()).isNotEmpty();
    golden(path, ".errors", report.render());
  }

  private static Report checked(Path path) {
    PolicyReading reading = PolicyReader.read(source(path));
    return reading.report().with(Checker.check(reading));
  }

  private static void bad(Path path) {
    Report report = checked(path);

    assertThat(report.hasErrors()).isTrue();
    golden(path, ".errors", report.render());
  }

  static SourceText source(Path path) {
    return new SourceText(path.getFileName().toString(), text(path));
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> policies(String folder) {
    try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
      List<Path> sorted =
          files.filter(path -> path.toString().endsWith(".policy")).sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void golden(Path path, String extension, String actual) {
    Path golden = Path.of(path.toString().replace(".policy", extension));
    if (System.getProperty("corpus.update") != null) {
      try {
        Files.writeString(golden, actual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(actual).isEqualTo(text(golden));
  }
}
