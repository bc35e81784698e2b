package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The term by which most rules of a key differ, such as the service, so that only those for the
 * case's own are looked at.
 *
 * <p>Shape: {@code texts} are those an entry asks for, by its place; entries that ask for none are
 * looked at whatever the text is. Where the term is no text, all entries are looked at.
 */
record Selector(String term, Map<Integer, Set<String>> texts) {
  private static final int WORTHWHILE = 8;

  /** The term of a key's entries that most texts are told apart by, or null when few are. */
  static @Nullable Selector of(List<Entry> entries, Policy policy) {
    if (entries.size() < WORTHWHILE) {
      return null;
    }
    Map<String, Map<Integer, Set<String>>> byTerm = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.OfRule of) {
        read(of.rule(policy))
            .forEach(
                (term, texts) ->
                    byTerm.computeIfAbsent(term, any -> new HashMap<>()).put(entry.index(), texts));
      }
    }
    Selector best = null;
    for (Map.Entry<String, Map<Integer, Set<String>>> term : byTerm.entrySet()) {
      if (best == null || term.getValue().size() > best.texts().size()) {
        best = new Selector(term.getKey(), term.getValue());
      }
    }
    return best == null || best.texts().size() < WORTHWHILE ? null : best;
  }

  /** The texts that a rule asks for outright, by the term; the first line on a term counts. */
  private static Map<String, Set<String>> read(Rule rule) {
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (Condition condition : rule.conditions()) {
      Set<String> texts = condition instanceof Condition.Is is ? texts(is.any()) : null;
      if (texts != null) {
        asked.putIfAbsent(((Condition.Is) condition).term(), texts);
      }
    }
    return asked;
  }

  private static @Nullable Set<String> texts(List<Operand> any) {
    List<String> texts = new ArrayList<>();
    for (Operand operand : any) {
      Value value = operand instanceof Operand.Literal literal ? literal.value() : null;
      if (value instanceof Value.Text text) {
        texts.add(text.text());
      } else if (value instanceof Value.Words words) {
        texts.addAll(words.words());
      } else {
        return null;
      }
    }
    return new HashSet<>(texts);
  }

  /** The case's text, or null when it is none that rules could ask for. */
  @Nullable String in(Case facts) {
    return facts.term(term) instanceof Value.Text text ? text.text() : null;
  }
}
