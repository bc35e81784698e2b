package org.fairnotice.json;

import java.util.List;
import java.util.Map;

/** Pieces of the caller's text as messages show them: short, on one line, in backticks. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  static String text(String text) {
    return "`" + plain(text) + "`";
  }

  static String plain(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) || c == '`' ? '\uFFFD' : c));
    return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
  }

  static String json(Object json) {
    if (json instanceof String text) {
      return "the text " + text(text);
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
