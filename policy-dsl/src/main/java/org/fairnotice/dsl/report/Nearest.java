package org.fairnotice.dsl.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The texts close enough to a mistyped one to be meant by it.
 *
 * <p>Units: edits are letters dropped, added, replaced or swapped with their neighbour. One edit is
 * close up to five letters, two up to nine, three above; texts of up to two letters have no near
 * ones.
 */
public final class Nearest {
  private Nearest() {}

  /** The close candidates, nearest first, those at equal distance in the order given. */
  public static List<String> of(String written, Collection<String> candidates) {
    List<String> close = new ArrayList<>();
    for (String candidate : candidates) {
      if (isClose(written, candidate) && !close.contains(candidate)) {
        close.add(candidate);
      }
    }
    close.sort(Comparator.comparingInt(candidate -> distance(written, candidate)));
    return close;
  }

  /** Whether a candidate may be meant by what was written. */
  public static boolean isClose(String written, String candidate) {
    int letters = Math.min(written.length(), candidate.length());
    int allowed = allowed(Math.max(written.length(), candidate.length()));
    if (letters < 2 || Math.abs(written.length() - candidate.length()) > allowed) {
      return false;
    }
    return distance(written, candidate) <= allowed;
  }

  private static int allowed(int length) {
    if (length <= 2) {
      return 0;
    }
    return length <= 5 ? 1 : length <= 9 ? 2 : 3;
  }

  /** The share of letters that differ between two texts, from 0 to 1. */
  public static double difference(String one, String other) {
    int length = Math.max(1, Math.max(one.length(), other.length()));
    return (double) distance(one, other) / length;
  }

  /** The number of edits between two texts, without regard to case. */
  public static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 ? j : j == 0 ? i : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int step(int[][] edits, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j] + 1, edits[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
