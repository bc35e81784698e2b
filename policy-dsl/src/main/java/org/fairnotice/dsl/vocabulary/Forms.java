package org.fairnotice.dsl.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.syntax.Token;
import org.fairnotice.dsl.syntax.TokenKind;

/**
 * The forms of all that can be said in a place, in the order of the vocabulary, and by the word
 * they begin with.
 */
final class Forms {
  private final List<Form> all;
  private final Map<String, List<Form>> byWord = new HashMap<>();
  private final List<Form> others = new ArrayList<>();

  Forms(Dialect dialect, Place place) {
    List<Form> forms = new ArrayList<>();
    for (Concept concept : place.concepts()) {
      boolean written = true;
      for (List<Part> form : dialect.forms(concept)) {
        forms.add(new Form(concept, form, written));
        written = false;
      }
    }
    all = List.copyOf(forms);
    List<Set<String>> opening = new ArrayList<>();
    for (Form form : all) {
      Set<String> words = new HashSet<>();
      opening.add(open(form.parts(), words) ? words : Set.of());
      opening.get(opening.size() - 1).forEach(word -> byWord.put(word, new ArrayList<>()));
    }
    for (int i = 0; i < all.size(); i++) {
      Form form = all.get(i);
      Set<String> words = opening.get(i);
      if (words.isEmpty()) {
        others.add(form);
        byWord.values().forEach(each -> each.add(form));
      } else {
        words.forEach(word -> byWord.getOrDefault(word, others).add(form));
      }
    }
  }

  /** Collects the words that a run of parts may begin with; answers whether there are no others. */
  private static boolean open(List<Part> parts, Set<String> words) {
    for (Part part : parts) {
      if (part instanceof Part.Word word) {
        words.add(word.text());
        return true;
      }
      if (!(part instanceof Part.Choice choice)) {
        return false;
      }
      boolean mayBeEmpty = false;
      for (List<Part> option : choice.options()) {
        mayBeEmpty |= option.isEmpty();
        if (!option.isEmpty() && !open(option, words)) {
          return false;
        }
      }
      if (!mayBeEmpty) {
        return true;
      }
    }
    return false;
  }

  /** All forms. */
  List<Form> all() {
    return all;
  }

  /** The forms that may begin with a token. */
  List<Form> at(Token token) {
    return token.kind() == TokenKind.WORD ? byWord.getOrDefault(token.value(), others) : others;
  }
}
