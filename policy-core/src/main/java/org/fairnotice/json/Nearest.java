package org.fairnotice.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word a mistyped one is likely to stand for. */
final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * A suggestion as the end of a message, with the separator before it, or else the other ending.
   */
  static String hint(String word, Collection<String> known, String otherwise) {
    return to(word, known).map(near -> "; did you mean `" + near + "`?").orElse(otherwise);
  }

  /**
   * The known word with the fewest edits, at most a third of the letters; the first of equals in
   * their order.
   */
  static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = fold(word);
    return known.stream()
        .filter(k -> edits(folded, fold(k)) <= Math.max(1, Math.min(word.length(), k.length()) / 3))
        .min(Comparator.<String>comparingInt(k -> edits(folded, fold(k))).thenComparing(k -> k));
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
  }

  /** Insertions, deletions, replacements and swaps of neighbours from one word to the other. */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
