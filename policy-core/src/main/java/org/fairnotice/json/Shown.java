package org.fairnotice.json;

import java.util.List;
import java.util.Map;

/** Pieces of the caller's text as messages show them: short, on one line, in backticks. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  static String text(String text) {
    return text.isEmpty() ? "an empty text" : "`" + plain(text) + "`";
  }

  static String plain(String text) {
    return plain(text, LONGEST);
  }

  static String plain(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .forEach(
            c ->
                shown.appendCodePoint(
                    Character.isISOControl(c) || c == '`' || isHalf(c) ? '\uFFFD' : c));
    return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  static String json(Object json) {
    if (json instanceof String text) {
      return text.isEmpty() ? text(text) : "the text " + text(text);
    }
    if (json instanceof JsonTree.Numeral number) {
      return "the number " + text(number.text());
    }
    if (json instanceof Map) {
      return "an object";
    }
    return json instanceof List ? "a list" : text(json.toString());
  }
}
