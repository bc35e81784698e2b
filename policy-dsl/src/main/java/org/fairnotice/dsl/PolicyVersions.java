package org.fairnotice.dsl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Policy files that are the versions of one policy, such as those of a folder.
 *
 * <p>Shape: versions bear one name, and each ends on the day the next begins; what does not is told
 * in the report of the later file. A file that others go on from and that says nothing of when it
 * is in force is no version. Files stand in the order given.
 */
public final class PolicyVersions {
  private static final String HINT = "hint.versions";

  private final List<Loaded> files;
  private final @Nullable Policies policies;

  private PolicyVersions(List<Loaded> files, @Nullable Policies policies) {
    this.files = List.copyOf(files);
    this.policies = policies;
  }

  /**
   * The versions in the files given.
   *
   * <p>Errors: {@code IllegalArgumentException} if there is none.
   */
  public static PolicyVersions of(List<Loaded> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("files must not be empty");
    }
    List<Loaded> all = new ArrayList<>(files);
    List<Loaded> versions =
        new ArrayList<>(files.stream().filter(file -> isVersion(file, files)).toList());
    if (versions.stream().noneMatch(Loaded::hasErrors)) {
      versions.sort(Comparator.comparing(file -> file.policyOrThrow().inForceFrom()));
      for (int at = 1; at < versions.size(); at++) {
        Loaded told = versions.get(at).with(found(versions.get(at - 1), versions.get(at)));
        all.set(all.indexOf(versions.get(at)), told);
      }
    }
    boolean errors = all.stream().anyMatch(Loaded::hasErrors);
    return new PolicyVersions(
        all, errors ? null : Policies.of(versions.stream().map(Loaded::policyOrThrow).toList()));
  }

  /**
   * The policies of a folder: files whose policies bear one name are versions of it, others stand
   * alone.
   *
   * <p>Shape: in the order in which the names first come up.
   */
  public static List<PolicyVersions> byName(List<Loaded> files) {
    Map<String, List<Loaded>> named = new LinkedHashMap<>();
    for (Loaded file : files) {
      named.computeIfAbsent(key(file), any -> new ArrayList<>()).add(file);
    }
    return named.values().stream().map(PolicyVersions::of).toList();
  }

  /** What files of one policy have in common; of its own where a file does not name its policy. */
  private static String key(Loaded file) {
    PolicyTree.Header header = header(file, Keyword.POLICY);
    return header != null
            && header.phrase() instanceof Phrase.Said said
            && said.argument("name") instanceof Phrase.NameValue name
        ? "policy " + name.name()
        : "file " + file.name();
  }

  private static boolean isVersion(Loaded file, List<Loaded> files) {
    boolean base =
        files.stream()
            .filter(other -> other != file)
            .anyMatch(other -> other.reading().tree().source().names().contains(file.name()));
    return !base || header(file, Keyword.IN_FORCE) != null;
  }

  private static PolicyTree.@Nullable Header header(Loaded file, Keyword keyword) {
    return file.reading().tree().headers().stream()
        .filter(header -> header.keyword() == keyword)
        .findFirst()
        .orElse(null);
  }

  private static List<Diagnostic> found(Loaded before, Loaded file) {
    Policy earlier = before.policyOrThrow();
    Policy later = file.policyOrThrow();
    List<Diagnostic> found = new ArrayList<>();
    if (!earlier.name().equals(later.name())) {
      found.add(
          Diagnostic.error(
              "check.versions-names",
              place(file, Keyword.POLICY),
              later.name(),
              before.name(),
              earlier.name()));
      return found;
    }
    LocalDate end = earlier.inForceUntil();
    SourceRange place = place(file, Keyword.IN_FORCE);
    if (end == null || end.isAfter(later.inForceFrom())) {
      String from = later.inForceFrom().toString();
      found.add(
          Diagnostic.error("check.versions-overlap", place, before.name(), from).withHint(HINT));
    } else if (end.isBefore(later.inForceFrom())) {
      String from = later.inForceFrom().toString();
      found.add(
          Diagnostic.error("check.versions-gap", place, before.name(), end.toString(), from)
              .withHint(HINT));
    }
    return found;
  }

  private static SourceRange place(Loaded file, Keyword keyword) {
    PolicyTree.Header header = header(file, keyword);
    return header == null ? file.reading().tree().source().lineRange(1) : header.line().range();
  }

  /** The files with all that came of them, in the order given. */
  public List<Loaded> files() {
    return files;
  }

  /** Whether anything keeps the versions from running. */
  public boolean hasErrors() {
    return policies == null;
  }

  /**
   * The versions.
   *
   * <p>Errors: {@link PolicyException} with the report of the first file that has errors.
   */
  public Policies policiesOrThrow() {
    files.forEach(Loaded::policyOrThrow);
    return Objects.requireNonNull(policies);
  }

  /** What there is to say about the files, as text; empty when there is nothing. */
  public String render() {
    StringBuilder out = new StringBuilder();
    files.forEach(file -> out.append(file.render()));
    return out.toString();
  }
}
