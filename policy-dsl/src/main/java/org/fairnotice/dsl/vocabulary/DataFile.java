package org.fairnotice.dsl.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a vocabulary file by section; blank lines and comments are left out. */
final class DataFile {
  private DataFile() {}

  /** A section: what stands in its brackets, what stands after them, and its lines. */
  record Section(String name, String options, List<String> lines) {}

  static List<Section> read(String resource) {
    List<Section> sections = new ArrayList<>();
    for (String line : text(resource).lines().toList()) {
      if (line.startsWith("[")) {
        int close = line.indexOf(']');
        String options = line.substring(close + 1).strip();
        sections.add(new Section(line.substring(1, close), options, new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        sections.get(sections.size() - 1).lines().add(line.strip());
      }
    }
    return sections;
  }

  private static String text(String resource) {
    try (InputStream in = DataFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing vocabulary file: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
