package org.fairnotice.ruling;

import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;

/**
 * A rule that was asked on a topic and said no, with the facts that made it.
 *
 * <p>Shape: the facts that the part of its conditions read which does not hold, in reading order,
 * each once; of several such parts the first in the file. Settings are among them.
 */
public record Refusal(Topic topic, Subject subject, String rule, List<Fact> facts) {
  /** Copies the list. */
  public Refusal {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(rule, "rule");
    facts = List.copyOf(facts);
  }
}
