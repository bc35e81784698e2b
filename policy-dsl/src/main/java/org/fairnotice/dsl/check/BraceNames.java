package org.fairnotice.dsl.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairnotice.dsl.syntax.Words;
import org.fairnotice.dsl.vocabulary.Concept;
import org.fairnotice.dsl.vocabulary.Dialect;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PhraseWriter;
import org.fairnotice.dsl.vocabulary.Place;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The facts a text for clients may name in braces beside settings, as in <code>{notice}</code>.
 *
 * <p>Shape: a fact is named as a table says what it goes by, in the language of the file, or by the
 * id of its term.
 */
public final class BraceNames {
  private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

  private BraceNames() {}

  /** The id of the term that a name in braces stands for, null where it stands for none. */
  public static @Nullable String term(String language, String name) {
    return names(language).get(Words.fold(name.strip()));
  }

  /** The names a language has for facts. */
  static List<String> shown(String language) {
    Map<String, String> names = names(language);
    return names.keySet().stream()
        .filter(name -> language.equals("en") ? name.indexOf('-') < 0 : !names.containsValue(name))
        .toList();
  }

  private static Map<String, String> names(String language) {
    return KNOWN.computeIfAbsent(language, BraceNames::read);
  }

  private static Map<String, String> read(String language) {
    Map<String, String> names = new LinkedHashMap<>();
    Place axes = Vocabulary.standard().place("axis");
    for (Concept axis : axes == null ? List.<Concept>of() : axes.concepts()) {
      String term = Terms.id(axis.id());
      if (axis.arguments().isEmpty() && term != null) {
        Phrase said = Samples.said("axis", axis.id());
        names.put(Words.fold(PhraseWriter.write(Dialect.of(language), "axis", said)), term);
        names.putIfAbsent(term, term);
      }
    }
    return names;
  }
}
