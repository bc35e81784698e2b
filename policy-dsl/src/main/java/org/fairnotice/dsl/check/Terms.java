package org.fairnotice.dsl.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Term;
import org.fairnotice.rule.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Which facts of a case the concepts of the language read. */
final class Terms {
  /** Concepts whose term is called otherwise. */
  private static final Map<String, String> OTHERWISE_CALLED =
      Map.of(
          "lead-time", "time-since-booking",
          "open-amount", "bill-open",
          "client-is-blocked", "client-blocked",
          "dispute-resolved-for", "dispute-favour",
          "offer-is", "offer",
          "start-on", "weekday",
          "start-in-dates", "start-date",
          "notice-in", "notice",
          "moved-within", "move-distance",
          "moved-within-first", "distance-from-first-start");

  private static final Map<String, String> OF_BASES =
      Map.of(
          "deposit", "deposit-held",
          "bill", "bill-amount",
          "open-amount", "bill-open",
          "fees", "fees-charged");

  private static final Map<String, String> OF_OUTCOMES =
      Map.of(
          "keep-deposit-less-new-sale", "new-sale",
          "per-person", "party-size",
          "per-unit", "units",
          "give-points", "price",
          "per-missing", "party-drop",
          "per-started-late", "lateness",
          "per-started-over", "overrun",
          "same-service", "service");

  private Terms() {}

  /** The id of the term a measure, fact or axis reads, null where there is none. */
  static @Nullable String id(String concept) {
    String id = OTHERWISE_CALLED.getOrDefault(concept, concept);
    return Vocabulary.standard().term(id) == null ? null : id;
  }

  /** The terms that a phrase reads, with the part of it that says so. */
  static Map<Phrase.Said, Term> in(Phrase phrase) {
    Map<Phrase.Said, Term> terms = new LinkedHashMap<>();
    for (Phrase.Said said : Phrases.within(phrase, Phrase.Said.class)) {
      Term term = of(said);
      if (term != null) {
        terms.put(said, term);
      }
    }
    return terms;
  }

  private static @Nullable Term of(Phrase.Said said) {
    String id =
        switch (said.place()) {
          case "measure", "fact", "axis", "condition" ->
              OTHERWISE_CALLED.getOrDefault(said.concept(), said.concept());
          case "base", "whole" -> OF_BASES.getOrDefault(said.concept(), said.concept());
          case "part", "reaction", "scope" ->
              said.is("give-points") && said.argument("each") == null
                  ? null
                  : OF_OUTCOMES.get(said.concept());
          default -> null;
        };
    return id == null ? null : Vocabulary.standard().term(id);
  }
}
