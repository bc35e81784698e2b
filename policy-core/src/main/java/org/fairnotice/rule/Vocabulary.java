package org.fairnotice.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms rules can read, by id.
 *
 * <p>Shape: the standard terms and those a host adds; a host cannot replace a standard one.
 *
 * <p>Errors: {@code IllegalArgumentException} for an id that is taken.
 */
public final class Vocabulary {
  private static final Vocabulary STANDARD = new Vocabulary(StandardTerms.all());

  private final Map<String, Term> terms;

  private Vocabulary(Map<String, Term> terms) {
    this.terms = terms;
  }

  /** The terms every host has. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  /** This vocabulary and one more term. */
  public Vocabulary with(Term term) {
    if (terms.containsKey(term.id())) {
      throw new IllegalArgumentException("term id is taken: " + term.id());
    }
    Map<String, Term> more = new LinkedHashMap<>(terms);
    more.put(term.id(), term);
    return new Vocabulary(more);
  }

  /** A term, or null when there is none of that id. */
  public @Nullable Term term(String id) {
    return terms.get(id);
  }

  /** All terms. */
  public Collection<Term> terms() {
    return Collections.unmodifiableCollection(terms.values());
  }
}
