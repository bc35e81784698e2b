package org.fairnotice.cli;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with places in braces.
 *
 * <p>Shape: a part in square brackets is left out where one of its places has no value; a place
 * outside of brackets without one reads {@code ?}.
 */
final class Template {
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)\\}");

  private Template() {}

  static String fill(String template, Function<String, @Nullable String> values) {
    StringBuilder text = new StringBuilder();
    Matcher optional = OPTIONAL.matcher(template);
    int from = 0;
    while (optional.find()) {
      text.append(filled(template.substring(from, optional.start()), values, "?"));
      String part = filled(optional.group(1), values, null);
      text.append(part == null ? "" : part);
      from = optional.end();
    }
    return text.append(filled(template.substring(from), values, "?")).toString();
  }

  /** A part with its places filled in; null where one has no value and there is no stand-in. */
  private static @Nullable String filled(
      String part, Function<String, @Nullable String> values, @Nullable String standIn) {
    StringBuilder text = new StringBuilder();
    Matcher place = PLACE.matcher(part);
    int from = 0;
    while (place.find()) {
      String value = values.apply(place.group(1));
      if (value == null && standIn == null) {
        return null;
      }
      text.append(part, from, place.start()).append(value == null ? standIn : value);
      from = place.end();
    }
    return text.append(part, from, part.length()).toString();
  }
}
