package org.fairnotice;

import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Preview;

/**
 * Decides what a business's policy says of a client's events.
 *
 * <p>Shape: pure functions; the engine itself only holds compiled rules, shared by all policies of
 * one template, and may be used from any number of threads.
 */
public final class PolicyEngine {
  private PolicyEngine() {}

  /** An engine with the standard vocabulary. */
  public static PolicyEngine create() {
    return with(Vocabulary.standard());
  }

  /** An engine with a host's own vocabulary. */
  public static PolicyEngine with(Vocabulary vocabulary) {
    throw new IllegalStateException();
  }

  /** The ruling on a client's next event, and the record it leads to. */
  public Answer decide(Policies policies, ClientRecord record, Event event) {
    throw new IllegalStateException();
  }

  /**
   * The log after an event in whatever order it arrives; the last entry, or the stored one of a
   * repeated event, is the answer.
   */
  public Handled handle(Policies policies, ClientLog log, Event event) {
    throw new IllegalStateException();
  }

  /** What would be decided on an event, and when that may change; nothing is kept. */
  public Preview preview(Policies policies, ClientRecord record, Event event) {
    throw new IllegalStateException();
  }

  /** A ruling and the log it was entered in. */
  public record Handled(org.fairnotice.ruling.Ruling ruling, ClientLog log) {}
}
