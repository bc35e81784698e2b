package org.fairnotice.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, true);
  private long now;

  @Test
  void a_line_is_written_over_about_once_a_second_and_wiped() {
    Progress progress = new Progress(terminal, true, () -> now);

    for (int played = 1; played <= 2560; played++) {
      now += SECOND / 1024;
      progress.step(played);
    }
    progress.wipe();

    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "\r1,280 events and reviews so far\r2,560 events and reviews so far\r"
                + " ".repeat(60)
                + "\r");
  }

  @Test
  void a_short_run_says_nothing() {
    Progress progress = new Progress(terminal, true, () -> now);

    for (int played = 1; played <= 10_000; played++) {
      progress.step(played);
    }
    progress.wipe();

    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void nothing_is_said_where_nobody_watches() {
    Progress progress = new Progress(terminal, false, () -> now);

    for (int played = 1; played <= 10_000; played++) {
      now += SECOND;
      progress.step(played);
    }

    assertThat(err.toString(UTF_8)).isEmpty();
  }
}
