package org.fairnotice.json;

import java.util.List;
import org.fairnotice.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * One line of an event file.
 *
 * <p>Shape: either an event or at least one problem.
 *
 * <p>Units: {@code line} counts from 1, blank lines too.
 */
public record EventLine(int line, @Nullable Event event, List<FormatProblem> problems) {
  public EventLine {
    problems = List.copyOf(problems);
    if ((event == null) == problems.isEmpty()) {
      throw new IllegalArgumentException(
          "problems: must be there if and only if there is no event, were " + problems);
    }
  }

  /**
   * The event.
   *
   * <p>Errors: {@link EventFormatException} if the line has problems.
   */
  public Event orThrow() {
    if (event == null) {
      throw new EventFormatException(problems);
    }
    return event;
  }
}
