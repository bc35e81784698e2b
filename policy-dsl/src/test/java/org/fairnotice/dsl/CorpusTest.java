package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.TreeText;
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

  private static void good(Path path) {
    PolicyReading reading = PolicyReader.read(source(path));

    assertThat(reading.report().render("en")).isEmpty();
    golden(path, ".tree", TreeText.of(reading.tree()));
  }

  private static void bad(Path path) {
    PolicyReading reading = PolicyReader.read(source(path));

    assertThat(reading.report().hasErrors()).isTrue();
    golden(path, ".errors", reading.report().render());
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
