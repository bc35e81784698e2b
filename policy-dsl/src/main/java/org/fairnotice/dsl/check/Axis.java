package org.fairnotice.dsl.check;

import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/**
 * What a table goes by.
 *
 * @param type the type of its bounds, absent for one of an embedding system
 */
record Axis(Phrase.Said phrase, @Nullable ValueType type) {
  /** The axis of a table, null where it was not understood. */
  static @Nullable Axis of(PolicyTree.Table table) {
    if (!(table.axis() instanceof Phrase.Said said)
        || !(said.argument("axis") instanceof Phrase.Said axis)) {
      return null;
    }
    return new Axis(axis, type(axis));
  }

  private static @Nullable ValueType type(Phrase.Said axis) {
    if (axis.is("count") || axis.is("stock-count")) {
      return ValueType.NUMBER;
    }
    if (PolicyIndex.concept(axis) == null) {
      return null;
    }
    ValueType measured = ValueType.ofTrait(PolicyIndex.trait(axis, "type"));
    return measured == null ? ValueType.WORDS : measured;
  }

  /** Whether rows list words instead of bounds. */
  boolean listsWords() {
    return type == ValueType.WORDS;
  }
}
