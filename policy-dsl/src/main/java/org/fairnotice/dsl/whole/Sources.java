package org.fairnotice.dsl.whole;

import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Where the files are that policies name behind {@code extends}.
 *
 * <p>Shape: a file is named by its file name, with or without {@code .policy}, or by the name of
 * its policy where only one file has it.
 */
@FunctionalInterface
public interface Sources {
  /** How the name of a policy file ends. */
  String ENDING = ".policy";

  /**
   * The file of a name, or null where there is none, or more than one.
   *
   * @param from the file that names it, which is never meant itself
   */
  @Nullable SourceText find(String name, SourceText from);

  /** The names under which files may be found, as far as that can be told without their text. */
  default List<String> names() {
    return List.of();
  }

  /** No files. */
  static Sources none() {
    return (name, from) -> null;
  }

  /** The files given. */
  static Sources of(SourceText... files) {
    return of(List.of(files));
  }

  /** The files given. */
  static Sources of(List<SourceText> files) {
    return new Texts(files);
  }

  /**
   * The files shipped as resources in a folder of a class's module, such as {@code
   * org/fairnotice/policies}.
   *
   * <p>Shape: a file is named by its path from the folder, or from that of the file that names it.
   */
  static Sources resources(Class<?> near, String folder) {
    return new Resources(near, folder);
  }

  /** These, and where they have no such file, others. */
  default Sources or(Sources others) {
    Sources these = this;
    return new Sources() {
      @Override
      public @Nullable SourceText find(String name, SourceText from) {
        SourceText found = these.find(name, from);
        return found == null ? others.find(name, from) : found;
      }

      @Override
      public List<String> names() {
        return Stream.concat(these.names().stream(), others.names().stream()).distinct().toList();
      }
    };
  }
}
