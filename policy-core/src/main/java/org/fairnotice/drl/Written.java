package org.fairnotice.drl;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.fairnotice.rule.Operand;
import org.fairnotice.time.DateRange;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.Money;

/**
 * Values as exported rules write them.
 *
 * <p>Shape: static methods of a class, since Drools cannot compile a call to one of an interface
 * into a condition; and lists as calls, since MVEL takes exponential time over nested literals.
 */
public final class Written {
  private Written() {}

  /** An amount of money, as `EUR 42.00`. */
  public static Value money(String amount) {
    return new Value.Amount(Money.parse(amount));
  }

  /** A percentage, 35 for 35 %. */
  public static Value percent(String percent) {
    return new Value.Share(new BigDecimal(percent).movePointLeft(2));
  }

  /** A plain number. */
  public static Value number(String number) {
    return new Value.Number(new BigDecimal(number));
  }

  /** A span of time, as {@link Span#toString} writes it. */
  public static Value span(String span) {
    return new Value.Length(Span.parse(span));
  }

  /** Date spans, as {@link Value.Dates#wire} writes them. */
  public static Value dates(String dates) {
    return new Value.Dates(Arrays.stream(dates.split(", ", -1)).map(DateRange::parse).toList());
  }

  /** A text. */
  public static Value text(String text) {
    return new Value.Text(text);
  }

  /** Several texts. */
  @SuppressWarnings("unchecked")
  public static Value words(List<?> words) {
    return new Value.Words((List<String>) words);
  }

  /** A value as an operand. */
  public static Operand literal(Value value) {
    return new Operand.Literal(value);
  }

  /** A setting as an operand. */
  public static Operand setting(String name) {
    return new Operand.Setting(name);
  }

  /** A list. */
  public static List<Object> list(Object... items) {
    return Arrays.asList(items);
  }
}
