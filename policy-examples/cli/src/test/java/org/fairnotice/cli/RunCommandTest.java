package org.fairnotice.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.GZIPOutputStream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.cli.Desk.Done;
import org.fairnotice.json.RulingCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  private static final List<String> EVENTS =
      List.of(
          booking("e-1", "2026-12-01T09:00:00Z", "c-1"),
          booking("e-2", "2026-12-01T09:30:00Z", "c-2"),
          booking("e-3", "2026-12-02T10:00:00Z", "c-3"),
          booking("e-4", "2026-12-02T12:00:00Z", "c-4"),
          booking("e-5", "2026-12-05T12:00:00Z", "c-5"));

  @TempDir private Path folder = Path.of("");
  private final Desk desk = new Desk(ScriptedJudge::new);
  private String policy = "";

  @BeforeEach
  void write_policy() throws IOException {
    policy = file("salon.policy", "policy \"Salon Camille\"");
  }

  @Test
  void each_event_and_each_review_gets_a_ruling_on_a_line() throws IOException {
    Done done = desk.run("run", "--json", policy, file("events.jsonl", EVENTS.subList(0, 3)));

    assertThat(done.exit()).isZero();
    assertThat(done.out().lines())
        .extracting(line -> RulingCodec.read(line).event())
        .containsExactly(
            "e-1",
            "e-2",
            review("c-1", "2026-12-01T11:00:00Z"),
            review("c-2", "2026-12-01T11:30:00Z"),
            "e-3");
  }

  @Test
  void without_reviews_there_is_one_ruling_an_event() throws IOException {
    Done done = desk.run("run", "--json", "--no-reviews", policy, file("events.jsonl", EVENTS));

    assertThat(done.out().lines()).hasSize(EVENTS.size());
  }

  @Test
  void until_goes_on_after_the_last_event() throws IOException {
    String events = file("events.jsonl", EVENTS.subList(0, 1));

    Done done = desk.run("run", policy, events, "--until", "2026-12-02T12:00:00+01:00");

    assertThat(done.out().lines().filter(line -> line.contains("  review  ")))
        .containsExactly("2026-12-01 12:00  review  (client c-1)");
    assertThat(done.err()).startsWith("1 event, 1 review in ");
  }

  @Test
  void the_text_gives_a_block_to_each_event_in_the_zone_of_the_policy() throws IOException {
    Done done = desk.run("run", policy, file("events.jsonl", EVENTS.subList(0, 1)));

    assertThat(done.out())
        .isEqualTo(
            """
            2026-12-01 10:00  booking-made  b-e-1  (client c-1)
              require a deposit of 10.00 EUR
                rule     Usual deposit  (salon.policy:21)
              next review 2026-12-01 12:00

            """);
  }

  @Test
  void the_summary_adds_up_what_was_decided() throws IOException {
    Done done = desk.run("run", policy, file("events.jsonl", EVENTS));

    assertThat(done.err())
        .startsWith("5 events, 12 reviews in ")
        .contains("\n  deposit-required              5  50.00 EUR\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void a_run_in_two_parts_gives_the_bytes_of_one(int first) throws IOException {
    String whole = file("whole.jsonl", EVENTS);
    String start = file("start.jsonl", EVENTS.subList(0, first));
    String rest = file("rest.jsonl", EVENTS.subList(first, EVENTS.size()));
    Path one = folder.resolve("one.records.gz");
    Path two = folder.resolve("two.records.gz");

    Done once = desk.run("run", policy, whole, "--record", one.toString());
    Done before = desk.run("run", policy, start, "--record", two.toString());
    Done after = desk.run("run", policy, rest, "--record", two.toString());

    assertThat(once.out()).contains("review");
    assertThat(before.out() + after.out()).isEqualTo(once.out());
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void a_later_run_knows_repeated_events_again() throws IOException {
    String events = file("events.jsonl", EVENTS.subList(0, 1));
    String records = folder.resolve("records.jsonl").toString();

    desk.run("run", policy, events, "--record", records);
    byte[] kept = Files.readAllBytes(Path.of(records));
    Done again = desk.run("run", policy, events, "--record", records);

    assertThat(again.out()).contains("known already");
    assertThat(again.err()).contains("repeated events").doesNotContain("deposit-required");
    assertThat(Path.of(records)).hasBinaryContent(kept);
  }

  @Test
  void nothing_but_the_records_is_left_beside_them() throws IOException {
    Path records = Files.createDirectory(folder.resolve("kept")).resolve("records.jsonl");

    desk.run("run", policy, file("events.jsonl", EVENTS), "--record", records.toString());

    assertThat(records.getParent()).isDirectoryNotContaining(path -> !path.equals(records));
    assertThat(Files.readAllLines(records).get(0))
        .isEqualTo("{\"fairnotice\":\"records\",\"format\":1}");
  }

  @Test
  void a_file_that_holds_no_records_is_left_alone() throws IOException {
    String notes = file("notes.txt", "buy milk");

    Done done = desk.run("run", policy, file("events.jsonl", EVENTS), "--record", notes);

    assertThat(done.exit()).isEqualTo(64);
    assertThat(done.err()).contains("does not hold the records of an earlier run");
    assertThat(Path.of(notes)).hasContent("buy milk");
  }

  @Test
  void damaged_records_are_told_with_their_line() throws IOException {
    String records = folder.resolve("records.jsonl").toString();
    String events = file("events.jsonl", EVENTS.subList(0, 1));
    desk.run("run", policy, events, "--record", records);
    List<String> lines = Files.readAllLines(Path.of(records));
    Files.write(Path.of(records), lines.subList(0, 2));

    Done done = desk.run("run", policy, events, "--record", records);

    assertThat(done.exit()).isEqualTo(74);
    assertThat(done.err()).contains("records.jsonl:3 is damaged: it is cut off");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void events_may_be_compressed_or_come_from_standard_input() throws IOException {
    String plain = file("events.jsonl", EVENTS);
    byte[] packed = packed(Files.readAllBytes(Path.of(plain)));
    Path archive = Files.write(folder.resolve("events.jsonl.gz"), packed);
    Done expected = desk.run("run", policy, plain);

    assertThat(desk.run("run", policy, archive.toString()).out()).isEqualTo(expected.out());
    assertThat(desk.runWithInput(packed, "run", policy, "-").out()).isEqualTo(expected.out());
    assertThat(desk.runWithInput(Files.readAllBytes(Path.of(plain)), "run", policy, "-").out())
        .isEqualTo(expected.out());
  }

  @Test
  void a_file_that_is_cut_off_fails_and_keeps_nothing() throws IOException {
    byte[] packed = packed(String.join("\n", EVENTS).getBytes(UTF_8));
    Path archive =
        Files.write(
            folder.resolve("events.jsonl.gz"), java.util.Arrays.copyOf(packed, packed.length - 12));
    Path records = folder.resolve("records.jsonl");

    Done done = desk.run("run", policy, archive.toString(), "--record", records.toString());

    assertThat(done.exit()).isEqualTo(74);
    assertThat(done.err()).contains("broke off: it is cut off").contains("is as it was");
    assertThat(records).doesNotExist();
  }

  @Test
  void a_line_that_cannot_be_read_is_told_and_skipped() throws IOException {
    String events =
        file(
            "events.jsonl",
            List.of(
                EVENTS.get(0),
                "{\"type\":\"no-show\",\"id\":\"e-9\",\"at\":\"2026-12-01\",\"client\":\"c-1\"}",
                EVENTS.get(1)));

    Done done = desk.run("run", "--no-reviews", policy, events);

    assertThat(done.exit()).isEqualTo(3);
    assertThat(done.err())
        .contains("events.jsonl: line 2, at: ")
        .contains("events.jsonl: line 2, booking: ")
        .containsPattern("unreadable lines +1\n");
    assertThat(done.out()).contains("c-1").contains("c-2");
  }

  @Test
  void a_rejected_event_shows_its_code_and_message() throws IOException {
    String events =
        file(
            "events.jsonl",
            "{\"type\":\"no-show\",\"id\":\"e-9\",\"at\":\"2026-12-01T09:00:00Z\","
                + "\"client\":\"c-1\",\"booking\":\"b-1\"}");

    Done done = desk.run("run", policy, events);

    assertThat(done.exit()).isEqualTo(3);
    assertThat(done.out())
        .isEqualTo(
            """
            2026-12-01 10:00  no-show  b-1  (client c-1)
              rejected: unknown-booking
                there is no such booking

            """);
    assertThat(done.err()).containsPattern("rejected events +1\n");
  }

  @Test
  void what_cannot_be_decided_says_what_is_missing() throws IOException {
    String events =
        file(
            "events.jsonl",
            List.of(
                EVENTS.get(0),
                "{\"type\":\"booking-cancelled\",\"id\":\"e-9\",\"at\":\"2026-12-01T10:00:00Z\","
                    + "\"client\":\"c-1\",\"booking\":\"b-e-1\",\"by\":\"client\"}"));

    Done done = desk.run("run", policy, events);

    assertThat(done.exit()).isEqualTo(3);
    assertThat(done.out())
        .endsWith(
            """
            2026-12-01 11:00  booking-cancelled  b-e-1  (client c-1)
              cannot decide: fee
                missing  party size
                rule     Group cancels  (salon.policy:33)
              next review 2026-12-01 12:00

            """);
    assertThat(done.err()).containsPattern("cannot decide +1\n");
  }

  @Test
  void a_missing_file_is_told_by_name() throws IOException {
    Done done = desk.run("run", policy, folder.resolve("events.jsonl").toString());

    assertThat(done.exit()).isEqualTo(64);
    assertThat(done.err())
        .contains("events.jsonl cannot be read: there is no such file or folder\n");
  }

  @Test
  void a_policy_with_errors_is_shown_and_not_run() throws IOException {
    Done done = desk.run("run", file("b.policy", "broken"), file("events.jsonl", EVENTS));

    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.err()).contains("error[unknown-word]").contains("b.policy cannot be run");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void versions_that_overlap_are_told() throws IOException {
    Path versions = Files.createDirectory(folder.resolve("versions"));
    Files.writeString(versions.resolve("1.policy"), "one");
    Files.writeString(versions.resolve("2.policy"), "two");

    Done done = desk.run("run", versions.toString(), file("events.jsonl", EVENTS));

    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.err()).contains("versions overlap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void the_machine_has_no_say_in_the_output(String tag) throws IOException {
    String events = file("events.jsonl", EVENTS);
    Done expected = desk.run("run", policy, events);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

      Done done = desk.run("run", policy, events);

      assertThat(done.out()).isEqualTo(expected.out());
      assertThat(done.err().replaceAll("in .* a second", ""))
          .isEqualTo(expected.err().replaceAll("in .* a second", ""));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_reader_that_goes_away_ends_the_run_quietly() throws IOException {
    Path records = folder.resolve("records.jsonl");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), closed, err, false);

    int exit =
        Main.execute(
            desk.tools(terminal),
            "run",
            policy,
            file("events.jsonl", EVENTS),
            "--record",
            records.toString());

    assertThat(exit).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(records).doesNotExist();
  }

  @Test
  void an_instant_that_is_none_is_a_usage_error() {
    Done done = desk.run("run", policy, "-", "--until", "tomorrow");

    assertThat(done.exit()).isEqualTo(64);
    assertThat(done.err()).contains("`tomorrow` is not an instant");
  }

  private String file(String name, List<String> lines) throws IOException {
    return file(name, String.join("\n", lines));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static String review(String client, String due) {
    return PolicyEngine.review("default", client, Instant.parse(due)).id();
  }

  private static String booking(String id, String at, String client) {
    return """
        {"type":"booking-made","id":"%s","at":"%s","client":"%s","booking":"b-%s",\
        "price":{"amount":"120.00","currency":"EUR"},"startsAt":"2026-12-20T14:00:00Z"}"""
        .formatted(id, at, client, id);
  }
}
