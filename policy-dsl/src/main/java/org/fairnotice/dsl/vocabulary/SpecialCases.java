package org.fairnotice.dsl.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Token;
import org.fairnotice.dsl.syntax.TokenKind;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Mistakes in values that deserve words of their own. */
final class SpecialCases {
  private static final int SUGGESTED = 3;

  private SpecialCases() {}

  /** What to say of the furthest token that was reached, null where it is no special case. */
  static @Nullable Diagnostic of(
      SourceText source, List<Token> tokens, PhraseMatcher matcher, @Nullable String currency) {
    int at = matcher.furthest();
    Diagnostic decimals = tooManyDecimals(source, tokens, at);
    if (decimals != null) {
      return decimals;
    }
    boolean goesOn = at + 1 < tokens.size() && tokens.get(at + 1).kind() == TokenKind.WORD;
    Diagnostic bare = currencyMissing(source, tokens.get(at), goesOn, matcher, currency);
    return bare != null ? bare : code(source, tokens.get(at), matcher);
  }

  /** A number without a unit, where only units go on from it. */
  static @Nullable Diagnostic unitMissing(
      Dialect dialect, SourceText source, List<Token> tokens, PhraseMatcher matcher) {
    int at = matcher.furthest();
    boolean word = at < tokens.size() && tokens.get(at).kind() == TokenKind.WORD;
    Place units = dialect.vocabulary().place("unit");
    if (word || at == 0 || tokens.get(at - 1).kind() != TokenKind.NUMBER || units == null) {
      return null;
    }
    Token token = tokens.get(at - 1);
    BigDecimal number = new BigDecimal(token.value());
    List<String> spans =
        units.concepts().stream().map(unit -> span(dialect, number, unit, token.range())).toList();
    boolean asked =
        units.concepts().stream()
            .flatMap(unit -> dialect.forms(unit).stream())
            .anyMatch(form -> expects(matcher, form));
    String text = source.text(token.range());
    return !asked
        ? null
        : Diagnostic.error("check.unit-missing", token.range(), text)
            .withExpected(spans)
            .withSuggestions(
                List.of(
                    new Suggestion(spans.get(1), token.range()),
                    new Suggestion(spans.get(2), token.range())));
  }

  private static boolean expects(PhraseMatcher matcher, List<Part> form) {
    return form.get(0) instanceof Part.Word word
        && matcher.expected().stream().anyMatch(each -> each.text().startsWith(word.shown()));
  }

  private static String span(Dialect dialect, BigDecimal number, Concept unit, SourceRange range) {
    Map<String, Phrase> parts = new LinkedHashMap<>();
    parts.put("number", new Phrase.NumberValue(number, range));
    parts.put("unit", new Phrase.Said("unit", unit.id(), Map.of(), range));
    return PhraseWriter.write(dialect, "span", new Phrase.Said("span", "span", parts, range));
  }

  /** A bare number where money belongs; a share is offered where words such as `of` go on. */
  private static @Nullable Diagnostic currencyMissing(
      SourceText source,
      Token token,
      boolean goesOn,
      PhraseMatcher matcher,
      @Nullable String currency) {
    boolean money = expects(matcher, "@money") && !expects(matcher, "@number");
    if (token.kind() != TokenKind.NUMBER || !money) {
      return null;
    }
    String text = source.text(token.range());
    Diagnostic bare = Diagnostic.error("check.currency-missing", token.range(), text);
    if (goesOn && expects(matcher, "@share")) {
      String share = text + "%";
      return bare.withExpected(List.of("@money", share))
          .withSuggestions(List.of(new Suggestion(share, token.range())));
    }
    if (currency == null) {
      return bare.withExpected(List.of("@money"));
    }
    String amount = text + " " + currency;
    return bare.withExpected(List.of(amount))
        .withSuggestions(List.of(new Suggestion(amount, token.range())));
  }

  private static boolean expects(PhraseMatcher matcher, String text) {
    return matcher.expected().stream().anyMatch(each -> each.text().equals(text));
  }

  private static @Nullable Diagnostic tooManyDecimals(
      SourceText source, List<Token> tokens, int at) {
    int number = tokens.get(at).kind() == TokenKind.NUMBER ? at : at - 1;
    if (number < 0
        || number + 1 >= tokens.size()
        || tokens.get(number).kind() != TokenKind.NUMBER) {
      return null;
    }
    SourceRange range = tokens.get(number).range().to(tokens.get(number + 1).range());
    String code = source.text(tokens.get(number + 1).range());
    BigDecimal amount = new BigDecimal(tokens.get(number).value());
    if (!Literals.isCurrency(code)
        || amount.stripTrailingZeros().scale() <= CurrencyUnit.of(code).getDecimalPlaces()) {
      return null;
    }
    int places = Math.max(0, CurrencyUnit.of(code).getDecimalPlaces());
    String near = amount.setScale(places, RoundingMode.HALF_UP).toPlainString() + " " + code;
    return Diagnostic.error("read.too-many-decimals", range, source.text(range), code)
        .withExpected(List.of("@money"))
        .withSuggestions(List.of(new Suggestion(near, range)));
  }

  /** A currency, zone or country that there is none of. */
  private static @Nullable Diagnostic code(SourceText source, Token token, PhraseMatcher matcher) {
    for (String kind : List.of("currency", "zone", "region")) {
      if (token.kind() == TokenKind.WORD && expects(matcher, "@" + kind)) {
        String text = source.text(token.range());
        return Diagnostic.error("read.unfitting-value", token.range(), text)
            .withExpected(List.of("@" + kind))
            .withSuggestions(near(text, Literals.all(kind), token.range()));
      }
    }
    return null;
  }

  private static List<Suggestion> near(String text, Collection<String> all, SourceRange range) {
    return Nearest.of(text, all).stream()
        .limit(SUGGESTED)
        .map(each -> new Suggestion(each, range))
        .toList();
  }
}
