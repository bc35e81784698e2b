package org.fairnotice.decision;

import java.util.Objects;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fact a rule read, by the name it has in the vocabulary or the file, and what it was.
 *
 * <p>Shape: a null value says the fact was not there.
 */
public record Fact(String term, @Nullable Value value) {
  /** Requires the name. */
  public Fact {
    Objects.requireNonNull(term, "term");
  }
}
