package org.fairnotice.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the language: rows tried from the top, the first that holds wins, a last row for
 * the rest.
 *
 * <p>Shape: there is an answer for every case, so no gap or overlap can be written; where a row
 * cannot be told there is none.
 */
public record Table<T>(List<Row<T>> rows, T otherwise) {
  /** One row: when it holds, and its result. */
  public record Row<T>(Condition when, T result) {
    /** Requires both parts. */
    public Row {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(result, "result");
    }
  }

  /** Copies the rows. */
  public Table {
    rows = List.copyOf(rows);
    Objects.requireNonNull(otherwise, "otherwise");
  }

  /** A table by a measure that so far has its last row only. */
  public static <T> By<T> by(String measure, T otherwise) {
    return new By<>(measure, List.of(), otherwise);
  }

  /** The result in a case, or null when that cannot be told. */
  public @Nullable T in(Case facts) {
    for (Row<T> row : rows) {
      Truth holds = row.when().in(facts);
      if (holds == Truth.UNKNOWN) {
        return null;
      }
      if (holds == Truth.TRUE) {
        return row.result();
      }
    }
    return otherwise;
  }

  /** A table by one measure being written. */
  public record By<T>(String measure, List<Row<T>> rows, T otherwise) {
    /** Copies the rows. */
    public By {
      rows = List.copyOf(rows);
    }

    /** The same with one more row above the last. */
    public By<T> row(Comparison comparison, Operand bound, T result) {
      List<Row<T>> more = new ArrayList<>(rows);
      more.add(new Row<>(Condition.measure(measure, comparison, bound), result));
      return new By<>(measure, more, otherwise);
    }

    /** The table. */
    public Table<T> table() {
      return new Table<>(rows, otherwise);
    }
  }
}
