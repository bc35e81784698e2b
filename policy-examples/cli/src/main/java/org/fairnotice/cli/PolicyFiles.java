package org.fairnotice.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.jspecify.annotations.Nullable;

/** Reads policy files: the one place where the commands meet the policy language. */
interface PolicyFiles {
  /** What a text holds, whatever is wrong with it. */
  Reading read(String name, String text);

  /**
   * What a file holds, whatever is wrong with it.
   *
   * @param folder where the files are that it may go on from
   * @param settings what the host gives, by name
   */
  default Reading read(Path folder, String name, String text, Map<String, String> settings) {
    return read(name, text);
  }

  /** The settings that the files read so far ask the host for. */
  default Set<String> asked() {
    return Set.of();
  }

  /** The findings about files that are versions of one policy, and the versions in them. */
  default Versions versions(List<Reading> files) {
    boolean errors = files.stream().anyMatch(Reading::hasErrors);
    return new Versions(
        files,
        errors ? null : Policies.of(files.stream().map(file -> file.policyOrFail()).toList()));
  }

  /** What the files of a folder hold, those of one name looked at together, in the order given. */
  default List<Reading> folder(List<Reading> files) {
    return files;
  }

  /** Files that are versions of one policy; no policies if a file has errors. */
  record Versions(List<Reading> files, @Nullable Policies policies) {
    /** Copies the list. */
    public Versions {
      files = List.copyOf(files);
    }
  }

  /**
   * A policy file that was read.
   *
   * <p>Shape: {@code report} shows all findings to a person, each with its line and a caret; the
   * policy is there if and only if no finding is an error.
   */
  record Reading(
      String name,
      List<Finding> findings,
      String report,
      @Nullable Policy policy,
      List<Example> examples) {
    /** Copies the lists. */
    public Reading {
      findings = List.copyOf(findings);
      examples = List.copyOf(examples);
    }

    /** The policy of a file without errors. */
    Policy policyOrFail() {
      return Objects.requireNonNull(policy, "policy");
    }

    /** Whether the policy cannot be used. */
    boolean hasErrors() {
      return policy == null;
    }
  }

  /**
   * One thing wrong with a policy file.
   *
   * <p>Units: line and column count from 1.
   */
  record Finding(
      String file,
      int line,
      int column,
      String severity,
      String code,
      String message,
      @Nullable String hint) {}

  /** An example of a policy file that can be run. */
  interface Example {
    /** Its name. */
    String name();

    /** Plays it. */
    Outcome play();
  }

  /**
   * How an example came out: what differs, line by line, nothing when all is as expected; and what
   * time alone decided between its moments, a line each.
   */
  record Outcome(List<Difference> differences, List<String> meanwhile) {
    /** Copies the lists. */
    public Outcome {
      differences = List.copyOf(differences);
      meanwhile = List.copyOf(meanwhile);
    }

    /** Whether all is as expected. */
    boolean passed() {
      return differences.isEmpty();
    }
  }

  /**
   * Where an example came out otherwise than expected; {@code refused} says which rules said no,
   * and why.
   */
  record Difference(
      int line, String step, List<String> expected, List<String> got, List<String> refused) {
    /** Copies the lists. */
    public Difference {
      expected = List.copyOf(expected);
      got = List.copyOf(got);
      refused = List.copyOf(refused);
    }
  }
}
