package org.fairnotice.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairnotice.cli.PolicyFiles.Difference;
import org.fairnotice.cli.PolicyFiles.Example;
import org.fairnotice.cli.PolicyFiles.Outcome;
import org.fairnotice.cli.PolicyFiles.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fairnotice test}: whether policies decide what their examples say. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Plays the examples of policy files and compares.",
    footer = {
      "",
      "Exit codes: 0 all examples hold, 2 one does not or a file has none, 1 a file has errors."
    })
final class TestCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "Policy files, or folders with .policy files: those whose policies bear one name are its"
              + " versions, others are looked at each by itself.")
  private List<Path> files = List.of();

  @Mixin private HostOptions host = new HostOptions();

  TestCommand(Tools tools) {
    this.tools = tools;
  }

  /** How many examples held and how many did not, and what else went wrong. */
  private static final class Score {
    private int passed;
    private int failed;
    private boolean withoutExamples;
    private boolean errors;

    int exit() {
      if (errors) {
        return Exit.FINDINGS;
      }
      return failed > 0 || withoutExamples ? Exit.FAILED_EXAMPLES : Exit.FINE;
    }
  }

  @Override
  public Integer call() {
    PolicyReader reader = new PolicyReader(tools, host.values());
    Score score = new Score();
    reader
        .readAll(files)
        .forEach(
            (file, reading) -> {
              tools.terminal().println(file.toString());
              play(reading, score);
            });
    int all = score.passed + score.failed;
    tools
        .terminal()
        .println(all + (all == 1 ? " example, " : " examples, ") + score.failed + " failed");
    return score.exit();
  }

  private void play(Reading reading, Score score) {
    if (reading.hasErrors()) {
      score.errors = true;
      tools.terminal().print(reading.report());
      return;
    }
    if (reading.examples().isEmpty()) {
      score.withoutExamples = true;
      tools.terminal().println("  FAIL  there is no example; add one that shows what you expect");
    }
    for (Example example : reading.examples()) {
      Outcome outcome = example.play();
      if (outcome.passed()) {
        score.passed++;
      } else {
        score.failed++;
      }
      tools.terminal().println((outcome.passed() ? "  pass  " : "  FAIL  ") + example.name());
      outcome.differences().forEach(this::print);
      if (!outcome.passed() && !outcome.meanwhile().isEmpty()) {
        tools.terminal().println("        by time alone");
        outcome.meanwhile().forEach(line -> tools.terminal().println("          " + line));
      }
    }
  }

  private void print(Difference difference) {
    tools.terminal().println("        line " + difference.line() + "  " + difference.step());
    print("expected", difference.expected());
    print("got", difference.got());
    if (!difference.refused().isEmpty()) {
      print("said no", difference.refused());
    }
  }

  private void print(String label, List<String> lines) {
    String start = "          " + label + " ".repeat(10 - label.length());
    List<String> shown = lines.isEmpty() ? List.of("nothing") : lines;
    for (String line : shown) {
      tools.terminal().println(start + line);
      start = " ".repeat(start.length());
    }
  }
}
