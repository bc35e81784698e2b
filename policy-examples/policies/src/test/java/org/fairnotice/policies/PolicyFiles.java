package org.fairnotice.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.whole.Sources;

/** The example policies as they stand in their folder, without what a build puts there. */
final class PolicyFiles {
  private static final Path FOLDER = Path.of(".");

  private PolicyFiles() {}

  /** The files whose names end so, in this folder and the folders in it. */
  static List<Path> ending(String ending) {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .map(Path::normalize)
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.startsWith("target") && !file.startsWith("src"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a policy may go on from: the files beside it, as the command line finds them. */
  static Sources beside(Path file) {
    List<SourceText> texts =
        ending(".policy").stream()
            .filter(other -> !other.equals(file))
            .filter(other -> other.resolveSibling("").equals(file.resolveSibling("")))
            .map(other -> new SourceText(other.getFileName().toString(), text(other)))
            .toList();
    return Sources.of(texts);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
