package org.fairnotice.dsl.syntax;

import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever the parser could not place into a diagnostic at its line; the parser's own words
 * go nowhere.
 */
final class ShapeErrors extends BaseErrorListener {
  private final SourceText source;
  private final List<Diagnostic> found;

  ShapeErrors(SourceText source, List<Diagnostic> found) {
    this.source = source;
    this.found = found;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object symbol,
      int line,
      int column,
      String message,
      @Nullable RecognitionException cause) {
    int offset =
        symbol instanceof CommonToken token
            ? Math.max(0, token.getStartIndex())
            : source.text().length();
    SourceRange range = source.lineAt(offset);
    found.add(Diagnostic.error("read.unexpected-line", range, source.text(range).strip()));
  }
}
