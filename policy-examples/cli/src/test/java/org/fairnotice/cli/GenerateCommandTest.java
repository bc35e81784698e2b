package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.cli.Desk.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {
  @TempDir private Path folder = Path.of("");
  private final Desk desk = new Desk(() -> PolicyEngine.create().worker()::handle);

  @Test
  void events_go_to_standard_output_and_the_same_options_give_the_same_bytes() {
    Done once = generate();
    Done again = generate();

    assertThat(once.exit()).isZero();
    assertThat(once.err()).isEmpty();
    assertThat(once.out().lines()).hasSizeGreaterThan(100).allMatch(line -> line.startsWith("{"));
    assertThat(again.out()).isEqualTo(once.out());
  }

  @Test
  void a_file_holds_the_same_and_is_compressed_when_its_name_says_so() throws IOException {
    Path plain = folder.resolve("events.jsonl");
    Path packed = folder.resolve("events.jsonl.gz");

    generate("--out", plain.toString());
    generate("--out", packed.toString());

    assertThat(plain).hasContent(generate().out());
    assertThat(Streams.open(packed)).hasSameContentAs(Files.newInputStream(plain));
  }

  @Test
  void clients_are_dealt_out_to_every_business() {
    Done done = generate("--business", "a:Europe/Paris:EUR", "--business", "b:Asia/Tokyo:JPY");

    assertThat(done.out()).contains("\"business\":\"a\"", "\"business\":\"b\"", "JPY", "EUR");
  }

  @Test
  void by_arrival_changes_the_order() {
    assertThat(generate("--by-arrival").out()).isNotEqualTo(generate().out());
  }

  @Test
  void under_a_policy_people_answer_its_decisions() throws IOException {
    Path policy = Files.writeString(folder.resolve("salon.policy"), "policy \"Salon Camille\"");

    Done done = generate("--policy", policy.toString(), "--clients", "60");

    assertThat(done.exit()).isZero();
    assertThat(done.out()).contains("\"type\":\"waived\"");
  }

  @Test
  void a_policy_with_errors_is_shown_and_nothing_is_written() throws IOException {
    Path policy = Files.writeString(folder.resolve("bad.policy"), "broken");

    Done done = generate("--policy", policy.toString());

    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("error[unknown-word]");
  }

  @Test
  void a_file_that_cannot_be_written_is_said_so() {
    Done done = generate("--out", folder.resolve("no/such/folder.jsonl").toString());

    assertThat(done.exit()).isEqualTo(74);
    assertThat(done.err()).contains("cannot be written");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generate --seed 1",
        "generate --from 2026-01-01 --until 2026-01-01",
        "generate --from 2026-01-01 --until 2026-02-01 --clients 0",
        "generate --from 2026-01-01 --until soon",
        "generate --from 2026-01-01 --until 2026-02-01 --business salon",
        "generate --from 2026-01-01 --until 2026-02-01 --business a:UTC:EUR --business a:UTC:USD",
      })
  void a_wrong_command_line_is_a_usage_error(String arguments) {
    Done done = desk.run(arguments.split(" "));

    assertThat(done.exit()).isEqualTo(64);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).startsWith("fairnotice: ").doesNotContain("Exception");
  }

  private Done generate(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("generate", "--from", "2026-01-01", "--until", "2027-01-01"));
    if (!List.of(more).contains("--clients")) {
      arguments.addAll(List.of("--clients", "6"));
    }
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(new String[0]));
  }
}
