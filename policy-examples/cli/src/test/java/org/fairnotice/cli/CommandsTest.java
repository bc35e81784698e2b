package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairnotice.cli.Desk.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir private Path folder = Path.of("");
  private final Desk desk = new Desk(ScriptedJudge::new);

  @Test
  void a_policy_without_errors_passes_the_check() throws IOException {
    Done done = desk.run("check", file("good.policy", "fine"));

    assertThat(done.exit()).isZero();
    assertThat(done.out()).endsWith("good.policy: nothing to remark\n");
  }

  @Test
  void check_goes_through_all_files_and_shows_every_finding() throws IOException {
    Done done =
        desk.run(
            "check",
            file("a.policy", "broken"),
            file("b.policy", "fine"),
            file("c.policy", "broken"));

    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.out()).contains("--> a.policy:1:1", "b.policy: nothing", "--> c.policy:1:1");
  }

  @Test
  void check_writes_findings_as_json() throws IOException {
    String file = file("a.policy", "broken");

    Done done = desk.run("check", "--json", file);

    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.out())
        .isEqualTo(
            "{\"file\":\""
                + file
                + "\",\"line\":1,\"column\":1,\"severity\":\"error\",\"code\":\"unknown-word\","
                + "\"message\":\"`broken` means nothing\",\"hint\":\"say what it is\"}\n");
  }

  @Test
  void check_of_a_file_that_is_not_utf_8_says_so() throws IOException {
    Path latin = folder.resolve("latin.policy");
    Files.write(latin, "réglé".getBytes(StandardCharsets.ISO_8859_1));

    Done done = desk.run("check", latin.toString());

    assertThat(done.exit()).isEqualTo(64);
    assertThat(done.err()).contains("latin.policy is not UTF-8 text");
  }

  @Test
  void test_shows_what_each_example_got() throws IOException {
    String file = file("a.policy", "fine\npasses All is well\nfails Late change");

    Done done = desk.run("test", file);

    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.out())
        .isEqualTo(
            file
                + """

                  pass  All is well
                  FAIL  Late change
                        line 7  the client cancels
                          expected  keep 42 EUR
                                    add a strike
                          got       nothing
                          said no   notice: 5 days
                        by time alone
                          2026-12-04 10:00  release the booking
                2 examples, 1 failed
                """);
  }

  @Test
  void test_is_content_when_all_examples_pass() throws IOException {
    Done done = desk.run("test", file("a.policy", "fine\npasses One"));

    assertThat(done.exit()).isZero();
    assertThat(done.out()).endsWith("1 example, 0 failed\n");
  }

  @Test
  void a_policy_without_an_example_fails_the_test() throws IOException {
    Done done = desk.run("test", file("a.policy", "fine"), file("b.policy", "fine\npasses One"));

    assertThat(done.exit()).isEqualTo(2);
    assertThat(done.out()).contains("there is no example");
  }

  @Test
  void a_policy_with_errors_cannot_be_tested() throws IOException {
    Done done = desk.run("test", file("a.policy", "broken"));

    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.out()).contains("error[unknown-word]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "run --help", "check --help", "test --help", "-V", "run --version"})
  void help_and_version_are_everywhere(String arguments) {
    Done done = desk.run(arguments.split(" "));

    assertThat(done.exit()).isZero();
    assertThat(done.out()).contains("fairnotice");
    assertThat(done.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "decide",
        "run",
        "run a.policy",
        "run a.policy - --jsonn",
        "run a.policy - --until 2026-12-01",
        "run a.policy - --no-reviews --until 2026-12-01T00:00:00Z",
        "check",
        "check there-is-none.policy",
        "test"
      })
  void a_wrong_command_line_is_a_usage_error(String arguments) {
    Done done = desk.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(done.exit()).isEqualTo(64);
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).startsWith("fairnotice: ").doesNotContain("Exception");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
