package org.fairnotice.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads from and writes to.
 *
 * <p>Shape: UTF-8 and line feeds, whatever the machine's own are. Output is buffered; {@link
 * #flush} hands it on. Messages go out at once.
 *
 * <p>Errors: {@link BrokenPipe} when nobody reads the output any more, {@link CommandFailure} when
 * it cannot be written for another reason.
 */
final class Terminal {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Writer out;
  private final PrintWriter err;
  private final boolean progress;

  /** Tells that the reader of the output has gone away. */
  static final class BrokenPipe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenPipe(IOException cause) {
      super(cause);
    }
  }

  Terminal(InputStream in, OutputStream out, OutputStream err, boolean progress) {
    this.in = in;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.progress = progress;
  }

  /**
   * The process's own streams; progress is shown when messages go to a terminal and output does
   * not, as far as the system tells.
   */
  static Terminal ofProcess() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        isTerminal(2) && !isTerminal(1));
  }

  /** Standard input. */
  InputStream in() {
    return in;
  }

  /** Whether a person watches the messages. */
  boolean progress() {
    return progress;
  }

  /** Writes a piece of output. */
  void print(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Writes a line of output. */
  void println(String line) {
    print(line);
    print("\n");
  }

  /** Hands the output on. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Writes a line of messages. */
  void tell(String line) {
    overwrite(line + "\n");
  }

  /** Writes a piece of messages, a carriage return and all. */
  void overwrite(String text) {
    err.print(text);
    err.flush();
  }

  private static RuntimeException failure(IOException e) {
    String reason = String.valueOf(e.getMessage());
    if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
      return new BrokenPipe(e);
    }
    return CommandFailure.brokenFile("the output cannot be written: " + reason);
  }

  /**
   * Whether a file descriptor is a terminal. Java tells only of input and output together, so this
   * asks Linux; elsewhere the answer is no, and `--progress` says otherwise.
   */
  private static boolean isTerminal(int descriptor) {
    try {
      Path link = Path.of("/proc/self/fd/" + descriptor);
      if (!Files.isSymbolicLink(link)) {
        return false;
      }
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
