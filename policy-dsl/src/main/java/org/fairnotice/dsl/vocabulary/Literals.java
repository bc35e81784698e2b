package org.fairnotice.dsl.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Token;
import org.fairnotice.dsl.syntax.TokenKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Values that are written the same in every language. */
final class Literals {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final Set<String> CURRENCIES =
      CurrencyUnit.registeredCurrencies().stream()
          .map(CurrencyUnit::getCode)
          .collect(Collectors.toUnmodifiableSet());

  private Literals() {}

  /** A value and the token after it. */
  record Read(Phrase value, int end) {}

  /** The codes there are of a kind, in alphabetical order. */
  static List<String> all(String kind) {
    Set<String> codes =
        switch (kind) {
          case "currency" -> CURRENCIES;
          case "zone" -> ZONES;
          default -> COUNTRIES;
        };
    return codes.stream().sorted().toList();
  }

  static boolean mayBeSetting(String id) {
    return switch (id) {
      case "number", "share", "money", "date", "time" -> true;
      default -> false;
    };
  }

  /** The value of a kind that begins at a token, or null. */
  static @Nullable Read read(String id, SourceText source, List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(at);
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    Phrase value =
        switch (id) {
          case "instant" -> instant(token, next);
          case "money" -> money(source, token, next);
          default -> single(id, source, token);
        };
    int length = id.equals("instant") || id.equals("money") ? 2 : 1;
    return value == null ? null : new Read(value, at + length);
  }

  private static @Nullable Phrase single(String id, SourceText source, Token token) {
    SourceRange range = token.range();
    return switch (token.kind()) {
      case NUMBER ->
          id.equals("number") ? new Phrase.NumberValue(new BigDecimal(token.value()), range) : null;
      case SHARE ->
          id.equals("share") ? new Phrase.ShareValue(new BigDecimal(token.value()), range) : null;
      case NAME -> id.equals("name") ? new Phrase.NameValue(token.value(), range) : null;
      case DATE ->
          id.equals("date") ? new Phrase.DateValue(LocalDate.parse(token.value()), range) : null;
      case TIME ->
          id.equals("time") ? new Phrase.TimeValue(LocalTime.parse(token.value()), range) : null;
      case WORD -> code(id, source.text(range), range);
      default -> null;
    };
  }

  private static @Nullable Phrase code(String id, String text, SourceRange range) {
    return switch (id) {
      case "zone" -> ZONES.contains(text) ? new Phrase.ZoneValue(ZoneId.of(text), range) : null;
      case "currency" ->
          isCurrency(text) ? new Phrase.CurrencyValue(CurrencyUnit.of(text), range) : null;
      case "region" -> isRegion(text) ? new Phrase.RegionValue(text, range) : null;
      default -> null;
    };
  }

  private static boolean isRegion(String text) {
    return REGION.matcher(text).matches() && COUNTRIES.contains(text.substring(0, 2));
  }

  static boolean isCurrency(String text) {
    return CURRENCIES.contains(text);
  }

  private static @Nullable Phrase instant(Token day, @Nullable Token time) {
    if (day.kind() != TokenKind.DATE || time == null || time.kind() != TokenKind.TIME) {
      return null;
    }
    LocalDateTime instant = LocalDate.parse(day.value()).atTime(LocalTime.parse(time.value()));
    return new Phrase.InstantValue(instant, day.range().to(time.range()));
  }

  private static @Nullable Phrase money(SourceText source, Token number, @Nullable Token code) {
    if (number.kind() != TokenKind.NUMBER || code == null || code.kind() != TokenKind.WORD) {
      return null;
    }
    String text = source.text(code.range());
    if (!isCurrency(text)) {
      return null;
    }
    CurrencyUnit currency = CurrencyUnit.of(text);
    BigDecimal amount = new BigDecimal(number.value());
    boolean exact = amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces();
    BigDecimal scaled = exact ? amount.setScale(Math.max(0, currency.getDecimalPlaces())) : amount;
    return exact
        ? new Phrase.MoneyValue(Money.of(currency, scaled), number.range().to(code.range()))
        : null;
  }
}
