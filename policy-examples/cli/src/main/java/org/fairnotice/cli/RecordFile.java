package org.fairnotice.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.EventFormatException;
import org.fairnotice.json.FormatException;
import org.fairnotice.json.RecordCodec;
import org.fairnotice.json.RulingCodec;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.ruling.ClientLog;
import org.jspecify.annotations.Nullable;

/**
 * A file that keeps client logs from one run to the next.
 *
 * <p>Shape: JSON lines: one that names the format, then for each client a line with the record and
 * the number of its entries, and a line with event and ruling for each of them, in the order they
 * arrived. Compressed when the name ends in {@code .gz}. It is replaced as a whole or not at all.
 *
 * <p>Errors: {@link CommandFailure} for a file that is not such a one, with the line.
 */
final class RecordFile {
  private static final String FORMAT = "{\"fairnotice\":\"records\",\"format\":1}";

  private final Path file;
  private final RecordCodec records = new RecordCodec();

  RecordFile(Path file) {
    this.file = file;
  }

  /** The logs it keeps; none when there is no such file yet. */
  List<ClientLog> read() {
    if (Files.notExists(file)) {
      return List.of();
    }
    try (Lines lines =
        new Lines(
            new BufferedReader(
                new InputStreamReader(Streams.open(file), StandardCharsets.UTF_8)))) {
      return read(lines);
    } catch (IOException e) {
      throw CommandFailure.brokenFile(file + " cannot be read: " + Streams.reason(e));
    }
  }

  private List<ClientLog> read(Lines lines) throws IOException {
    if (!FORMAT.equals(lines.next())) {
      throw CommandFailure.usage(
          file
              + " does not hold the records of an earlier run; give `--record` a file that run"
              + " wrote, or a name that is not taken");
    }
    List<ClientLog> logs = new ArrayList<>();
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        logs.add(log(line, lines));
      }
    } catch (IllegalArgumentException | EventFormatException | FormatException e) {
      throw CommandFailure.brokenFile(file + ":" + lines.number + " is damaged: " + e.getMessage());
    }
    return logs;
  }

  private ClientLog log(String line, Lines lines) throws IOException {
    Map<String, String> head = JsonParts.of(line);
    ClientRecord record = records.read(part(head, "record"));
    ClientLog log = ClientLog.empty(record.business(), record.client());
    for (int left = Integer.parseInt(part(head, "entries")); left > 0; left--) {
      Map<String, String> entry = JsonParts.of(present(lines.next(), "it is cut off"));
      log =
          log.with(
              EventCodec.read(part(entry, "event")),
              RulingCodec.read(part(entry, "ruling")),
              record);
    }
    return log;
  }

  private static String part(Map<String, String> parts, String name) {
    return present(parts.get(name), "there is no " + name);
  }

  private static String present(@Nullable String text, String otherwise) {
    if (text == null) {
      throw new IllegalArgumentException(otherwise);
    }
    return text;
  }

  /** Keeps logs in place of what it kept before. */
  void write(List<ClientLog> logs) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path draft =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      try {
        write(logs, draft);
        replace(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw CommandFailure.brokenFile(
          file + " cannot be written, it is as it was: " + Streams.reason(e));
    }
  }

  private void write(List<ClientLog> logs, Path draft) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Streams.create(draft, file), StandardCharsets.UTF_8))) {
      out.write(FORMAT + "\n");
      for (ClientLog log : logs) {
        String record = records.write(log.record());
        out.write("{\"record\":" + record + ",\"entries\":" + log.entries().size() + "}\n");
        for (ClientLog.Entry entry : log.entries()) {
          String event = EventCodec.write(entry.event());
          out.write(
              "{\"event\":" + event + ",\"ruling\":" + RulingCodec.write(entry.ruling()) + "}\n");
        }
      }
    }
  }

  private static void replace(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The lines of the file, counted. */
  private static final class Lines implements AutoCloseable {
    private final BufferedReader reader;
    private int number;

    Lines(BufferedReader reader) {
      this.reader = reader;
    }

    @Nullable String next() throws IOException {
      number++;
      return reader.readLine();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
