package org.fairnotice.dsl.whole;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Dialect;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PhraseWriter;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.dsl.vocabulary.VocabularyExtension;
import org.jspecify.annotations.Nullable;

/**
 * A file with everything it goes on from, read as one.
 *
 * <p>Shape: the texts are joined, the file itself first, so that every range says its file; the
 * tree is the one that a single file with the same lines would have. A file that names no other
 * stays as it is read.
 *
 * <p>Errors: a file that is not there, a circle, and a name that is not in the file gone on from
 * are diagnostics; the header {@code extends} then stays in the tree.
 */
public final class Whole {
  private final Sources sources;
  private final VocabularyExtension extension;
  private final List<PolicyReading> files = new ArrayList<>();
  private final List<Diagnostic> found = new ArrayList<>();
  private SourceText source;
  private boolean complete = true;

  private Whole(PolicyReading file, Sources sources, VocabularyExtension extension) {
    this.sources = sources;
    this.extension = extension;
    this.source = file.tree().source();
    files.add(file);
  }

  /** A file with what it goes on from. */
  public static PolicyReading of(
      PolicyReading file, Sources sources, VocabularyExtension extension) {
    return new Whole(file, sources, extension).joined();
  }

  private PolicyReading joined() {
    PolicyTree last = files.get(0).tree();
    Phrase.NameValue next = base(last);
    Set<String> seen = new HashSet<>(Set.of(last.source().name()));
    SourceText from = last.source();
    while (next != null) {
      SourceText file = sources.find(next.name(), from);
      boolean circle = file != null && !seen.add(file.name());
      if (file == null || circle) {
        String code = circle ? "check.base-circle" : "check.base-not-found";
        Diagnostic missing = Diagnostic.error(code, next.range(), next.name());
        found.add(circle ? missing : notFound(missing, next));
        complete = false;
        break;
      }
      last = add(file);
      next = base(last);
      from = file;
    }
    return merged();
  }

  /** Files whose name, or what stands last in it, is near the one that is not there. */
  private Diagnostic notFound(Diagnostic missing, Phrase.NameValue name) {
    Map<String, String> byLast = new LinkedHashMap<>();
    for (String each : sources.names()) {
      byLast.putIfAbsent(each, each);
      byLast.putIfAbsent(each.substring(each.lastIndexOf('/') + 1), each);
    }
    byLast.values().remove(Named.withoutEnding(source.name()));
    String written = Named.withoutEnding(name.name());
    String last = written.substring(written.lastIndexOf('/') + 1);
    Dialect dialect = Dialect.of(files.get(0).tree().language());
    return missing
        .withHint("hint.base-not-found")
        .withSuggestions(
            Nearest.of(last, byLast.keySet()).stream()
                .map(near -> Objects.requireNonNull(byLast.get(near)))
                .distinct()
                .limit(3)
                .map(near -> new Phrase.NameValue(near, name.range()))
                .map(
                    near -> new Suggestion(PhraseWriter.write(dialect, "name", near), name.range()))
                .toList());
  }

  /** Reads a file and puts its text behind the others. */
  private PolicyTree add(SourceText file) {
    PolicyReading reading = PolicyReader.read(file, extension);
    int offset = source.text().length() + 1;
    source = source.joinedWith(file);
    PolicyReading moved = Shift.by(offset, source, reading);
    files.add(moved);
    return moved.tree();
  }

  /** The name of the file that a tree goes on from. */
  private static Phrase.@Nullable NameValue base(PolicyTree tree) {
    return tree.headers().stream()
        .filter(header -> header.keyword() == Keyword.EXTENDS)
        .map(header -> Named.name(header.phrase()))
        .findFirst()
        .orElse(null);
  }

  private PolicyReading merged() {
    String language = files.get(0).tree().language();
    PolicyTree whole = Retold.in(language, files.get(files.size() - 1).tree());
    boolean readable = files.stream().noneMatch(file -> file.report().hasErrors());
    for (int at = files.size() - 2; at >= 0; at--) {
      Merge merge = new Merge(Retold.in(language, files.get(at).tree()), whole, readable);
      whole = merge.tree();
      found.addAll(merge.diagnostics());
    }
    if (files.size() == 1) {
      found.addAll(Merge.alone(whole, complete));
    }
    List<Diagnostic> all = new ArrayList<>();
    files.forEach(file -> all.addAll(file.report().diagnostics()));
    all.addAll(found);
    PolicyTree tree =
        new PolicyTree(
            source, language, headers(whole), whole.blocks(), files.get(0).tree().atEnd());
    return new PolicyReading(tree, new Report(source, files.get(0).report().language(), all));
  }

  /** While something is missing, the tree says that it goes on from another. */
  private List<PolicyTree.Header> headers(PolicyTree whole) {
    List<PolicyTree.Header> kept = new ArrayList<>(whole.headers());
    if (complete) {
      kept.removeIf(header -> header.keyword() == Keyword.EXTENDS);
      kept.removeIf(header -> header.keyword() == Keyword.WITHOUT);
    }
    return kept;
  }
}
