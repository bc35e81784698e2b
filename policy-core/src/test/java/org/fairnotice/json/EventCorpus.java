package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.event.EventType;

/**
 * The files under {@code corpus/events}: good ones, one for each type, and bad ones with what is
 * said of them.
 */
final class EventCorpus {
  static final Path FOLDER = Path.of("src/test/resources/corpus/events");

  private static final boolean UPDATE = System.getProperty("corpus.update") != null;

  private EventCorpus() {}

  /** The lines of one type: the first with nothing but what must be there, then fuller ones. */
  static List<String> good(EventType type) {
    return lines(FOLDER.resolve("good").resolve(type.wireName() + ".jsonl"));
  }

  static Stream<String> allGood() {
    return Stream.of(EventType.values()).flatMap(type -> good(type).stream());
  }

  static List<Path> bad() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("bad"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares a text with a file of expectations, or rewrites the file if told to by {@code
   * -Dcorpus.update}.
   */
  static void expect(Path file, String actual) {
    if (UPDATE) {
      try {
        Files.writeString(file, actual);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(file).as("run with -Dcorpus.update, then review the diff").exists();
    assertThat(actual).isEqualTo(text(file));
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }
}
