package org.fairnotice.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.fairnotice.PolicyEngine;
import org.fairnotice.run.Judge;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code fairnotice}. */
@Command(
    name = "fairnotice",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Rules for appointment businesses, and what follows from them.",
    footer = {
      "",
      "Exit codes: 0 fine, 1 a policy has errors, 2 an example failed, 3 something could not be"
          + " decided or an event could not be read or was rejected, 64 the command line is wrong,"
          + " 70 a fault of the program, 74 a file broke off or cannot be written."
    })
final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs the command line of this process. */
  public static void main(String[] arguments) {
    PolicyEngine engine = PolicyEngine.create();
    Tools tools =
        new Tools(Terminal.ofProcess(), new LanguageFiles(), () -> Judge.of(engine.worker()));
    System.exit(execute(tools, arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: run, check, test, export or generate");
  }

  /** Runs one command line and answers its exit code; all output is handed on. */
  static int execute(Tools tools, String... arguments) {
    Terminal terminal = tools.terminal();
    StringWriter help = new StringWriter();
    int exit;
    try {
      exit = commandLine(tools, new PrintWriter(help)).execute(arguments);
      terminal.print(help.toString().replace(System.lineSeparator(), "\n"));
      terminal.flush();
    } catch (Terminal.BrokenPipe e) {
      exit = Exit.FINE;
    } catch (CommandFailure e) {
      terminal.tell("fairnotice: " + e.getMessage());
      exit = e.exit();
    }
    return exit;
  }

  private static CommandLine commandLine(Tools tools, PrintWriter help) {
    return new CommandLine(new Main())
        .addSubcommand(new RunCommand(tools))
        .addSubcommand(new CheckCommand(tools))
        .addSubcommand(new TestCommand(tools))
        .addSubcommand(new ExportCommand(tools))
        .addSubcommand(new GenerateCommand(tools))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(help)
        .setParameterExceptionHandler((e, arguments) -> misused(tools.terminal(), e))
        .setExecutionExceptionHandler((e, command, result) -> failed(tools.terminal(), e));
  }

  private static int misused(Terminal terminal, ParameterException e) {
    terminal.tell("fairnotice: " + e.getMessage());
    StringWriter guess = new StringWriter();
    if (UnmatchedArgumentException.printSuggestions(e, new PrintWriter(guess, true))) {
      terminal.overwrite(guess.toString().replace(System.lineSeparator(), "\n"));
    }
    terminal.tell("Try `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
    return Exit.USAGE;
  }

  private static int failed(Terminal terminal, Exception e) {
    if (e instanceof Terminal.BrokenPipe) {
      return Exit.FINE;
    }
    if (e instanceof CommandFailure failure) {
      terminal.tell("fairnotice: " + failure.getMessage());
      return failure.exit();
    }
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    terminal.tell("fairnotice: this is a fault of the program, please report it:");
    terminal.overwrite(trace.toString());
    return Exit.FAULT;
  }
}
