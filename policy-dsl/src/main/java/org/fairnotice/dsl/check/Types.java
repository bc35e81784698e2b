package org.fairnotice.dsl.check;

import java.util.HashSet;
import java.util.Set;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/** The types of values and settings; null where one cannot be told. */
final class Types {
  private final PolicyIndex policy;
  private final Set<String> asked = new HashSet<>();

  Types(PolicyIndex policy) {
    this.policy = policy;
  }

  /** The type of a value, through the setting where it is one. */
  @Nullable ValueType of(@Nullable Phrase phrase) {
    if (phrase instanceof Phrase.Said said) {
      return ofSaid(said);
    }
    if (phrase instanceof Phrase.SettingRef ref) {
      return ofSetting(ref.name());
    }
    if (phrase instanceof Phrase.Listed listed) {
      if (listed.place().equals("dates")) {
        return ValueType.DATES;
      }
      if (listed.place().equals("week-plan")) {
        return ValueType.WEEK;
      }
      return listed.items().size() == 1 && listed.items().get(0) instanceof Phrase.SettingRef only
          ? of(only)
          : ValueType.WORDS;
    }
    return ofLiteral(phrase);
  }

  private static @Nullable ValueType ofLiteral(@Nullable Phrase phrase) {
    if (phrase instanceof Phrase.MoneyValue) {
      return ValueType.MONEY;
    } else if (phrase instanceof Phrase.ShareValue) {
      return ValueType.SHARE;
    } else if (phrase instanceof Phrase.NumberValue) {
      return ValueType.NUMBER;
    } else if (phrase instanceof Phrase.TimeValue) {
      return ValueType.TIME;
    } else if (phrase instanceof Phrase.DateValue) {
      return ValueType.DATE;
    }
    return phrase instanceof Phrase.NameValue ? ValueType.WORDS : null;
  }

  private @Nullable ValueType ofSaid(Phrase.Said said) {
    return switch (said.concept()) {
      case "ranged" -> of(said.argument("value"));
      case "host-number" -> ValueType.NUMBER;
      case "host-amount" -> ValueType.MONEY;
      case "host-span" -> ValueType.SPAN;
      case "host-share" -> ValueType.SHARE;
      default -> ValueType.of(said.place());
    };
  }

  /** The type of a setting's value; of a table, that of its first row that tells. */
  @Nullable ValueType ofSetting(String name) {
    PolicyTree.Setting setting = policy.settings().get(name);
    if (setting == null || !asked.add(name)) {
      return null;
    }
    try {
      PolicyTree.Table table = setting.table();
      if (table == null) {
        return of(setting.value());
      }
      return table.rows().stream()
          .map(row -> of(row.result()))
          .filter(type -> type != null)
          .findFirst()
          .orElse(null);
    } finally {
      asked.remove(name);
    }
  }
}
