package org.fairnotice.dsl.vocabulary;

import java.util.List;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Line;
import org.fairnotice.dsl.syntax.ShapeReader;
import org.fairnotice.dsl.syntax.Token;

/** Single phrases for tests. */
final class PhraseFixture {
  private PhraseFixture() {}

  static Phrase read(Dialect dialect, String place, String text) {
    SourceText source = new SourceText("phrase", "language en 1\npolicy " + text);
    List<Token> tokens = policyLine(source);
    return new PhraseReader(dialect, source).read(place, tokens, new SourceRange(0, 0), true);
  }

  static List<Token> tokens(SourceText source) {
    SourceText shifted = new SourceText(source.name(), "language en 1\npolicy " + source.text());
    int shift = shifted.text().length() - source.text().length();
    return policyLine(shifted).stream()
        .map(token -> new Token(token.kind(), token.value(), back(token.range(), shift)))
        .toList();
  }

  private static SourceRange back(SourceRange range, int shift) {
    return new SourceRange(range.start() - shift, range.end() - shift);
  }

  private static List<Token> policyLine(SourceText source) {
    List<Line> lines = ShapeReader.read(source).lines();
    return lines.get(1).phrase();
  }
}
