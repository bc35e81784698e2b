package org.fairnotice.cli;

import java.util.List;
import org.fairnotice.rule.Policy;
import org.jspecify.annotations.Nullable;

/** Reads policy files: the one place where the commands meet the policy language. */
interface PolicyFiles {
  /** What a text holds, whatever is wrong with it. */
  Reading read(String name, String text);

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
      int line, int column, String severity, String code, String message, @Nullable String hint) {}

  /** An example of a policy file that can be run. */
  interface Example {
    /** Its name. */
    String name();

    /** Plays it. */
    Outcome play();
  }

  /** How an example came out: what differs, line by line; nothing when all is as expected. */
  record Outcome(List<Difference> differences) {
    /** Copies the list. */
    public Outcome {
      differences = List.copyOf(differences);
    }

    /** Whether all is as expected. */
    boolean passed() {
      return differences.isEmpty();
    }
  }

  /** Where an example came out otherwise than expected. */
  record Difference(int line, String step, List<String> expected, List<String> got) {
    /** Copies the lists. */
    public Difference {
      expected = List.copyOf(expected);
      got = List.copyOf(got);
    }
  }
}
