package org.fairnotice.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fairnotice.cli.PolicyFiles.Reading;
import org.fairnotice.drl.DrlExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fairnotice export}: a policy in another rule language. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes a policy as rules of another engine.",
    footer = {"", "Exit codes: 0 written, 1 the file has errors."})
final class ExportCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(paramLabel = "FILE", description = "A policy file.")
  private Path file = Path.of("");

  @Option(
      names = "--drl",
      required = true,
      description = "As DRL with the MVEL dialect, for Drools.")
  private boolean drl;

  @Mixin private HostOptions host = new HostOptions();

  ExportCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    Reading reading = new PolicyReader(tools, host.values()).read(file);
    if (reading.policy() == null) {
      tools.terminal().overwrite(reading.report());
      return Exit.FINDINGS;
    }
    if (drl) {
      tools.terminal().print(DrlExport.write(reading.policy()));
    }
    return Exit.FINE;
  }
}
