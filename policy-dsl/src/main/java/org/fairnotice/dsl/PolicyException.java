package org.fairnotice.dsl;

import org.fairnotice.dsl.report.Report;

/** A policy text that cannot run; the message is its report in the file's own language. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Report report;

  /** A text that cannot run, for what its report says. */
  public PolicyException(Report report) {
    super(report.render());
    this.report = report;
  }

  /** What is wrong with the text. */
  public Report report() {
    return report;
  }
}
