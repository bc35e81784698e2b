package org.fairnotice.dsl.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader sees of a text: characters as one glyph each, and the columns they take in a
 * terminal.
 */
final class VisibleText {
  private static final int TAB = 4;
  private static final Pattern GLYPH = Pattern.compile("\\X");

  private VisibleText() {}

  static int length(String text) {
    int count = 0;
    for (Matcher glyph = GLYPH.matcher(text); glyph.find(); ) {
      count++;
    }
    return count;
  }

  static int width(String text) {
    int width = 0;
    for (Matcher glyph = GLYPH.matcher(text); glyph.find(); ) {
      width += glyph.group().equals("\t") ? TAB - width % TAB : glyphWidth(glyph.group());
    }
    return width;
  }

  static String expandTabs(String text) {
    StringBuilder out = new StringBuilder();
    int width = 0;
    for (Matcher glyph = GLYPH.matcher(text); glyph.find(); ) {
      boolean tab = glyph.group().equals("\t");
      int step = tab ? TAB - width % TAB : glyphWidth(glyph.group());
      out.append(tab ? " ".repeat(step) : glyph.group());
      width += step;
    }
    return out.toString();
  }

  private static int glyphWidth(String glyph) {
    int point = glyph.codePointAt(0);
    int type = Character.getType(point);
    if (type == Character.FORMAT || type == Character.CONTROL) {
      return 0;
    }
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) || glyph.indexOf('\uFE0F') >= 0 ? 2 : 1;
  }

  /** East Asian wide and full-width ranges, and pictographs. */
  private static boolean isWide(int point) {
    return point >= 0x1100 && point <= 0x115F
        || point >= 0x2E80 && point <= 0x303E
        || point >= 0x3041 && point <= 0xA4CF
        || point >= 0xAC00 && point <= 0xD7A3
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0xFE30 && point <= 0xFE6F
        || point >= 0xFF00 && point <= 0xFF60
        || point >= 0xFFE0 && point <= 0xFFE6
        || point >= 0x1F300 && point <= 0x1F64F
        || point >= 0x1F680 && point <= 0x1F6FF
        || point >= 0x1F900 && point <= 0x1F9FF
        || point >= 0x20000 && point <= 0x3FFFD;
  }
}
