package org.fairnotice.dsl.whole;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyTree;
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
    List<SourceText> all = List.copyOf(files);
    return (name, from) -> {
      List<SourceText> found = new ArrayList<>();
      for (SourceText file : all) {
        boolean named = file.name().equals(name) || file.name().equals(name + ENDING);
        if (named && !file.name().equals(from.name())) {
          return file;
        }
        if (!file.name().equals(from.name()) && name.equals(policyName(file))) {
          found.add(file);
        }
      }
      return found.size() == 1 ? found.get(0) : null;
    };
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
    return (name, from) -> {
      SourceText found = find(name, from);
      return found == null ? others.find(name, from) : found;
    };
  }

  /** The name of a file's policy; null where it does not say. */
  private static @Nullable String policyName(SourceText file) {
    PolicyTree tree = PolicyReader.read(file).tree();
    return tree.headers().stream()
        .filter(header -> header.keyword() == Keyword.POLICY)
        .map(header -> Named.name(header.phrase()))
        .filter(each -> each != null)
        .map(Phrase.NameValue::name)
        .findFirst()
        .orElse(null);
  }
}
