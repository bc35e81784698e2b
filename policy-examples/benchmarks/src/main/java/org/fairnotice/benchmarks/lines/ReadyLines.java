package org.fairnotice.benchmarks.lines;

import java.util.List;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.RulingCodec;
import org.fairnotice.ruling.Ruling;

/** The codecs alone: every event is read and a ruling that is ready is written. */
public final class ReadyLines implements LineWork {
  private final List<Ruling> ready;
  private int next;

  public ReadyLines(List<Ruling> ready) {
    this.ready = ready;
  }

  @Override
  public String answer(String line) {
    Event event = EventCodec.read(line);
    Ruling ruling = ready.get(next++);
    if (!ruling.event().equals(event.id())) {
      throw new IllegalStateException("ruling " + ruling.event() + " is not on " + event.id());
    }
    return RulingCodec.write(ruling);
  }
}
