package org.fairnotice.rule;

import java.util.List;
import java.util.Objects;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the language: rows by a measure, the first that holds wins, a last row for the
 * rest.
 *
 * <p>Shape: bounds are one-sided; the table has an answer for every value of its measure, so no gap
 * or overlap can be written.
 */
public record Table<T>(String measure, List<Row<T>> rows, T otherwise) {
  /** One row: how the measure must stand to the bound, and the result. */
  public record Row<T>(Comparison comparison, Operand bound, T result) {
    /** Requires all parts. */
    public Row {
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(bound, "bound");
      Objects.requireNonNull(result, "result");
    }
  }

  /** Copies the rows. */
  public Table {
    Objects.requireNonNull(measure, "measure");
    rows = List.copyOf(rows);
    Objects.requireNonNull(otherwise, "otherwise");
  }

  /** The result in a case, or null when the measure or a bound is missing. */
  public @Nullable T in(Case facts) {
    Value value = facts.term(measure);
    for (Row<T> row : rows) {
      Truth holds = Values.compare(value, row.comparison(), row.bound().in(facts));
      if (holds == Truth.UNKNOWN) {
        return null;
      }
      if (holds == Truth.TRUE) {
        return row.result();
      }
    }
    return value == null ? null : otherwise;
  }
}
