package org.fairnotice.cli;

import java.util.Set;
import org.fairnotice.engine.DroolsNetwork;
import org.fairnotice.json.EventCodec;

/**
 * Starts what the first decision needs, Drools and the reading of events, while the policy is being
 * read.
 *
 * <p>Shape: nothing depends on it; what it has not done is done when it is needed, and what goes
 * wrong here goes wrong again there and is told there.
 */
final class HeadStart {
  private static final Set<String> DECIDING = Set.of("run", "test");
  private static final String EVENT =
      "{\"type\":\"booking-made\",\"id\":\"e\",\"at\":\"2026-01-05T08:00:00Z\",\"client\":\"c\","
          + "\"booking\":\"b\",\"startsAt\":\"2026-01-06T08:00:00Z\","
          + "\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}";

  private HeadStart() {}

  /** Begins, on a thread of its own, if a command line decides anything. */
  static void begin(String... arguments) {
    if (arguments.length > 0 && DECIDING.contains(arguments[0])) {
      Thread thread = new Thread(HeadStart::start, "head-start");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((here, fault) -> {});
      thread.start();
    }
  }

  /** What the thread does. */
  static void start() {
    DroolsNetwork.start();
    EventCodec.read(EVENT);
  }
}
