package org.fairnotice.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.fairnotice.cli.generate.Desk;
import org.fairnotice.cli.generate.Extent;
import org.fairnotice.cli.generate.Generator;
import org.fairnotice.cli.generate.Shop;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.rule.Policies;
import org.fairnotice.run.Judge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code fairnotice generate}: invented events, to try a policy on. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Invents events of many clients, to try a policy or a system on.",
    footer = {
      "",
      "The same options give the same bytes, on any machine. Bills are paid in parts, late or never;"
          + " bookings are moved, cancelled, missed and kept; some events are retracted, some are"
          + " heard of late.",
      "",
      "Without --policy nobody answers decisions, and a policy that refuses or releases bookings"
          + " rejects what follows for them.",
      "",
      "Exit codes: 0 written, 1 the policy has errors, 64 the command line is wrong, 74 the file"
          + " cannot be written."
    })
final class GenerateCommand implements Callable<Integer> {
  private final Tools tools;

  @Option(names = "--seed", paramLabel = "N", description = "Which of all possible files.")
  private long seed = 1;

  @Option(names = "--clients", paramLabel = "N", description = "How many clients; 100 by default.")
  private int clients = 100;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      required = true,
      converter = DateConverter.class,
      description = "The first day, such as 2026-01-01.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      converter = DateConverter.class,
      description = "The first day after the last.")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--business",
      paramLabel = "NAME:ZONE:CURRENCY",
      converter = ShopConverter.class,
      description =
          "A business; may be given again, clients are dealt out to all. By default"
              + " default:Europe/Paris:EUR.")
  private List<Shop> businesses = List.of();

  @Option(
      names = "--by-arrival",
      description = "In the order the business learned of things, so that some come late.")
  private boolean byArrival;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description =
          "Rule on every event by this policy, leave out what its record rejects, and let people"
              + " answer: approve, waive, appeal, pay fees, do steps.")
  private @Nullable Path policy;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write into this file, compressed when its name ends in .gz.")
  private @Nullable Path out;

  GenerateCommand(Tools tools) {
    this.tools = tools;
  }

  /** A day as the options write it. */
  static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException("`" + text + "` is not a day; write it like 2026-12-31");
      }
    }
  }

  /** A business as the option writes it. */
  static final class ShopConverter implements ITypeConverter<Shop> {
    @Override
    public Shop convert(String text) {
      try {
        return Shop.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public Integer call() {
    Generator generator = generator(extent());
    if (out == null) {
      write(generator, line -> tools.terminal().print(line));
      tools.terminal().flush();
    } else {
      write(generator, out);
    }
    return Exit.FINE;
  }

  private Extent extent() {
    if (clients < 1) {
      throw CommandFailure.usage("--clients must be 1 or more, not " + clients);
    }
    if (!until.isAfter(from)) {
      throw CommandFailure.usage("--until " + until + " must be after --from " + from);
    }
    List<Shop> shops =
        businesses.isEmpty() ? List.of(Shop.parse("default:Europe/Paris:EUR")) : businesses;
    if (shops.stream().map(Shop::business).distinct().count() < shops.size()) {
      throw CommandFailure.usage(
          "--business names one business twice; give each a name of its own");
    }
    Extent.Order order = byArrival ? Extent.Order.LEARNED : Extent.Order.HAPPENED;
    return new Extent(seed, clients, from, until, shops, order);
  }

  private Generator generator(Extent extent) {
    if (policy == null) {
      return Generator.of(extent);
    }
    Policies policies = new PolicyReader(tools).policies(List.of(policy));
    Judge judge = tools.judge().get();
    Desk desk = (log, event) -> judge.handle(policies, log, event);
    return Generator.of(extent, desk);
  }

  private static void write(Generator generator, Path file) {
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(Streams.create(file, file), StandardCharsets.UTF_8))) {
      write(generator, line -> put(writer, line));
    } catch (UncheckedIOException e) {
      throw unwritable(file, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static CommandFailure unwritable(Path file, IOException why) {
    return CommandFailure.brokenFile(file + " cannot be written: " + Streams.reason(why));
  }

  private static void put(Writer writer, String line) {
    try {
      writer.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Generator generator, Consumer<String> lines) {
    generator.events().forEachOrdered(event -> lines.accept(line(event)));
  }

  private static String line(Event event) {
    return EventCodec.write(event) + "\n";
  }
}
