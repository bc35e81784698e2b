package org.fairnotice.dsl.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said in a policy, by place, apart from what it is called in a language.
 */
public final class Vocabulary {
  /** The places whose values are written the same in every language. */
  static final Set<String> LITERALS =
      Set.of(
          "number",
          "share",
          "money",
          "name",
          "date",
          "time",
          "instant",
          "zone",
          "currency",
          "region");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Vocabulary STANDARD = new Vocabulary(standardPlaces());

  private final Map<String, Place> places;
  private final Map<String, Map<String, Concept>> concepts = new HashMap<>();

  private Vocabulary(Map<String, Place> places) {
    this.places = places;
    places.values().forEach(place -> concepts.put(place.id(), byId(place)));
  }

  private static Map<String, Concept> byId(Place place) {
    Map<String, Concept> all = new HashMap<>();
    place.concepts().forEach(concept -> all.putIfAbsent(concept.id(), concept));
    return all;
  }

  /** The vocabulary of the language itself. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  /**
   * The vocabulary with an embedding system's own concepts.
   *
   * <p>Errors: {@code IllegalArgumentException} if a concept names an unknown place or is there
   * already.
   */
  public Vocabulary with(VocabularyExtension extension) {
    Map<String, Place> extended = new LinkedHashMap<>(places);
    for (VocabularyExtension.Term term : extension.terms()) {
      Concept concept = term.concept();
      Place place = extended.get(concept.place());
      if (place == null || place.item() != null) {
        throw new IllegalArgumentException("no place for concepts: " + concept.place());
      }
      if (place.concepts().stream().anyMatch(each -> each.id().equals(concept.id()))) {
        throw new IllegalArgumentException("concept is there already: " + concept.id());
      }
      extended.put(place.id(), with(place, concept));
    }
    return new Vocabulary(extended);
  }

  private static Place with(Place place, Concept concept) {
    List<Concept> concepts = new ArrayList<>(place.concepts());
    concepts.add(concept);
    return new Place(
        place.id(), place.setting(), place.includes(), null, place.separators(), concepts);
  }

  /** All places, in the order of the vocabulary file. */
  public Collection<Place> places() {
    return Collections.unmodifiableCollection(places.values());
  }

  /** The place of a name, absent if there is none or it is one of plain values. */
  public @Nullable Place place(String id) {
    return places.get(id);
  }

  /** A concept by place and id, absent if nothing of the kind can be said there. */
  public @Nullable Concept concept(String place, String id) {
    return concepts.getOrDefault(place, Map.of()).get(id);
  }

  private static Map<String, Place> standardPlaces() {
    Map<String, Place> places = new LinkedHashMap<>();
    for (DataFile.Section section : DataFile.read("concepts.vocabulary")) {
      places.put(section.name(), place(section));
    }
    return places;
  }

  private static Place place(DataFile.Section section) {
    List<String> words = new ArrayList<>(List.of(SPACE.split(section.options())));
    boolean setting = words.remove("setting");
    int includes = words.indexOf("includes");
    int list = words.indexOf("list");
    List<Concept> concepts = new ArrayList<>();
    section.lines().forEach(line -> concepts.add(parse(section.name(), line)));
    return new Place(
        section.name(),
        setting,
        includes < 0 ? List.of() : words.subList(includes + 1, words.size()),
        list < 0 ? null : words.get(list + 1),
        list < 0 ? List.of() : words.subList(words.indexOf("by") + 1, words.size()),
        concepts);
  }

  private static Concept parse(String place, String line) {
    String[] words = SPACE.split(line);
    List<Argument> arguments = new ArrayList<>();
    Map<String, String> traits = new HashMap<>();
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        arguments.add(argument(word));
      } else {
        traits.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return new Concept(place, words[0], arguments, traits);
  }

  private static Argument argument(String word) {
    boolean optional = word.endsWith("?");
    String plain = optional ? word.substring(0, word.length() - 1) : word;
    int colon = plain.indexOf(':');
    return colon < 0
        ? new Argument(plain, plain, optional)
        : new Argument(plain.substring(0, colon), plain.substring(colon + 1), optional);
  }
}
