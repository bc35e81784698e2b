package org.fairnotice.dsl.vocabulary;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds places whose phrases begin with a phrase of the same place: reading them would never end.
 */
final class LeftRecursion {
  private final Dialect dialect;
  private final Set<String> done = new HashSet<>();
  private final Set<String> open = new LinkedHashSet<>();

  private LeftRecursion(Dialect dialect) {
    this.dialect = dialect;
  }

  static void refuse(Dialect dialect) {
    LeftRecursion search = new LeftRecursion(dialect);
    dialect.vocabulary().places().forEach(place -> search.visit(place.id()));
  }

  private void visit(String id) {
    Place place = dialect.vocabulary().place(id);
    if (place == null || done.contains(id)) {
      return;
    }
    if (!open.add(id)) {
      throw new IllegalArgumentException("phrases begin with their own place: " + open);
    }
    place.includes().forEach(this::visit);
    if (place.item() != null) {
      visit(place.item());
    }
    place.concepts().forEach(concept -> dialect.forms(concept).forEach(this::first));
    open.remove(id);
    done.add(id);
  }

  /** Visits what may stand first in a run; answers whether the run may be empty. */
  private boolean first(List<Part> run) {
    for (Part part : run) {
      if (!mayBeEmpty(part)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeEmpty(Part part) {
    if (part instanceof Part.Hole hole) {
      visit(hole.place());
    }
    boolean empty = false;
    if (part instanceof Part.Choice choice) {
      for (List<Part> option : choice.options()) {
        empty |= first(option);
      }
    }
    return empty;
  }
}
