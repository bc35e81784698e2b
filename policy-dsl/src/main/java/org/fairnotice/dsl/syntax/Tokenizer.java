package org.fairnotice.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Cuts a policy text into lines of tokens; comments stay with the line they precede or end. */
final class Tokenizer {
  private static final int TAB = 4;
  private static final int LONGEST_LINE = 2_000;

  private final SourceText source;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<RawLine> lines = new ArrayList<>();
  private List<Comment> comments = new ArrayList<>();

  Tokenizer(SourceText source) {
    this.source = source;
    boolean afterBlank = false;
    for (int line = 1; line <= source.lineCount(); line++) {
      SourceRange range = source.lineRange(line);
      boolean empty = source.text(range).isBlank();
      if (!empty) {
        read(range, afterBlank);
      }
      afterBlank = empty || (afterBlank && lastWasComment());
    }
  }

  private boolean lastWasComment() {
    return !comments.isEmpty();
  }

  List<RawLine> lines() {
    return List.copyOf(lines);
  }

  /** The comments after the last line. */
  List<Comment> commentsAtEnd() {
    return List.copyOf(comments);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(found);
  }

  private void read(SourceRange range, boolean afterBlank) {
    if (range.end() - range.start() > LONGEST_LINE) {
      SourceRange start = new SourceRange(range.start(), range.start() + 1);
      found.add(Diagnostic.error("read.line-too-long", start, String.valueOf(LONGEST_LINE)));
      return;
    }
    int at = range.start();
    int indent = 0;
    for (; LineScanner.isSpace(source.text().charAt(at)); at++) {
      indent += source.text().charAt(at) == '\t' ? TAB - indent % TAB : 1;
    }
    int before = found.size();
    LineScanner scanner = new LineScanner(source, new SourceRange(at, range.end()), found);
    List<Token> tokens = scanner.tokens();
    Comment comment = scanner.comment();
    if (tokens.isEmpty()) {
      keep(comment);
      return;
    }
    SourceRange span = tokens.get(0).range().to(tokens.get(tokens.size() - 1).range());
    boolean broken = found.size() > before;
    lines.add(new RawLine(indent, tokens, span, broken, afterBlank, comments, comment));
    comments = new ArrayList<>();
  }

  private void keep(@Nullable Comment comment) {
    if (comment != null) {
      comments.add(comment);
    }
  }
}
