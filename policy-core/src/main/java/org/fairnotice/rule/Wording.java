package org.fairnotice.rule;

import org.fairnotice.decision.Fact;
import org.fairnotice.value.Value;

/** How a language prints values in a client's text. Not part of a policy's hashes. */
public interface Wording {
  /** A value in running text: `36 hours`, `42.00 EUR`, `35%`. */
  String say(Value value);

  /** The text of a fact that is missing. */
  default String say(Fact fact) {
    Value value = fact.value();
    return value == null ? "?" : say(value);
  }

  /**
   * The id of the term a text names in braces where it names no setting; an id that there is no
   * term of where it names nothing.
   */
  default String term(String name) {
    return name.strip().replace(' ', '-');
  }

  /** English. */
  static Wording english() {
    return EnglishWording.INSTANCE;
  }
}
