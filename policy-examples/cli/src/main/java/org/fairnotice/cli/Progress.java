package org.fairnotice.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line on the terminal that says how far a run has come, about once a second.
 *
 * <p>Shape: it is written over itself and wiped at the end.
 */
final class Progress {
  private static final long EVERY_NANOS = 1_000_000_000L;
  private static final int EVERY_EVENTS = 256;
  private static final int WIDTH = 60;

  private final Terminal terminal;
  private final boolean shown;
  private final LongSupplier nanos;
  private long shownAt;
  private int sinceLook;
  private boolean dirty;

  Progress(Terminal terminal, boolean shown, LongSupplier nanos) {
    this.terminal = terminal;
    this.shown = shown;
    this.nanos = nanos;
    this.shownAt = nanos.getAsLong();
  }

  /** Notes that one more event was played. */
  void step(long played) {
    if (!shown || ++sinceLook < EVERY_EVENTS) {
      return;
    }
    sinceLook = 0;
    long now = nanos.getAsLong();
    if (now - shownAt >= EVERY_NANOS) {
      shownAt = now;
      String line = String.format(Locale.ROOT, "%,d events and reviews so far", played);
      terminal.overwrite("\r" + line);
      dirty = true;
    }
  }

  /** Makes room for other messages. */
  void wipe() {
    if (dirty) {
      terminal.overwrite("\r" + " ".repeat(WIDTH) + "\r");
      dirty = false;
    }
  }
}
