package org.fairnotice.dsl.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What the first line of a file says of its language.
 *
 * @param keywords the words of the language, absent where the file is no policy
 * @param lines how many lines the answer took: 1 with a language line, else 0
 */
record Opening(@Nullable Keywords keywords, int lines, List<Diagnostic> found) {
  private static final String EDITION = "1";
  private static final int LONGEST_TEXT = 1_000_000;

  /**
   * What a text is, where a glance shows that it is no policy, as the last part of a message key.
   */
  static @Nullable String mistaken(SourceText source) {
    String text = source.text();
    if (text.length() > LONGEST_TEXT) {
      return "too-long";
    }
    if (text.isBlank()) {
      return "empty";
    }
    if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
      return "encoding";
    }
    char first = text.strip().charAt(0);
    return first == '{' || first == '[' ? "json" : first == '<' ? "markup" : null;
  }

  static Opening of(SourceText source, List<RawLine> lines) {
    if (lines.isEmpty()) {
      return notAPolicy(source, "empty");
    }
    List<Token> first = lines.get(0).tokens();
    Token code = first.size() > 1 ? first.get(1) : first.get(0);
    for (String language : Keywords.languages()) {
      String word = Keywords.of(language).phrase(Keyword.LANGUAGE);
      if (first.get(0).isWord(Words.fold(word))) {
        return withCode(source, lines.get(0), code, language);
      }
    }
    Opening close = mistyped(source, lines.get(0), code);
    return close != null ? close : guessed(source, lines.get(0));
  }

  static Opening notAPolicy(SourceText source, String reason) {
    int line = 1;
    while (line < source.lineCount() && source.text(source.lineRange(line)).isBlank()) {
      line++;
    }
    SourceRange range = source.lineRange(line);
    SourceRange start = new SourceRange(range.start(), Math.min(range.end(), range.start() + 20));
    Diagnostic only =
        Diagnostic.error("read.not-a-policy", start, "")
            .withHint("hint.not-a-policy." + reason)
            .withExpected(firstLines());
    return new Opening(null, 0, List.of(only));
  }

  private static List<String> firstLines() {
    return Keywords.languages().stream()
        .map(code -> Keywords.of(code).phrase(Keyword.LANGUAGE) + " " + code + " " + EDITION)
        .toList();
  }

  private static Opening withCode(SourceText source, RawLine line, Token code, String language) {
    List<Diagnostic> found = new ArrayList<>();
    String written = source.text(code.range()).toLowerCase(Locale.ROOT);
    if (line.tokens().size() < 2 || !Keywords.languages().contains(written)) {
      found.add(
          Diagnostic.error("read.unknown-language", code.range(), source.text(code.range()))
              .withExpected(Keywords.languages()));
      return new Opening(line.tokens().size() < 2 ? Keywords.of(language) : null, 1, found);
    }
    if (!written.equals(language)) {
      SourceRange word = line.tokens().get(0).range();
      String right = Keywords.of(written).phrase(Keyword.LANGUAGE);
      found.add(
          Diagnostic.error("read.other-language", word, source.text(word), written, language, right)
              .withSuggestions(List.of(new Suggestion(right, word))));
    }
    edition(source, line, found);
    return new Opening(Keywords.of(written), 1, found);
  }

  private static void edition(SourceText source, RawLine line, List<Diagnostic> found) {
    List<Token> tokens = line.tokens();
    boolean known =
        tokens.size() == 3
            && tokens.get(2).kind() == TokenKind.NUMBER
            && tokens.get(2).value().equals(EDITION);
    if (!known && !line.broken()) {
      SourceRange range = tokens.size() > 2 ? tokens.get(2).range() : line.range();
      found.add(Diagnostic.error("read.unknown-edition", range, source.text(range), EDITION));
    }
  }

  /** A first line whose first word is nearly the one of the language it names. */
  private static @Nullable Opening mistyped(SourceText source, RawLine line, Token code) {
    Token word = line.tokens().get(0);
    if (line.tokens().size() < 2 || !Keywords.languages().contains(code.value())) {
      return null;
    }
    Keywords keywords = Keywords.of(code.value());
    String right = keywords.phrase(Keyword.LANGUAGE);
    boolean close = Nearest.isClose(source.text(word.range()), right);
    List<Diagnostic> found = new ArrayList<>();
    found.add(
        Diagnostic.error(
                "read.no-language",
                word.range(),
                source.text(word.range()),
                right + " " + keywords.language() + " " + EDITION)
            .withSuggestions(List.of(new Suggestion(right, word.range()))));
    return close ? new Opening(keywords, 1, found) : null;
  }

  /** A file without a language line that opens as a policy of some language would. */
  private static Opening guessed(SourceText source, RawLine line) {
    EnumSet<Keyword> openers =
        EnumSet.of(Keyword.POLICY, Keyword.SETTINGS, Keyword.RULE, Keyword.CURRENCY);
    for (String language : Keywords.languages()) {
      Keywords keywords = Keywords.of(language);
      if (keywords.opening(line.tokens(), openers) != null) {
        String right = keywords.phrase(Keyword.LANGUAGE) + " " + language + " " + EDITION;
        SourceRange word = line.tokens().get(0).range();
        SourceRange before = new SourceRange(line.range().start(), line.range().start());
        return new Opening(
            keywords,
            0,
            List.of(
                Diagnostic.error("read.no-language", word, source.text(word), right)
                    .withSuggestions(List.of(new Suggestion(right, before)))));
      }
    }
    return notAPolicy(source, "text");
  }
}
