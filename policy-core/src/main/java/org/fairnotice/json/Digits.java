package org.fairnotice.json;

/** ASCII digits in texts of a fixed layout. */
final class Digits {
  private Digits() {}

  static boolean is(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Whether a text begins with a layout, in which {@code d} stands for a digit and all else for
   * itself.
   */
  static boolean matches(String text, String layout) {
    if (text.length() < layout.length()) {
      return false;
    }
    for (int i = 0; i < layout.length(); i++) {
      char c = text.charAt(i);
      if (layout.charAt(i) == 'd' ? !is(c) : c != layout.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first place from a start that has no digit. */
  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && is(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The number that digits from one place to another make; few enough for an int. */
  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }
}
