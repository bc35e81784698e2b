package org.fairnotice.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing decided, with its reason.
 *
 * <p>Shape: {@code topic} is the type's own, but for a task or a compensation, which stand under
 * the topic they concern. {@code waits} is there only while a person must still answer. {@code
 * corrects} names the decision a compensation takes back.
 *
 * <p>Units: the id is a hash of business, event id, topic, subject and ordinal, the same wherever
 * and whenever it is computed.
 *
 * <p>Source: docs/language/decisions.md.
 */
public record Decision(
    String id,
    DecisionType type,
    Topic topic,
    Subject subject,
    Terms terms,
    Mode mode,
    @Nullable Wait waits,
    Explanation explanation,
    @Nullable String corrects) {
  /** Requires all but the optional parts. */
  public Decision {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(explanation, "explanation");
  }

  /** The same with other particulars. */
  public Decision withTerms(Terms other) {
    return new Decision(id, type, topic, subject, other, mode, waits, explanation, corrects);
  }

  /** The same with another explanation. */
  public Decision withExplanation(Explanation other) {
    return new Decision(id, type, topic, subject, terms, mode, waits, other, corrects);
  }

  /** The same, waiting for a person. */
  public Decision waiting(Wait wait) {
    return new Decision(
        id, type, topic, subject, terms, Mode.ASK_FIRST, wait, explanation, corrects);
  }

  /** The same, only suggested to a person. */
  public Decision suggested(Wait wait) {
    return new Decision(id, type, topic, subject, terms, Mode.SUGGEST, wait, explanation, corrects);
  }

  /** The same, no longer waiting. */
  public Decision released() {
    return new Decision(id, type, topic, subject, terms, mode, null, explanation, corrects);
  }

  /** Whether it changes the record now. */
  public boolean effective() {
    return waits == null;
  }
}
