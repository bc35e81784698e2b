package org.fairnotice.dsl.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.vocabulary.Phrase;

/** Phrases to show in messages, in the language of the file. */
final class Samples {
  private static final SourceRange NOWHERE = new SourceRange(0, 0);

  private Samples() {}

  /** A concept without arguments. */
  static Phrase said(String place, String concept) {
    return new Phrase.Said(place, concept, Map.of(), NOWHERE);
  }

  /** A deadline with what happens else. */
  static String due(PolicyIndex policy) {
    Map<String, Phrase> span = new LinkedHashMap<>();
    span.put("number", new Phrase.NumberValue(BigDecimal.valueOf(2), NOWHERE));
    span.put("unit", said("unit", "day"));
    Map<String, Phrase> due = new LinkedHashMap<>();
    due.put("span", new Phrase.Said("span", "span", span, NOWHERE));
    due.put("missed", said("missed", "release-booking"));
    return policy.written("due", new Phrase.Said("due", "due", due, NOWHERE));
  }
}
