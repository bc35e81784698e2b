package org.fairnotice.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairnotice.time.DateRange;
import org.fairnotice.time.OpeningHours;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule can read, compare and print.
 *
 * <p>Shape: one case per type of the vocabulary; values of different cases never compare.
 */
public sealed interface Value {

  /** The value as rulings write it: no locale, one form a value. */
  String wire();

  /** An amount of money. */
  static Value money(String amountWithCurrency) {
    return new Amount(Money.parse(amountWithCurrency));
  }

  /** A percentage, 35 for 35 %. */
  static Value percent(String percent) {
    return new Share(new BigDecimal(percent).movePointLeft(2));
  }

  /** A whole number. */
  static Value number(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /** A span of time. */
  static Value span(Span span) {
    return new Length(span);
  }

  /** A text. */
  static Value text(String text) {
    return new Text(text);
  }

  /** A list of texts. */
  static Value words(String... words) {
    return new Words(List.of(words));
  }

  /** Date spans, in the order of time. */
  static Value dates(DateRange... ranges) {
    return new Dates(List.of(ranges));
  }

  /** Money, exact to its currency's decimals. */
  record Amount(Money money) implements Value {
    /** Requires an amount. */
    public Amount {
      Objects.requireNonNull(money, "money");
    }

    @Override
    public String wire() {
      return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }
  }

  /** A count or other plain number; equal numbers are equal whatever their scale. */
  record Number(BigDecimal number) implements Value {
    /** Normalises the scale. */
    public Number {
      number = plain(number);
    }

    @Override
    public String wire() {
      return number.toPlainString();
    }
  }

  /** A share, 0.35 for 35 %. */
  record Share(BigDecimal fraction) implements Value {
    /** Normalises the scale. */
    public Share {
      fraction = plain(fraction);
    }

    @Override
    public String wire() {
      return plain(fraction.movePointRight(2)).toPlainString() + "%";
    }
  }

  /** A span of time with its unit. */
  record Length(Span span) implements Value {
    /** Requires a span. */
    public Length {
      Objects.requireNonNull(span, "span");
    }

    @Override
    public String wire() {
      return span.toString();
    }
  }

  /**
   * The time from one instant to another, reckoned at a place.
   *
   * <p>Shape: negative when {@code to} lies before {@code from}; compares with a {@link Length} in
   * that span's unit.
   */
  record Lapse(Instant from, Instant to, Place place) implements Value {
    /** Requires both ends and the place. */
    public Lapse {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(place, "place");
    }

    @Override
    public String wire() {
      return Duration.between(from, to).toString();
    }
  }

  /** A text of the host or the policy: a reason, a service, a tag. */
  record Text(String text) implements Value {
    /** Requires a text. */
    public Text {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String wire() {
      return text;
    }
  }

  /** Several texts. */
  record Words(List<String> words) implements Value {
    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public String wire() {
      return String.join(", ", words);
    }
  }

  /** A date. */
  record Day(LocalDate date) implements Value {
    @Override
    public String wire() {
      return date.toString();
    }
  }

  /**
   * A list of date spans: the terms of a school, the seasons of a house.
   *
   * <p>Shape: at least one, in the order of time, none reaching into the next.
   *
   * <p>Errors: {@code IllegalArgumentException} if it is empty, out of order or overlaps.
   */
  record Dates(List<DateRange> ranges) implements Value {
    /** Copies the list and checks its order. */
    public Dates {
      ranges = List.copyOf(ranges);
      if (ranges.isEmpty()) {
        throw new IllegalArgumentException("ranges must not be empty");
      }
      for (int i = 1; i < ranges.size(); i++) {
        if (!ranges.get(i).first().isAfter(ranges.get(i - 1).last())) {
          throw new IllegalArgumentException(
              "ranges must follow one another: " + ranges.get(i - 1) + ", " + ranges.get(i));
        }
      }
    }

    /** Whether a date lies in one of them. */
    public boolean contains(LocalDate date) {
      return rangeOf(date) != null;
    }

    /** The span a date lies in, or null when it lies in none. */
    public @Nullable DateRange rangeOf(LocalDate date) {
      for (DateRange range : ranges) {
        if (range.contains(date)) {
          return range;
        }
      }
      return null;
    }

    @Override
    public String wire() {
      return ranges.stream().map(DateRange::toString).collect(Collectors.joining(", "));
    }
  }

  /** The hours of a week in which a business is there. */
  record Week(OpeningHours hours) implements Value {
    /** Requires the hours. */
    public Week {
      Objects.requireNonNull(hours, "hours");
    }

    @Override
    public String wire() {
      return hours.toString();
    }
  }

  /** A time of day. */
  record Clock(LocalTime time) implements Value {
    @Override
    public String wire() {
      return time.toString();
    }
  }

  /** A yes or a no. */
  record Flag(boolean yes) implements Value {
    @Override
    public String wire() {
      return yes ? "yes" : "no";
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
