package org.fairnotice.dsl.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases within phrases, of every place, written in each language and read back. */
class RandomPhraseTest {
  private static final int ROUNDS = 6;
  private static final Map<String, List<String>> LITERALS =
      Map.ofEntries(
          Map.entry("number", List.of("1", "2", "3", "12")),
          Map.entry("share", List.of("35%", "100%", "50%")),
          Map.entry("money", List.of("20 EUR", "90 EUR")),
          Map.entry("name", List.of("\"Name\"", "\"Another one\"")),
          Map.entry("date", List.of("2026-12-01")),
          Map.entry("time", List.of("09:00", "18:30")),
          Map.entry("instant", List.of("2026-12-01 09:00")),
          Map.entry("zone", List.of("Europe/Paris")),
          Map.entry("currency", List.of("EUR")),
          Map.entry("region", List.of("FR")));

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void what_is_read_is_written_in_every_language_and_read_back(String language) {
    Dialect dialect = Dialect.of(language);
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    int read = 0;
    for (Place place : dialect.vocabulary().places()) {
      for (Concept concept : place.concepts()) {
        for (int round = 0; round < ROUNDS; round++) {
          SplittableRandom random =
              new SplittableRandom((place.id() + " " + concept.id() + " " + round).hashCode());
          String sentence = new Sentences(dialect, random).of(concept, 3);
          Phrase phrase = PhraseFixture.read(dialect, place.id(), sentence);
          tried++;
          if (phrase instanceof Phrase.Said && !phrase.dump().contains("?")) {
            read++;
            for (String other : List.of("en", "fr", "ru")) {
              check(place, phrase, Dialect.of(other), sentence, wrong);
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(read).isGreaterThan(tried * 3 / 4);
  }

  private static void check(
      Place place, Phrase phrase, Dialect other, String sentence, List<String> wrong) {
    String written = PhraseWriter.write(other, place.id(), phrase);
    String again = PhraseFixture.read(other, place.id(), written).dump();
    if (!again.equals(phrase.dump())) {
      wrong.add(sentence + " -> " + written + " -> " + again);
    }
  }

  /** Sentences with anything that fits in every hole, down to a depth. */
  private static final class Sentences {
    private final Dialect dialect;
    private final SplittableRandom random;

    Sentences(Dialect dialect, SplittableRandom random) {
      this.dialect = dialect;
      this.random = random;
    }

    String of(Concept concept, int depth) {
      return dialect.forms(concept).get(0).stream()
          .map(part -> part(part, depth))
          .collect(Collectors.joining(" "));
    }

    private String part(Part part, int depth) {
      if (part instanceof Part.Word word) {
        return word.shown();
      }
      if (part instanceof Part.Mark mark) {
        return mark.text();
      }
      if (part instanceof Part.Hole hole) {
        return place(hole.place(), depth - 1);
      }
      return one(((Part.Choice) part).options()).stream()
          .map(each -> part(each, depth))
          .collect(Collectors.joining(" "));
    }

    private String place(String id, int depth) {
      List<String> literals = LITERALS.get(id);
      if (literals != null) {
        return one(literals);
      }
      if (depth <= 0) {
        return new Samples(dialect).of(id);
      }
      Place place = requireNonNull(dialect.vocabulary().place(id), id);
      if (place.item() != null) {
        return place(place.item(), depth);
      }
      int includes = place.includes().size();
      int choice = random.nextInt(includes + place.concepts().size());
      return choice < includes
          ? place(place.includes().get(choice), depth)
          : of(place.concepts().get(choice - includes), depth);
    }

    private <T> T one(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
