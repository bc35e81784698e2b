package org.fairnotice.cli;

import org.fairnotice.PolicyEngine;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;

/** Rules on one event after another: the engine's {@link PolicyEngine#handle}. */
interface Judge {
  /** The ruling on an event, and the client's log with it. */
  PolicyEngine.Handled handle(Policies policies, ClientLog log, Event event);
}
