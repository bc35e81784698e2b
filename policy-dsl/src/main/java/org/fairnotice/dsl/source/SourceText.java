package org.fairnotice.dsl.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A policy text under the name its messages use.
 *
 * <p>Shape: lines end at a line feed or a carriage return with line feed; a byte order mark at the
 * start is dropped. Several texts may be joined into one, so that one offset says both the text and
 * the place in it: names, lines and columns are then those of the text an offset lies in.
 *
 * <p>Units: lines and columns count from 1, columns in characters as a reader sees them.
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /** The texts joined here, none where this is a text of its own. */
  private final List<SourceText> joined;

  /** A text under the name its messages show. */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.lineStarts = lineStarts(this.text);
    this.joined = List.of();
  }

  private SourceText(List<SourceText> joined, String text) {
    this.name = joined.get(0).name;
    this.text = text;
    this.lineStarts = joined.get(0).lineStarts;
    this.joined = List.copyOf(joined);
  }

  /**
   * This text and others behind it, each a character further than the one before ends.
   *
   * <p>Shape: offsets of this text stay what they are; what it was joined with before stays.
   */
  public SourceText joinedWith(SourceText other) {
    List<SourceText> all = new ArrayList<>(parts());
    all.addAll(other.parts());
    return new SourceText(all, text + '\n' + other.text);
  }

  /** Whether several texts are joined in this one. */
  public boolean isJoined() {
    return !joined.isEmpty();
  }

  private List<SourceText> parts() {
    return isJoined() ? joined : List.of(this);
  }

  /** Where the text begins that an offset lies in. */
  private int startAt(int offset) {
    int start = 0;
    for (SourceText part : joined) {
      int next = start + part.text.length() + 1;
      if (offset < next) {
        return start;
      }
      start = next;
    }
    return start - (isJoined() ? joined.get(joined.size() - 1).text.length() + 1 : 0);
  }

  private SourceText partAt(int offset) {
    int start = 0;
    for (SourceText part : joined) {
      start += part.text.length() + 1;
      if (offset < start) {
        return part;
      }
    }
    return isJoined() ? joined.get(joined.size() - 1) : this;
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

  /** The names of the texts joined here, in their order; of a text of its own, its name. */
  public List<String> names() {
    return parts().stream().map(SourceText::name).toList();
  }

  /** The name of the text an offset lies in. */
  public String name(int offset) {
    return partAt(offset).name;
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
    if (isJoined()) {
      return partAt(offset).line(offset - startAt(offset));
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset, counted from 1 in visible characters. */
  public int column(int offset) {
    if (isJoined()) {
      return partAt(offset).column(offset - startAt(offset));
    }
    int start = lineStarts[line(offset) - 1];
    return VisibleText.length(text.substring(start, Math.min(offset, text.length()))) + 1;
  }

  /** The range, without its line break, of the line an offset lies in. */
  public SourceRange lineAt(int offset) {
    int start = startAt(offset);
    SourceText part = partAt(offset);
    SourceRange line = part.lineRange(part.line(offset - start));
    return new SourceRange(start + line.start(), start + line.end());
  }

  /** The range of a line without its line break; of texts that are joined, a line of the first. */
  public SourceRange lineRange(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return new SourceRange(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  /** The line an offset lies in as quoted under a message, with tabs expanded. */
  public String quotedLineAt(int offset) {
    return VisibleText.expandTabs(text(lineAt(offset)));
  }

  /** The line of carets to print under the quoted line of the range's start. */
  public String caretLine(SourceRange range) {
    SourceRange line = lineAt(range.start());
    int start = Math.min(range.start(), line.end());
    int end = Math.max(start, Math.min(range.end(), line.end()));
    int before = VisibleText.width(text.substring(line.start(), start));
    int until = VisibleText.width(text.substring(line.start(), end));
    return " ".repeat(before) + "^".repeat(Math.max(1, until - before));
  }
}
