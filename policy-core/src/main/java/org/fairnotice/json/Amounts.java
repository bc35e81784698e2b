package org.fairnotice.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairnotice.json.FormatProblem.Code;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Money: a decimal in quotes and an ISO 4217 currency.
 *
 * <p>Units: read with at most the currency's decimals, written with exactly those; at most 15
 * digits before the point.
 */
record Amounts(boolean positive) implements ValueCodec {
  static final Amounts ANY = new Amounts(false);
  static final Amounts POSITIVE = new Amounts(true);

  static final int MOST_DIGITS = 15;

  private static final String EXAMPLE = "`{\"amount\":\"42.00\",\"currency\":\"EUR\"}`";
  private static final List<String> NAMES = List.of("amount", "currency");

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof Map<?, ?> object)) {
      return ValueCodec.wrongType(json, "an amount of money such as " + EXAMPLE, problems);
    }
    int before = problems.count();
    String amount = part(object, "amount", problems);
    String currency = part(object, "currency", problems);
    Fields.rejectUnknown(object, NAMES, "; money is `amount` and `currency`", problems);
    BigDecimal decimal = amount == null ? null : decimal(amount, problems);
    CurrencyUnit unit = currency == null ? null : unit(currency, problems);
    if (decimal == null || unit == null || before < problems.count()) {
      return null;
    }
    return money(decimal, unit, problems);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    Money money = (Money) value;
    if (money.getAmount().precision() - money.getAmount().scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "amount: at most " + MOST_DIGITS + " digits before the point, not " + money);
    }
    out.writeStartObject();
    out.writeStringProperty("amount", money.getAmount().toPlainString());
    out.writeStringProperty("currency", money.getCurrencyUnit().getCode());
    out.writeEndObject();
  }

  private static @Nullable String part(Map<?, ?> object, String name, Problems problems) {
    Object json = object.get(name);
    if (json == null) {
      problems.addIn(name, Code.MISSING_FIELD, "missing; money is written as in " + EXAMPLE);
    } else if (json instanceof String text) {
      return text;
    } else if (json instanceof JsonTree.Numeral number && name.equals("amount")) {
      problems.addIn(
          name,
          Code.AMOUNT_AS_NUMBER,
          Shown.json(json)
              + " may lose digits on the way; write it in quotes, `\""
              + Shown.plain(number.text())
              + "\"`");
    } else {
      problems.enter(name);
      ValueCodec.wrongType(json, "a text in quotes", problems);
      problems.leave();
    }
    return null;
  }

  private static @Nullable BigDecimal decimal(String text, Problems problems) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = Digits.end(text, start);
    boolean leadingZero = point - start > 1 && text.charAt(start) == '0';
    boolean whole = point == text.length();
    boolean decimals =
        !whole
            && text.charAt(point) == '.'
            && point + 1 < text.length()
            && Digits.end(text, point + 1) == text.length();
    if (point == start || leadingZero || !(whole || decimals)) {
      problems.addIn(
          "amount",
          Code.BAD_AMOUNT,
          Shown.text(text) + " is not an amount; write digits and a point as in `42.00`");
      return null;
    }
    if (point - start > MOST_DIGITS) {
      problems.addIn(
          "amount",
          Code.OUT_OF_RANGE,
          Shown.text(text)
              + " is too large; write at most "
              + MOST_DIGITS
              + " digits before the point");
      return null;
    }
    return new BigDecimal(text);
  }

  private static @Nullable CurrencyUnit unit(String code, Problems problems) {
    try {
      CurrencyUnit unit = CurrencyUnit.of(code);
      if (!unit.isPseudoCurrency()) {
        return unit;
      }
    } catch (IllegalCurrencyException e) {
      // Told below, as a code that is no money (XAU, XXX) is.
    }
    String hint =
        knownInUpperCase(code)
            .map(upper -> "; did you mean `" + upper + "`?")
            .orElse("; write an ISO 4217 code such as `EUR`");
    problems.addIn(
        "currency", Code.UNKNOWN_CURRENCY, Shown.text(code) + " is not a known currency" + hint);
    return null;
  }

  private static Optional<String> knownInUpperCase(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(unit -> !unit.isPseudoCurrency())
        .map(CurrencyUnit::getCode)
        .filter(upper::equals)
        .findFirst();
  }

  private @Nullable Money money(BigDecimal decimal, CurrencyUnit unit, Problems problems) {
    if (decimal.scale() > unit.getDecimalPlaces()) {
      problems.addIn(
          "amount",
          Code.TOO_MANY_DECIMALS,
          Shown.text(decimal.toPlainString())
              + " has "
              + decimal.scale()
              + " decimals; "
              + unit.getCode()
              + " has "
              + unit.getDecimalPlaces()
              + ", round it before it is sent");
      return null;
    }
    if (decimal.signum() < (positive ? 1 : 0)) {
      String expected = positive ? "must be more than nothing" : "must not be negative";
      problems.addIn(
          "amount",
          Code.OUT_OF_RANGE,
          Shown.text(decimal.toPlainString())
              + " "
              + expected
              + "; check the sign and the event type");
      return null;
    }
    return Money.of(unit, decimal);
  }
}
