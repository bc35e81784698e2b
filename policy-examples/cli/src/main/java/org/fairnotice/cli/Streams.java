package org.fairnotice.cli;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Opens files that may be compressed. */
final class Streams {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;

  private Streams() {}

  /** A file as it was before it was compressed, if it was. */
  static InputStream open(Path file) throws IOException {
    return unpacked(Files.newInputStream(file));
  }

  /** A stream as it was before it was compressed with gzip, if it was; its first bytes tell. */
  static InputStream unpacked(InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, 2);
    byte[] start = in.readNBytes(2);
    in.unread(start);
    boolean packed =
        start.length == 2 && (start[0] & 0xff) == MAGIC_1 && (start[1] & 0xff) == MAGIC_2;
    return packed ? new GZIPInputStream(in, BUFFER) : in;
  }

  /** A file to write, compressed if {@code named} ends in {@code .gz}. */
  static OutputStream create(Path file, Path named) throws IOException {
    OutputStream raw = Files.newOutputStream(file);
    return named.toString().endsWith(".gz")
        ? new GZIPOutputStream(raw, BUFFER)
        : new BufferedOutputStream(raw, BUFFER);
  }

  /** Why a file could not be read or written, for a person. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "you may not";
    }
    if (e instanceof EOFException) {
      return "it is cut off";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
