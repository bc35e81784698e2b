package org.fairnotice.cli.generate;

import java.time.Instant;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.event.Event;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * The business's side of one client's life under a policy: it rules on every event, reviews the
 * client when something falls due, and has people answer what was decided.
 *
 * <p>Shape: an event whose record rejects it did not happen.
 */
final class Counterpart {
  private final Desk desk;
  private final Answers answers;
  private ClientLog log;

  Counterpart(Desk desk, Script script) {
    this.desk = desk;
    answers = new Answers(script);
    log = ClientLog.empty(script.shop().business(), script.client());
  }

  /** When the client is to be reviewed next, if ever. */
  @Nullable Instant review() {
    List<ClientLog.Entry> entries = log.entries();
    return entries.isEmpty() ? null : entries.get(entries.size() - 1).ruling().nextReviewAt();
  }

  /** Reviews the client at the instant that is due. */
  void review(Instant due) {
    take(PolicyEngine.review(log.record().business(), log.record().client(), due));
  }

  /** Rules on an event, unless it cannot be. */
  boolean accepts(Event event) {
    return take(event);
  }

  private boolean take(Event event) {
    PolicyEngine.Handled handled = desk.handle(log, event);
    log = handled.log();
    Ruling ruling = handled.ruling();
    for (Decision decision : ruling.decisions()) {
      answers.to(decision, log.record(), event.knownAt());
    }
    return ruling.rejected() == null;
  }
}
