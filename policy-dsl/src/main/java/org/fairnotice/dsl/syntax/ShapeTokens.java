package org.fairnotice.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ListTokenSource;
import org.fairnotice.dsl.syntax.grammar.PolicyShape;

/**
 * The tokens the grammar reads: one for what a line is, one for each token after its opening word,
 * line ends, and a mark where lines go deeper and come back.
 *
 * <p>Invariant: the start index of a token is its offset in the text; marks have the offset of the
 * line they stand before.
 */
final class ShapeTokens {
  private final List<CommonToken> tokens = new ArrayList<>();

  private ShapeTokens() {}

  static ListTokenSource of(List<PlacedLine> lines) {
    ShapeTokens shape = new ShapeTokens();
    int level = 0;
    int end = 0;
    for (PlacedLine line : lines) {
      int start = line.raw().range().start();
      level = shape.toLevel(level, line.level(), start);
      shape.line(line);
      end = line.raw().range().end();
    }
    shape.toLevel(level, 0, end);
    return new ListTokenSource(shape.tokens);
  }

  private int toLevel(int from, int to, int offset) {
    for (int level = from; level < to; level++) {
      add(PolicyShape.INDENT, offset);
    }
    for (int level = from; level > to; level--) {
      add(PolicyShape.DEDENT, offset);
    }
    return to;
  }

  private void line(PlacedLine line) {
    add(line.type(), line.raw().range().start());
    int from = line.type() == PolicyShape.DASHED ? 1 : line.opening();
    for (Token token : line.raw().tokens().subList(from, line.raw().tokens().size())) {
      boolean colon = token.kind() == TokenKind.COLON;
      add(colon ? PolicyShape.COLON : PolicyShape.ITEM, token.range().start());
    }
    add(PolicyShape.NEWLINE, line.raw().range().end());
  }

  private void add(int type, int offset) {
    CommonToken token = new CommonToken(type, "");
    token.setStartIndex(offset);
    token.setStopIndex(offset);
    tokens.add(token);
  }
}
