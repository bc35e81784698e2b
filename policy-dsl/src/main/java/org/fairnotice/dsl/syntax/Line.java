package org.fairnotice.dsl.syntax;

import java.util.List;
import org.fairnotice.dsl.source.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * One line of a policy with the lines that stand below it.
 *
 * <p>Shape: {@code label} is what stands before the colon of a setting, row or step, else empty;
 * {@code phrase} is what the line says. The keyword is absent where a line opens without one
 * (setting, row, dash, moment). A broken line has had its diagnostic.
 *
 * @param afterBlank whether an empty line stands before this one and its comments
 * @param before comments on lines of their own before this one
 * @param beside the comment at the end of this line
 */
public record Line(
    LineKind kind,
    @Nullable Keyword keyword,
    List<Token> label,
    List<Token> phrase,
    List<Line> below,
    SourceRange range,
    boolean broken,
    boolean afterBlank,
    List<Comment> before,
    @Nullable Comment beside) {

  /** Copies the lists. */
  public Line {
    label = List.copyOf(label);
    phrase = List.copyOf(phrase);
    below = List.copyOf(below);
    before = List.copyOf(before);
  }
}
