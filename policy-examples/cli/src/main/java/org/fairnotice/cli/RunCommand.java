package org.fairnotice.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.EventLine;
import org.fairnotice.rule.Policies;
import org.fairnotice.run.Judge;
import org.fairnotice.run.Played;
import org.fairnotice.run.Runner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code fairnotice run}: what a policy decides on a file of events. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Says what a policy decides on a file of events, and why.",
    footer = {
      "",
      "Between events it plays the scheduler: before an event, every client whose review has fallen"
          + " due is reviewed at the instant it was due.",
      "",
      "The file of --record keeps every client's events and rulings, so that a later run goes on"
          + " where this one ended and knows repeated events again. It is replaced only when the"
          + " run came to its end. All clients are held in memory while a run goes on.",
      "",
      "A summary follows on standard error. Exit codes: 0 all decided, 3 something could not be"
          + " decided or an event could not be read or was rejected, 1 the policy has errors."
    })
final class RunCommand implements Callable<Integer> {
  private final Tools tools;

  @Parameters(
      arity = "2..*",
      paramLabel = "POLICY... EVENTS",
      hideParamSyntax = true,
      description = {
        "A policy file, or a folder whose .policy files are the versions of one policy, or several"
            + " files of versions.",
        "Last a file with one event in JSON on each line, which may be compressed with gzip; - for"
            + " standard input."
      })
  private List<String> files = List.of();

  @Mixin private HostOptions host = new HostOptions();

  private String events = "-";

  @Option(names = "--json", description = "Write one ruling in JSON on each line.")
  private boolean json;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Go on from the records in this file, if it is there, and keep them in it.")
  private @Nullable Path record;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "After the last event go on with the reviews due before this instant.")
  private @Nullable Instant until;

  @Option(
      names = "--why-not",
      description =
          "Say also which rules were asked and said no, and by which facts. A run then takes about"
              + " twice as long.")
  private boolean whyNot;

  @Option(names = "--no-reviews", description = "Leave reviews out: one ruling an event.")
  private boolean noReviews;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "How many clients are decided on at once; by default as many as there are processors."
              + " The output is the same for any number.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--progress",
      negatable = true,
      description =
          "Say how far the run has come. By default when messages go to a terminal and output does"
              + " not.")
  private @Nullable Boolean progress;

  RunCommand(Tools tools) {
    this.tools = tools;
  }

  /** An instant as event files write it. */
  static final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "`" + text + "` is not an instant; write it like 2026-12-31T18:00:00+01:00");
      }
    }
  }

  @Override
  public Integer call() {
    if (workers < 1) {
      throw CommandFailure.usage("--workers must be 1 or more, not " + workers);
    }
    if (noReviews && until != null) {
      throw CommandFailure.usage("--until asks for reviews and --no-reviews for none; drop one");
    }
    if (whyNot && json) {
      throw CommandFailure.usage("--why-not is for people and --json for programs; drop one");
    }
    events = files.get(files.size() - 1);
    List<Path> versions = files.subList(0, files.size() - 1).stream().map(Path::of).toList();
    Policies policies = new PolicyReader(tools, host.values()).policies(versions);
    RecordFile kept = record == null ? null : new RecordFile(record);
    Report report = json ? new JsonReport(policies) : new TextReport(policies);
    try (Run run = new Run(policies, report)) {
      if (kept != null) {
        run.runner.resume(kept.read());
      }
      run.playAll();
      tools.terminal().flush();
      if (kept != null) {
        kept.write(run.runner.logs());
      }
      return run.end();
    }
  }

  /** A ruling and its text. */
  private record Written(Played played, String text) {}

  /** One run from the first event to the summary. */
  private final class Run implements AutoCloseable {
    private final Terminal terminal = tools.terminal();
    private final Summary summary = new Summary();
    private final Progress shown =
        new Progress(terminal, progress == null ? terminal.progress() : progress, System::nanoTime);
    private final long started = System.nanoTime();
    private final Runner<Written> runner;

    Run(Policies policies, Report report) {
      runner =
          new Runner<>(
              this::judge,
              policies,
              workers,
              !noReviews,
              played -> new Written(played, report.of(played)),
              this::written);
    }

    private Judge judge() {
      Judge judge = tools.judge().get();
      return whyNot ? judge.withRefusals() : judge;
    }

    private void written(Written written) {
      summary.add(written.played());
      terminal.print(written.text());
      shown.step(summary.played());
    }

    void playAll() {
      try (Stream<EventLine> lines = EventCodec.readLines(open())) {
        lines.forEachOrdered(this::line);
      } catch (UncheckedIOException e) {
        runner.flush();
        shown.wipe();
        throw CommandFailure.brokenFile(
            name()
                + " broke off: "
                + Streams.reason(Objects.requireNonNull(e.getCause()))
                + unkept());
      }
      if (until != null) {
        runner.reviewUntil(until);
      }
      runner.flush();
      shown.wipe();
    }

    private void line(EventLine line) {
      Event event = line.event();
      if (event != null) {
        runner.play(event);
        return;
      }
      summary.addUnreadable();
      shown.wipe();
      line.problems().forEach(problem -> terminal.tell(name() + ": " + problem));
    }

    @Override
    public void close() {
      runner.close();
    }

    int end() {
      terminal.overwrite(summary.text(System.nanoTime() - started));
      return summary.clean() ? Exit.FINE : Exit.UNDECIDED;
    }
  }

  private String unkept() {
    return record == null ? "" : "; " + record + " is as it was";
  }

  private String name() {
    return "-".equals(events) ? "standard input" : events;
  }

  private InputStream open() {
    try {
      if ("-".equals(events)) {
        return Streams.unpacked(new BufferedInputStream(tools.terminal().in()));
      }
      if (events.endsWith(".policy")) {
        throw CommandFailure.usage(events + " is a policy; name a file of events second, or -");
      }
      if (Files.isDirectory(Path.of(events))) {
        throw CommandFailure.usage(events + " is a folder; name a file of events, or -");
      }
      return Streams.open(Path.of(events));
    } catch (IOException e) {
      throw CommandFailure.usage(name() + " cannot be read: " + Streams.reason(e));
    }
  }
}
