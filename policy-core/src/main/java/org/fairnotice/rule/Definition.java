package org.fairnotice.rule;

import java.util.List;
import java.util.Objects;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A word of the business's own: a condition with a name, or, with triggers, a happening that is
 * counted by that name.
 *
 * <p>Shape: all of {@code conditions} and none of {@code unless}; without triggers it is a
 * condition only.
 */
public record Definition(
    String name,
    List<Trigger> triggers,
    List<Condition> conditions,
    List<Condition> unless,
    boolean oncePerBooking,
    boolean oncePerBill,
    @Nullable Origin origin) {
  /** A definition that may happen to a bill as often as it will. */
  public Definition(
      String name,
      List<Trigger> triggers,
      List<Condition> conditions,
      List<Condition> unless,
      boolean oncePerBooking,
      @Nullable Origin origin) {
    this(name, triggers, conditions, unless, oncePerBooking, false, origin);
  }

  /** Copies the lists. */
  public Definition {
    Objects.requireNonNull(name, "name");
    triggers = List.copyOf(triggers);
    conditions = List.copyOf(conditions);
    unless = List.copyOf(unless);
  }

  /** Whether it names something that happens. */
  public boolean happens() {
    return !triggers.isEmpty();
  }

  /** Its conditions as one. */
  public Condition condition() {
    return Condition.of(conditions, unless);
  }

  /** Whether its conditions hold. */
  public Truth holds(Case facts) {
    return Condition.in(conditions, unless, facts);
  }
}
