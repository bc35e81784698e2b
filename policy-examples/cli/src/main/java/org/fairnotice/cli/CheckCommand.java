package org.fairnotice.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairnotice.cli.PolicyFiles.Finding;
import org.fairnotice.cli.PolicyFiles.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code fairnotice check}: what is wrong with policy files. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Says what is wrong with policy files, with the line and what to do.",
    footer = {"", "Exit codes: 0 no errors, 1 a file has errors."})
final class CheckCommand implements Callable<Integer> {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Tools tools;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "Policy files, or folders with .policy files: those whose policies bear one name are its"
              + " versions, others are looked at each by itself.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Write one finding in JSON on each line.")
  private boolean json;

  @Mixin private HostOptions host = new HostOptions();

  CheckCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    PolicyReader reader = new PolicyReader(tools, host.values());
    boolean errors = false;
    for (Map.Entry<Path, Reading> each : reader.readAll(files).entrySet()) {
      Path file = each.getKey();
      Reading reading = each.getValue();
      errors |= reading.hasErrors();
      if (json) {
        reading.findings().forEach(one -> tools.terminal().println(line(file, one)));
      } else {
        tools.terminal().print(text(file, reading));
      }
    }
    return errors ? Exit.FINDINGS : Exit.FINE;
  }

  private static String text(Path file, Reading reading) {
    return reading.findings().isEmpty() ? file + ": nothing to remark\n" : reading.report();
  }

  private static String line(Path file, Finding finding) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeStringProperty("file", file.resolveSibling(finding.file()).toString());
      out.writeNumberProperty("line", finding.line());
      out.writeNumberProperty("column", finding.column());
      out.writeStringProperty("severity", finding.severity());
      out.writeStringProperty("code", finding.code());
      out.writeStringProperty("message", finding.message());
      if (finding.hint() != null) {
        out.writeStringProperty("hint", finding.hint());
      }
      out.writeEndObject();
    }
    return text.toString();
  }
}
