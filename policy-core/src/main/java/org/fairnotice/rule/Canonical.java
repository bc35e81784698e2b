package org.fairnotice.rule;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairnotice.time.DateRange;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form, version 1, of a policy, and its hashes.
 *
 * <p>Shape: records as {@code (Name component=value …)}; what is absent, empty or false is left
 * out, so that a construct added later does not change the form of a policy without it. Places in
 * the file and wording are no part of it; the template also leaves out the values of settings and
 * all texts.
 *
 * <p>Source: docs/design/003-hashes.md.
 */
public final class Canonical {
  private static final String VERSION = "v1:";

  private final boolean template;
  private final StringBuilder out = new StringBuilder();

  private Canonical(boolean template) {
    this.template = template;
  }

  static String template(Policy policy) {
    return hash(text(policy, true));
  }

  static String version(Policy policy) {
    return hash(text(policy, false));
  }

  /** The form of one rule value alone, texts and values included. */
  public static String of(Object value) {
    Canonical form = new Canonical(false);
    form.write(value);
    return form.out.toString();
  }

  /** The form of one rule value alone without texts, the same in all policies of a template. */
  public static String shape(Object value) {
    Canonical form = new Canonical(true);
    form.write(value);
    return form.out.toString();
  }

  /** The form whose hash names the version of a policy. */
  public static String form(Policy policy) {
    return text(policy, false);
  }

  /** The form whose hash names the version, or, without settings and texts, the template. */
  static String text(Policy policy, boolean template) {
    Canonical form = new Canonical(template);
    form.out.append("(Policy");
    if (!template) {
      form.field("name", policy.name());
      form.field("inForceFrom", policy.inForceFrom());
      form.field("inForceUntil", policy.inForceUntil());
    }
    form.field("betterForEarlier", policy.betterForEarlier());
    form.field("currency", policy.currency().getCode());
    form.field("rounding", policy.rounding());
    form.field("zone", policy.place().zone().getId());
    form.field("holidays", policy.place().calendar().name());
    form.field("combined", policy.combined());
    form.field("settings", new TreeMap<>(policy.settings()));
    form.field("definitions", List.copyOf(policy.definitions().values()));
    form.field("rules", policy.rules());
    form.field("guards", policy.guards());
    form.field("ladders", policy.ladders());
    return form.out.append(')').toString();
  }

  private void field(String name, @Nullable Object value) {
    if (value == null || Boolean.FALSE.equals(value)) {
      return;
    }
    if ((value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())) {
      return;
    }
    out.append(' ').append(name).append('=');
    write(value);
  }

  private void write(Object value) {
    if (value instanceof List<?> list) {
      out.append('[');
      list.forEach(this::write);
      out.append(']');
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> setting(String.valueOf(key), item));
    } else if (value instanceof Span
        || value instanceof Hours
        || value instanceof Money
        || value instanceof LocalDate
        || value instanceof DateRange) {
      text(value.toString());
    } else if (value instanceof Value.Number || value instanceof Value.Share) {
      out.append('(')
          .append(value.getClass().getSimpleName())
          .append(' ')
          .append(((Value) value).wire())
          .append(')');
    } else if (value instanceof Record) {
      record(value);
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else if (value instanceof Enum<?> constant) {
      out.append(constant.name());
    } else if (value instanceof String string) {
      text(string);
    } else {
      out.append(value);
    }
  }

  private void setting(String name, Object value) {
    out.append('(');
    text(name);
    out.append(' ');
    if (template) {
      out.append(
          value instanceof SettingValue.Plain plain
              ? plain.value().getClass().getSimpleName()
              : "Table");
    } else {
      write(value);
    }
    out.append(')');
  }

  private void record(Object value) {
    out.append('(').append(value.getClass().getSimpleName());
    for (RecordComponent component : Parts.components(value)) {
      Class<?> type = component.getType();
      if (type == Origin.class || (template && type == ClientText.class)) {
        continue;
      }
      field(component.getName(), Parts.read(component, value));
    }
    out.append(')');
  }

  private void text(String text) {
    out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return VERSION + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
