package org.fairnotice.event;

/** Which texts an event may hold: those that UTF-8 and every database can keep as they are. */
public final class WellFormed {
  private WellFormed() {}

  /** Whether a text has neither U+0000 nor half a surrogate pair. */
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
