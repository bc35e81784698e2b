package org.fairnotice.dsl.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every concept can be said in every language, and what is said is read as that concept. */
class DialectTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void every_form_of_every_concept_is_read_as_that_concept(String language) {
    Dialect dialect = Dialect.of(language);
    Samples samples = new Samples(dialect);
    List<String> wrong = new ArrayList<>();
    int read = 0;

    for (Place place : dialect.vocabulary().places()) {
      for (Concept concept : place.concepts()) {
        for (List<Part> form : dialect.forms(concept)) {
          for (String sentence : samples.of(form)) {
            read++;
            Phrase phrase = PhraseFixture.read(dialect, place.id(), sentence);
            if (!(phrase instanceof Phrase.Said said && said.is(concept.id()))) {
              wrong.add(place.id() + " " + concept.id() + ": " + sentence + " -> " + phrase.dump());
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(read).isGreaterThan(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void no_phrase_begins_with_its_own_place(String language) {
    assertThatCode(() -> LeftRecursion.refuse(Dialect.of(language))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void what_is_written_is_read_back(String language) {
    Dialect dialect = Dialect.of(language);
    Samples samples = new Samples(dialect);
    List<String> wrong = new ArrayList<>();

    for (Place place : dialect.vocabulary().places()) {
      for (Concept concept : place.concepts()) {
        String sentence = samples.of(dialect.forms(concept).get(0)).get(0);
        Phrase phrase = PhraseFixture.read(dialect, place.id(), sentence);
        String written = PhraseWriter.write(dialect, place.id(), phrase);
        String again = PhraseFixture.read(dialect, place.id(), written).dump();
        if (!again.equals(phrase.dump())) {
          wrong.add(sentence + " -> " + written + " -> " + again);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ru"})
  void what_is_said_in_english_can_be_said_in_the_language(String language) {
    Dialect english = Dialect.of("en");
    Dialect dialect = Dialect.of(language);
    Samples samples = new Samples(english);
    List<String> wrong = new ArrayList<>();

    for (Place place : english.vocabulary().places()) {
      for (Concept concept : place.concepts()) {
        for (String sentence : samples.of(english.forms(concept).get(0))) {
          Phrase phrase = PhraseFixture.read(english, place.id(), sentence);
          String written = PhraseWriter.write(dialect, place.id(), phrase);
          String read = PhraseFixture.read(dialect, place.id(), written).dump();
          if (!read.equals(phrase.dump())) {
            wrong.add(sentence + " -> " + written + " -> " + read);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void no_two_concepts_of_a_place_share_a_form(String language) {
    Dialect dialect = Dialect.of(language);

    for (Place place : dialect.vocabulary().places()) {
      Map<List<Part>, String> seen = new HashMap<>();
      for (Concept concept : place.concepts()) {
        for (List<Part> form : new HashSet<>(dialect.forms(concept))) {
          assertThat(seen.put(form, concept.id())).as(place.id() + " " + form).isNull();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void a_dialect_file_has_no_phrase_for_a_concept_that_is_not_there(String language) {
    Set<String> unknown = new HashSet<>();

    Dialect.texts(language)
        .forEach(
            (place, phrases) ->
                phrases.keySet().stream()
                    .filter(id -> Vocabulary.standard().concept(place, id) == null)
                    .filter(id -> !place.equals("separator"))
                    .forEach(id -> unknown.add(place + " " + id)));

    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void a_concept_of_ones_own_is_read_like_any_other(String language) {
    Concept own = new Concept("measure", "room-rate", List.of(), Map.of("type", "money"));
    Map<String, String> phrases =
        Map.of("en", "the room rate", "fr", "le tarif de la chambre", "ru", "тариф номера");
    String phrase = phrases.getOrDefault(language, "");
    VocabularyExtension extension =
        new VocabularyExtension(List.of(new VocabularyExtension.Term(own, phrases)));

    Dialect dialect = Dialect.of(language, extension);

    assertThat(PhraseFixture.read(dialect, "measure", phrase).dump()).isEqualTo("room-rate");
    assertThat(PhraseFixture.read(Dialect.of(language), "measure", phrase).dump()).isEqualTo("?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void a_concept_that_begins_with_its_own_place_is_refused(String language) {
    Concept own =
        new Concept(
            "measure", "double", List.of(new Argument("measure", "measure", false)), Map.of());
    VocabularyExtension extension =
        new VocabularyExtension(
            List.of(new VocabularyExtension.Term(own, Map.of(language, "{measure} x"))));

    assertThatThrownBy(() -> Dialect.of(language, extension))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begin with their own place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  @Timeout(60) // a reader that tries every way to split the line would not come back
  void a_line_made_to_be_slow_comes_back(String language) {
    Dialect dialect = Dialect.of(language);
    Concept greaterOf = requireNonNull(dialect.vocabulary().concept("part", "greater-of"));
    String greater = new Samples(dialect).of(dialect.forms(greaterOf).get(0)).get(0);
    String hostile = (greater.substring(0, greater.indexOf("20")) + " ").repeat(30) + "20 EUR";
    SourceText source = new SourceText("hostile", hostile);
    PhraseReader reader = new PhraseReader(dialect, source);

    reader.read("then", PhraseFixture.tokens(source), new SourceRange(0, 0), false);

    assertThat(reader.diagnostics()).extracting(Diagnostic::code).hasSize(1);
  }
}
