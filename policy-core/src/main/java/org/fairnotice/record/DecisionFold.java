package org.fairnotice.record;

import java.time.Instant;
import org.fairnotice.decision.Decision;

/** What a decision does to a record. */
final class DecisionFold {
  private DecisionFold() {}

  static ClientRecord apply(ClientRecord record, Decision decision, Instant at) {
    return record;
  }
}
