package org.fairnotice.decision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A topic that was asked and got no decision.
 *
 * <p>Shape: either no rule applied, or a rule could not say for want of a fact; then {@code rule}
 * and {@code missing} are there.
 */
public record Undecided(
    String id,
    Topic topic,
    Subject subject,
    Answer answer,
    @Nullable String rule,
    List<String> missing) {
  /** Why there is no decision. */
  public enum Answer {
    /** Every rule of the topic was false. */
    NO_RULE_APPLIES("no-rule-applies"),
    /** A rule needs a fact that is missing, or faulted. */
    CANNOT_DECIDE("cannot-decide");

    private final String wireName;

    Answer(String wireName) {
      this.wireName = wireName;
    }

    /** The name in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /** Copies the list. */
  public Undecided {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(answer, "answer");
    missing = List.copyOf(missing);
  }
}
