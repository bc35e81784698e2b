package org.fairnotice.dsl.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Policy files shipped as resources. */
record Resources(Class<?> near, String folder) implements Sources {
  @Override
  public @Nullable SourceText find(String name, SourceText from) {
    if (name.contains("..")) {
      return null;
    }
    String beside = from.name().substring(0, from.name().lastIndexOf('/') + 1);
    String file = name.endsWith(ENDING) ? name : name + ENDING;
    for (String path : List.of(beside + file, file)) {
      SourceText found = path.equals(from.name()) ? null : read(path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What stands in the folder on the class path, where that can be listed: in a jar or on disk. */
  @Override
  public List<String> names() {
    URL place = near.getResource("/" + folder);
    try {
      if (place != null && place.openConnection() instanceof JarURLConnection jar) {
        String start = folder + "/";
        return jar.getJarFile().stream()
            .map(JarEntry::getName)
            .filter(name -> name.startsWith(start) && name.endsWith(ENDING))
            .map(name -> Named.withoutEnding(name.substring(start.length())))
            .sorted()
            .toList();
      }
      return place == null || !place.getProtocol().equals("file")
          ? List.of()
          : listed(Path.of(place.toURI()));
    } catch (IOException | URISyntaxException e) {
      return List.of();
    }
  }

  private static List<String> listed(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(ENDING))
          .map(Named::withoutEnding)
          .sorted()
          .toList();
    }
  }

  private @Nullable SourceText read(String path) {
    try (InputStream in = near.getResourceAsStream("/" + folder + "/" + path)) {
      return in == null
          ? null
          : new SourceText(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
