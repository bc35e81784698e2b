package org.fairnotice.dsl.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the concepts of a vocabulary are called in one language.
 *
 * <p>Errors: {@code IllegalArgumentException} from {@link #of} if the language's file lacks a
 * phrase, has one for no concept, or has a phrase that could go on for ever.
 */
public final class Dialect {
  private static final Map<String, Dialect> STANDARD = new ConcurrentHashMap<>();

  private final String language;
  private final Vocabulary vocabulary;
  private final Map<Concept, List<List<Part>>> forms;
  private final Map<Concept, Integer> numberForms;
  private final Map<String, List<Part>> separators;
  private final Numerals numerals;
  private final Map<String, Forms> byPlace = new ConcurrentHashMap<>();

  private Dialect(
      String language,
      Vocabulary vocabulary,
      Map<Concept, List<List<Part>>> forms,
      Map<Concept, Integer> numberForms,
      Map<String, List<Part>> separators) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.forms = forms;
    this.numberForms = numberForms;
    this.separators = separators;
    this.numerals = Numerals.of(language);
  }

  /** The dialect of a language for the standard vocabulary. */
  public static Dialect of(String language) {
    return STANDARD.computeIfAbsent(language, code -> of(code, VocabularyExtension.none()));
  }

  /** The dialect of a language with an embedding system's own concepts. */
  public static Dialect of(String language, VocabularyExtension extension) {
    Vocabulary vocabulary = Vocabulary.standard().with(extension);
    Map<String, Map<String, String>> texts = texts(language);
    Map<String, List<Part>> separators = new HashMap<>();
    texts
        .getOrDefault("separator", Map.of())
        .forEach((id, text) -> separators.put(id, PhraseForms.read(text, Map.of()).get(0)));
    extension.terms().forEach(term -> put(texts, term, language));
    Map<Concept, List<List<Part>>> forms = new LinkedHashMap<>();
    Map<Concept, Integer> numberForms = new HashMap<>();
    for (Place place : vocabulary.places()) {
      Map<String, String> phrases = texts.getOrDefault(place.id(), Map.of());
      place.concepts().stream()
          .filter(concept -> phrases.containsKey(concept.id()) || isStandard(concept))
          .forEach(concept -> forms.put(concept, forms(concept, phrases, language)));
      place.concepts().stream()
          .filter(forms::containsKey)
          .forEach(
              each ->
                  numberForms.put(
                      each, PhraseForms.numberForms(phrases.getOrDefault(each.id(), ""))));
    }
    Dialect dialect = new Dialect(language, vocabulary, forms, numberForms, separators);
    LeftRecursion.refuse(dialect);
    return dialect;
  }

  private static boolean isStandard(Concept concept) {
    return concept.equals(Vocabulary.standard().concept(concept.place(), concept.id()));
  }

  private static void put(
      Map<String, Map<String, String>> texts, VocabularyExtension.Term term, String language) {
    String phrase = term.phrases().get(language);
    if (phrase != null) {
      String place = term.concept().place();
      texts.computeIfAbsent(place, any -> new HashMap<>()).put(term.concept().id(), phrase);
    }
  }

  private static List<List<Part>> forms(
      Concept concept, Map<String, String> phrases, String language) {
    String text = phrases.get(concept.id());
    if (text == null) {
      throw new IllegalArgumentException(
          "no phrase in " + language + " for: " + concept.place() + " " + concept.id());
    }
    Map<String, String> places = new HashMap<>();
    concept.arguments().forEach(each -> places.put(each.name(), each.place()));
    return PhraseForms.read(text, places);
  }

  /** The phrases of a language as written, by place and concept. */
  static Map<String, Map<String, String>> texts(String language) {
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    for (DataFile.Section section : DataFile.read(language + ".dialect")) {
      Map<String, String> phrases =
          texts.computeIfAbsent(section.name(), any -> new LinkedHashMap<>());
      for (String line : section.lines()) {
        int equals = line.indexOf(" = ");
        if (equals < 0
            || phrases.put(line.substring(0, equals), line.substring(equals + 3)) != null) {
          throw new IllegalArgumentException("not a phrase or there already: " + line);
        }
      }
    }
    return texts;
  }

  /** The language, as an ISO 639 code. */
  public String language() {
    return language;
  }

  /** The vocabulary whose concepts have phrases here. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The forms of a concept's phrase, the one that is written first. */
  List<List<Part>> forms(Concept concept) {
    return forms.getOrDefault(concept, List.of());
  }

  /** The forms of all that can be said in a place. */
  Forms forms(Place place) {
    return byPlace.computeIfAbsent(place.id(), id -> new Forms(this, place));
  }

  /** The form of a concept's phrase that is written, for a number where it depends on one. */
  List<Part> written(Concept concept, BigDecimal number) {
    List<List<Part>> all = forms(concept);
    int forms = numberForms.getOrDefault(concept, 1);
    return all.get(forms == 1 ? 0 : Math.min(forms - 1, numerals.form(number)));
  }

  /** How numbers are written in the language. */
  Numerals numerals() {
    return numerals;
  }

  /** What stands between the items of a place's lists. */
  List<List<Part>> separators(Place place) {
    List<List<Part>> found = new ArrayList<>();
    place.separators().forEach(id -> found.add(separators.getOrDefault(id, List.of())));
    return found;
  }
}
