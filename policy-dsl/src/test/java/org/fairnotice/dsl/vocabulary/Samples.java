package org.fairnotice.dsl.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sentence for every form of every concept, made from the dialect alone. */
final class Samples {
  private static final Map<String, String> LITERALS =
      Map.of(
          "number",
          "3",
          "share",
          "35%",
          "money",
          "20 EUR",
          "name",
          "\"Name\"",
          "date",
          "2026-12-01",
          "time",
          "09:00",
          "instant",
          "2026-12-01 09:00",
          "zone",
          "Europe/Paris",
          "currency",
          "EUR",
          "region",
          "FR");

  private final Dialect dialect;

  Samples(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Sentences for a form: each option of its choices is used at least once. */
  List<String> of(List<Part> form) {
    List<String> sentences = new ArrayList<>(List.of(""));
    for (Part part : form) {
      List<String> longer = new ArrayList<>();
      for (String before : sentences) {
        part(part).forEach(text -> longer.add((before + " " + text).strip()));
      }
      sentences = longer;
    }
    return sentences;
  }

  private List<String> part(Part part) {
    if (part instanceof Part.Word word) {
      return List.of(word.shown());
    }
    if (part instanceof Part.Mark mark) {
      return List.of(mark.text());
    }
    if (part instanceof Part.Hole hole) {
      return List.of(of(hole.place()));
    }
    List<String> all = new ArrayList<>();
    ((Part.Choice) part).options().forEach(option -> all.addAll(of(option)));
    return all;
  }

  /** One sentence that fits a place. */
  String of(String id) {
    String literal = LITERALS.get(id);
    if (literal != null) {
      return literal;
    }
    Place place = requireNonNull(dialect.vocabulary().place(id));
    if (!place.includes().isEmpty()) {
      return of(place.includes().get(0));
    }
    if (place.item() != null) {
      return of(place.item());
    }
    Concept concept =
        place.concepts().stream()
            .filter(each -> each.arguments().isEmpty())
            .findFirst()
            .orElse(place.concepts().get(0));
    return of(dialect.forms(concept).get(0)).get(0);
  }
}
