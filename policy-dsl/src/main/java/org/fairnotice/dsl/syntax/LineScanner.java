package org.fairnotice.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Cuts one line into tokens; each kind of mistake is reported once a line. */
final class LineScanner {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)");
  private static final Pattern OTHER_DATE =
      Pattern.compile("\\d{1,2}([/.])\\d{1,2}\\1\\d{4}(?!\\d)");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?!\\d)");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern PERCENT = Pattern.compile("[ \\u00A0\\u202F]?%");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_/+-]*['’]?");
  private static final String INVISIBLE =
      "\u200B\u200C\u200D\u2060\u200E\u200F\u202A\u202B\u202C\u202D\u202E";

  private final SourceText source;
  private final String text;
  private final int end;
  private final List<Diagnostic> found;
  private final List<Token> tokens = new ArrayList<>();
  private @Nullable Comment comment;
  private int at;

  LineScanner(SourceText source, SourceRange range, List<Diagnostic> found) {
    this.source = source;
    this.text = source.text();
    this.end = range.end();
    this.found = found;
    this.at = range.start();
    while (at < end) {
      next();
    }
  }

  List<Token> tokens() {
    return List.copyOf(tokens);
  }

  @Nullable Comment comment() {
    return comment;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  private void next() {
    char c = text.charAt(at);
    if (isSpace(c)) {
      at++;
    } else if (c == '#') {
      takeComment();
    } else if (Character.isDigit(c)) {
      numeral();
    } else if (Character.isLetter(text.codePointAt(at))) {
      word();
    } else {
      mark(c);
    }
  }

  private void mark(char c) {
    switch (c) {
      case '"', '«', '„', '“' -> quoted(c);
      case '{' -> braced();
      case ':' -> take(TokenKind.COLON, ":", 1);
      case ',', '(', ')' -> take(TokenKind.MARK, String.valueOf(c), 1);
      case '-', '–', '—' -> take(TokenKind.DASH, "-", 1);
      default -> unknown();
    }
  }

  private SourceRange ahead(int length) {
    return new SourceRange(at, at + length);
  }

  private void take(TokenKind kind, String value, int length) {
    tokens.add(new Token(kind, value, ahead(length)));
    at += length;
  }

  private void takeComment() {
    // Keeps the comment's own indentation after one space.
    String after = text.substring(at + 1, end).stripTrailing();
    comment = new Comment(after.startsWith(" ") ? after.substring(1) : after, ahead(end - at));
    at = end;
  }

  private void quoted(char open) {
    String close = open == '"' ? "\"" : open == '«' ? "»" : "“”";
    StringBuilder value = new StringBuilder();
    int to = at + 1;
    for (; to < end; to++) {
      char c = text.charAt(to);
      boolean doubled = c == '"' && open == '"' && to + 1 < end && text.charAt(to + 1) == '"';
      if (close.indexOf(c) >= 0 && !doubled) {
        take(TokenKind.NAME, trim(value.toString()), to + 1 - at);
        return;
      }
      value.append(c);
      to += doubled ? 1 : 0;
    }
    String shown = open == '„' || open == '“' ? "“" : close;
    String space =
        at + 1 < end && isSpace(text.charAt(at + 1)) ? text.substring(at + 1, at + 2) : "";
    String closed = text.substring(at, end).stripTrailing() + space + shown;
    found.add(
        Diagnostic.error("read.unclosed-quote", ahead(1), String.valueOf(open), shown)
            .withExpected(List.of(shown))
            .withSuggestions(List.of(new Suggestion(closed, ahead(end - at)))));
    take(TokenKind.NAME, trim(value.toString()), end - at);
  }

  private void braced() {
    int close = text.indexOf('}', at);
    if (close < 0 || close >= end) {
      found.add(Diagnostic.error("read.unclosed-brace", ahead(1), "{"));
      close = end;
    }
    String value = trim(text.substring(at + 1, close));
    take(TokenKind.SETTING, value, Math.min(close + 1, end) - at);
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private int length(Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(text).region(from, end);
    return matcher.lookingAt() ? matcher.end() - from : 0;
  }

  private void numeral() {
    int length = length(DATE, at);
    if (length > 0) {
      date(length);
    } else if ((length = length(OTHER_DATE, at)) > 0) {
      Dates.ambiguous(text.substring(at, at + length), ahead(length), found);
      take(TokenKind.UNKNOWN, "", length);
    } else if ((length = length(TIME, at)) > 0) {
      time(length);
    } else if ((length = length(DECIMAL_COMMA, at)) > 0) {
      decimalComma(length);
    } else {
      number(length(NUMBER, at));
    }
  }

  private void number(int length) {
    if (length == 0) {
      unknown();
      return;
    }
    String value = text.substring(at, at + length);
    int percent = length(PERCENT, at + length);
    take(percent > 0 ? TokenKind.SHARE : TokenKind.NUMBER, value, length + percent);
  }

  private void decimalComma(int length) {
    String written = text.substring(at, at + length);
    String plain = written.replace(',', '.');
    found.add(
        Diagnostic.error("read.decimal-comma", ahead(length), written)
            .withSuggestions(List.of(new Suggestion(plain, ahead(length)))));
    int percent = length(PERCENT, at + length);
    take(percent > 0 ? TokenKind.SHARE : TokenKind.NUMBER, plain, length + percent);
  }

  private void date(int length) {
    String written = text.substring(at, at + length);
    if (Dates.isDate(written)) {
      take(TokenKind.DATE, written, length);
    } else {
      Dates.impossible(written, ahead(length), found);
      take(TokenKind.UNKNOWN, "", length);
    }
  }

  private void time(int length) {
    String written = text.substring(at, at + length);
    String padded = written.length() == 4 ? "0" + written : written;
    if (padded.compareTo("24:00") < 0 && padded.charAt(3) < '6') {
      take(TokenKind.TIME, padded, length);
    } else {
      found.add(Diagnostic.error("read.impossible-time", ahead(length), written));
      take(TokenKind.UNKNOWN, "", length);
    }
  }

  private void word() {
    int length = length(WORD, at);
    if (length == 0) {
      unknown();
      return;
    }
    String written = text.substring(at, at + length);
    String plain = written;
    if (Scripts.isMixed(written)) {
      plain = Scripts.inOneScript(written);
      found.add(
          Diagnostic.error("read.mixed-script", ahead(length), written, Scripts.foreign(written))
              .withSuggestions(
                  Scripts.isMixed(plain)
                      ? List.of()
                      : List.of(new Suggestion(plain, ahead(length)))));
    }
    take(TokenKind.WORD, Words.fold(plain), length);
  }

  private void unknown() {
    int point = text.codePointAt(at);
    int length = Character.charCount(point);
    String shown = new String(Character.toChars(point));
    if (point == '=') {
      length = at + 1 < end && text.charAt(at + 1) == '=' ? 2 : 1;
      found.add(
          Diagnostic.error("read.equals-sign", ahead(length), text.substring(at, at + length))
              .withHint("hint.equals-sign"));
    } else if (INVISIBLE.indexOf(point) >= 0) {
      found.add(
          Diagnostic.error("read.invisible-character", ahead(length), Scripts.codePoint(point)));
    } else if (Character.getType(point) == Character.CURRENCY_SYMBOL) {
      found.add(
          Diagnostic.error("read.currency-sign", ahead(length), shown)
              .withHint("hint.currency-sign"));
    } else if (tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() != TokenKind.UNKNOWN) {
      found.add(
          Diagnostic.error(
              "read.unknown-character",
              ahead(length),
              source.text(ahead(length)),
              Scripts.codePoint(point)));
    }
    take(TokenKind.UNKNOWN, shown, length);
  }
}
