package org.fairnotice.rule;

import java.util.Objects;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** What a setting holds: one value, or a table of values by a measure. */
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
}
