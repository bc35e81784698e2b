package org.fairnotice.run;

import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Refusal;

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

  /** The rules that are asked on an event and say no, for whoever wants to know. */
  default List<Refusal> refusals(Policies policies, ClientLog log, Event event) {
    return List.of();
  }

  /** The same that also tells which rules said no. */
  default Judge withRefusals() {
    Judge judge = this;
    PolicyEngine engine = PolicyEngine.create();
    return new Judge() {
      @Override
      public PolicyEngine.Handled handle(Policies policies, ClientLog log, Event event) {
        return judge.handle(policies, log, event);
      }

      @Override
      public List<Refusal> refusals(Policies policies, ClientLog log, Event event) {
        return engine.refusals(policies, log.record(), event);
      }

      @Override
      public void close() {
        judge.close();
      }
    };
  }

  /** Lets go of what it keeps, if anything. */
  @Override
  default void close() {}
}
