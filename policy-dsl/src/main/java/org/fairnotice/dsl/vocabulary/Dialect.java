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
 * <p>Shape: a phrase is taken apart when it is first asked for.
 *
 * <p>Errors: {@code IllegalArgumentException} from {@link #of} if the language's file lacks a
 * phrase, and for an extension that has one for no concept, or one that could go on for ever; of
 * the language's own phrases the tests know that they can be read.
 */
public final class Dialect {
  private static final Map<String, Dialect> STANDARD = new ConcurrentHashMap<>();

  private final String language;
  private final Vocabulary vocabulary;
  private final Map<Concept, String> phrases;
  private final Map<Concept, List<List<Part>>> forms = new ConcurrentHashMap<>();
  private final Map<String, List<Part>> separators;
  private final Numerals numerals;
  private final Map<String, Forms> byPlace = new ConcurrentHashMap<>();

  private Dialect(
      String language,
      Vocabulary vocabulary,
      Map<Concept, String> phrases,
      Map<String, List<Part>> separators) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.phrases = phrases;
    this.separators = separators;
    this.numerals = Numerals.of(language);
  }

  /** The dialect of a language for the standard vocabulary. */
  public static Dialect of(String language) {
    return STANDARD.computeIfAbsent(language, code -> unread(code, VocabularyExtension.none()));
  }

  /** The dialect of a language with an embedding system's own concepts. */
  public static Dialect of(String language, VocabularyExtension extension) {
    Dialect dialect = unread(language, extension);
    LeftRecursion.refuse(dialect);
    return dialect;
  }

  private static Dialect unread(String language, VocabularyExtension extension) {
    Vocabulary vocabulary = Vocabulary.standard().with(extension);
    Map<String, Map<String, String>> texts = texts(language);
    Map<String, List<Part>> separators = new HashMap<>();
    texts
        .getOrDefault("separator", Map.of())
        .forEach((id, text) -> separators.put(id, PhraseForms.read(text, Map.of()).get(0)));
    extension.terms().forEach(term -> put(texts, term, language));
    Map<Concept, String> phrases = new HashMap<>();
    for (Place place : vocabulary.places()) {
      Map<String, String> written = texts.getOrDefault(place.id(), Map.of());
      for (Concept concept : place.concepts()) {
        String phrase = written.get(concept.id());
        if (phrase != null) {
          phrases.put(concept, phrase);
        } else if (isStandard(concept)) {
          throw new IllegalArgumentException(
              "no phrase in " + language + " for: " + concept.place() + " " + concept.id());
        }
      }
    }
    return new Dialect(language, vocabulary, phrases, separators);
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

  private static List<List<Part>> read(Concept concept, String text) {
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
    String phrase = phrases.get(concept);
    return phrase == null
        ? List.of()
        : forms.computeIfAbsent(concept, unread -> read(unread, phrase));
  }

  /** The forms of all that can be said in a place. */
  Forms forms(Place place) {
    return byPlace.computeIfAbsent(place.id(), id -> new Forms(this, place));
  }

  /** The form of a concept's phrase that is written, for a number where it depends on one. */
  List<Part> written(Concept concept, BigDecimal number) {
    List<List<Part>> all = forms(concept);
    int forms = PhraseForms.numberForms(phrases.getOrDefault(concept, ""));
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
