package org.fairnotice.rule;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fairnotice.event.EventType;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the vocabulary: its type, what its absence means, for which events it exists, and how
 * it is read.
 *
 * <p>Shape: {@code read} answers null where the fact is not there; {@code changes} answers when it
 * may next be otherwise by the passing of time alone, {@code Instant.MAX} for most.
 *
 * <p>Errors: a {@code read} that throws counts as a missing fact and is named in the undecided
 * entry.
 */
public record Term(
    String id,
    Type type,
    Absence absence,
    Predicate<EventType> exists,
    Function<Case, @Nullable Value> read,
    Function<Case, Instant> changes) {
  /** The types of value. */
  public enum Type {
    MONEY,
    NUMBER,
    SHARE,
    LAPSE,
    TEXT,
    TIME_OF_DAY,
    DATE,
    FLAG
  }

  /** What it means that a fact is not there. */
  public enum Absence {
    /** There is none: comparisons are false. */
    NONE,
    /** Nobody knows: comparisons are unknown. */
    UNKNOWN
  }

  /** Requires all parts. */
  public Term {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(absence, "absence");
    Objects.requireNonNull(exists, "exists");
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(changes, "changes");
  }

  /** A term of a host: read from the case, its absence unknown, never changing by time alone. */
  public static Term of(String id, Type type, Function<Case, @Nullable Value> read) {
    return new Term(id, type, Absence.UNKNOWN, event -> true, read, facts -> Instant.MAX);
  }

  /** The same, its absence meaning none. */
  public Term absentMeansNone() {
    return new Term(id, type, Absence.NONE, exists, read, changes);
  }
}
