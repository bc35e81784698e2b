package org.fairnotice.benchmarks.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fairnotice.benchmarks.stream.SalonStream;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.junit.jupiter.api.Test;

class PipeTest {
  private static final byte[] LINES =
      SalonStream.invented(5_000, 250, 3).all().stream()
          .map(EventCodec::write)
          .collect(Collectors.joining("\n"))
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void any_number_of_workers_writes_the_same_bytes() throws IOException {
    byte[] one = by(1);

    assertThat(by(2)).isEqualTo(one);
    assertThat(by(3)).isEqualTo(one);
  }

  private static byte[] by(int workers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pipe.run(new ByteArrayInputStream(LINES), out, workers, HandLines::new);
    return out.toByteArray();
  }

  @Test
  void lines_of_one_client_go_to_one_worker() {
    List<Event> events = SalonStream.invented(200, 2, 3).all();

    long owners =
        events.stream()
            .filter(event -> event.client().equals(events.get(0).client()))
            .map(EventCodec::write)
            .map(Pipe::client)
            .distinct()
            .count();

    assertThat(owners).isEqualTo(1);
  }
}
