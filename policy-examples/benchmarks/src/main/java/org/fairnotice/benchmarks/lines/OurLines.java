package org.fairnotice.benchmarks.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.RulingCodec;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Answer;

/** This library between the codecs; each worker keeps a session and the records of its clients. */
public final class OurLines implements LineWork {
  private final PolicyEngine.Worker worker;
  private final Policies policies = Salon.policies();
  private final Map<String, ClientRecord> records = new HashMap<>();

  private OurLines(PolicyEngine engine) {
    worker = engine.worker();
  }

  /**
   * All lines by so many workers. The one place to put a runner of the library's own in place of
   * {@link Pipe}.
   */
  public static void run(InputStream in, OutputStream out, int workers) throws IOException {
    PolicyEngine engine = PolicyEngine.create();
    Pipe.run(in, out, workers, () -> new OurLines(engine));
  }

  @Override
  public String answer(String line) {
    Event event = EventCodec.read(line);
    ClientRecord record = records.get(event.client());
    if (record == null) {
      record = ClientRecord.empty(event.business(), event.client());
    }
    Answer answer = worker.decide(policies, record, event);
    records.put(event.client(), answer.record());
    return RulingCodec.write(answer.ruling());
  }

  @Override
  public void close() {
    worker.close();
  }
}
