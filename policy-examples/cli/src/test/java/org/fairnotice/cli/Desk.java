package org.fairnotice.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.fairnotice.PolicyEngine;
import org.fairnotice.cli.PolicyFiles.Example;
import org.fairnotice.cli.PolicyFiles.Finding;
import org.fairnotice.cli.PolicyFiles.Outcome;
import org.fairnotice.cli.PolicyFiles.Reading;
import org.fairnotice.run.Judge;

/**
 * The commands with everything around them in memory.
 *
 * <p>Shape: a policy text that starts with {@code broken} has an error, any other reads as {@link
 * Salon}; each further line {@code passes NAME} or {@code fails NAME} is an example.
 */
final class Desk {
  private final Supplier<Judge> judge;

  Desk(Supplier<Judge> judge) {
    this.judge = judge;
  }

  /** What a command left behind. */
  record Done(int exit, String out, String err) {}

  /** The commands as they are, policy language and engine and all. */
  static Done real(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false);
    try (PolicyEngine.Worker worker = PolicyEngine.create().worker()) {
      Tools tools = new Tools(terminal, new LanguageFiles(), () -> worker::handle);
      int exit = Main.execute(tools, arguments);
      return new Done(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  Done run(String... arguments) {
    return runWithInput(new byte[0], arguments);
  }

  Done runWithInput(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new ByteArrayInputStream(input), out, err, false);
    int exit = Main.execute(tools(terminal), arguments);
    return new Done(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Tools tools(Terminal terminal) {
    return new Tools(terminal, Desk::reading, judge);
  }

  private static Reading reading(String name, String text) {
    if (text.startsWith("broken")) {
      Finding finding =
          new Finding(
              name, 1, 1, "error", "unknown-word", "`broken` means nothing", "say what it is");
      String report = "error[unknown-word]: `broken` means nothing\n --> " + name + ":1:1\n";
      return new Reading(name, List.of(finding), report, null, List.of());
    }
    List<Example> examples =
        text.lines()
            .filter(line -> line.matches("(passes|fails) .+"))
            .<Example>map(ScriptedExample::of)
            .toList();
    return new Reading(name, List.of(), "", Salon.policy(), examples);
  }

  private record ScriptedExample(String name, Outcome outcome) implements Example {
    static ScriptedExample of(String line) {
      String name = line.substring(line.indexOf(' ') + 1);
      return line.startsWith("passes")
          ? new ScriptedExample(name, new Outcome(List.of(), List.of("2026-12-04 10:00  tell")))
          : new ScriptedExample(
              name,
              new Outcome(
                  List.of(
                      new PolicyFiles.Difference(
                          7,
                          "the client cancels",
                          List.of("keep 42 EUR", "add a strike"),
                          List.of(),
                          List.of("notice: 5 days"))),
                  List.of("2026-12-04 10:00  release the booking")));
    }

    @Override
    public Outcome play() {
      return outcome;
    }
  }
}
