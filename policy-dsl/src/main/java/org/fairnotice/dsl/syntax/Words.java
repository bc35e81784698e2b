package org.fairnotice.dsl.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How words are told apart in every language: case, composed accents, ё and curly apostrophes do
 * not matter.
 */
public final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F]+|(?<=')");

  private Words() {}

  /** The form of a word that is compared. */
  public static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replace('’', '\'');
  }

  /**
   * The folded words of a phrase of letters and spaces; an apostrophe ends a word and belongs to
   * it.
   */
  public static List<String> of(String phrase) {
    List<String> words = new ArrayList<>();
    for (String part : BETWEEN.split(fold(phrase).strip(), -1)) {
      if (!part.isEmpty()) {
        words.add(part);
      }
    }
    return words;
  }
}
