package org.fairnotice.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fairnotice.json.FormatProblem.Code;

/** The problems found so far in one event, and the place where reading stands. */
final class Problems {
  private final int line;
  private final List<Object> path = new ArrayList<>(4);
  private final List<FormatProblem> found = new ArrayList<>(0);
  private UnaryOperator<String> naming = UnaryOperator.identity();

  Problems(int line) {
    this.line = line;
  }

  void enter(Object nameOrIndex) {
    path.add(nameOrIndex);
  }

  void leave() {
    path.remove(path.size() - 1);
  }

  void add(Code code, String message) {
    addAt(place(), code, message);
  }

  void addIn(String name, Code code, String message) {
    enter(name);
    add(code, message);
    leave();
  }

  void addAt(String field, Code code, String message) {
    found.add(new FormatProblem(line, naming.apply(field), code, message));
  }

  /** From here on, fields are called what the naming makes of their names. */
  void naming(UnaryOperator<String> naming) {
    this.naming = naming;
  }

  int count() {
    return found.size();
  }

  List<FormatProblem> found() {
    return List.copyOf(found);
  }

  EventFormatException asException() {
    return new EventFormatException(found);
  }

  String place() {
    StringBuilder place = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer index) {
        place.append('[').append(index.intValue()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(Shown.plain(step.toString()));
      }
    }
    return place.toString();
  }
}
