package org.fairnotice.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells everything that is wrong with the text of a ruling or a record.
 *
 * <p>Shape: at least one problem; the message has one line for each.
 */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FormatProblem> problems;

  FormatException(List<FormatProblem> problems) {
    super(problems.stream().map(FormatProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the fields; none after the exception was serialized. */
  public List<FormatProblem> problems() {
    return problems == null ? List.of() : problems;
  }
}
