package org.fairnotice.dsl.compile;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Operand;
import org.fairnotice.time.DateRange;
import org.fairnotice.time.OpeningHours;
import org.fairnotice.time.Span;
import org.fairnotice.time.Unit;
import org.fairnotice.value.Value;

/** Values and operands as phrases say them. */
final class Values {
  private Values() {}

  static Operand operand(Phrase phrase) {
    return phrase instanceof Phrase.SettingRef setting
        ? Operand.setting(setting.name())
        : Operand.of(value(phrase));
  }

  /** The operands of a list of known words and names. */
  static List<Operand> operands(Phrase phrase) {
    if (phrase instanceof Phrase.Listed listed) {
      return listed.items().stream().map(Values::operand).toList();
    }
    return List.of(operand(phrase));
  }

  static Value value(Phrase phrase) {
    if (phrase instanceof Phrase.MoneyValue money) {
      return new Value.Amount(money.money());
    }
    if (phrase instanceof Phrase.NumberValue number) {
      return new Value.Number(number.number());
    }
    if (phrase instanceof Phrase.ShareValue share) {
      return new Value.Share(share.percent().movePointLeft(2));
    }
    if (phrase instanceof Phrase.DateValue date) {
      return new Value.Day(date.date());
    }
    if (phrase instanceof Phrase.TimeValue time) {
      return new Value.Clock(time.time());
    }
    if (phrase instanceof Phrase.NameValue name) {
      return Value.text(name.name());
    }
    if (phrase instanceof Phrase.Listed listed) {
      return switch (listed.place()) {
        case "dates" -> dates(listed);
        case "week-plan" -> week(listed);
        default -> words(listed);
      };
    }
    if (phrase instanceof Phrase.Said said) {
      return said(said);
    }
    throw new NotSayable(phrase.range());
  }

  private static Value words(Phrase.Listed listed) {
    List<String> words = new ArrayList<>();
    for (Phrase item : listed.items()) {
      words.add(value(item).wire());
    }
    return new Value.Words(words);
  }

  /** Spans that are out of order were told of by the checks. */
  private static Value dates(Phrase.Listed listed) {
    List<DateRange> ranges = new ArrayList<>();
    for (Phrase item : listed.items()) {
      Phrase.Said range = concept(item);
      ranges.add(new DateRange(date(argument(range, "from")), date(argument(range, "to"))));
    }
    return new Value.Dates(ranges);
  }

  private static Value week(Phrase.Listed listed) {
    List<OpeningHours.Stretch> stretches = new ArrayList<>();
    for (Phrase item : listed.items()) {
      Phrase.Said days = concept(item);
      Phrase last = days.argument("last");
      DayOfWeek first = day(argument(days, "first"));
      LocalTime opens = time(argument(days, "opens"));
      LocalTime closes = time(argument(days, "closes"));
      if (!closes.isAfter(opens)) {
        throw new NotSayable(item.range());
      }
      stretches.add(
          new OpeningHours.Stretch(first, last == null ? first : day(last), opens, closes));
    }
    return new Value.Week(new OpeningHours(stretches));
  }

  private static DayOfWeek day(Phrase phrase) {
    return DayOfWeek.valueOf(concept(phrase).concept().toUpperCase(Locale.ROOT));
  }

  private static LocalTime time(Phrase phrase) {
    if (phrase instanceof Phrase.TimeValue time) {
      return time.time();
    }
    throw new NotSayable(phrase.range());
  }

  private static LocalDate date(Phrase phrase) {
    if (phrase instanceof Phrase.DateValue date) {
      return date.date();
    }
    throw new NotSayable(phrase.range());
  }

  private static Value said(Phrase.Said said) {
    return switch (said.concept()) {
      case "span" -> new Value.Length(span(said));
      case "ranged" -> value(argument(said, "value"));
      default -> {
        if (said.place().equals("word") || said.place().equals("weekday")) {
          yield Value.text(said.concept());
        }
        throw new NotSayable(said.range());
      }
    };
  }

  static Span span(Phrase phrase) {
    if (!(phrase instanceof Phrase.Said said) || !said.is("span")) {
      throw new NotSayable(phrase.range());
    }
    BigDecimal number = number(argument(said, "number"));
    String unit = ((Phrase.Said) argument(said, "unit")).concept();
    return new Span(number.longValueExact(), unit(unit));
  }

  private static Unit unit(String id) {
    return Unit.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_') + "S");
  }

  static BigDecimal number(Phrase phrase) {
    if (phrase instanceof Phrase.NumberValue number) {
      return number.number();
    }
    throw new NotSayable(phrase.range());
  }

  static String name(Phrase phrase) {
    if (phrase instanceof Phrase.NameValue name) {
      return name.name();
    }
    throw new NotSayable(phrase.range());
  }

  /** An argument that the grammar demands. */
  static Phrase argument(Phrase.Said said, String name) {
    return Objects.requireNonNull(said.argument(name), () -> said.concept() + " lacks " + name);
  }

  /** The items of a list, or the one phrase that stands alone. */
  static List<Phrase> items(Phrase phrase) {
    return phrase instanceof Phrase.Listed listed ? listed.items() : List.of(phrase);
  }

  /** A phrase that must be a concept. */
  static Phrase.Said concept(Phrase phrase) {
    if (phrase instanceof Phrase.Said said) {
      return said;
    }
    throw new NotSayable(phrase.range());
  }
}
