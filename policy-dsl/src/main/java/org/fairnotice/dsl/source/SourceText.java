package org.fairnotice.dsl.source;

import java.util.Arrays;

/**
 * A policy text under the name its messages use.
 *
 * <p>Shape: lines end at a line feed or a carriage return with line feed; a byte order mark at the
 * start is dropped.
 *
 * <p>Units: lines and columns count from 1, columns in characters as a reader sees them.
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /** A text under the name its messages show. */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.lineStarts = lineStarts(this.text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** The name messages show, usually a path. */
  public String name() {
    return name;
  }

  /** The whole text, without a byte order mark. */
  public String text() {
    return text;
  }

  /** The characters of a range. */
  public String text(SourceRange range) {
    return text.substring(range.start(), range.end());
  }

  /** The number of lines, at least 1. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line of an offset, counted from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset, counted from 1 in visible characters. */
  public int column(int offset) {
    int start = lineStarts[line(offset) - 1];
    return VisibleText.length(text.substring(start, Math.min(offset, text.length()))) + 1;
  }

  /** The range of a line without its line break. */
  public SourceRange lineRange(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return new SourceRange(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  /** The line as quoted under a message, with tabs expanded. */
  public String quotedLine(int line) {
    return VisibleText.expandTabs(text(lineRange(line)));
  }

  /** The line of carets to print under the quoted line of the range's start. */
  public String caretLine(SourceRange range) {
    SourceRange line = lineRange(line(range.start()));
    int start = Math.min(range.start(), line.end());
    int end = Math.max(start, Math.min(range.end(), line.end()));
    int before = VisibleText.width(text.substring(line.start(), start));
    int until = VisibleText.width(text.substring(line.start(), end));
    return " ".repeat(before) + "^".repeat(Math.max(1, until - before));
  }
}
