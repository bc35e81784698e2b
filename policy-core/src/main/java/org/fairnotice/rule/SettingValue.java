package org.fairnotice.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fairnotice.time.Place;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** What a setting holds: one value, values by a measure, or values by the date they hold from. */
public sealed interface SettingValue {
  /** The value in a case, or null when the table's measure is missing there. */
  @Nullable Value in(Case facts);

  /** One value. */
  record Plain(Value value) implements SettingValue {
    /** Requires the value. */
    public Plain {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Value in(Case facts) {
      return value;
    }
  }

  /** Values by a measure. */
  record ByMeasure(Table<Value> table) implements SettingValue {
    /** Requires the table. */
    public ByMeasure {
      Objects.requireNonNull(table, "table");
    }

    @Override
    public @Nullable Value in(Case facts) {
      return table.in(facts);
    }
  }

  /**
   * Values that law or somebody else changes from a date on: a rate, a statutory sum.
   *
   * <p>Shape: at least one row, the earliest first; before the first date nobody knows the value.
   *
   * <p>Units: dates in the policy's zone, each row from the start of its day.
   *
   * <p>Errors: {@code IllegalArgumentException} when a date does not come after the one before.
   */
  record Dated(List<From> rows) implements SettingValue {
    /** One row: the first day a value holds. */
    public record From(LocalDate from, Value value) {
      /** Requires both parts. */
      public From {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(value, "value");
      }
    }

    /** Copies the rows. */
    public Dated {
      rows = List.copyOf(rows);
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("rows must not be empty");
      }
      for (int at = 1; at < rows.size(); at++) {
        if (!rows.get(at).from().isAfter(rows.get(at - 1).from())) {
          throw new IllegalArgumentException(
              "rows must stand by date, the earliest first: " + rows.get(at).from());
        }
      }
    }

    /** The value on a day, or null before the first. */
    public @Nullable Value on(LocalDate day) {
      Value value = null;
      for (From row : rows) {
        if (row.from().isAfter(day)) {
          return value;
        }
        value = row.value();
      }
      return value;
    }

    @Override
    public @Nullable Value in(Case facts) {
      return on(facts.policy().place().dateOf(facts.now()));
    }

    /** The start of the first row after an instant, or {@code Instant.MAX}. */
    public Instant nextChange(Instant now, Place place) {
      for (From row : rows) {
        Instant start = place.startOf(row.from());
        if (start.isAfter(now)) {
          return start;
        }
      }
      return Instant.MAX;
    }
  }
}
