package org.fairnotice.dsl.whole;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.check.Amounts;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.syntax.Keywords;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the host gives in the place of the settings that ask for it.
 *
 * <p>Shape: from here on the setting is as if the value stood in the file, so that it is part of
 * the version's hash; where nothing is given, what the file says behind {@code else} counts.
 */
public final class HostValues {
  private final PolicyTree tree;
  private final HostSettings host;
  private final List<Diagnostic> found = new ArrayList<>();

  private HostValues(PolicyTree tree, HostSettings host) {
    this.tree = tree;
    this.host = host;
  }

  /** The settings of a file that the host is to give. */
  public static Set<String> asked(PolicyTree tree) {
    Set<String> names = new LinkedHashSet<>();
    for (PolicyTree.Block block : tree.blocks()) {
      if (block instanceof PolicyTree.Settings settings) {
        settings.settings().stream()
            .filter(setting -> asks(setting.value()))
            .forEach(setting -> names.add(setting.name()));
      }
    }
    return names;
  }

  /** A file with what the host gives. */
  public static PolicyReading in(PolicyReading reading, HostSettings host) {
    if (asked(reading.tree()).isEmpty()) {
      return reading;
    }
    HostValues values = new HostValues(reading.tree(), host);
    PolicyTree tree = reading.tree();
    PolicyTree filled =
        new PolicyTree(
            tree.source(),
            tree.language(),
            tree.headers(),
            tree.blocks().stream().map(values::block).toList(),
            tree.atEnd());
    return new PolicyReading(filled, reading.report().with(values.found));
  }

  private static boolean asks(Phrase phrase) {
    return phrase instanceof Phrase.Said said && said.place().equals("host");
  }

  private PolicyTree.Block block(PolicyTree.Block block) {
    return block instanceof PolicyTree.Settings settings
        ? new PolicyTree.Settings(
            settings.settings().stream().map(this::setting).toList(), settings.line())
        : block;
  }

  private PolicyTree.Setting setting(PolicyTree.Setting setting) {
    if (!(setting.value() instanceof Phrase.Said asked) || !asks(asked)) {
      return setting;
    }
    Phrase value = value(setting, asked);
    return value == null
        ? setting
        : new PolicyTree.Setting(setting.name(), setting.nameRange(), value, null, setting.line());
  }

  /** The value that counts; null where there is none that fits, which is then reported. */
  private @Nullable Phrase value(PolicyTree.Setting setting, Phrase.Said asked) {
    HostSettings.Given given = host.given(setting.name());
    Phrase otherwise =
        asked.argument("else") instanceof Phrase.Said said ? said.argument("value") : null;
    if (given == null && otherwise == null) {
      found.add(
          Diagnostic.error("check.host-missing", setting.nameRange(), setting.name())
              .withHint("hint.host-missing"));
      return null;
    }
    Phrase value = given == null ? otherwise : read(given, asked.range());
    String written =
        given != null
            ? given.text()
            : otherwise == null ? "" : tree.source().text(otherwise.range());
    String fits = fits(asked, value);
    if (value == null || fits == null) {
      found.add(
          Diagnostic.error("check.host-value", asked.range(), setting.name(), written)
              .withExpected(List.of("@" + kind(asked))));
      return null;
    }
    if (!fits.isEmpty()) {
      found.add(Diagnostic.error("check.host-range", asked.range(), setting.name(), written, fits));
      return null;
    }
    return value;
  }

  private static String kind(Phrase.Said asked) {
    String kind = asked.concept().substring("host-".length());
    return kind.equals("amount") ? "money" : kind;
  }

  /** Null where a value is of another kind, the range where it lies outside, else nothing. */
  private @Nullable String fits(Phrase.Said asked, @Nullable Phrase value) {
    boolean alike =
        switch (kind(asked)) {
          case "number" -> value instanceof Phrase.NumberValue;
          case "money" -> value instanceof Phrase.MoneyValue;
          case "share" -> value instanceof Phrase.ShareValue;
          default -> value instanceof Phrase.Said said && said.is("span");
        };
    if (!alike) {
      return null;
    }
    if (!(asked.argument("range") instanceof Phrase.Said range)) {
      return "";
    }
    Integer low = compare(value, range.argument("from"));
    Integer high = compare(value, range.argument("to"));
    if (low == null || high == null) {
      return null;
    }
    return low < 0 || high > 0 ? tree.source().text(range.range()) : "";
  }

  /** Spans of any units are compared by what they usually last. */
  private static @Nullable Integer compare(@Nullable Phrase value, @Nullable Phrase end) {
    Integer exact = Amounts.compare(value, end);
    BigDecimal one = minutes(value);
    BigDecimal other = minutes(end);
    return exact != null || one == null || other == null ? exact : one.compareTo(other);
  }

  private static @Nullable BigDecimal minutes(@Nullable Phrase phrase) {
    if (!(phrase instanceof Phrase.Said said)
        || !(said.argument("number") instanceof Phrase.NumberValue number)
        || !(said.argument("unit") instanceof Phrase.Said unit)) {
      return null;
    }
    int day = 24 * 60;
    int minutes =
        switch (unit.concept()) {
          case "minute" -> 1;
          case "hour" -> 60;
          case "week" -> 7 * day;
          case "month" -> 30 * day;
          case "year" -> 365 * day;
          default -> day;
        };
    return number.number().multiply(BigDecimal.valueOf(minutes));
  }

  private @Nullable Phrase read(HostSettings.Given given, SourceRange range) {
    return given.value() == null ? written(given.text(), range) : phrase(given.value(), range);
  }

  /** A text as the file's language writes values. */
  private @Nullable Phrase written(String text, SourceRange range) {
    Keywords words = Keywords.of(tree.language());
    String file =
        words.phrase(Keyword.LANGUAGE)
            + " "
            + tree.language()
            + " 1\n"
            + words.phrase(Keyword.SETTINGS)
            + "\n  x: "
            + text.replace('\n', ' ');
    PolicyReading reading = PolicyReader.read(new SourceText("", file));
    return reading.report().hasErrors()
        ? null
        : reading.tree().blocks().stream()
            .filter(PolicyTree.Settings.class::isInstance)
            .flatMap(block -> ((PolicyTree.Settings) block).settings().stream())
            .map(setting -> at(setting.value(), range))
            .findFirst()
            .orElse(null);
  }

  /** A plain value in the place of the phrase that asked for it. */
  private static Phrase at(Phrase value, SourceRange range) {
    if (value instanceof Phrase.NumberValue number) {
      return new Phrase.NumberValue(number.number(), range);
    } else if (value instanceof Phrase.MoneyValue money) {
      return new Phrase.MoneyValue(money.money(), range);
    } else if (value instanceof Phrase.ShareValue share) {
      return new Phrase.ShareValue(share.percent(), range);
    } else if (value instanceof Phrase.Said said
        && said.is("span")
        && said.argument("number") instanceof Phrase.NumberValue number
        && said.argument("unit") instanceof Phrase.Said unit) {
      return span(number.number(), unit.concept(), range);
    }
    return new Phrase.Unread(range);
  }

  private static @Nullable Phrase phrase(Value value, SourceRange range) {
    if (value instanceof Value.Number number) {
      return new Phrase.NumberValue(number.number(), range);
    } else if (value instanceof Value.Amount amount) {
      return new Phrase.MoneyValue(amount.money(), range);
    } else if (value instanceof Value.Share share) {
      return new Phrase.ShareValue(share.fraction().movePointRight(2), range);
    } else if (value instanceof Value.Length length) {
      Span span = length.span();
      String unit = span.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return span(BigDecimal.valueOf(span.amount()), unit.substring(0, unit.length() - 1), range);
    }
    return null;
  }

  private static Phrase span(BigDecimal number, String unit, SourceRange range) {
    Map<String, Phrase> parts = new LinkedHashMap<>();
    parts.put("number", new Phrase.NumberValue(number, range));
    parts.put("unit", new Phrase.Said("unit", unit, Map.of(), range));
    return new Phrase.Said("span", "span", parts, range);
  }
}
