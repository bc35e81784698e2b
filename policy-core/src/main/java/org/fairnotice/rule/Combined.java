package org.fairnotice.rule;

import java.util.Objects;
import org.fairnotice.decision.Topic;

/**
 * That every rule of a topic counts, not only the first in the file.
 *
 * <p>Shape: settlements, fees and loyalty can be combined; nothing else comes in amounts.
 */
public record Combined(Topic topic, Way way) {
  /** How what the rules decide comes together. */
  public enum Way {
    /** Each rule decides its part. */
    SUM,
    /** The one that takes or gives most. */
    GREATEST,
    /** The one that takes or gives least. */
    SMALLEST,
    /** The one that costs the client least, or gives them most. */
    BEST_FOR_CLIENT
  }

  /** Checks the topic. */
  public Combined {
    Objects.requireNonNull(way, "way");
    if (topic != Topic.SETTLEMENT && topic != Topic.FEE && topic != Topic.LOYALTY) {
      throw new IllegalArgumentException("topic must come in amounts: " + topic);
    }
  }

  /** Whether the greater of two amounts is taken. */
  public boolean greater() {
    return way == Way.GREATEST || (way == Way.BEST_FOR_CLIENT && topic == Topic.LOYALTY);
  }
}
