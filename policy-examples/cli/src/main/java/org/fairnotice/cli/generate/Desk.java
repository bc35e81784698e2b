package org.fairnotice.cli.generate;

import org.fairnotice.PolicyEngine.Handled;
import org.fairnotice.event.Event;
import org.fairnotice.ruling.ClientLog;

/** Who rules on the events of a client while they are invented. */
@FunctionalInterface
public interface Desk {
  /** The ruling on an event, entered in the client's log. */
  Handled handle(ClientLog log, Event event);
}
