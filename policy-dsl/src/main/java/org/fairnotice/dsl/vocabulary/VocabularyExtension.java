package org.fairnotice.dsl.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * Concepts of an embedding system's own, with their phrases in each language it uses.
 *
 * <p>Shape: phrases are written as in the dialect files; a language without a phrase cannot say the
 * concept.
 */
public record VocabularyExtension(List<Term> terms) {
  /** Copies the list. */
  public VocabularyExtension {
    terms = List.copyOf(terms);
  }

  /** An extension that adds nothing. */
  public static VocabularyExtension none() {
    return new VocabularyExtension(List.of());
  }

  /**
   * One concept added to a place.
   *
   * @param phrases the phrase by ISO 639 language code
   */
  public record Term(Concept concept, Map<String, String> phrases) {
    /** Copies the map. */
    public Term {
      phrases = Map.copyOf(phrases);
    }
  }
}
