package org.fairnotice.dsl.vocabulary;

import java.util.List;

/**
 * A part of a phrase: a word, a mark, a place for an argument, or a choice between runs of parts.
 */
sealed interface Part {
  /** A word: folded, as it is compared, and as it is written. */
  record Word(String text, String shown) implements Part {}

  /** A comma, bracket, colon or dash. */
  record Mark(String text) implements Part {}

  /** Where an argument stands, in the form of a place. */
  record Hole(String argument, String place) implements Part {}

  /** One of several runs; an empty run makes the others optional. */
  record Choice(List<List<Part>> options) implements Part {
    public Choice {
      options = List.copyOf(options);
    }
  }
}
