package org.fairnotice.cli.generate;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** A business whose clients are invented: its name in events, its zone, its currency. */
public record Shop(String business, ZoneId zone, CurrencyUnit currency) {
  /** Requires all parts. */
  public Shop {
    Objects.requireNonNull(business, "business");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * The business that a text such as {@code salon:Europe/Paris:EUR} names.
   *
   * <p>Errors: {@code IllegalArgumentException} for a text that names none, saying why.
   */
  public static Shop parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3 || parts[0].isBlank()) {
      throw new IllegalArgumentException(
          "`" + text + "` is not a business; write it like salon:Europe/Paris:EUR");
    }
    return new Shop(parts[0], zone(parts[1]), currency(parts[2]));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "`" + name + "` is not a time zone; write it like Europe/Paris", e);
    }
  }

  private static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException(
          "`" + code + "` is not a currency; write its three letters, like EUR", e);
    }
  }
}
