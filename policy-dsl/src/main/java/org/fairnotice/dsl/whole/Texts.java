package org.fairnotice.dsl.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/** Policy files given as texts. */
record Texts(List<SourceText> files) implements Sources {
  Texts {
    files = List.copyOf(files);
  }

  @Override
  public @Nullable SourceText find(String name, SourceText from) {
    List<SourceText> found = new ArrayList<>();
    for (SourceText file : files) {
      boolean named = file.name().equals(name) || file.name().equals(name + ENDING);
      if (named && !file.name().equals(from.name())) {
        return file;
      }
      if (!file.name().equals(from.name()) && name.equals(policyName(file))) {
        found.add(file);
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  @Override
  public List<String> names() {
    return files.stream()
        .flatMap(file -> Stream.of(Named.withoutEnding(file.name()), policyName(file)))
        .filter(Objects::nonNull)
        .toList();
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
