package org.fairnotice.run;

import org.fairnotice.PolicyEngine;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;

/**
 * Rules on one event after another: the engine's {@link PolicyEngine#handle}, or a worker's.
 *
 * <p>Shape: asked by one thread at a time.
 */
public interface Judge extends AutoCloseable {
  /** A judge that asks an engine's worker, and closes it. */
  static Judge of(PolicyEngine.Worker worker) {
    return new Judge() {
      @Override
      public PolicyEngine.Handled handle(Policies policies, ClientLog log, Event event) {
        return worker.handle(policies, log, event);
      }

      @Override
      public void close() {
        worker.close();
      }
    };
  }

  /** The ruling on an event, and the client's log with it. */
  PolicyEngine.Handled handle(Policies policies, ClientLog log, Event event);

  /** Lets go of what it keeps, if anything. */
  @Override
  default void close() {}
}
