package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairnotice.dsl.syntax.Words;
import org.fairnotice.dsl.vocabulary.Concept;
import org.fairnotice.dsl.vocabulary.Dialect;
import org.fairnotice.dsl.vocabulary.PhraseWriter;
import org.fairnotice.dsl.vocabulary.Place;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The facts a text for clients may name in braces beside settings, as in <code>{notice}</code>.
 *
 * <p>Shape: a fact is named as conditions name it in the language of the file, with or without its
 * article, or by the id of its term.
 */
public final class BraceNames {
  private static final Map<String, BraceNames> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> ARTICLES =
      Map.of("en", List.of("the "), "fr", List.of("le ", "la ", "les ", "l'"));

  private final Map<String, String> terms = new LinkedHashMap<>();
  private final List<String> shown = new ArrayList<>();

  private BraceNames(String language) {
    for (String id : List.of("measure", "fact")) {
      Place place = Vocabulary.standard().place(id);
      for (Concept concept : place == null ? List.<Concept>of() : place.concepts()) {
        String term = Terms.id(concept.id());
        if (term != null) {
          add(language, concept, term);
        }
      }
    }
  }

  private void add(String language, Concept concept, String term) {
    String phrase =
        PhraseWriter.write(
            Dialect.of(language), concept.place(), Samples.said(concept.place(), concept.id()));
    String bare = phrase;
    for (String article : ARTICLES.getOrDefault(language, List.of())) {
      bare = bare.startsWith(article) ? bare.substring(article.length()) : bare;
    }
    shown.add(bare);
    terms.put(Words.fold(bare), term);
    terms.put(Words.fold(phrase), term);
    terms.put(concept.id(), term);
    terms.put(term, term);
  }

  /** The id of the term that a name in braces stands for, null where it stands for none. */
  public static @Nullable String term(String language, String name) {
    return of(language).terms.get(Words.fold(name.strip()));
  }

  /** The names a language has for facts, as messages list them. */
  static List<String> shown(String language) {
    return of(language).shown;
  }

  private static BraceNames of(String language) {
    return KNOWN.computeIfAbsent(language, BraceNames::new);
  }
}
