package org.fairnotice.dsl.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * Values as texts for clients show them, in one language: dictionary forms, the decimal sign and
 * quotation of the language.
 *
 * <p>Errors: {@code IllegalArgumentException} if the vocabulary has no such unit or word.
 */
public final class DialectWording {
  private final Dialect dialect;

  /** The wording of a dialect. */
  public DialectWording(Dialect dialect) {
    this.dialect = dialect;
  }

  /** A plain number. */
  public String number(BigDecimal number) {
    return dialect.numerals().shown(number);
  }

  /** An amount with its currency's code. */
  public String money(Money money) {
    BigDecimal amount = new BigDecimal(PhraseWriter.amount(money));
    return number(amount) + "\u00A0" + money.getCurrencyUnit().getCode();
  }

  /** A share given in percent. */
  public String share(BigDecimal percent) {
    return number(percent) + dialect.numerals().percent();
  }

  /** A number of units, such as 3 of {@code business-day}. */
  public String span(BigDecimal number, String unit) {
    return number(number) + "\u00A0" + text("unit", unit, number);
  }

  /** A known word, such as {@code illness}. */
  public String word(String id) {
    return text("word", id, BigDecimal.ONE);
  }

  /** Several texts with commas and the language's "and" before the last. */
  public String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    String first = String.join(", ", items.subList(0, last));
    return first + " " + dialect.numerals().and() + " " + items.get(last);
  }

  private String text(String place, String id, BigDecimal number) {
    Concept concept = dialect.vocabulary().concept(place, id);
    if (concept == null) {
      throw new IllegalArgumentException("no such " + place + ": " + id);
    }
    StringBuilder text = new StringBuilder();
    for (Part part : dialect.written(concept, number)) {
      if (part instanceof Part.Word word) {
        boolean glued = text.length() == 0 || text.charAt(text.length() - 1) == '\'';
        text.append(glued ? "" : " ").append(word.shown());
      }
    }
    return text.toString();
  }
}
