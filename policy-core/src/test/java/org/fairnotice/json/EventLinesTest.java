package org.fairnotice.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.fairnotice.json.FormatProblem.Code;
import org.junit.jupiter.api.Test;

class EventLinesTest {

  @Test
  void blank_lines_are_skipped_and_counted() {
    List<EventLine> lines = read("\n" + noShow("e-1") + "\n  \n\t\n" + noShow("e-2") + "\n\n");

    assertThat(lines).extracting(EventLine::line).containsExactly(2, 5);
    assertThat(lines).extracting(line -> line.orThrow().id()).containsExactly("e-1", "e-2");
  }

  @Test
  void the_last_line_needs_no_line_end() {
    assertThat(read(noShow("e-1") + "\n" + noShow("e-2"))).hasSize(2);
  }

  @Test
  void windows_line_ends_and_byte_order_marks_do_no_harm() {
    String text = "\uFEFF" + noShow("e-1") + "\r\n" + noShow("e-2") + "\r\n";

    assertThat(read(text)).allSatisfy(EventLine::orThrow).hasSize(2);
    assertThat(readBytes(text.getBytes(UTF_8))).allSatisfy(EventLine::orThrow).hasSize(2);
  }

  @Test
  void reading_goes_on_after_a_bad_line() {
    List<EventLine> lines = read(noShow("e-1") + "\n{\"type\":\"no-shaw\"}\n" + noShow("e-3"));

    assertThat(lines).extracting(EventLine::line).containsExactly(1, 2, 3);
    assertThat(lines.get(1).event()).isNull();
    assertThatThrownBy(() -> lines.get(1).orThrow())
        .isInstanceOf(EventFormatException.class)
        .hasMessage(
            "line 2, type: `no-shaw` is not an event type; did you mean `no-show`? [unknown-type]");
    assertThat(lines.get(2).orThrow().id()).isEqualTo("e-3");
  }

  @Test
  void utf_8_is_read_as_such() {
    List<EventLine> lines = readBytes(noShow("é-😀").getBytes(UTF_8));

    assertThat(lines.get(0).orThrow().id()).isEqualTo("é-😀");
  }

  @Test
  void a_line_that_is_not_utf_8_is_a_problem_of_that_line() {
    byte[] latin = (noShow("e-1") + "\n" + noShow("é") + "\n" + noShow("e-3")).getBytes(ISO_8859_1);

    List<EventLine> lines = readBytes(latin);

    assertThat(lines).extracting(EventLine::line).containsExactly(1, 2, 3);
    assertThat(lines.get(1).problems())
        .extracting(FormatProblem::toString)
        .containsExactly("line 2: the line is not UTF-8; save the file as UTF-8 [not-json]");
  }

  @Test
  void an_endless_line_is_not_kept_in_memory() {
    Reader endless =
        new Reader() {
          private int left = 3_000_000;

          @Override
          public int read(char[] into, int from, int length) {
            if (left <= 0) {
              return -1;
            }
            java.util.Arrays.fill(into, from, from + length, 'x');
            left -= length;
            return length;
          }

          @Override
          public void close() {}
        };

    List<EventLine> lines = EventCodec.readLines(endless).toList();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).problems())
        .extracting(FormatProblem::code)
        .containsExactly(Code.TOO_LONG);
  }

  @Test
  void lines_are_read_one_by_one() {
    Stream<EventLine> lines =
        EventCodec.readLines(new BrokenAfter(noShow("e-1") + "\n" + noShow("e-2") + "\n"));
    var iterator = lines.iterator();

    assertThat(iterator.next().orThrow().id()).isEqualTo("e-1");
    assertThat(iterator.next().orThrow().id()).isEqualTo("e-2");
    assertThatThrownBy(iterator::next).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void closing_the_stream_closes_the_reader() {
    AtomicBoolean closed = new AtomicBoolean();
    Reader reader =
        new FilterReader(new StringReader(noShow("e-1"))) {
          @Override
          public void close() throws IOException {
            closed.set(true);
            super.close();
          }
        };

    try (Stream<EventLine> lines = EventCodec.readLines(reader)) {
      assertThat(lines).hasSize(1);
    }

    assertThat(closed).isTrue();
  }

  /** A reader that hands out a text and then fails. */
  private static final class BrokenAfter extends Reader {
    private final StringReader text;

    BrokenAfter(String text) {
      this.text = new StringReader(text);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      int count = text.read(into, from, length);
      if (count < 0) {
        throw new IOException("the disk is gone");
      }
      return count;
    }

    @Override
    public void close() {
      text.close();
    }
  }

  private static List<EventLine> read(String text) {
    return EventCodec.readLines(new StringReader(text)).toList();
  }

  private static List<EventLine> readBytes(byte[] bytes) {
    return EventCodec.readLines(new ByteArrayInputStream(bytes)).toList();
  }

  private static String noShow(String id) {
    return """
        {"type":"no-show","id":"%s","at":"2026-12-10T09:00:00Z","client":"c-1","booking":"b-1"}\
        """
        .formatted(id);
  }
}
