package org.fairnotice.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fairnotice.PolicyEngine;
import org.fairnotice.cli.Desk.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A salon's two weeks, from the event file to what people and programs read; with {@code
 * -Dcorpus.update} the expectations are written anew.
 */
class SalonRunTest {
  @TempDir private Path folder = Path.of("");
  private final Desk desk = new Desk(() -> PolicyEngine.create().worker()::handle);

  @Test
  void people_read_what_was_decided_and_why() throws IOException {
    Done done = run(events(), "--until", "2027-01-01T00:00:00Z");

    expect("expected.txt", done.out());
    assertThat(done.exit()).isEqualTo(3);
  }

  @Test
  void programs_read_one_ruling_a_line() throws IOException {
    Done done = run(events(), "--json", "--until", "2027-01-01T00:00:00Z");

    expect("expected.jsonl", withoutVersions(done.out()));
  }

  @Test
  void the_summary_adds_up() throws IOException {
    Done done = run(events(), "--until", "2027-01-01T00:00:00Z");

    expect("expected-summary.txt", done.err().replaceFirst(" in .* a second", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_run_in_two_parts_gives_the_bytes_of_one(int first) throws IOException {
    List<String> events = events();

    for (String format : List.of("--progress", "--json")) {
      String one = folder.resolve("one" + format).toString();
      String two = folder.resolve("two" + format).toString();
      Done once = run(events, format, "--record", one);
      Done before = run(events.subList(0, first), format, "--record", two);
      Done after = run(events.subList(first, events.size()), format, "--record", two);

      assertThat(before.out() + after.out()).isEqualTo(once.out());
      assertThat(Path.of(two)).hasSameBinaryContentAs(Path.of(one));
    }
  }

  private Done run(List<String> events, String... options) throws IOException {
    Path policy = Files.writeString(folder.resolve("salon.policy"), "policy \"Salon Camille\"");
    Path file = Files.write(folder.resolve("events.jsonl"), events);
    List<String> arguments = new java.util.ArrayList<>(List.of("run"));
    arguments.addAll(List.of(policy.toString(), file.toString()));
    arguments.addAll(List.of(options));
    return desk.run(arguments.toArray(new String[0]));
  }

  /** Leaves out what changes with the library or with Java, and says nothing about the ruling. */
  private static String withoutVersions(String json) {
    return json.replaceAll(",?\"fingerprints\":\\{[^}]*\\}", "").replaceAll("v1:[0-9a-f]+", "v1:…");
  }

  private static List<String> events() throws IOException {
    return resource("events.jsonl").lines().toList();
  }

  private static void expect(String name, String actual) throws IOException {
    if (System.getProperty("corpus.update") != null) {
      Files.writeString(Path.of("src/test/resources/org/fairnotice/cli/salon", name), actual);
      return;
    }
    assertThat(actual).isEqualTo(resource(name));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SalonRunTest.class.getResourceAsStream("salon/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
