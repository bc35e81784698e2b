package org.fairnotice.dsl.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * One thing that can be said in one place, whatever it is called in a language.
 *
 * <p>Shape: arguments in the order in which trees list them; traits say what the checker must know,
 * such as the type of a measure.
 */
public record Concept(
    String place, String id, List<Argument> arguments, Map<String, String> traits) {
  /** Copies the collections. */
  public Concept {
    arguments = List.copyOf(arguments);
    traits = Map.copyOf(traits);
  }

  /** Place and id are enough: concepts are looked up again and again. */
  @Override
  public int hashCode() {
    return 31 * place.hashCode() + id.hashCode();
  }
}
