package org.fairnotice.dsl.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
