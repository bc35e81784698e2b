package org.fairnotice.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.Fact;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** What was read while a rule was looked at, in reading order, each once; and what was missing. */
public final class Trace {
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
  private boolean faulted;

  void read(String term, @Nullable Value value) {
    facts.putIfAbsent(term, new Fact(term, value));
  }

  void missing(String term) {
    if (!missing.contains(term)) {
      missing.add(term);
    }
  }

  void faulted(String term) {
    missing(term);
    faulted = true;
  }

  /** Whether a fact was missing because reading it failed. */
  public boolean faulted() {
    return faulted;
  }

  /** The facts read. */
  public List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  /** The names of what was missing. */
  public List<String> missing() {
    return List.copyOf(missing);
  }
}
