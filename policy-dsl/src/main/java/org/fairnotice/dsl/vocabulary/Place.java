package org.fairnotice.dsl.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the language where one of several things may be said: after {@code when}, after a
 * percent sign, as a unit.
 *
 * @param setting whether the name of a setting in braces may stand here
 * @param includes other places whose phrases may stand here too
 * @param item the place of the items where this is a list, else null
 * @param separators what may stand between two items
 */
public record Place(
    String id,
    boolean setting,
    List<String> includes,
    @Nullable String item,
    List<String> separators,
    List<Concept> concepts) {
  /** Copies the lists. */
  public Place {
    includes = List.copyOf(includes);
    separators = List.copyOf(separators);
    concepts = List.copyOf(concepts);
  }
}
