package org.fairnotice.drl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A DRL text that does not compile.
 *
 * <p>Shape: everything wrong with it, in the order of the text; the message has one line a problem.
 */
public final class DrlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<DrlProblem> problems;

  DrlException(List<DrlProblem> problems) {
    super(problems.stream().map(DrlProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything wrong, in the order of the text. */
  public List<DrlProblem> problems() {
    return problems;
  }
}
