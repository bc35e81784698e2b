package org.fairnotice.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.whole.Sources;
import org.jspecify.annotations.Nullable;

/**
 * The policy files of a folder and the folders in it; nothing outside of it is ever read.
 *
 * <p>Shape: a file is called by its path from the folder. It is looked for beside the file that
 * names it, first by its file name, then by the name of its policy.
 */
final class FolderSources implements Sources {
  private final Path root;

  FolderSources(Path root) {
    this.root = root;
  }

  @Override
  public @Nullable SourceText find(String name, SourceText from) {
    Path folder = root.resolve(from.name()).getParent();
    SourceText named = folder == null ? null : named(folder, name);
    return named != null || folder == null ? named : Sources.of(beside(folder)).find(name, from);
  }

  /** The files of the folder by name, and their policies. */
  @Override
  public List<String> names() {
    return Sources.of(beside(root)).names();
  }

  private @Nullable SourceText named(Path folder, String name) {
    for (String each : List.of(name, name + ENDING)) {
      SourceText found = each.endsWith(ENDING) ? read(folder, each) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable SourceText read(Path folder, String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(root.normalize()) && Files.isRegularFile(file) ? text(file) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private List<SourceText> beside(Path folder) {
    List<SourceText> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        SourceText text = file.toString().endsWith(ENDING) ? text(file) : null;
        if (text != null) {
          files.add(text);
        }
      }
      return files;
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A file as text, or null where it cannot be read as such. */
  private @Nullable SourceText text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String name = root.normalize().relativize(file.normalize()).toString();
      return new SourceText(name.replace('\\', '/'), text);
    } catch (IOException e) {
      return null;
    }
  }
}
