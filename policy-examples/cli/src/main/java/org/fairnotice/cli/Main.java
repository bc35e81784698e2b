package org.fairnotice.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private static final Map<String, Function<Tools, Object>> COMMANDS = commands();

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  private static Map<String, Function<Tools, Object>> commands() {
    Map<String, Function<Tools, Object>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("test", TestCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("generate", GenerateCommand::new);
    return commands;
  }

  /** Runs the command line of this process. */
  public static void main(String[] arguments) {
    HeadStart.begin(arguments);
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
      exit = commandLine(tools, asked(arguments), new PrintWriter(help)).execute(arguments);
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

  /** The command that comes first, which is then the only one to be put together; else all. */
  private static Set<String> asked(String... arguments) {
    return arguments.length > 0 && COMMANDS.containsKey(arguments[0])
        ? Set.of(arguments[0])
        : COMMANDS.keySet();
  }

  private static CommandLine commandLine(Tools tools, Set<String> commands, PrintWriter help) {
    CommandLine line = new CommandLine(new Main());
    COMMANDS.forEach(
        (name, command) -> {
          if (commands.contains(name)) {
            line.addSubcommand(command.apply(tools));
          }
        });
    return line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
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
