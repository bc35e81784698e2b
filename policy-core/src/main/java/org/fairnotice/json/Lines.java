package org.fairnotice.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that are not blank, with their numbers.
 *
 * <p>Units: a line ends with a line feed, a carriage return before it belongs to the end; at most a
 * million characters (of UTF-8, bytes) of a line are kept.
 */
final class Lines {
  private static final int LONGEST = 1_000_000;
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final int BYTE_ORDER_MARK = '\uFEFF';
  private static final String BYTE_ORDER_MARK_IN_UTF_8 = "\u00EF\u00BB\u00BF";

  /** A line as it came, in UTF-8 one character a byte; null where it was too long. */
  record Line(int number, @Nullable String raw, boolean utf8) {

    /** The text of the line, or null with a problem. */
    @Nullable String text(Problems problems) {
      if (raw == null) {
        problems.add(
            Code.TOO_LONG,
            "the line has more than " + LONGEST + " characters; write one event a line");
        return null;
      }
      if (!utf8 || ascii(raw)) {
        return raw;
      }
      try {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(raw.getBytes(ISO_8859_1))).toString();
      } catch (CharacterCodingException e) {
        problems.add(Code.NOT_JSON, "the line is not UTF-8; save the file as UTF-8");
        return null;
      }
    }
  }

  private final Reader reader;
  private final boolean utf8;
  private final char[] read = new char[8_192];
  private int from;
  private int upTo;
  private int number;

  private Lines(Reader reader, boolean utf8) {
    this.reader = reader;
    this.utf8 = utf8;
  }

  static Stream<Line> ofText(Reader reader) {
    return new Lines(reader, false).stream();
  }

  static Stream<Line> ofUtf8(InputStream bytes) {
    return new Lines(new InputStreamReader(bytes, ISO_8859_1), true).stream();
  }

  private Stream<Line> stream() {
    return Stream.generate(this::next)
        .takeWhile(Objects::nonNull)
        .filter(line -> line.raw() == null || !line.raw().isBlank())
        .onClose(this::close);
  }

  private @Nullable Line next() {
    try {
      if (!more()) {
        return null;
      }
      StringBuilder text = new StringBuilder(256);
      boolean ended = false;
      boolean tooLong = false;
      while (!ended && more()) {
        int end = from;
        while (end < upTo && read[end] != '\n') {
          end++;
        }
        tooLong |= text.length() + (end - from) > LONGEST;
        text.append(read, from, tooLong ? 0 : end - from);
        ended = end < upTo;
        from = ended ? end + 1 : end;
      }
      number++;
      return new Line(number, tooLong ? null : withoutMark(text.toString()), utf8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is anything to read; if so, some of it is there. */
  private boolean more() throws IOException {
    if (from == upTo) {
      from = 0;
      upTo = Math.max(0, reader.read(read));
    }
    return from < upTo;
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private String withoutMark(String text) {
    if (number > 1 || text.isEmpty()) {
      return text;
    }
    if (utf8) {
      return text.startsWith(BYTE_ORDER_MARK_IN_UTF_8) ? text.substring(3) : text;
    }
    return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
