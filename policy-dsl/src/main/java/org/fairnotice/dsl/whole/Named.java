package org.fairnotice.dsl.whole;

import java.util.List;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.jspecify.annotations.Nullable;

/** What the heads of blocks and steps call them. */
final class Named {
  private Named() {}

  /** The name of a file as other files call it. */
  static String withoutEnding(String file) {
    return file.endsWith(Sources.ENDING)
        ? file.substring(0, file.length() - Sources.ENDING.length())
        : file;
  }

  /** The name under which a head names its block; null where it was not understood. */
  static Phrase.@Nullable NameValue name(Phrase head) {
    return name(head, "name");
  }

  static Phrase.@Nullable NameValue name(Phrase phrase, String argument) {
    return phrase instanceof Phrase.Said said
            && said.argument(argument) instanceof Phrase.NameValue name
        ? name
        : null;
  }

  /** The head of a block that has one, else null. */
  static @Nullable Phrase head(PolicyTree.Block block) {
    if (block instanceof PolicyTree.Clauses clauses) {
      return clauses.head();
    }
    return block instanceof PolicyTree.Collection collection ? collection.head() : null;
  }

  /** The name of a block, or an empty text. */
  static String of(PolicyTree.@Nullable Block block) {
    Phrase head = block == null ? null : head(block);
    return head == null ? "" : text(head);
  }

  /** The name a head says, or an empty text. */
  static String text(Phrase head) {
    Phrase.NameValue name = name(head);
    return name == null ? "" : name.name();
  }

  /** The names of a phrase, alone or listed. */
  static List<Phrase.NameValue> names(Phrase phrase) {
    if (phrase instanceof Phrase.Listed listed) {
      return listed.items().stream().flatMap(item -> names(item).stream()).toList();
    }
    return phrase instanceof Phrase.NameValue name ? List.of(name) : List.of();
  }
}
