package org.fairnotice.dsl.syntax;

import java.util.List;
import org.fairnotice.dsl.source.SourceRange;
import org.jspecify.annotations.Nullable;

/** A line of the file as tokens, before anything is known of its place. */
record RawLine(
    int indent,
    List<Token> tokens,
    SourceRange range,
    boolean broken,
    boolean afterBlank,
    List<Comment> before,
    @Nullable Comment beside) {
  RawLine {
    tokens = List.copyOf(tokens);
    before = List.copyOf(before);
  }
}
