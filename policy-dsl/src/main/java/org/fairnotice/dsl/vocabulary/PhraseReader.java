package org.fairnotice.dsl.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.syntax.Keywords;
import org.fairnotice.dsl.syntax.Line;
import org.fairnotice.dsl.syntax.Token;
import org.fairnotice.dsl.syntax.TokenKind;
import org.fairnotice.dsl.syntax.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases, and says of one that it does not understand how far it got and what would have
 * gone on from there.
 */
final class PhraseReader {
  /** Longer lines of tokens are refused, which bounds the work and the depth of reading. */
  private static final int MOST_TOKENS = 200;

  private static final int SUGGESTED = 3;

  private final Dialect dialect;
  private final SourceText source;
  private final List<Diagnostic> found = new ArrayList<>();
  private @Nullable String currency;

  PhraseReader(Dialect dialect, SourceText source) {
    this.dialect = dialect;
    this.source = source;
  }

  /** Notes the currency of the policy, to suggest it where one is missing. */
  void use(Phrase currencyLine) {
    if (currencyLine instanceof Phrase.Said said
        && said.argument("code") instanceof Phrase.CurrencyValue value) {
      currency = value.currency().getCode();
    }
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(found);
  }

  /**
   * What tokens say in a place.
   *
   * @param before the range after which the phrase should stand
   * @param quiet whether the line has had its diagnostic
   */
  Phrase read(String place, List<Token> tokens, SourceRange before, boolean quiet) {
    SourceRange range =
        tokens.isEmpty()
            ? before.after()
            : tokens.get(0).range().to(tokens.get(tokens.size() - 1).range());
    if (tokens.size() > MOST_TOKENS) {
      found.add(
          Diagnostic.error(
              "read.phrase-too-long", tokens.get(0).range(), String.valueOf(MOST_TOKENS)));
      return new Phrase.Unread(range);
    }
    Phrase phrase = PhraseMatcher.plain(dialect, source, tokens).whole(place);
    if (phrase == null && !quiet) {
      PhraseMatcher matcher = PhraseMatcher.explaining(dialect, source, tokens);
      matcher.whole(place);
      found.add(explain(place, tokens, matcher, range));
    }
    return phrase == null ? new Phrase.Unread(range) : phrase;
  }

  /** Reports what stands after a word that says all by itself. */
  void nothing(Line line) {
    if (!line.phrase().isEmpty() && !line.broken()) {
      SourceRange rest = line.phrase().get(0).range().to(line.range().after());
      found.add(Diagnostic.error("read.unexpected-rest", rest, source.text(rest)));
    }
  }

  /** Reports rows below a line that does not begin a table. */
  void misplacedRows(Line line) {
    SourceRange first = line.below().get(0).range();
    found.add(Diagnostic.error("read.rows-without-table", first, source.text(first)));
  }

  /** Reports a table without rows, or whose {@code otherwise} is missing or not last. */
  void checkRows(Line line, List<PolicyTree.Row> rows) {
    String otherwise = Keywords.of(dialect.language()).phrase(Keyword.OTHERWISE);
    if (rows.isEmpty()) {
      found.add(
          Diagnostic.error("read.table-without-rows", line.range(), source.text(line.range())));
      return;
    }
    for (int at = 0; at < rows.size(); at++) {
      PolicyTree.Row row = rows.get(at);
      boolean last = at == rows.size() - 1;
      if ((row.bound() == null) != last) {
        String code = last ? "read.table-without-otherwise" : "read.otherwise-not-last";
        Diagnostic wrong = Diagnostic.error(code, row.line().range(), otherwise);
        found.add(last ? withoutOtherwise(wrong, otherwise) : wrong);
        return;
      }
    }
  }

  /** Reports a setting by date without rows, or with a row for the rest. */
  void checkDated(Line line, List<PolicyTree.Row> rows) {
    if (rows.isEmpty()) {
      found.add(
          Diagnostic.error("read.table-without-rows", line.range(), source.text(line.range())));
    }
    for (PolicyTree.Row row : rows) {
      if (row.bound() == null) {
        String otherwise = Keywords.of(dialect.language()).phrase(Keyword.OTHERWISE);
        found.add(
            Diagnostic.error("read.otherwise-among-dates", row.line().range(), otherwise)
                .withHint("hint.otherwise-among-dates"));
      }
    }
  }

  private static Diagnostic withoutOtherwise(Diagnostic wrong, String otherwise) {
    String row = otherwise + ":";
    return wrong
        .withExpected(List.of(row))
        .withHint("hint.table-without-otherwise")
        .withSuggestions(List.of(new Suggestion(row, wrong.range().after())));
  }

  private Diagnostic explain(
      String place, List<Token> tokens, PhraseMatcher matcher, SourceRange range) {
    for (String language : Keywords.languages()) {
      boolean other = !language.equals(dialect.language());
      if (other && PhraseMatcher.plain(Dialect.of(language), source, tokens).whole(place) != null) {
        return Diagnostic.error(
            "read.other-language-phrase", range, source.text(range), dialect.language(), language);
      }
    }
    int at = matcher.furthest();
    int complete = matcher.longest(place);
    if (complete > at) {
      SourceRange rest = tokens.get(complete).range().to(range.after());
      return Diagnostic.error("read.text-after-phrase", rest, source.text(rest));
    }
    Diagnostic unit = SpecialCases.unitMissing(dialect, source, tokens, matcher);
    if (unit != null) {
      return unit;
    }
    if (at >= tokens.size()) {
      return Diagnostic.error("read.incomplete-phrase", lastOf(tokens, range), source.text(range))
          .withExpected(nearestFirst(tokens, matcher));
    }
    Token token = tokens.get(at);
    String written = source.text(token.range());
    Diagnostic special = SpecialCases.of(source, tokens, matcher, currency);
    if (special != null) {
      return special;
    }
    Diagnostic unknown = Diagnostic.error(code(matcher), token.range(), written);
    List<Suggestion> close = suggestions(place, tokens, matcher);
    return unknown.withExpected(nearestFirst(tokens, matcher)).withSuggestions(close);
  }

  private static String code(PhraseMatcher matcher) {
    boolean units =
        !matcher.expected().isEmpty()
            && matcher.expected().stream().allMatch(each -> each.text().startsWith("@"));
    return units ? "read.unfitting-value" : "read.unknown-phrase";
  }

  private static SourceRange lastOf(List<Token> tokens, SourceRange range) {
    return tokens.isEmpty() ? range : tokens.get(tokens.size() - 1).range();
  }

  private List<String> nearestFirst(List<Token> tokens, PhraseMatcher matcher) {
    List<String> expected = new ArrayList<>();
    for (PhraseMatcher.Expected each : matcher.expected()) {
      if (each.written()) {
        expected.add(each.text());
      }
    }
    int at = matcher.furthest();
    if (at < tokens.size()) {
      expected.sort(Comparator.comparingDouble(each -> difference(tokens, at, each)));
    }
    return expected;
  }

  /** The share of letters that differ between an expected phrase and as many words of the line. */
  private double difference(List<Token> tokens, int at, String expected) {
    if (expected.startsWith("@")) {
      return 1;
    }
    int last = Math.min(tokens.size(), at + Math.max(1, Words.of(expected).size())) - 1;
    String written = source.text(tokens.get(at).range().to(tokens.get(last).range()));
    return Nearest.difference(written, expected);
  }

  /**
   * The expected phrases that are close to what stands there, and with which the line can be read
   * further.
   */
  private List<Suggestion> suggestions(String place, List<Token> tokens, PhraseMatcher matcher) {
    int at = matcher.furthest();
    List<Suggestion> close = new ArrayList<>();
    List<Integer> distances = new ArrayList<>();
    for (PhraseMatcher.Expected each : matcher.expected()) {
      int words = Words.of(each.text()).size();
      for (int length = Math.max(1, words - 1); length <= words + 1; length++) {
        if (at + length <= tokens.size() && !each.text().startsWith("@")) {
          SourceRange range = tokens.get(at).range().to(tokens.get(at + length - 1).range());
          if (isClose(range, each.text()) && goesOn(place, tokens, at, length, each.text())) {
            close.add(new Suggestion(each.text(), range));
            distances.add(Nearest.distance(source.text(range), each.text()));
          }
        }
      }
    }
    int best = distances.stream().mapToInt(Integer::intValue).min().orElse(0);
    List<Suggestion> nearest = new ArrayList<>();
    for (int i = 0; i < close.size() && nearest.size() < SUGGESTED; i++) {
      if (distances.get(i) == best) {
        nearest.add(close.get(i));
      }
    }
    return nearest;
  }

  private boolean isClose(SourceRange range, String text) {
    return Nearest.isClose(source.text(range), text);
  }

  private boolean goesOn(String place, List<Token> tokens, int at, int length, String text) {
    List<Token> mended = new ArrayList<>(tokens.subList(0, at));
    for (String word : Words.of(text.replace(",", " , "))) {
      TokenKind kind = word.equals(",") ? TokenKind.MARK : TokenKind.WORD;
      mended.add(new Token(kind, word, tokens.get(at).range()));
    }
    int reached = mended.size();
    mended.addAll(tokens.subList(at + length, tokens.size()));
    PhraseMatcher matcher = PhraseMatcher.explaining(dialect, source, mended);
    return matcher.whole(place) != null || matcher.furthest() >= reached;
  }
}
