package org.fairnotice.dsl.syntax;

import org.fairnotice.dsl.source.SourceRange;

/**
 * One word, number, name or mark of a policy text.
 *
 * <p>Shape: the value is what the token means: a folded word, a number with a point, the content of
 * quotes or braces.
 */
public record Token(TokenKind kind, String value, SourceRange range) {
  /** Whether this is the given word, which is already folded. */
  public boolean isWord(String folded) {
    return kind == TokenKind.WORD && value.equals(folded);
  }

  /** Whether this is the given mark. */
  public boolean isMark(String mark) {
    return switch (kind) {
      case MARK, COLON, DASH -> value.equals(mark);
      default -> false;
    };
  }
}
