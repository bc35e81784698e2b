package org.fairnotice.drl;

import java.util.Objects;

/**
 * One thing wrong with a DRL text.
 *
 * <p>Units: line and column from 1; 1:1 where the compiler only says that something is wrong.
 */
public record DrlProblem(int line, int column, String message) {
  /** Requires the message. */
  public DrlProblem {
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return line + ":" + column + " " + message;
  }
}
