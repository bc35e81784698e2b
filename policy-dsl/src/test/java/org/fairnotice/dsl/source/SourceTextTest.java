package org.fairnotice.dsl.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  @ParameterizedTest
  @CsvSource({
    "abc x, 5, 4",
    "常連 x, 4, 5",
    "e\u0301te x, 5, 4",
    "👍 x, 3, 3",
    "'\tx', 2, 4",
    "при x, 5, 4",
  })
  void the_caret_stands_under_the_character(String line, int column, int spaces) {
    SourceText text = new SourceText("t", line);
    int offset = line.indexOf('x');

    assertThat(text.column(offset)).isEqualTo(column);
    assertThat(text.caretLine(new SourceRange(offset, offset + 1)))
        .isEqualTo(" ".repeat(spaces) + "^");
  }

  @Test
  void lines_end_at_either_line_break() {
    SourceText text = new SourceText("t", "\uFEFFone\r\ntwo\nthree");

    assertThat(text.lineCount()).isEqualTo(3);
    assertThat(text.quotedLineAt(1)).isEqualTo("one");
    assertThat(text.line(text.text().indexOf("three"))).isEqualTo(3);
    assertThat(text.column(text.text().indexOf("wo"))).isEqualTo(2);
  }

  @Test
  void texts_that_are_joined_keep_their_names_lines_and_columns() {
    SourceText joined = new SourceText("a", "one\ntwo").joinedWith(new SourceText("b", "x\nthree"));
    int three = joined.text().indexOf("three");

    assertThat(joined.names()).containsExactly("a", "b");
    assertThat(joined.name(0)).isEqualTo("a");
    assertThat(joined.name(joined.text().indexOf("x"))).isEqualTo("b");
    assertThat(joined.line(three)).isEqualTo(2);
    assertThat(joined.column(three + 2)).isEqualTo(3);
    assertThat(joined.quotedLineAt(three + 1)).isEqualTo("three");
    assertThat(joined.line(joined.text().indexOf("two"))).isEqualTo(2);
    assertThat(joined.caretLine(new SourceRange(three + 1, three + 3))).isEqualTo(" ^^");
    assertThat(joined.name(joined.text().length())).isEqualTo("b");
  }

  @Test
  void a_caret_line_stays_on_its_line() {
    SourceText text = new SourceText("t", "one\ntwo");

    assertThat(text.caretLine(new SourceRange(1, 6))).isEqualTo(" ^^");
    assertThat(text.caretLine(new SourceRange(3, 3))).isEqualTo("   ^");
  }

  @Test
  void a_range_does_not_end_before_it_starts() {
    assertThatThrownBy(() -> new SourceRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
