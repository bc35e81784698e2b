package org.fairnotice.drl;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Parts;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Rule values as MVEL expressions that construct them.
 *
 * <p>Shape: records by their components; a few values by the factory that reads best. Remembers
 * which classes the expressions need.
 *
 * <p>Errors: {@code IllegalArgumentException} for a value no policy text can hold, such as the time
 * between two instants.
 */
final class MvelValues {
  private static final int ONE_LINE = 88;

  private final SortedMap<String, Class<?>> imported = new TreeMap<>();

  /** The classes to import, by the name of each in the text. */
  SortedSet<String> imports() {
    return imported.values().stream()
        .map(Class::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A class by its simple name; the second class of one simple name by its full name. */
  String name(Class<?> type) {
    Class<?> first = imported.putIfAbsent(type.getSimpleName(), type);
    return first == null || first == type ? type.getSimpleName() : type.getName();
  }

  String constant(Enum<?> constant) {
    return name(constant.getDeclaringClass()) + "." + constant.name();
  }

  /** The expression of a value, its parts on lines of their own where it is long. */
  String of(@Nullable Object value, String indent) {
    if (value == null) {
      return "null";
    }
    if (value instanceof List<?> list) {
      return parts(name(Written.class) + ".list(", list, ")", indent);
    }
    String plain = plain(value);
    if (plain != null) {
      return plain;
    }
    if (value instanceof Record) {
      List<@Nullable Object> held = Parts.components(value).stream().map(held(value)).toList();
      return parts("new " + name(value.getClass()) + "(", held, ")", indent);
    }
    throw new IllegalArgumentException("value has no form in DRL: " + value);
  }

  private static Function<RecordComponent, @Nullable Object> held(Object value) {
    return component -> Parts.read(component, value);
  }

  private String parts(
      String open, List<? extends @Nullable Object> parts, String close, String indent) {
    String deeper = indent + "  ";
    List<String> each = parts.stream().map(part -> of(part, deeper)).toList();
    String line = open + String.join(", ", each) + close;
    if (line.length() + indent.length() <= ONE_LINE && line.indexOf('\n') < 0) {
      return line;
    }
    return each.stream().collect(Collectors.joining(",\n" + deeper, open + "\n" + deeper, close));
  }

  private @Nullable String plain(Object value) {
    if (value instanceof String text) {
      return string(text);
    }
    if (value instanceof Boolean || value instanceof Integer) {
      return value.toString();
    }
    if (value instanceof Long) {
      return value + "L";
    }
    if (value instanceof Enum<?> constant) {
      return constant(constant);
    }
    if (value instanceof BigDecimal number) {
      return "new " + name(BigDecimal.class) + "(" + string(number.toPlainString()) + ")";
    }
    if (value instanceof Operand.Setting setting) {
      return written("setting", setting.name());
    }
    if (value instanceof Operand.Literal literal) {
      return name(Written.class) + ".literal(" + of(literal.value(), "") + ")";
    }
    return value instanceof Value one ? plain(one) : parsed(value);
  }

  private @Nullable String plain(Value value) {
    if (value instanceof Value.Amount amount) {
      return written("money", amount.money().toString());
    }
    if (value instanceof Value.Share share) {
      return written("percent", share.fraction().movePointRight(2).toPlainString());
    }
    if (value instanceof Value.Number number) {
      return written("number", number.number().toPlainString());
    }
    if (value instanceof Value.Length length) {
      return written("span", length.span().toString());
    }
    if (value instanceof Value.Words words) {
      return name(Written.class) + ".words(" + of(words.words(), "") + ")";
    }
    if (value instanceof Value.Dates dates) {
      return written("dates", dates.wire());
    }
    return value instanceof Value.Text text ? written("text", text.text()) : null;
  }

  private String written(String factory, String argument) {
    return name(Written.class) + "." + factory + "(" + string(argument) + ")";
  }

  private @Nullable String parsed(Object value) {
    boolean reads =
        value instanceof Span
            || value instanceof Money
            || value instanceof LocalDate
            || value instanceof LocalTime
            || value instanceof Instant;
    return reads ? name(value.getClass()) + ".parse(" + string(value.toString()) + ")" : null;
  }

  /**
   * A text as a literal of plain ASCII; whatever DRL or MVEL might read as more than a character is
   * escaped.
   */
  static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f && "\"\\'{}#;@$/*`~".indexOf(c) < 0;
      out.append(plain || (c == '/' && lonely(text, i)) ? c : String.format("\\u%04X", (int) c));
    }
    return out.append('"').toString();
  }

  /** Whether a slash opens no comment. */
  private static boolean lonely(String text, int i) {
    boolean before = i > 0 && "/*".indexOf(text.charAt(i - 1)) >= 0;
    boolean after = i + 1 < text.length() && "/*".indexOf(text.charAt(i + 1)) >= 0;
    return !before && !after;
  }
}
