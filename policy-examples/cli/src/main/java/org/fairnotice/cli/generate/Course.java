package org.fairnotice.cli.generate;

import java.time.Instant;
import org.fairnotice.event.Event;
import org.jspecify.annotations.Nullable;

/** A row of events of one client or business, each in its place in the file. */
interface Course {
  /** Where the next event stands in the file, or null when there is none. */
  @Nullable Instant next();

  /** Takes the next event out, which must be there; null where it turned out not to happen. */
  @Nullable Event take();

  /** What a script holds and nothing more. */
  record Written(Script script) implements Course {
    @Override
    public @Nullable Instant next() {
      return script.next();
    }

    @Override
    public Event take() {
      return script.take();
    }
  }
}
