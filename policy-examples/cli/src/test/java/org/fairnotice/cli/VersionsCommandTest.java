package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fairnotice.cli.Desk.Done;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that go on from others, versions in a folder, and settings of the host. */
class VersionsCommandTest {
  private static final String BASE =
      """
      language en 1
      policy "Base"
      currency EUR
      time zone Europe/Paris
      settings
        fee: a share from the host (0% to 60%), else 20%
      rule "Fee"
        when     the client cancels
        then     charge {fee} of the price
        because  "You cancelled."
      example "A fee"
        2026-11-01 10:00 a client books "Cut" for 100 EUR, from 2026-11-10 14:00
        2026-11-02 10:00 the client cancels
          then charge 20 EUR
      """;
  private static final String EVENTS =
      """
      {"type":"booking-made","id":"e1","at":"2026-11-01T10:00:00Z","client":"c","booking":"b","price":{"amount":"100.00","currency":"EUR"},"startsAt":"2027-02-10T10:00:00Z"}
      {"type":"booking-cancelled","id":"e2","at":"2026-11-02T10:00:00Z","client":"c","booking":"b","by":"client"}
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void files() throws IOException {
    write("base.policy", BASE);
    write("v1.policy", version("from 2026-01-01 until 2027-01-01", "fee: 30%"));
    write("v2.policy", version("from 2027-01-01", "fee: 40%"));
    write("events.jsonl", EVENTS);
  }

  @Test
  void a_folder_of_versions_is_checked_and_run() {
    Done checked = run("check", folder.toString());
    Done done = run("run", folder.toString(), path("events.jsonl"));

    assertThat(checked.exit()).as(checked.out()).isZero();
    assertThat(done.exit()).as(done.out() + done.err()).isZero();
    assertThat(done.out()).contains("charge 30 EUR").contains("base.policy:7");
  }

  @Test
  void a_folder_of_several_policies_is_tested_each_name_by_itself() throws IOException {
    String other = BASE.replace("\"Base\"", "\"Other\"");
    write("other.policy", other);

    Done fine = run("test", path("."));
    write("other-2.policy", other);
    Done twice = run("check", path("."));
    Done together = run("run", path("."), path("events.jsonl"));

    assertThat(fine.out()).contains("base.policy", "other.policy", "2 examples, 0 failed");
    assertThat(twice.out())
        .contains("check.versions-overlap")
        .contains("base.policy: nothing to remark");
    assertThat(together.err()).contains("check.versions-names");
  }

  @Test
  void all_policies_of_the_project_are_tested_by_naming_their_folder() throws IOException {
    Path policies = Documents.POLICIES;

    Done done = run("test", policies.toString());

    assertThat(done.exit()).as(done.out()).isZero();
    try (Stream<Path> files = Files.list(policies)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".policy"))
          .forEach(file -> assertThat(done.out()).contains(file + "\n  pass  "));
    }
  }

  @Test
  void versions_may_be_named_one_by_one() {
    Done done = run("run", path("v1.policy"), path("v2.policy"), path("events.jsonl"));

    assertThat(done.out()).contains("charge 30 EUR");
  }

  @Test
  void a_hole_between_versions_is_told_and_nothing_runs() throws IOException {
    write("v2.policy", version("from 2027-03-01", "fee: 40%"));

    Done checked = run("check", folder.toString());
    Done done = run("run", folder.toString(), path("events.jsonl"));

    assertThat(checked.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(checked.out()).contains("check.versions-gap", "v1.policy", "v2.policy:4:1");
    assertThat(done.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(done.err()).contains("check.versions-gap");
  }

  @Test
  void the_host_gives_settings_within_their_range() {
    Done given = run("run", "--set", "fee=50%", path("base.policy"), path("events.jsonl"));
    Done outside = run("check", "--set", "fee=70%", path("base.policy"));
    Done unknown = run("check", "--set", "fees=50%", path("base.policy"));

    assertThat(given.out()).contains("charge 50 EUR");
    assertThat(outside.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(outside.out()).contains("check.host-range");
    assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
    assertThat(unknown.err()).contains("`fees`; asked for: fee");
  }

  @Test
  void a_failing_example_names_the_file_of_the_rule() throws IOException {
    write(
        "v1.policy",
        version("from 2026-01-01 until 2027-01-01", "fee: 30%")
            + BASE.substring(BASE.indexOf("example")));

    Done done = run("test", path("v1.policy"));

    assertThat(done.exit()).isEqualTo(Exit.FAILED_EXAMPLES);
    assertThat(done.out()).contains("(\"Fee\", base.policy line 7)");
  }

  @Test
  void a_file_that_is_not_found_is_looked_for_under_near_names() throws IOException {
    String file = "language en 1\npolicy \"X\"\nextends \"%s\"\n";
    write("preset.policy", file.formatted("usual"));
    write("typo.policy", file.formatted("bose"));
    write("nothing.policy", file.formatted("of quite another kind"));

    assertThat(run("check", path("preset.policy")).out())
        .contains("did you mean: \"presets/usual\"");
    assertThat(run("check", path("typo.policy")).out()).contains("did you mean: \"base\"");
    assertThat(run("check", path("nothing.policy")).out())
        .contains("check.base-not-found")
        .doesNotContain("did you mean");
  }

  @Test
  void a_file_outside_the_folder_is_not_there() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path file = inner.resolve("x.policy");
    Files.writeString(file, "language en 1\npolicy \"X\"\nextends \"../base.policy\"\n");

    assertThat(run("check", file.toString()).out()).contains("check.base-not-found");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String version(String inForce, String setting) {
    return "language en 1\npolicy \"Salon\"\nextends \"base\"\nin force "
        + inForce
        + "\nsettings\n  "
        + setting
        + "\n";
  }

  private static Done run(String... arguments) {
    return Desk.real(arguments);
  }
}
