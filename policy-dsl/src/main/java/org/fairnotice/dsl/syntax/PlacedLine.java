package org.fairnotice.dsl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line whose level and opening word are known.
 *
 * @param type the token type its first token has in the grammar
 * @param opening how many tokens the keyword takes
 */
record PlacedLine(
    RawLine raw, int level, int type, @Nullable Keyword keyword, int opening, boolean broken) {

  List<Token> afterKeyword() {
    return raw.tokens().subList(opening, raw.tokens().size());
  }
}
