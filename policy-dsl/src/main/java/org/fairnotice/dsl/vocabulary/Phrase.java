package org.fairnotice.dsl.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairnotice.dsl.source.SourceRange;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A recognised phrase: a concept with its arguments, a list, a value, or a stretch that was not
 * understood.
 */
public sealed interface Phrase {
  /** Where the phrase stands. */
  SourceRange range();

  /** The phrase in terms of concepts, the same whatever language it was written in. */
  String dump();

  /**
   * A concept with its arguments.
   *
   * <p>Shape: arguments in the concept's order, those left out missing.
   */
  record Said(String place, String concept, Map<String, Phrase> arguments, SourceRange range)
      implements Phrase {
    /** Keeps the order of the arguments. */
    public Said {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Whether this says the given concept. */
    public boolean is(String id) {
      return concept.equals(id);
    }

    /** The argument of a name, absent where it was left out. */
    public @Nullable Phrase argument(String name) {
      return arguments.get(name);
    }

    @Override
    public String dump() {
      return arguments.isEmpty()
          ? concept
          : arguments.entrySet().stream()
              .map(each -> each.getKey() + ": " + each.getValue().dump())
              .collect(Collectors.joining(", ", concept + "(", ")"));
    }
  }

  /** Several phrases with commas, {@code or} or {@code and} between them, at least one. */
  record Listed(String place, List<Phrase> items, SourceRange range) implements Phrase {
    /** Copies the list. */
    public Listed {
      items = List.copyOf(items);
    }

    @Override
    public String dump() {
      return items.stream().map(Phrase::dump).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** The name of a setting in braces. */
  record SettingRef(String name, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return "{" + name + "}";
    }
  }

  /** A name or text in quotation marks. */
  record NameValue(String name, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return "\"" + name + "\"";
    }
  }

  /** A plain number. */
  record NumberValue(BigDecimal number, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return number.toPlainString();
    }
  }

  /** A share in percent, as written. */
  record ShareValue(BigDecimal percent, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return percent.toPlainString() + "%";
    }
  }

  /** An amount of money. */
  record MoneyValue(org.joda.money.Money money, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return money.toString();
    }
  }

  /** A date. */
  record DateValue(LocalDate date, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return date.toString();
    }
  }

  /** A time of day. */
  record TimeValue(LocalTime time, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return time.toString();
    }
  }

  /** A date and time of day in the policy's zone. */
  record InstantValue(LocalDateTime instant, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return instant.toString();
    }
  }

  /** A time zone. */
  record ZoneValue(ZoneId zone, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return zone.getId();
    }
  }

  /** A currency. */
  record CurrencyValue(CurrencyUnit currency, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return currency.getCode();
    }
  }

  /** A country or a part of one whose holidays count, such as {@code FR} or {@code DE-BY}. */
  record RegionValue(String region, SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return region;
    }
  }

  /** A stretch that was not understood; a diagnostic has been given. */
  record Unread(SourceRange range) implements Phrase {
    @Override
    public String dump() {
      return "?";
    }
  }
}
