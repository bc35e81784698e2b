package org.fairnotice.dsl.syntax;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Letters that look like those of another alphabet. */
final class Scripts {
  private static final String CYRILLIC = "аеорсухіАВЕКМНОРСТХ";
  private static final String LATIN = "aeopcyxiABEKMHOPCTX";

  private Scripts() {}

  /** Whether letters of two alphabets stand between two hyphens. */
  static boolean isMixed(String word) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int at = 0; at < word.length() && !(latin && cyrillic); ) {
      int letter = word.codePointAt(at);
      at += Character.charCount(letter);
      boolean between = "-/+_".indexOf(letter) >= 0;
      UnicodeScript script = UnicodeScript.of(letter);
      latin = !between && (latin || script == UnicodeScript.LATIN);
      cyrillic = !between && (cyrillic || script == UnicodeScript.CYRILLIC);
    }
    return latin && cyrillic;
  }

  /** The word with look-alikes of the rarer alphabet replaced, the word itself if it mixes none. */
  static String inOneScript(String word) {
    if (!isMixed(word)) {
      return word;
    }
    boolean latin = count(word, UnicodeScript.LATIN) > count(word, UnicodeScript.CYRILLIC);
    return latin ? replace(word, CYRILLIC, LATIN) : replace(word, LATIN, CYRILLIC);
  }

  /** The first letter of the rarer alphabet with its code point. */
  static String foreign(String word) {
    UnicodeScript rarer =
        count(word, UnicodeScript.LATIN) > count(word, UnicodeScript.CYRILLIC)
            ? UnicodeScript.CYRILLIC
            : UnicodeScript.LATIN;
    int point =
        word.codePoints().filter(each -> UnicodeScript.of(each) == rarer).findFirst().orElse(0);
    return new String(Character.toChars(point)) + " (" + codePoint(point) + ")";
  }

  static String codePoint(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }

  private static long count(String word, UnicodeScript script) {
    return word.codePoints().filter(each -> UnicodeScript.of(each) == script).count();
  }

  private static String replace(String word, String from, String to) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      char each = word.charAt(at);
      int index = from.indexOf(each);
      out.append(index < 0 ? each : to.charAt(index));
    }
    return out.toString();
  }
}
