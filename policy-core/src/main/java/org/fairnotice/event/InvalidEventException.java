package org.fairnotice.event;

/** Tells that an event was made with a value it cannot have. */
public final class InvalidEventException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String problem;

  InvalidEventException(String parameter, String problem) {
    super(parameter + ": " + problem);
    this.parameter = parameter;
    this.problem = problem;
  }

  /** The name of the component, or several separated by a comma and a space. */
  public String parameter() {
    return parameter;
  }

  /** What is wrong with it, with the value; the message without the name. */
  public String problem() {
    return problem;
  }
}
